"""Direct quotations: stretches between quotation marks, over sentences and paragraphs.

Invariant: quotes do not overlap, and a quote's span holds the words without the outer marks. A mark that is opened again at
the start of a paragraph carries the same quote on; one that is never closed ends with its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from communique.model.reading import Quote
from communique.model.span import Span
from communique.model.text import Paragraph

_CLOSING = {"“": "”", "«": "»", "»": "«", "”": "”", "„": "“”", '"': '"', "‘": "’", "'": "'"}
_MARK = re.compile(r"[“”«»„\"‘’']")
_SPOKEN_END = re.compile(r"[,.!?…]'(?!\w)")


@dataclass(slots=True)
class _Open:
    """A quote under way."""

    mark: str
    start: int
    paragraph_end: int


def find_quotes(content: str, paragraphs: Sequence[Paragraph]) -> tuple[Quote, ...]:
    """The direct quotations of a body, in order.

    >>> text = 'She said: “We will meet again.”'
    >>> [q.span.of(text) for q in find_quotes(text, (Paragraph(1, Span(0, len(text))),))]
    ['We will meet again.']
    """
    found: list[Quote] = []
    state: _Open | None = None
    for paragraph in paragraphs:
        carries_on = state is not None and _is_closed_later(content, paragraphs, paragraph.span.start, state.mark)
        if state is not None and not carries_on:
            found.extend(_quote(content, state.start, state.paragraph_end, is_open=True))
            state = None
        for offset, mark in _marks(content, paragraph.span):
            if state is None:
                if _opens(content, offset, mark):
                    state = _Open(mark, offset + 1, paragraph.span.end)
            elif mark in _CLOSING[state.mark] and _closes(content, offset, mark, paragraph.span.start):
                found.extend(_quote(content, state.start, offset, is_open=False))
                state = None
        if state is not None:
            state.paragraph_end = paragraph.span.end
    if state is not None:
        found.extend(_quote(content, state.start, state.paragraph_end, is_open=True))
    return tuple(found)


def _marks(content: str, span: Span) -> Iterator[tuple[int, str]]:
    return ((m.start(), m.group()) for m in _MARK.finditer(content, span.start, span.end))


def _opens(content: str, offset: int, mark: str) -> bool:
    if mark not in _CLOSING:
        return False
    before = content[offset - 1] if offset else " "
    after = content[offset + 1] if offset + 1 < len(content) else " "
    if mark in "“„":
        return True
    if mark in "«»”":
        return not before.isalnum() and before not in ".,;!?…" and (mark != "”" or not after.isspace())
    if mark == "'":
        return not before.isalnum() and after.isalnum() and _is_spoken(content, offset)
    return not before.isalnum() and not after.isspace() and before not in ".,;!?"


def _is_spoken(content: str, offset: int) -> bool:
    """Whether a plain single mark opens speech: one closes it after a comma or stop before the line ends."""
    end = content.find("\n", offset)
    return _SPOKEN_END.search(content, offset + 1, end if end >= 0 else len(content)) is not None


def _closes(content: str, offset: int, mark: str, paragraph_start: int) -> bool:
    after = content[offset + 1] if offset + 1 < len(content) else " "
    if offset == paragraph_start:
        return False
    if mark in "’'":
        return not after.isalnum() and not (mark == "'" and content[offset - 1] == "s" and after == " ")
    if mark == "“":
        return not after.isalnum()
    if mark == '"':
        return not content[offset - 1].isspace()
    return True


def _is_closed_later(content: str, paragraphs: Sequence[Paragraph], start: int, mark: str) -> bool:
    """Whether the open quote is closed further on, before another one of its kind opens inside a paragraph."""
    if mark in "‘'”»":
        return False
    for paragraph in paragraphs:
        if paragraph.span.start < start:
            continue
        for offset, other in _marks(content, paragraph.span):
            if offset == paragraph.span.start:
                continue
            if other in _CLOSING[mark] and _closes(content, offset, other, paragraph.span.start):
                return not (mark == '"' and _opens(content, offset, other))
            if other == mark:
                return False
    return False


def _quote(content: str, start: int, end: int, *, is_open: bool) -> Iterator[Quote]:
    while start < end and content[start].isspace():
        start += 1
    while end > start and content[end - 1].isspace():
        end -= 1
    if start < end:
        yield Quote(Span(start, end), is_open)
