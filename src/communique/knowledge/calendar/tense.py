"""The tense around a date by the words before it, for callers that have no syntax.

Invariant: only words of the same sentence are asked, the nearest twelve.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from communique.knowledge.calendar.frames import Tense
from communique.knowledge.calendar.tokens import EMPTY_LINE, Token
from communique.knowledge.calendar.vocabulary import vocabulary

WITHIN = 12
"""Tokens before a date in which a cue is looked for."""

_ENDS = frozenset({".", "!", "?"})
_BESIDE = frozenset({"the", "early", "late", "mid", "end", "of"})
_LONGEST_NAME = 6
"""Words between a date and the noun it belongs to ("the October 10 Moscow Joint Statement")."""

_IN_NAMES = frozenset(
    {"joint", "trilateral", "ceasefire", "peace", "humanitarian", "press", "framework", "presidential"}
)
_SHORTEST_GERUND = 5
"""Letters; "thing", "bring" and the like are no gerunds."""

_SHORTEST_PAST = 4
"""Letters; "need", "red" and the like are no verbs of the past."""


def clause_tense(tokens: Sequence[Token], at: int) -> Tense:
    """The tense of the words before the token at ``at``, the nearest cue; UNKNOWN where none of them tells.

    >>> from communique.knowledge.calendar.tokens import tokenise
    >>> clause_tense(tokenise("The sides will meet on 3 July"), 5)
    <Tense.FUTURE: 'future'>
    """
    words = _words_before(tokens, at)
    nearest = next((w.lower for w in reversed(words) if w.lower not in _BESIDE), "")
    if nearest in vocabulary().deadline_cues:
        return Tense.FUTURE
    for index in range(len(words) - 1, -1, -1):
        tense = _cue(words, index)
        if tense is not Tense.UNKNOWN:
            is_planned = words[index].lower in vocabulary().planned_cues
            if is_planned and _looks_back(tokens, at):
                return Tense.UNKNOWN if _is_put_off(tokens, at) else Tense.PAST
            return Tense.UNKNOWN if is_planned and _had_been(words, index) else tense
    return Tense.UNKNOWN


def says_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause before a token says in so many words that it speaks of the future.

    >>> from communique.knowledge.calendar.tokens import tokenise
    >>> says_ahead(tokenise("They will meet on 5 May"), 4), says_ahead(tokenise("to reverse the step of 5 May"), 5)
    (True, False)
    """
    return any(word.lower in vocabulary().certain_cues for word in _words_before(tokens, at))


def is_still_open(tokens: Sequence[Token], at: int) -> bool:
    """Whether a past clause tells for which day something was set, so that the day may be past or to come.

    >>> from communique.knowledge.calendar.tokens import tokenise
    >>> is_still_open(tokenise("its opening, which was announced for 20 August"), 7)
    True
    """
    words = [w.lower for w in _words_before(tokens, at)]
    if words[-1:] == ["for"] and words[-2:-1] and words[-2] in vocabulary().set_cues:
        return True
    if _is_of_doing(words):
        return True
    return any(pair in {("was", "to"), ("were", "to")} for pair in pairwise(words))


def _is_of_doing(words: Sequence[str]) -> bool:
    """Whether the nearest verb is a gerund after a preposition ("welcomed the initiative in convening a meeting on 1 March")."""
    known = vocabulary()
    for before, word in reversed(tuple(pairwise(words))):
        if word in known.past_cues or word.endswith("ed"):
            return False
        if word.endswith("ing") and before in {"in", "of", "for", "on", "to", "at"}:
            return len(word) > _SHORTEST_GERUND
    return False


def _is_put_off(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words after a date tell that the plan was put off, so that its day may be past or to come."""
    after = [t.lower for t in tokens[at : at + WITHIN]]
    return not _PUT_OFF.isdisjoint(after[: after.index(".")] if "." in after else after)


_PUT_OFF = frozenset({"postponed", "cancelled", "canceled", "delayed", "deferred", "rescheduled"})


def _had_been(words: Sequence[Token], index: int) -> bool:
    """Whether a plan is told as one that was ("had been scheduled for 3 May", "was originally planned for June")."""
    before = [w.lower for w in words[max(0, index - 3) : index]]
    return before[-2:] == ["had", "been"] or "originally" in before


def _looks_back(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words after a date tell what became of a plan ("scheduled for Saturday did not take place")."""
    for index in range(at, min(len(tokens), at + WITHIN)):
        if tokens[index].text in _ENDS or tokens[index].lower in vocabulary().outcome_cues:
            return tokens[index].text not in _ENDS
    return False


def names_a_text(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a date belongs to the name of a text or event, which is past whatever the clause says.

    >>> from communique.knowledge.calendar.tokens import tokenise
    >>> names_a_text(tokenise("to implement the October 10 Moscow Joint Statement"), 3, 4)
    True
    """
    texts = vocabulary().texts
    if first > 0 and tokens[first - 1].lower in {"of", "dated"}:
        return any(t.lower in texts for t in tokens[max(0, first - 3) : first])
    for token in tokens[last + 1 : last + 1 + _LONGEST_NAME]:
        if token.lower in texts or not token.text.isalpha():
            return token.lower in texts
        if not token.is_capital and token.lower not in _IN_NAMES:
            return False
    return False


def _cue(words: Sequence[Token], index: int) -> Tense:
    """What one word tells of the tense."""
    known, word = vocabulary(), words[index].lower
    if word in known.future_cues or any(_stands(phrase, words, index) for phrase in _phrases().get(word, ())):
        return Tense.FUTURE
    if word == "to":
        after = words[index + 1] if index + 1 < len(words) else None
        is_verb = (
            after is not None and after.text.isalpha() and not after.is_capital and after.lower not in known.no_verb
        )
        return Tense.FUTURE if is_verb else Tense.UNKNOWN
    if word in known.past_cues or (word.endswith("ed") and len(word) > _SHORTEST_PAST):
        return Tense.PAST
    return Tense.UNKNOWN


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases of the future, by their first word."""
    phrases = vocabulary().future_phrases
    return {first: tuple(p for p in phrases if p[0] == first) for first in {phrase[0] for phrase in phrases}}


def _stands(phrase: tuple[str, ...], words: Sequence[Token], index: int) -> bool:
    return tuple(w.lower for w in words[index : index + len(phrase)]) == phrase


def _words_before(tokens: Sequence[Token], at: int) -> list[Token]:
    """The words of the sentence before a token, in order."""
    words: list[Token] = []
    for index in range(at - 1, max(-1, at - 1 - WITHIN), -1):
        if tokens[index + 1].gap == EMPTY_LINE or tokens[index].text in _ENDS:
            break
        words.append(tokens[index])
    words.reverse()
    return words
