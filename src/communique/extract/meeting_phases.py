"""Phases: whether an encounter took place, from the helpers of its verb and the words that govern it.

"Agreed to meet" is planned, "invited to meet" proposed, "traveled to meet" as held as the travel, "not possible to hold" not
held. Where nothing tells, the day decides against the day of issue; where no day does either, there is no phase.
"""

from __future__ import annotations

from communique.extract.clauses import VERBAL, has_to, helpers_of, is_negated
from communique.knowledge.meetings import governed_as, light_phase, meeting_verbs, words_of
from communique.model.facts import Phase
from communique.model.partial_date import PartialDate
from communique.model.reading import Sentence, Token

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "would"})
"""Helpers of what is yet to come."""
_MODAL = frozenset({"may", "might", "should", "must", "can", "could", "need"})
_ABLE = frozenset({"can", "could"})
_DUE = frozenset({"due", "schedule", "scheduled", "expect", "plan", "slate", "suppose", "supposed"})
"""Words of what was to be."""
_FIRST_WORDS = 4
"""Tokens in which a point of what was agreed opens ("Third: to meet again in X")."""
_HOPING = frozenset({"hope", "hop"})
"""Lemmas of hoping; the second is what a lemmatiser makes of "hoped"."""
_DEEP = 4
"""Purpose clauses followed upwards; deeper ones are parser noise."""


def verb_phase(sentence: Sentence, verb: Token, *, depth: int = 0) -> Phase | None:
    """The phase of what a verb tells; None if the text does not say that it was, will be or should be done."""
    helpers, negated = helpers_of(sentence, verb), is_negated(sentence, verb)
    sure = _was_due(sentence, verb) or _recommended(sentence, verb)
    if sure is not None:
        return sure
    if helpers & FUTURE:
        return None if negated else Phase.PLANNED
    if _is_let(sentence, verb):
        return _governed(sentence, verb, depth)
    if helpers & _MODAL:
        return (Phase.NOT_HELD if negated and helpers & _ABLE else None) if negated else _wished(helpers)
    if _is_finite(verb, helpers):
        return Phase.NOT_HELD if negated or _is_denied(sentence, verb) else Phase.HELD
    return None if negated else _unfinished(sentence, verb, depth)


def _unfinished(sentence: Sentence, verb: Token, depth: int) -> Phase | None:
    """The phase of an infinitive or participle, by what governs it."""
    if verb.dep == "ROOT" and has_to(sentence, verb) and verb.index <= _FIRST_WORDS:
        return Phase.PLANNED
    if verb.tag == "VBG" and verb.dep in {"acl", "advcl"} and not sentence.children(verb.index, "mark"):
        beside = _of_ruler(sentence, verb)
        if beside is not None:
            return beside
    return _governed(sentence, verb, depth) or _done_before(sentence, verb)


def _of_ruler(sentence: Sentence, participle: Token) -> Phase | None:
    """Held or planned as what was said or done meanwhile ("Meeting in X, the Ministers agreed"); None without a finite verb."""
    ruler = next((t for t in sentence.ancestors(participle.index) if t.pos in VERBAL), None)
    if ruler is None or is_negated(sentence, ruler):
        return None
    helpers = helpers_of(sentence, ruler)
    if helpers & (FUTURE | _MODAL):
        return Phase.PLANNED if helpers & FUTURE else None
    return Phase.HELD if _is_finite(ruler, helpers) else None


def _recommended(sentence: Sentence, verb: Token) -> Phase | None:
    """Proposed, of a bare form after "recommended that" and its like ("that the two Presidents meet"); else None."""
    top = sentence.tokens[verb.head] if verb.dep == "conj" else verb
    above = sentence.tokens[top.head]
    is_bare = verb.tag in {"VB", "VBP"} and top.dep == "ccomp" and above.pos in VERBAL
    has_that = any(t.text.casefold() == "that" for t in sentence.children(top.index, "mark"))
    asks = above.lemma.casefold() in {"recommend", "propose", "suggest", "urge", "request", "demand", "insist"}
    return Phase.PROPOSED if is_bare and has_that and asks else None


def _was_due(sentence: Sentence, verb: Token) -> Phase | None:
    """Not held, of what was to be and came otherwise ("was due to arrive on Monday, will now travel in June"); else None."""
    if not has_to(sentence, verb):
        return None
    above = sentence.tokens[verb.head]
    due = above if above.lemma.casefold() in _DUE else None
    if due is None and above.lemma == "be":
        due = next((t for t in sentence.children(above.index, "acomp") if t.lemma.casefold() in _DUE), above)
    if due is None or verb.dep not in {"xcomp", "ccomp", "advcl"}:
        return None
    ruler = due if due.pos in VERBAL else sentence.tokens[due.head]
    past = {"was", "were", "had"} & (helpers_of(sentence, ruler) | {ruler.text.casefold()})
    after = [t.text.casefold() for t in sentence.tokens[verb.index + 1 :]]
    if "had" in past and "been" in helpers_of(sentence, ruler):
        return Phase.NOT_HELD
    is_off = bool({"now", "instead"} & set(after)) or _is_called_off(sentence, verb)
    return Phase.NOT_HELD if past and is_off else None


def _is_called_off(sentence: Sentence, verb: Token) -> bool:
    """Whether "but was postponed", "but did not" follows."""
    rest = sentence.tokens[verb.index + 1 :]
    start = next((t.index for t in rest if t.text.casefold() in {"but", "however"}), None)
    if start is None:
        return False
    later = [t for t in rest if t.index > start and t.pos in VERBAL]
    return any(light_phase(t.lemma.casefold()) is Phase.CANCELLED or is_negated(sentence, t) for t in later)


def _done_before(sentence: Sentence, verb: Token) -> Phase | None:
    """Held, of a gerund after "for", "after" and "by" ("grateful for hosting"), which speaks of what was done."""
    head = sentence.tokens[verb.head]
    is_past = (
        verb.tag == "VBG"
        and verb.dep == "pcomp"
        and head.text.casefold() in {"for", "after", "following", "by", "since", "upon"}
    )
    ruled = any(
        governed_as(t.lemma.casefold()) or t.lemma.casefold() in words_of("forbidding")
        for t in sentence.ancestors(verb.index)
    )
    return Phase.HELD if is_past and not ruled else None


def _is_let(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb is the bare infinitive after "let" or "help"."""
    head = sentence.tokens[verb.head]
    return verb.dep in {"ccomp", "xcomp"} and head.lemma in {"let", "help"} and verb.tag in {"VB", "VBP"}


def _wished(helpers: frozenset[str]) -> Phase | None:
    return Phase.PROPOSED if helpers & {"should", "must"} else None


def _is_finite(verb: Token, helpers: frozenset[str]) -> bool:
    if "to" in helpers:
        return bool(helpers & {"have"}) and verb.tag == "VBN"
    if verb.tag in {"VBD", "VBZ", "VBP"}:
        return True
    return verb.tag in {"VBN", "VBG", "VB"} and bool(
        helpers & {"have", "has", "had", "was", "were", "is", "are", "been", "did", "'ve", "’ve", "am"}
    )


def _is_denied(sentence: Sentence, verb: Token) -> bool:
    """Whether "neither" or "no" in the subject denies the verb."""
    for subject in sentence.children(verb.index, "nsubj", "nsubjpass"):
        words = {t.text.casefold() for t in sentence.children(subject.index, "det", "preconj", "cc", "neg")}
        if words & {"neither", "no"}:
            return True
    before = sentence.tokens[: verb.index]
    return any(t.text.casefold() == "neither" for t in before) and any(t.text.casefold() == "nor" for t in before)


def _governed(sentence: Sentence, token: Token, depth: int) -> Phase | None:
    """The phase of an infinitive, gerund or participle from the words above it."""
    if depth > _DEEP:
        return None
    noun = governing_noun(sentence, token)
    if noun is not None:
        ruler = sentence.tokens[token.head]
        if governed_as(ruler.lemma.casefold()) == "accepted":
            return Phase.PLANNED
        return None if is_negated(sentence, ruler) else Phase(governed_as(noun.lemma.casefold()))
    found: Phase | None = None
    below = token
    for above in sentence.ancestors(token.index):
        phase, is_last = _under(sentence, above, below, found, depth)
        found = phase or found
        if is_last:
            return found or (Phase.HELD if _opens_as_participle(sentence, token) else None)
        below = above
    return found or (Phase.HELD if token.tag in {"VBG", "VBN"} and not has_to(sentence, token) else None)


def _opens_as_participle(sentence: Sentence, verb: Token) -> bool:
    """Whether it is a participle that the parser took for the subject ("The Mediators, meeting in X, agreed")."""
    return verb.tag == "VBG" and verb.dep == "nsubj" and bool(sentence.children(verb.index, "nsubj"))


def governing_noun(sentence: Sentence, verb: Token) -> Token | None:
    """The proposal, invitation or plan whose content an infinitive tells, where the parser hung it on the verb above."""
    if verb.dep not in {"advcl", "xcomp"} or not has_to(sentence, verb):
        return None
    ruler = sentence.tokens[verb.head]
    nouns = [t for t in sentence.children(ruler.index, "dobj", "nsubjpass") if t.pos == "NOUN" and t.index < verb.index]
    nouns += [t for t in sentence.tokens[ruler.index : verb.index] if t.lemma.casefold() in words_of("offers")]
    return next((t for t in nouns if governed_as(t.lemma.casefold()) in {"planned", "proposed"}), None)


def _under(
    sentence: Sentence, above: Token, below: Token, found: Phase | None, depth: int
) -> tuple[Phase | None, bool]:
    """What a governor makes of an encounter, and whether to look no further."""
    sure = _surely(sentence, above)
    if sure is not None:
        return sure[0], True
    lemma, is_verb = above.lemma.casefold(), above.pos in VERBAL
    role = governed_as(lemma) or _state_of_mind(sentence, above)
    if role and not (is_verb and below.dep in {"nsubj", "nsubjpass"}):
        denied = is_verb and is_negated(sentence, above)
        if lemma in _HOPING and below.dep == "xcomp" and found is None and not denied:
            return Phase.PLANNED, True  # one's own doing, against "hoped that they would meet"
        return (None if denied else found or Phase(role)), is_verb and found is None
    if not is_verb:
        return found, False
    if found is None and (lemma in meeting_verbs() or light_phase(lemma) is Phase.HELD):
        return verb_phase(sentence, above, depth=depth + 1), True
    return found, _is_finite(above, helpers_of(sentence, above)) or found is not None


def _surely(sentence: Sentence, above: Token) -> tuple[Phase | None] | None:
    """The phase that "accepted", "failed to" or "was not possible to" leaves no doubt of; None for other words."""
    role = governed_as(above.lemma.casefold())
    if above.lemma.casefold() in words_of("possible"):
        return (Phase.NOT_HELD if _is_negated_near(sentence, above) else Phase.PROPOSED,)
    adjectives = sentence.children(above.index, "acomp") if above.lemma == "be" else ()
    if any(t.lemma.casefold() in words_of("possible") for t in adjectives):
        return (Phase.NOT_HELD if is_negated(sentence, above) else None,)
    if above.lemma.casefold() in words_of("forbidding"):
        return (None,)
    if role == "accepted":
        return (None if is_negated(sentence, above) else Phase.PLANNED,)
    return (Phase.NOT_HELD,) if role == "failed" else None


def _state_of_mind(sentence: Sentence, verb: Token) -> str:
    """How "is ready to", "are due to" govern; empty for another verb."""
    if verb.lemma != "be":
        return ""
    return next((role for t in sentence.children(verb.index, "acomp") if (role := governed_as(t.lemma.casefold()))), "")


def _is_negated_near(sentence: Sentence, token: Token) -> bool:
    head = sentence.tokens[token.head]
    return is_negated(sentence, token) or (head.pos in VERBAL and is_negated(sentence, head))


def is_after(date: PartialDate | None, issued: PartialDate | None) -> bool:
    """Whether a day lies wholly after the day of issue."""
    return bool(date and issued and date.lower and issued.upper and date.lower > issued.upper)
