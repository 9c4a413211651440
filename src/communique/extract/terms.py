"""Terms: by when, or under what condition, something is to be done."""

from __future__ import annotations

import re

from communique.extract.scene import Scene
from communique.knowledge.undertakings import action_words
from communique.model.reading import Mention, MentionKind, Sentence, Token

_PERIOD = re.compile(
    r"\b(?:within|in|after|for) (?:the )?(?:next |coming |following |period of )*(?:[a-z]+|\d+)(?:[- ][a-z]+)? ?(?:\(\d+\) )?(?:hours?|days?|weeks?|months?|years?)\b(?: (?:of|from|after) [^,.;]{3,60})?",
    re.IGNORECASE,
)
_MOST_WORDS = 12


def due_of(scene: Scene, sentence: Sentence, head: Token, *, end: int | None = None) -> str | None:
    """EDTF of the date told for the action, else the words of its period or condition; None if neither is told.

    Args:
        scene: the statement.
        sentence: the sentence of the action.
        head: the token that names it.
        end: index of the first token that belongs to the next action; None if it is the last.
    """
    last = sentence.tokens[min(end, len(sentence.tokens)) - 1] if end else sentence.tokens[-1]
    reach = {t.index for t in sentence.subtree(head.index)}
    for mention in scene.reading.mentions_in(sentence.index, MentionKind.DATE):
        inside = head.index < mention.first <= last.index and (mention.first in reach or mention.last in reach)
        if inside and mention.date is not None and not _belongs_elsewhere(scene, sentence, mention, head):
            return str(mention.date)
    words = scene.text.content[head.start : last.end]
    period = _PERIOD.search(words)
    if period:
        return " ".join(period.group().split())
    return _manner(words) or _condition(scene, sentence, head, last)


def _belongs_elsewhere(scene: Scene, sentence: Sentence, date: Mention, head: Token) -> bool:
    """Whether the date is part of an instrument's name or of a past event told beside the action."""
    first = date.first
    for text in scene.reading.mentions_in(sentence.index, MentionKind.INSTRUMENT):
        if text.first <= first <= text.last or text.last + 1 <= first <= text.last + 2 or date.last == text.first - 1:
            return True
    for above in sentence.ancestors(first):
        if above.index == head.index:
            return False
        if above.tag in {"VBD", "VBN"} and above.dep in {"acl", "relcl"}:
            return True
    return False


def _manner(words: str) -> str | None:
    lower = words.casefold()
    for opening in action_words().manners:
        at = lower.find(opening)
        if at >= 0 and opening != "as soon as":
            return _cut(words[at:])
    at = lower.find("as soon as ")
    if at >= 0 and "possible" not in lower[at : at + 20]:
        return _cut(words[at:])
    return None


def _condition(scene: Scene, sentence: Sentence, head: Token, last: Token) -> str | None:
    for child in sentence.children(head.index, "advcl", "prep"):
        mark = sentence.subtree(child.index)[0]
        if mark.text.casefold() in action_words().conditions and head.index < mark.index <= last.index:
            tokens = sentence.subtree(child.index)
            return _cut(scene.text.content[tokens[0].start : tokens[-1].end])
    return None


def _cut(words: str) -> str:
    piece = re.split(r"[,;.]", words, maxsplit=1)[0]
    return " ".join(piece.split()[:_MOST_WORDS])
