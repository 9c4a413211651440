"""Phases: whether an encounter took place, from the helpers of its verb and the words that govern it.

"Agreed to meet" is planned, "invited to meet" proposed, "traveled to meet" as held as the travel, "not possible to hold" not
held. Where nothing tells, the day decides against the day of issue; where no day does either, there is no phase.
"""

from __future__ import annotations

from communique.extract.clauses import VERBAL, has_to, helpers_of, is_negated
from communique.knowledge.meetings import governed_as, light_phase, meeting_verbs, modified_as, words_of
from communique.model.facts import Phase
from communique.model.partial_date import PartialDate
from communique.model.reading import Sentence, Token

_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "would"})
_MODAL = frozenset({"may", "might", "should", "must", "can", "could", "need"})
_ABLE = frozenset({"can", "could"})
_DUE = frozenset({"due", "schedule", "scheduled", "expect", "plan", "slate", "suppose", "supposed"})
"""Words of what was to be."""
_FIRST_WORDS = 4
"""Tokens in which a point of what was agreed opens ("Third: to meet again in X")."""
_DEEP = 4
"""Purpose clauses followed upwards; deeper ones are parser noise."""


def verb_phase(sentence: Sentence, verb: Token, *, depth: int = 0) -> Phase | None:
    """The phase of what a verb tells; None if the text does not say that it was, will be or should be done."""
    helpers, negated = helpers_of(sentence, verb), is_negated(sentence, verb)
    sure = _was_due(sentence, verb) or _recommended(sentence, verb)
    if sure is not None:
        return sure
    if helpers & _FUTURE:
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
    if helpers & (_FUTURE | _MODAL):
        return Phase.PLANNED if helpers & _FUTURE else None
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


def noun_phase(
    sentence: Sentence, noun: Token, carrier: Token | None, *, date: PartialDate | None, issued: PartialDate | None
) -> Phase | None:
    """The phase of what a noun names: from the verb that carries it, its participles and modifiers, what governs it, its day."""
    if _is_due(sentence, noun):
        return Phase.PLANNED
    if _had_to_be_off(sentence, noun):
        return Phase.CANCELLED
    if carrier is not None:
        carried = _carried(sentence, carrier)
        is_present = carrier.tag in {"VBZ", "VBP"} and _modifier_phase(sentence, noun) is Phase.PLANNED
        return Phase.PLANNED if carried is Phase.HELD and is_present else carried
    told = _participle_phase(sentence, noun) or _modifier_phase(sentence, noun) or _noun_governed(sentence, noun)
    told = told or _by_position(sentence, noun) or _by_date(date, issued) or _praised(sentence, noun)
    if told is None and _goes_on_later(sentence, noun):
        return Phase.PLANNED
    if told is Phase.PROPOSED and is_after(date, issued) and _is_to_be_held(sentence, noun):
        return Phase.PLANNED
    return Phase.PLANNED if told is Phase.HELD and is_after(date, issued) else told


def _had_to_be_off(sentence: Sentence, noun: Token) -> bool:
    """Whether it "had to be cancelled", which the parser gives to "had"."""
    verb = sentence.tokens[noun.head]
    if noun.dep not in {"nsubj", "nsubjpass"} or verb.lemma != "have" or is_negated(sentence, verb):
        return False
    done = sentence.children(verb.index, "xcomp")
    return any(has_to(sentence, t) and light_phase(t.lemma.casefold()) is Phase.CANCELLED for t in done)


def _goes_on_later(sentence: Sentence, noun: Token) -> bool:
    """Whether somebody will go on with it ("will continue their regular meetings")."""
    verb = sentence.tokens[noun.head]
    is_kept_up = verb.lemma.casefold() in words_of("resuming") and noun.dep == "dobj"
    return is_kept_up and not is_negated(sentence, verb) and bool(helpers_of(sentence, verb) & _FUTURE)


def _is_to_be_held(sentence: Sentence, noun: Token) -> bool:
    """Whether ", to be held in X on 5 May" stands behind the noun."""
    after = sentence.tokens[noun.index + 1 :]
    verb = next((t for t in after if t.lemma in {"hold", "convene"} and t.tag == "VBN"), None)
    if verb is None:
        return False
    before = [t.text.casefold() for t in sentence.tokens[verb.index - 2 : verb.index]]
    return before == ["to", "be"]


def _carried(sentence: Sentence, carrier: Token) -> Phase | None:
    base, said = light_phase(carrier.lemma.casefold()), verb_phase(sentence, carrier)
    if carrier.lemma in {"call", "put"} and not any(
        t.text.casefold() in {"off", "back"} for t in sentence.children(carrier.index, "prt", "advmod", "prep")
    ):
        return None
    if base is Phase.PLANNED or (base is Phase.CANCELLED and _is_put_off(sentence, carrier)):
        return _undone(sentence, carrier) or Phase.PLANNED
    if base is Phase.CANCELLED:
        return Phase.CANCELLED if said in {Phase.HELD, Phase.PLANNED} else said
    if base is Phase.PROPOSED:
        return base
    is_off = said is None and is_negated(sentence, carrier) and bool(helpers_of(sentence, carrier) & _FUTURE)
    return Phase.CANCELLED if is_off else said


def _is_put_off(sentence: Sentence, carrier: Token) -> bool:
    """Whether a later day follows ("postponed to", "deferred until")."""
    after = [t.text.casefold() for t in sentence.tokens[carrier.index + 1 : carrier.index + 2]]
    return after == ["to"] or any(t.text.casefold() in {"until", "till"} for t in sentence.subtree(carrier.index))


def _undone(sentence: Sentence, carrier: Token) -> Phase | None:
    """What a verb joined to that of a plan makes of it ("was scheduled for X, but was postponed"); None if it leaves it."""
    for verb in sentence.children(carrier.index, "conj"):
        if light_phase(verb.lemma.casefold()) is Phase.CANCELLED:
            return _carried(sentence, verb)
        if (
            verb.lemma in words_of("occurring")
            and is_negated(sentence, verb)
            and not helpers_of(sentence, verb) & _FUTURE
        ):
            return Phase.NOT_HELD
    return None


def _participle_phase(sentence: Sentence, noun: Token) -> Phase | None:
    for child in sentence.children(noun.index, "acl", "relcl", "amod", "appos", "advcl"):
        lemma = child.lemma.casefold()
        if lemma == "due":
            return Phase.PLANNED
        if child.dep == "relcl" and child.pos in VERBAL:
            return _carried(sentence, child)
        base = light_phase(lemma)
        if child.tag == "VBN" and child.index > noun.index and base is not None:
            return base
        if child.tag == "VBN" and child.index > noun.index and lemma in words_of("broken_off"):
            return Phase.HELD
    return None


def _is_due(sentence: Sentence, noun: Token) -> bool:
    """Whether "due to open" or "due on" stands right behind the noun's phrase."""
    last = max([noun.index, *(t.index for t in sentence.subtree(noun.index) if t.index < noun.index + 6)])
    after = [t.text.casefold() for t in sentence.tokens[noun.index + 1 : last + 5]]
    following = after[after.index("due") + 1 :] if "due" in after else []
    return following[:1] in (["on"], ["in"]) or (following[:1] == ["to"] and following[1:2] not in ([], ["the"]))


def _modifier_phase(sentence: Sentence, noun: Token) -> Phase | None:
    for child in sentence.children(noun.index, "amod", "compound", "advmod"):
        found = modified_as(child.text.casefold())
        if found is not None:
            return found
    return None


_OUTSIDE = frozenset({"nsubj", "nsubjpass", "advcl", "poss", "npadvmod"})
_WITHIN = frozenset({"at", "during", "after", "since", "in", "from"})


def _noun_governed(sentence: Sentence, noun: Token) -> Phase | None:
    """The phase that a request, plan or offer gives the noun that it is about."""
    if noun.dep in {"nsubj", "nsubjpass"}:
        return None
    below = noun
    for above in sentence.ancestors(noun.index):
        role = governed_as(above.lemma.casefold())
        if above.text.casefold() in _WITHIN and above.pos == "ADP":
            return None
        if role in {"planned", "proposed", "cancelled"} and below.dep not in _OUTSIDE:
            return Phase(role)
        if role == "accepted" and above.pos in VERBAL and below.dep == "xcomp" and not is_negated(sentence, above):
            return Phase.PLANNED
        if above.lemma.casefold() in words_of("holdings") or (
            above.pos in VERBAL and has_to(sentence, above) and below.dep == "dobj"
        ):
            below = above
            continue
        if above.pos in VERBAL or above.pos in {"NOUN", "PROPN"}:
            return verb_phase(sentence, above) if _is_for(above, below) else None
        below = above
    return None


def _is_for(above: Token, below: Token) -> bool:
    """Whether the noun is what a verb of meeting is for ("travelled to X for talks")."""
    lemma = above.lemma.casefold()
    tells = lemma in meeting_verbs() or light_phase(lemma) is Phase.HELD
    return above.pos in VERBAL and tells and below.dep == "prep" and below.text.casefold() == "for"


def _by_position(sentence: Sentence, noun: Token) -> Phase | None:
    """The phase from where the noun stands: "ahead of the meeting" is before it, "during the meeting" is not."""
    for above in sentence.ancestors(noun.index):
        word = above.text.casefold()
        if word in words_of("after_words"):
            return None if _is_of_rule(sentence, noun) else Phase.HELD
        if word in words_of("before_words") or (
            word == "of" and sentence.tokens[max(0, above.index - 1)].text.casefold() == "ahead"
        ):
            return Phase.PLANNED
        if above.pos in VERBAL:
            return None
    return None


def _is_of_rule(sentence: Sentence, noun: Token) -> bool:
    """Whether a rule speaks of it without article ("following consultation with A, the Council may appoint")."""
    verb = next((t for t in sentence.ancestors(noun.index) if t.pos in VERBAL and t.dep != "prep"), None)
    is_bare = noun.tag == "NN" and not sentence.children(noun.index, "det", "poss")
    return is_bare and verb is not None and bool(helpers_of(sentence, verb) & {"may", "shall", "can", "should", "must"})


def _by_date(date: PartialDate | None, issued: PartialDate | None) -> Phase | None:
    if date is None or issued is None:
        return Phase.HELD if date is not None else None
    return Phase.PLANNED if is_after(date, issued) else Phase.HELD


def _praised(sentence: Sentence, noun: Token) -> Phase | None:
    """Held, of what is welcomed or noted with those whose it is ("welcomed the visit of A to X")."""
    verb = sentence.tokens[noun.head]
    is_object = noun.dep == "dobj" and verb.lemma.casefold() in words_of("praising")
    owned = any(p.text.casefold() in {"of", "between", "by"} for p in sentence.children(noun.index, "prep"))
    return Phase.HELD if is_object and (owned or sentence.children(noun.index, "poss")) else None


def is_after(date: PartialDate | None, issued: PartialDate | None) -> bool:
    """Whether a day lies wholly after the day of issue."""
    return bool(date and issued and date.lower and issued.upper and date.lower > issued.upper)
