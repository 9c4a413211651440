"""Digests: what resolving needs of one record, and nothing more.

Idea: ten thousand digests fit in memory where ten thousand records with their layers would not. Invariant: a digest is
made from its record alone, so it can be made when the page is read and resolved at any later time.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from communique.knowledge.folding import fold
from communique.knowledge.tables import load_table
from communique.model.citation import Citation
from communique.model.facts import Holding, Meeting, Person, Reference
from communique.model.header import DateBasis
from communique.model.partial_date import PartialDate
from communique.model.record import Issue, Record
from communique.model.span import Span

_TITLE_WORDS = 12
"""Words of the body that stand for a headline where there is none."""

_JOINED = re.compile(r", and |, | and ")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[A-Z“\"(])")
_DEFINITION = re.compile(
    # A word is looked at once and only so far: a run of 20,000 capitals took seconds otherwise.
    r"(?<!\w)([A-Z][\w’'&-]{0,60}(?:[ \u00a0](?:[A-Z][\w’'&-]{0,60}|of|the|for|and|on|in|to)){1,11})"
    r"[ \u00a0]\(([A-Z][A-Za-z&+-]{1,9})\)"
)
_SMALL_WORDS = frozenset({"of", "the", "for", "and", "on", "in", "to"})


@dataclass(frozen=True, slots=True)
class Voice:
    """A name that the facts of a text use for somebody."""

    name: str
    """As the facts write it."""

    count: int
    """How many times."""

    citation: Citation
    """The words of the first fact that uses it."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A sentence that tells that something planned was moved, put off or called off."""

    citation: Citation
    """The sentence."""

    dates: tuple[PartialDate, ...]
    """Dates that it names."""


@dataclass(frozen=True, slots=True)
class Digest:
    """What resolving needs of one record."""

    sha256: str
    """Name of the text."""

    where: str
    """The page, as its origin prints."""

    title: str
    """Headline, or the first words of the body; empty for a text without either."""

    kind: str
    """Kind of statement."""

    language: str
    """ISO 639-1 code."""

    place: str | None
    """Where issued; None if not told."""

    host: str | None
    """Who published the copy where that is not the issuer."""

    is_repost: bool
    """Whether the page is somebody else's copy."""

    date_basis: str
    """How the day is known."""

    issue: Issue
    """Who issued it, when."""

    people: tuple[Person, ...] = ()
    holdings: tuple[Holding, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    references: tuple[Reference, ...] = ()
    """Facts by kind, in the order of the text."""

    voices: tuple[Voice, ...] = ()
    """All names of actors in the facts, persons' too, sorted."""

    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Labels that stand for named people in this text."""

    acronyms: tuple[tuple[str, str], ...] = ()
    """Full name and acronym, where the text defines one ("Lake Council (LC)")."""

    shifts: tuple[Shift, ...] = ()
    """Sentences that tell of something moved or put off."""

    body: tuple[tuple[int, str], ...] = ()
    """Paragraphs of the body: where each starts, and its words."""

    @property
    def date(self) -> PartialDate | None:
        """The day of issue; None if the text does not tell."""
        return self.issue.date


def digest(record: Record) -> Digest:
    """What resolving needs of a record."""
    text, header = record.text, record.header
    body = tuple((p.span.start, p.span.of(text.content)) for p in text.paragraphs)
    return Digest(
        text.sha256,
        str(text.origin),
        _title(record, body),
        header.kind,
        header.language,
        header.place,
        header.host,
        header.is_repost,
        str(header.date_basis or DateBasis.NONE),
        record.issue,
        people=record.people,
        holdings=record.holdings,
        meetings=record.meetings,
        references=record.references,
        voices=_voices(record),
        groups=record.groups,
        acronyms=tuple(sorted({found for _, words in body for found in find_acronyms(words)})),
        shifts=tuple(_shifts(record, body)),
        body=body,
    )


def find_acronyms(words: str) -> Iterator[tuple[str, str]]:
    """Full names with the acronyms that the words define for them.

    >>> list(find_acronyms("experts of the Organisation of the Lake States (OLS) met"))
    [('Organisation of the Lake States', 'OLS')]
    """
    for found in _DEFINITION.finditer(words):
        name, short = found[1].split(), found[2]
        letters = [c for c in short if c.isupper()]
        for start in range(len(name)):
            rest = name[start:]
            big = [w[0] for w in re.split(r"[ -]", " ".join(rest)) if w and w.casefold() not in _SMALL_WORDS]
            fits = len(letters) > 1 and [c.upper() for c in big] == letters
            if fits and rest[0].casefold() not in _SMALL_WORDS:
                yield " ".join(rest), short
                break


def _title(record: Record, body: tuple[tuple[int, str], ...]) -> str:
    if record.header.title is not None:
        return " ".join(record.header.title.of(record.text.content).split())
    words = body[0][1].split() if body else []
    return " ".join(words[:_TITLE_WORDS]) + (" …" if len(words) > _TITLE_WORDS else "")


def _voices(record: Record) -> tuple[Voice, ...]:
    counts: Counter[str] = Counter()
    first: dict[str, Citation] = {}
    for name, citation in _named(record):
        counts[name] += 1
        first[name] = min(first.get(name, citation), citation)
    return tuple(Voice(name, counts[name], first[name]) for name in sorted(counts))


def _named(record: Record) -> Iterator[tuple[str, Citation]]:
    for citation in record.issue.citations[:1]:
        yield from ((name, citation) for name in record.issue.issuers)
    for meeting in record.meetings:
        host = (meeting.host,) if meeting.host else ()
        yield from _each((*meeting.participants, *host, *meeting.auspices), meeting.citations)
    for act in record.acts:
        yield from _each((*act.speaker, *act.addressee), act.citations)
    for undertaking in record.undertakings:
        yield from _each((*undertaking.by, *undertaking.to), undertaking.citations)
    for quotation in record.quotations:
        yield from _each(_speakers(record, quotation.speaker or ""), quotation.citations)
    for holding in record.holdings:
        yield from _each((holding.office.of or "",), holding.citations)


def _speakers(record: Record, told: str) -> tuple[str, ...]:
    """The speaker, or each of several issuers who speak as one ("Ana Brandt, Ben Moss and Lia Dee")."""
    known = {*record.issue.issuers, *(p.name for p in record.people)}
    parts = tuple(_JOINED.split(told))
    return parts if len(parts) > 1 and known.issuperset(parts) else (told,)


def _each(names: Iterable[str], citations: tuple[Citation, ...]) -> Iterator[tuple[str, Citation]]:
    yield from ((name, citations[0]) for name in names if name)


def _shifts(record: Record, body: tuple[tuple[int, str], ...]) -> Iterator[Shift]:
    moving = tuple(load_table("resolving")["moving"])
    for start, words in body:
        for first, sentence in _sentences(words):
            folded = fold(sentence)
            if not any(word in folded for word in moving):
                continue
            span = Span(start + first, start + first + len(sentence))
            inside = tuple(d.value for d in record.dates if span.covers(d.citations[0].span))
            yield Shift(Citation(record.text.sha256, span.start, span.end, sentence), inside)


def _sentences(words: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in (*(m.end() for m in _SENTENCE_END.finditer(words)), len(words)):
        sentence = words[start:end].rstrip()
        if sentence:
            yield start, sentence
        start = end
