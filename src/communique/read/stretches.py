"""What of a text is read: title, facet values and the sentences of the body, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator

from communique.knowledge.calendar import may_hold_dates
from communique.model.header import Header
from communique.model.span import Span
from communique.model.text import Text, ZoneRole
from communique.read.engine import Stretch
from communique.read.sentences import split_sentences


def list_stretches(text: Text, header: Header) -> tuple[Stretch, ...]:
    """The stretches to parse. Numbers and bullets stay outside the sentence that they open; so does a dateline."""
    return tuple(sorted((*_head(text, header), *_body(text, header)), key=lambda s: s.span))


def _head(text: Text, header: Header) -> Iterator[Stretch]:
    if header.title is not None:
        yield from sorted(_headlines(text, header.title), key=lambda one: one.span)
    for zone in text.zones:
        if zone.role is ZoneRole.FACETS:
            yield from _dated_lines(text.content, zone.span)


def _headlines(text: Text, title: Span) -> Iterator[Stretch]:
    """The headline, and where the page says it once more."""
    yield Stretch(title, 0, ZoneRole.TITLE)
    words = title.of(text.content)
    for zone in text.zones:
        if zone.role is ZoneRole.TITLE:
            at = text.content.find(words, zone.span.start, zone.span.end)
            while at >= 0:
                if at != title.start:
                    yield Stretch(Span(at, at + len(words)), 0, ZoneRole.TITLE)
                at = text.content.find(words, at + len(words), zone.span.end)


def _dated_lines(content: str, span: Span) -> Iterator[Stretch]:
    """The lines of facets, stamps and letterheads that may tell a date; the others hold labels and names only."""
    start = span.start
    for line in span.of(content).splitlines(keepends=True):
        words = line.strip()
        if words and may_hold_dates(words):
            at = start + line.index(words)
            yield Stretch(Span(at, at + len(words)), 0, ZoneRole.FACETS)
        start += len(line)


def _body(text: Text, header: Header) -> Iterator[Stretch]:
    dateline = header.dateline.span if header.dateline else None
    for paragraph in text.paragraphs:
        span, label = paragraph.span, paragraph.label
        if dateline is not None and span.start <= dateline.start < span.end:
            yield Stretch(dateline, paragraph.number, ZoneRole.BODY)
            if dateline.end >= span.end:
                continue
            span, label = Span(dateline.end, span.end), ""
        start = span.start + len(label)
        if label and start < span.end:
            span = Span(start, span.end)
        for number, sentence in enumerate(split_sentences(text.content, span)):
            yield Stretch(sentence, paragraph.number, ZoneRole.BODY, label if not number else "")
