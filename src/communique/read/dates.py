"""Calendar expressions as mentions, resolved by the issue date and the tense of their clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.knowledge.calendar import Tense, find_dates
from communique.model.partial_date import PartialDate
from communique.model.reading import Mention, MentionKind, Sentence
from communique.model.span import Span
from communique.read.tense import clause_tense


def find_date_mentions(
    sentences: Sequence[Sentence], content: str, *, issue_date: PartialDate | None
) -> Iterator[Mention]:
    """The dates of each sentence, in the order of the text."""
    for sentence in sentences:
        base = sentence.span.start

        def tense(start: int, end: int, sentence: Sentence = sentence, base: int = base) -> Tense:
            return clause_tense(sentence, base + start, base + end)

        for found in find_dates(sentence.span.of(content), anchor=issue_date, tense=tense):
            span = Span(base + found.start, base + found.end)
            covered = [t.index for t in sentence.tokens if t.start < span.end and span.start < t.end]
            if covered:
                yield Mention(
                    MentionKind.DATE,
                    sentence.index,
                    span,
                    covered[0],
                    covered[-1],
                    span.of(content),
                    date=found.value,
                    basis=found.basis,
                )
