"""Ranges of characters.

Invariant: offsets are Unicode code points, counted from 0, into one named text; `end` is one past the last.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.model.errors import SpanError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A non-empty range of characters.

    >>> Span(0, 6).of("MOSCOW, 26 February 2020")
    'MOSCOW'
    """

    start: int
    """First character, counted from 0."""

    end: int
    """One past the last character."""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(self.start, self.end)

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that lie in this span.

        Raises:
            IndexError: the span runs past the end of ``text``.
        """
        if self.end > len(text):
            msg = f"span {self.start}-{self.end} runs past the end of a text of {len(text)} characters"
            raise IndexError(msg)
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether both spans share a character."""
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start
