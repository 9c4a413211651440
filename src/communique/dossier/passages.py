"""Passages: where in a statement cited words stand, and the sentence around them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

from communique.model.bibliography import Place
from communique.model.citation import Citation
from communique.model.cited import Cited
from communique.model.facts import Fact
from communique.model.resolved import Statement
from communique.model.span import Span
from communique.model.text import Paragraph, Text
from communique.store import Body

F = TypeVar("F", bound=Fact)

CONTEXT = 32
"""Characters kept before and after cited words, as in Web Annotation quote selectors."""

LONGEST_SENTENCE = 420
"""Characters of a sentence shown; longer ones are cut around the cited words with an ellipsis."""

_TEXTS_KEPT = 64
"""Whole texts kept."""

CHARACTERS_KEPT = 6_000_000
"""Characters of bodies kept: some thousand statements, in 6 to 24 MB."""

_AT_ONCE = 200
"""Bodies read together."""


class Passages:
    """Looks up passages; keeps the texts asked for last."""

    def __init__(
        self, text_of: Callable[[str], Text], bodies_of: Callable[[Sequence[str]], Iterable[Body]] | None = None
    ) -> None:
        """Passages of texts.

        Args:
            text_of: the text of a name.
            bodies_of: the bodies of several names, quicker than their texts; None to take these.
        """
        self._text_of, self._bodies_of = text_of, bodies_of
        self._kept: OrderedDict[str, Text] = OrderedDict()
        self._bodies: OrderedDict[str, Body] = OrderedDict()
        self._held = 0

    def forget(self) -> None:
        """Drop the texts kept: a build may have given the same characters another origin or other zones."""
        self._kept, self._bodies, self._held = OrderedDict(), OrderedDict(), 0

    def text(self, sha256: str) -> Text:
        """The text of that name."""
        if sha256 not in self._kept:
            self._kept[sha256] = self._text_of(sha256)
        self._kept.move_to_end(sha256)
        while len(self._kept) > _TEXTS_KEPT:
            self._kept.popitem(last=False)
        return self._kept[sha256]

    def foresee(self, names: Iterable[str]) -> None:
        """Read together the bodies of texts of which many passages will be asked."""
        missing = [name for name in dict.fromkeys(names) if name not in self._bodies]
        if self._bodies_of is None or len(missing) < 2:  # noqa: PLR2004 - one is read when it is asked for
            return
        for start in range(0, len(missing), _AT_ONCE):
            for body in self._bodies_of(missing[start : start + _AT_ONCE]):
                self._keep(body)

    def place(self, citation: Citation) -> Place:
        """Where in its statement the cited words stand."""
        body = self._body(citation.sha256)
        paragraph = _paragraph_at(body, citation.start)
        base = paragraph.span.start if paragraph else 0
        content = body.content
        return Place(
            paragraph.number if paragraph else 0,
            citation.start - base,
            citation.end - base,
            content[max(0, citation.start - CONTEXT) : citation.start],
            content[citation.end : citation.end + CONTEXT],
            body.url,
        )

    def sentence(self, citation: Citation) -> str:
        """The sentence, list item or heading around the cited words, blanks folded."""
        body = self._body(citation.sha256)
        paragraph = _paragraph_at(body, citation.start)
        span = paragraph.span if paragraph else _line(body.content, citation)
        inside = _overlapping(_sentences(body.content, span), citation.span)
        whole = Span(inside[0].start, inside[-1].end) if inside else citation.span
        words = " ".join(whole.of(body.content).split())
        return words if len(words) <= LONGEST_SENTENCE else _around(words, " ".join(citation.exact.split()))

    def _body(self, sha256: str) -> Body:
        found = self._bodies.get(sha256)
        if found is None:
            found = self._read(sha256)
            self._keep(found)
        else:
            self._bodies.move_to_end(sha256)
        return found

    def _read(self, sha256: str) -> Body:
        for body in self._bodies_of([sha256]) if self._bodies_of else ():
            return body
        text = self.text(sha256)
        return Body(sha256, text.content, text.paragraphs, text.origin.url)

    def _keep(self, body: Body) -> None:
        bodies = self._bodies
        if body.sha256 not in bodies:
            bodies[body.sha256] = body
            self._held += len(body.content)
        while self._held > CHARACTERS_KEPT and len(bodies) > 1:
            self._held -= len(bodies.popitem(last=False)[1].content)

    def cited(self, fact: F, statement: Statement, *, notes: tuple[str, ...] = (), is_edited: bool = False) -> Cited[F]:
        """The fact with its statement and the places of its words."""
        places = tuple(self.place(c) for c in fact.citations)
        return Cited(fact, statement, places, self.sentence(fact.citations[0]), notes, is_edited)


def _paragraph_at(body: Body, offset: int) -> Paragraph | None:
    """The paragraph that holds a character; None outside the body."""
    at = bisect_right(body.paragraphs, offset, key=lambda p: p.span.start) - 1
    found = body.paragraphs[at] if at >= 0 else None
    return found if found is not None and offset < found.span.end else None


@lru_cache(maxsize=512)
def _sentences(content: str, span: Span) -> tuple[Span, ...]:
    from communique.read.sentences import split_sentences

    return tuple(split_sentences(content, span))


def _overlapping(spans: tuple[Span, ...], span: Span) -> tuple[Span, ...]:
    """Those of some spans in order that overlap a span; a page of 10,000 facts asks this as often."""
    low = bisect_right(spans, span.start, key=lambda s: s.end)
    high = bisect_left(spans, span.end, lo=low, key=lambda s: s.start)
    return spans[low:high]


def _line(content: str, citation: Citation) -> Span:
    start = content.rfind("\n", 0, citation.start) + 1
    end = content.find("\n", citation.end)
    return Span(start, end if end >= 0 else len(content))


def _around(sentence: str, words: str) -> str:
    at = max(sentence.find(words), 0)
    start = max(0, min(at - LONGEST_SENTENCE // 2, len(sentence) - LONGEST_SENTENCE))
    end = start + LONGEST_SENTENCE
    return ("… " if start else "") + sentence[start:end].strip() + (" …" if end < len(sentence) else "")
