"""Calendar expressions as mentions, resolved by the issue date, the rest of the text and the tense of their clause.

The grammar sees the whole statement at once, so that a year told in one sentence serves another. Invariant: what is not
read (menus, teasers) is blanked for it, and never gives a year.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from communique.knowledge.calendar import Tense, find_dates
from communique.model.partial_date import PartialDate
from communique.model.reading import Mention, MentionKind, Sentence
from communique.model.span import Span
from communique.read.tense import clause_tense


def find_date_mentions(
    sentences: Sequence[Sentence], content: str, *, issue_date: PartialDate | None
) -> Iterator[Mention]:
    """The dates of all sentences, in the order of the text."""
    if not sentences:
        return
    starts = [s.span.start for s in sentences]
    base, words = _only_sentences(sentences, content)

    def sentence_at(offset: int) -> Sentence | None:
        sentence = sentences[max(bisect_right(starts, offset) - 1, 0)]
        return sentence if sentence.span.start <= offset < sentence.span.end else None

    def tense(start: int, end: int) -> Tense:
        sentence = sentence_at(base + start)
        return clause_tense(sentence, base + start, base + end) if sentence is not None else Tense.UNKNOWN

    for found in find_dates(words, anchor=issue_date, tense=tense):
        sentence = sentence_at(base + found.start)
        if sentence is None:
            continue
        span = Span(base + found.start, min(base + found.end, sentence.span.end))
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


def _only_sentences(sentences: Sequence[Sentence], content: str) -> tuple[int, str]:
    """Where the first sentence begins, and the text from there with everything between the sentences blanked."""
    base = last = sentences[0].span.start
    pieces: list[str] = []
    for sentence in sentences:
        between = content[last : sentence.span.start]
        pieces.append("".join("\n" if c == "\n" else " " for c in between))
        pieces.append(sentence.span.of(content))
        last = sentence.span.end
    return base, "".join(pieces)
