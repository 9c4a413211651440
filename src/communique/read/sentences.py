"""Sentences: where they begin and end inside a paragraph.

Splitting comes before parsing, by punctuation and a table of abbreviations, so that a sentence is parsed alone: the same
sentence has the same parse wherever it stands. Invariant: sentences never overlap and hold every word of the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from communique.knowledge.tables import load_table
from communique.model.span import Span

LONGEST = 3000
"""Characters after which a sentence is cut at the next blank: longer ones are lists or damage, and no rule reads that far."""

_END = re.compile(r"[.!?…][\"”’'»)\]]*(?=\s+[\"“‘'«(\[]*[^\W_a-z]|\s+[•–—-]\s|\s*$)|[;:](?=\s*\n)")
_WORD_BEFORE = re.compile(r"(?:^|[\s(\[\"“‘'«/])([^\s(\[\"“‘'«/]+)$")
_NEXT_WORD = re.compile(r"\s+[\"“‘'«(\[]*([^\W\d_]+)")
_INITIAL = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.)*")
_LABEL = re.compile(r"\(?(?:\d{1,3}|[ivxl]{1,5}|[a-z])[.)]$", re.IGNORECASE)


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    table = load_table("sentence_marks")
    return (
        frozenset(table["never_end"]),
        frozenset(table["may_end"]),
        frozenset(word.casefold() for word in table["opens_sentence"]),
    )


def split_sentences(content: str, span: Span) -> Iterator[Span]:
    """The sentences of one paragraph, in order, without outer blanks.

    >>> text = "Mr. Dee met Ms. Ray in Geneva. They agreed to meet again."
    >>> [s.of(text) for s in split_sentences(text, Span(0, len(text)))]
    ['Mr. Dee met Ms. Ray in Geneva.', 'They agreed to meet again.']
    """
    start = span.start
    paragraph = span.of(content)
    for found in _END.finditer(paragraph):
        end = span.start + found.end()
        if end > start and _ends_sentence(paragraph, found, start - span.start):
            yield from _pieces(content, start, end)
            start = end
    yield from _pieces(content, start, span.end)


def _ends_sentence(paragraph: str, found: re.Match[str], start: int) -> bool:
    if paragraph[found.start()] != ".":
        return True
    before = _WORD_BEFORE.search(paragraph, start, found.start() + 1)
    word = before.group(1) if before else ""
    if _LABEL.fullmatch(word) and not paragraph[start : found.start() + 1 - len(word)].strip():
        return False
    never, may, opens = _abbreviations()
    if word in never:
        return False
    if word in may or (_INITIAL.fullmatch(word) and len(word) > len("A.")):
        follows = _NEXT_WORD.match(paragraph, found.end())
        return not follows or follows.group(1).casefold() in opens
    return not _INITIAL.fullmatch(word)


def _pieces(content: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without outer blanks, cut where it is longer than any sentence."""
    while start < end and content[start].isspace():
        start += 1
    while end > start and content[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = content.rfind(" ", start, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield Span(start, cut)
        start = cut
        while start < end and content[start].isspace():
            start += 1
    if start < end:
        yield Span(start, end)
