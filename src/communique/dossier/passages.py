"""Passages: where in a statement cited words stand, and the sentence around them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from communique.model.bibliography import Place
from communique.model.citation import Citation
from communique.model.cited import Cited
from communique.model.facts import Fact
from communique.model.resolved import Statement
from communique.model.span import Span
from communique.model.text import Text

F = TypeVar("F", bound=Fact)

CONTEXT = 32
"""Characters kept before and after cited words, as in Web Annotation quote selectors."""

LONGEST_SENTENCE = 420
"""Characters of a sentence shown; longer ones are cut around the cited words with an ellipsis."""

_TEXTS_KEPT = 64


class Passages:
    """Looks up passages; keeps the texts asked for last."""

    def __init__(self, text_of: Callable[[str], Text]) -> None:
        self._text_of = text_of
        self._kept: OrderedDict[str, Text] = OrderedDict()

    def forget(self) -> None:
        """Drop the texts kept: a build may have given the same characters another origin or other zones."""
        self._kept = OrderedDict()

    def text(self, sha256: str) -> Text:
        """The text of that name."""
        if sha256 not in self._kept:
            self._kept[sha256] = self._text_of(sha256)
        self._kept.move_to_end(sha256)
        while len(self._kept) > _TEXTS_KEPT:
            self._kept.popitem(last=False)
        return self._kept[sha256]

    def place(self, citation: Citation) -> Place:
        """Where in its statement the cited words stand."""
        text = self.text(citation.sha256)
        paragraph = text.paragraph_at(citation.start)
        base = paragraph.span.start if paragraph else 0
        content = text.content
        return Place(
            paragraph.number if paragraph else 0,
            citation.start - base,
            citation.end - base,
            content[max(0, citation.start - CONTEXT) : citation.start],
            content[citation.end : citation.end + CONTEXT],
            text.origin.url,
        )

    def sentence(self, citation: Citation) -> str:
        """The sentence, list item or heading around the cited words, blanks folded."""
        text = self.text(citation.sha256)
        paragraph = text.paragraph_at(citation.start)
        span = paragraph.span if paragraph else _line(text.content, citation)
        inside = _overlapping(_sentences(text.content, span), citation.span)
        whole = Span(inside[0].start, inside[-1].end) if inside else citation.span
        words = " ".join(whole.of(text.content).split())
        return words if len(words) <= LONGEST_SENTENCE else _around(words, " ".join(citation.exact.split()))

    def cited(self, fact: F, statement: Statement, *, notes: tuple[str, ...] = (), is_edited: bool = False) -> Cited[F]:
        """The fact with its statement and the places of its words."""
        places = tuple(self.place(c) for c in fact.citations)
        return Cited(fact, statement, places, self.sentence(fact.citations[0]), notes, is_edited)


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
