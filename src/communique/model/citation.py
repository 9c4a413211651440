"""Citations: where the words of a fact stand.

A citation is a W3C Web Annotation position and quote selector in one, pinned to a text by its sha256
(https://www.w3.org/TR/annotation-model/#selectors). Invariant: ``text[start:end] == exact``, always.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.model.errors import CitationError
from communique.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """The exact words that a fact rests on.

    >>> Citation.of("The sides met in Geneva.", sha256="ab12", span=Span(4, 9))
    Citation(sha256='ab12', start=4, end=9, exact='sides')
    """

    sha256: str
    """Name of the text: sha256 of its UTF-8 bytes, in hex."""

    start: int
    """First character, counted from 0 in code points."""

    end: int
    """One past the last character."""

    exact: str
    """The words, character by character as they stand in the text."""

    def __post_init__(self) -> None:
        span = Span(self.start, self.end)
        if len(self.exact) != len(span):
            raise CitationError(self.start, self.end, self.exact, "")

    @classmethod
    def of(cls, content: str, *, sha256: str, span: Span) -> Citation:
        """The citation of the words of ``content`` in ``span``."""
        return cls(sha256, span.start, span.end, span.of(content))

    @property
    def span(self) -> Span:
        """The range of characters cited."""
        return Span(self.start, self.end)

    def verify(self, content: str) -> None:
        """Raise unless the words stand in ``content`` where they are cited.

        Raises:
            CitationError: other words stand there.
        """
        found = content[self.start : self.end]
        if found != self.exact:
            raise CitationError(self.start, self.end, self.exact, found)
