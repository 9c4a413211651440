"""At hand or not: whether words perform or report an act of speech, rather than foresee, ask for or suppose one.

"We urge", "would like to urge", "let me urge" are acts; "will urge", "asked A to urge", "if A urges" are none.
"""

from __future__ import annotations

from communique.extract.clauses import (
    VERBAL,
    agent_of,
    has_to,
    helpers_of,
    is_negated,
    is_passive,
    object_of,
    subject_of,
)
from communique.knowledge.verbs import adjective_frames, performative_governors
from communique.model.reading import Sentence, Token

FUTURE = frozenset({"will", "shall", "would", "could", "should", "may", "might", "can", "must", "'ll", "’ll"})
"""Helpers of what is not done yet."""

_POLITE = frozenset({"would", "must", "can", "should", "'d", "’d"})
_SENSES = frozenset({"see", "hear", "learn", "note", "know", "find", "read"})
_SUPPOSING = frozenset({"if", "unless", "whether", "should", "until", "before"})


def is_speech_verb(sentence: Sentence, token: Token) -> bool:
    """Whether the token is a verb and no state of mind ("was encouraged by" against "encouraged them to")."""
    if not token.tag.startswith("VB"):
        return False
    if token.text.casefold() not in adjective_frames():
        return True
    if is_passive(sentence, token):
        return _is_asked_in_passive(sentence, token)
    return bool(sentence.children(token.index, "nsubj", "dobj", "xcomp")) and not opens_clause(sentence, token)


def _is_asked_in_passive(sentence: Sentence, token: Token) -> bool:
    """As in "The participants were encouraged to continue" asks; "was encouraged to see" feels."""
    asked = [
        c for c in sentence.children(token.index, "xcomp", "advcl") if has_to(sentence, c) and c.lemma not in _SENSES
    ]
    if token.lemma == "encourage" and is_asked_by(sentence, token):
        return True
    return (
        token.lemma == "encourage" and bool(asked) and any(t.dep == "nsubjpass" for t in sentence.children(token.index))
    )


def is_asked_by(sentence: Sentence, token: Token) -> bool:
    """As in "was encouraged by the leaders to continue": the asker between verb and infinitive."""
    for by in sentence.children(token.index, "agent"):
        asker = next(iter(sentence.children(by.index, "pobj")), None)
        if asker is not None and asker.tag != "PRP$":
            rest = [t for t in sentence.subtree(asker.index) if t.index > asker.index]
            follows = sentence.tokens[asker.index + 1 : asker.index + 2]
            verbs = [t for t in (*rest, *sentence.tokens[asker.index + 1 : asker.index + 3]) if t.tag == "VB"]
            return bool(follows) and follows[0].tag == "TO" and any(v.lemma not in _SENSES for v in verbs)
    return False


def opens_clause(sentence: Sentence, word: Token) -> bool:
    """Whether a bare participle or adjective opens a sentence or preambular line ("Deeply concerned about")."""
    start = [t for t in sentence.tokens[: word.index] if t.pos not in {"ADV", "CCONJ", "PUNCT"}]
    return not start and word.dep != "amod"


def is_at_hand(sentence: Sentence, verb: Token) -> bool:
    """Whether the words perform or report an act."""
    if _is_no_clause(sentence, verb) or _is_supposed(sentence, verb) or _is_as_done(sentence, verb):
        return False
    if _is_inside_duty(sentence, verb):
        return False
    helpers = helpers_of(sentence, verb)
    if helpers & FUTURE:
        return _is_polite(sentence, verb, helpers)
    if has_to(sentence, verb) or (verb.tag == "VB" and "to" in helpers):
        return _infinitive_at_hand(sentence, verb)
    if verb.tag == "VB" and not helpers & {"do", "does", "did", "let"} and verb.dep != "ROOT":
        return _plain_at_hand(sentence, verb)
    return True


def _is_as_done(sentence: Sentence, verb: Token) -> bool:
    """As in "as agreed in March", "as was accepted": an earlier act is only pointed at, unless its doer is told."""
    if verb.tag not in {"VBN", "VBD"} or sentence.children(verb.index, "nsubj") or agent_of(sentence, verb) is not None:
        return False
    before = sentence.tokens[max(0, verb.index - 3) : verb.index]
    while before and before[-1].pos in {"ADV", "AUX", "ADJ"} and before[-1].text.casefold() != "as":
        before = before[:-1]
    return bool(before) and before[-1].text.casefold() == "as"


def _is_inside_duty(sentence: Sentence, verb: Token) -> bool:
    """As in "A shall receive assurances that each party commits": what is told inside a duty is not done yet."""
    if verb.dep not in {"acl", "ccomp"} or verb.tag == "VBN":
        return False
    above = next((t for t in sentence.ancestors(verb.index) if t.pos in VERBAL), None)
    return above is not None and above.index < verb.index and "shall" in helpers_of(sentence, above)


def _is_no_clause(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb only modifies, names or completes something ("the agreed text", "keep it informed")."""
    if verb.dep in {"amod", "compound", "pobj"} or (verb.dep in {"csubj", "csubjpass"} and verb.index > 1):
        return True
    if _is_generic(sentence, verb) or _is_only_discussed(sentence, verb) or _is_row_of_qualities(sentence, verb):
        return True
    if verb.dep == "pcomp":
        return not (_reports(sentence, verb) or _is_absolute(sentence, verb))
    kept = sentence.tokens[verb.head].lemma in {"keep", "remain", "stay"}
    return kept and verb.tag == "VBN" and verb.dep in {"xcomp", "oprd", "acomp", "ccomp"}


def _is_generic(sentence: Sentence, verb: Token) -> bool:
    """As in "those who reject the truce": nobody in particular is said to have done it."""
    while verb.dep == "conj":
        verb = sentence.tokens[verb.head]
    who = sentence.tokens[verb.head].text.casefold() if verb.dep == "relcl" else ""
    return who in {"those", "anyone", "everyone", "anybody", "everybody", "whoever"} and verb.tag != "VBD"


def _is_only_discussed(sentence: Sentence, verb: Token) -> bool:
    """As in "discussed encouraging others to help": what is talked about is not done."""
    above = sentence.tokens[verb.head]
    if verb.dep == "conj" and verb.tag == above.tag == "VBG":
        return _is_only_discussed(sentence, above)
    return verb.tag == "VBG" and verb.dep in {"xcomp", "ccomp", "dobj"} and above.lemma in _WEIGHING


def _is_row_of_qualities(sentence: Sentence, verb: Token) -> bool:
    """As in "secure and recognized borders": a participle joined to an adjective in front of a noun."""
    above = sentence.tokens[verb.head]
    return verb.tag == "VBN" and verb.dep == "conj" and above.dep == "amod" and above.index < verb.index < above.head


_WEIGHING = frozenset(
    {"discuss", "consider", "debate", "contemplate", "mull", "oppose", "avoid", "require", "include", "mean"}
)


def _plain_at_hand(sentence: Sentence, verb: Token) -> bool:
    """As in "Let me thank", and plain verbs coordinated with a finite one."""
    head = sentence.tokens[verb.head]
    if head.lemma == "let" and verb.dep in {"ccomp", "xcomp"}:
        return any(t.text.casefold() in {"me", "us"} for t in sentence.tokens[head.index + 1 : verb.index])
    if verb.dep != "conj" or head.pos not in VERBAL:
        return False
    return (head.tag != "VB" or sentence.tokens[head.head].lemma == "let") and is_at_hand(sentence, head)


def is_undone(sentence: Sentence, verb: Token) -> bool:
    """Whether the text says that the act was not made ("did not agree on a date"); "we do not accept" is made by saying it."""
    if not is_negated(sentence, verb):
        return False
    return verb.tag == "VBD" or bool(helpers_of(sentence, verb) & {"did", "had", "could", "has", "have", "was", "were"})


def _is_supposed(sentence: Sentence, verb: Token) -> bool:
    """Whether the clause is a condition ("if the parties agree", "until they accept")."""
    if verb.dep not in {"advcl", "ccomp"}:
        return False
    marks = {t.text.casefold() for t in sentence.children(verb.index, "mark", "advmod") if t.index < verb.index}
    return bool(marks & _SUPPOSING)


def _reports(sentence: Sentence, verb: Token) -> bool:
    """As in "for agreeing to ...", "in reaffirming ...": a gerund behind these prepositions tells an act; not if only asked for."""
    prep = sentence.tokens[verb.head]
    if prep.text.casefold() not in _REPORTING or verb.tag != "VBG":
        return False
    ruler = sentence.tokens[prep.head]
    return ruler.tag != "VB" or not has_to(sentence, ruler)


def _is_absolute(sentence: Sentence, verb: Token) -> bool:
    """As in "with the Co-Chairs emphasising": a participle with a subject of its own."""
    own = sentence.children(verb.index, "nsubj")
    return verb.tag == "VBG" and bool(own) and sentence.tokens[verb.head].text.casefold() == "with"


_SPOKEN = frozenset({"remind", "urge", "reiterate", "reaffirm", "condemn", "welcome", "express"})
"""Verbs that go on behind a promise ("We stand ready to resume the talks and remind the parties that")."""

ENCOUNTERS = frozenset({"meet", "speak", "talk", "call", "phone", "telephone", "write", "summon"})
"""Verbs of encounters whose purpose was fulfilled in them ("telephoned A to congratulate him", "summoned B to protest")."""

_REPORTING = frozenset({"for", "in", "by", "while", "when", "after", "before"})


def _is_polite(sentence: Sentence, verb: Token, helpers: frozenset[str]) -> bool:
    """As in "I must stress", "we would urge": a modal that softens, in the first person."""
    subject = subject_of(sentence, verb)
    first = subject is not None and subject.text.casefold() in {"i", "we"}
    return first and bool(helpers & _POLITE) and verb.dep in {"ROOT", "conj", "ccomp"}


def _is_first_person(sentence: Sentence, verb: Token) -> bool:
    """As in "I have to stress": said of oneself it performs, of others ("they need to agree") it asks."""
    subject = subject_of(sentence, verb)
    return subject is None or subject.text.casefold() in {"i", "we"}


def _is_possible(sentence: Sentence, verb: Token) -> bool:
    """As in "it had been possible to agree": what is possible or hard is not said to be done."""
    return verb.lemma == "be" and bool(sentence.children(verb.index, "acomp"))


def _is_told_in_encounter(verb: Token, head: Token) -> bool:
    """As in "telephoned A to congratulate him"."""
    return verb.dep in {"advcl", "xcomp"} and head.lemma in ENCOUNTERS and head.tag == "VBD" and verb.index > head.index


def _goes_on_behind_promise(sentence: Sentence, verb: Token) -> bool:
    """As in "stand ready to resume the talks and remind the parties that": a plural verb that the parser joined to an infinitive."""
    head = sentence.tokens[verb.head]
    if verb.dep != "conj" or verb.lemma not in _SPOKEN or has_to(sentence, verb) or head.dep != "xcomp":
        return False
    main = next((t for t in sentence.ancestors(head.index) if t.pos in VERBAL), head)
    return main.tag == "VBP" and main.dep == "ROOT" and not helpers_of(sentence, main) & FUTURE


def _infinitive_at_hand(sentence: Sentence, verb: Token) -> bool:
    """As in "wish to thank", "would like to commend", "continues to urge"."""
    head = sentence.tokens[verb.head]
    if _goes_on_behind_promise(sentence, verb):
        return True
    if is_passive(sentence, verb):
        return False
    if _is_told_in_encounter(verb, head) or (verb.dep == "conj" and head.tag == verb.tag):
        return _is_told_in_encounter(verb, head) or _infinitive_at_hand(sentence, head)
    if verb.dep != "xcomp" or head.lemma not in performative_governors() or _is_possible(sentence, head):
        return False
    is_others = head.lemma in {"have", "need"} and not _is_first_person(sentence, head)
    if is_others or (head.tag == "VB" and not (helpers_of(sentence, head) & _POLITE or is_at_hand(sentence, head))):
        return False
    return not helpers_of(sentence, head) & (FUTURE - {"would", "'d", "must"}) and not object_of(sentence, head)
