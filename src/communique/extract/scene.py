"""The scene: everything that a rule may look at while it reads one statement.

Rules are functions from a scene to facts; they share one reading, one cast (who stands for what) and one way to cite.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from communique.extract.cast import Cast
from communique.model.citation import Citation
from communique.model.facts import Fact, Mode
from communique.model.header import Header
from communique.model.reading import Quote, Reading, Sentence, Token
from communique.model.record import Issue
from communique.model.span import Span
from communique.model.text import Text, ZoneRole


@dataclass(frozen=True, slots=True)
class Scene:
    """One statement as the rules see it."""

    text: Text
    """The text with its zones."""

    header: Header
    """What the page tells of the statement."""

    reading: Reading
    """Sentences, mentions, people, groups, quotes."""

    issue: Issue
    """Who issued it, when, where."""

    cast: Cast
    """Who stands for what in this statement."""

    @property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of the body, in order; the title and facets are not among them."""
        return tuple(s for s in self.reading.sentences if s.zone is ZoneRole.BODY)

    @property
    def title(self) -> tuple[Sentence, ...]:
        """The sentences of the headline; empty if there is none."""
        return tuple(s for s in self.reading.sentences if s.zone is ZoneRole.TITLE)

    def start_of(self, fact: Fact) -> int:
        """Where the fact stands in the body, though a headline may tell it too."""
        body = min((s.span.start for s in self.reading.sentences if s.zone is ZoneRole.BODY), default=0)
        starts = [c.start for c in fact.citations]
        return next((s for s in starts if s >= body), starts[0])

    def cite(self, *spans: Span) -> tuple[Citation, ...]:
        """Citations of the words in the spans, in the order of the text."""
        unique = sorted(set(spans))
        return tuple(Citation.of(self.text.content, sha256=self.text.sha256, span=span) for span in unique)

    def cite_tokens(self, *groups: Iterable[Token]) -> tuple[Citation, ...]:
        """Citations from the first to the last token of each group."""
        spans = []
        for group in groups:
            tokens = list(group)
            spans.append(Span(min(t.start for t in tokens), max(t.end for t in tokens)))
        return self.cite(*spans)

    def quote_at(self, offset: int) -> Quote | None:
        """The direct quotation that holds the character; None outside quotation marks."""
        return next((q for q in self.reading.quotes if q.span.start <= offset < q.span.end), None)

    def mode_at(self, offset: int, *, speaker: tuple[str, ...] = ()) -> Mode:
        """How the text stands behind words at ``offset`` that ``speaker`` is said to have spoken."""
        quote = self.quote_at(offset)
        if quote is not None and not self.cast.is_whole_statement(quote):
            return Mode.QUOTED
        if speaker and not self.cast.are_issuers(speaker):
            return Mode.REPORTED
        return Mode.STATED
