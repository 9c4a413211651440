"""Tense of the clause around a word: whether it speaks of the past or of what is to come."""

from __future__ import annotations

from functools import cache

from communique.knowledge.calendar import Tense
from communique.knowledge.tables import load_table
from communique.model.reading import Sentence, Token

_VERBAL = frozenset({"VERB", "AUX"})


@cache
def _forward_verbs() -> frozenset[str]:
    return frozenset(load_table("forward_verbs")["verbs"])


def clause_tense(sentence: Sentence, start: int, end: int) -> Tense:
    """The tense of the clause that holds the characters ``start`` to ``end`` of the text.

    A complement of a verb that looks ahead ("agreed to meet on 3 May", "plans a visit in June") lies in the future.
    """
    inside = [t for t in sentence.tokens if t.start < end and start < t.end]
    if not inside:
        return Tense.UNKNOWN
    token = inside[-1]
    chain = [token, *sentence.ancestors(token.index)]
    for place, word in enumerate(chain):
        if word.pos in _VERBAL:
            return _verb_tense(sentence, word, chain[place + 1 :])
        if word.tag == "NN" and word.lemma in {"invitation", "intention", "plan", "proposal"}:
            return Tense.FUTURE
    return Tense.UNKNOWN


def _verb_tense(sentence: Sentence, verb: Token, above: list[Token]) -> Tense:
    helpers = {t.text.casefold() for t in sentence.children(verb.index, "aux", "auxpass")}
    if helpers & {"will", "shall", "'ll", "’ll", "must", "should"}:
        return Tense.FUTURE
    if verb.tag == "VBD" or helpers & {"had", "was", "were", "has", "have", "did"}:
        return Tense.PAST
    if "to" in helpers or verb.tag == "VB":
        ruler = next((t for t in above if t.pos in _VERBAL or t.pos == "NOUN"), None)
        if ruler is not None and ruler.lemma in _forward_verbs():
            return Tense.FUTURE
        if "to" in helpers and helpers & {"is", "are"}:
            return Tense.FUTURE
    if verb.tag in {"VB", "VBG", "VBN"}:
        ruler = next((t for t in above if t.pos in _VERBAL), None)
        if ruler is not None:
            rest = above[above.index(ruler) + 1 :]
            return _verb_tense(sentence, ruler, rest)
        return Tense.PAST if verb.tag == "VBN" else Tense.UNKNOWN
    return Tense.UNKNOWN
