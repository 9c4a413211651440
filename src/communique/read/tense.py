"""Tense of the clause around a word: whether it speaks of the past or of what is to come."""

from __future__ import annotations

from functools import cache

from communique.knowledge.calendar import Tense
from communique.knowledge.tables import load_table
from communique.model.reading import Sentence, Token

_VERBAL = frozenset({"VERB", "AUX"})
_COMING = frozenset({"will", "shall", "'ll", "’ll", "must", "should", "would"})
_GONE = frozenset({"had", "was", "were", "has", "have", "did"})


def clause_tense(sentence: Sentence, start: int, end: int) -> Tense:
    """The tense of the clause that holds the characters ``start`` to ``end`` of the text.

    A complement of a verb that looks ahead ("agreed to meet on 3 May", "plans a visit in June") lies in the future.
    """
    inside = [t for t in sentence.tokens if t.start < end and start < t.end]
    if not inside:
        return Tense.UNKNOWN
    token = inside[-1]
    if _is_of_event(sentence, inside[0]):
        return Tense.UNKNOWN
    chain = [token, *sentence.ancestors(token.index)]
    for place, word in enumerate(chain):
        if word.pos in _VERBAL:
            return _verb_tense(sentence, word, chain[place + 1 :])
        if word.pos in {"NOUN", "ADV", "SCONJ"} and word.lemma.casefold() in _words("ahead"):
            return Tense.FUTURE
    return Tense.UNKNOWN


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(load_table("forward_verbs")[kind])


def _verb_tense(sentence: Sentence, verb: Token, above: list[Token]) -> Tense:
    helpers = {t.text.casefold() for t in sentence.children(verb.index, "aux", "auxpass")}
    sets_ahead = verb.lemma in _words("sets_ahead")
    is_undone = sets_ahead and _was_undone(sentence, verb, helpers)
    if (
        helpers & _COMING
        or (sets_ahead and not is_undone and verb.dep not in {"acl", "amod"})
        or _looks_forward(sentence, verb)
        or _is_recommended(sentence, verb)
    ):
        return Tense.FUTURE
    if verb.tag == "VBD" or helpers & _GONE:
        return Tense.UNKNOWN if is_undone else Tense.PAST
    if "to" in helpers:
        return Tense.PAST if _was_to_be(sentence, above) else _infinitive_tense(above, helpers)
    if verb.tag == "VBN" and verb.dep in {"acl", "amod", "relcl"}:
        is_open = verb.lemma in _words("scheduling") and not _came_to_nothing(sentence, above)
        return Tense.UNKNOWN if is_open else Tense.PAST
    if verb.tag in {"VB", "VBG", "VBN"} or (verb.tag == "VBP" and verb.dep in {"ccomp", "xcomp"}):
        return _ruled_tense(sentence, verb, above)
    return Tense.UNKNOWN


def _is_of_event(sentence: Sentence, first: Token) -> bool:
    """Whether a date tells which event is meant, not when something is done ("next steps following the 16 October call")."""
    words = [t.text.casefold() for t in sentence.tokens[max(0, first.index - 2) : first.index]]
    return words in (["following", "the"], ["after", "the"])


def _was_undone(sentence: Sentence, verb: Token, helpers: set[str]) -> bool:
    """Whether a plan is told to be over ("had been scheduled for 3 May", "was scheduled for 3 May, but was postponed")."""
    joined = (verb, *sentence.children(verb.index, "conj"))
    undone = any(t.lemma.casefold() in _words("undoing") and t is not verb for t in joined)
    return undone or {"had", "been"} <= helpers


def _was_to_be(sentence: Sentence, above: list[Token]) -> bool:
    """Whether the ruler tells what had been to come ("had been expected to sign")."""
    ruler = next((t for t in above if t.pos in _VERBAL), None)
    if ruler is None or ruler.tag != "VBN":
        return False
    return {"had", "been"} <= {t.text.casefold() for t in sentence.children(ruler.index, "aux", "auxpass")}


def _came_to_nothing(sentence: Sentence, above: list[Token]) -> bool:
    """Whether what was planned is told not to have been ("the visit planned for May had not taken place")."""
    for verb in above:
        if verb.pos in _VERBAL and sentence.children(verb.index, "neg"):
            helpers = {t.text.casefold() for t in sentence.children(verb.index, "aux", "auxpass")}
            return verb.tag == "VBD" or bool(helpers & (_GONE | {"could"}))
    return False


def _is_recommended(sentence: Sentence, verb: Token) -> bool:
    """Whether it is the bare form after "recommended that" ("recommended that they meet before June")."""
    ruler = sentence.tokens[verb.head]
    has_that = any(t.text.casefold() == "that" for t in sentence.children(verb.index, "mark"))
    asks = {"recommend", "propose", "suggest", "request", "demand", "urge"}
    return verb.tag in {"VB", "VBP"} and verb.dep == "ccomp" and has_that and ruler.lemma in asks


def _infinitive_tense(above: list[Token], helpers: set[str]) -> Tense:
    """An infinitive lies ahead of its ruler, unless the ruler tells that it was done ("travelled to meet")."""
    ruler = next((t for t in above if t.pos in _VERBAL or t.pos == "NOUN"), None)
    if ruler is None or helpers & {"is", "are"}:
        return Tense.FUTURE
    if ruler.lemma == "be" and ruler.tag == "VBD":
        return Tense.PAST
    done = ruler.lemma.casefold() in _words("done_by") and ruler.tag in {"VBD", "VBN"}
    return Tense.PAST if done else Tense.FUTURE


def _ruled_tense(sentence: Sentence, verb: Token, above: list[Token]) -> Tense:
    for place, ruler in enumerate(above):
        if ruler.pos in _VERBAL:
            return _verb_tense(sentence, ruler, above[place + 1 :])
    return Tense.PAST if verb.tag == "VBN" else Tense.UNKNOWN


def _looks_forward(sentence: Sentence, verb: Token) -> bool:
    return verb.lemma == "look" and any(
        t.text.casefold() == "forward" for t in sentence.tokens[verb.index + 1 : verb.index + 3]
    )
