"""Records written by hand, and the made-up process of examples/ with its planted truths."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from communique.acquire import read_file
from communique.model.actor import Office
from communique.model.citation import Citation
from communique.model.facts import DateMention, Holding, Meeting, MeetingKind, Person, Phase, Reference
from communique.model.header import DateBasis, Header
from communique.model.page import Origin
from communique.model.partial_date import PartialDate
from communique.model.record import Issue, Record
from communique.model.span import Span
from communique.model.text import Paragraph, Text, Zone, ZoneRole
from communique.pipeline import read_page

ROOT = Path(__file__).parents[2]
Rows = Sequence[Mapping[str, str]]


def write_record(  # noqa: PLR0913 - a record has many parts, all of them optional here
    body: str,
    *,
    date: str | None = "2014-08-04",
    path: str = "",
    not_before: str | None = None,
    issuers: Sequence[str] = (),
    people: Sequence[tuple[str, ...]] = (),
    meetings: Sequence[tuple[str, str, Sequence[str], str | None, str | None]] = (),
    references: Sequence[tuple[str, str | None]] = (),
    dates: Sequence[tuple[str, str]] = (),
    kind: str = "statement",
    title: str = "",
    host: str | None = None,
    groups: Sequence[tuple[str, tuple[str, ...]]] = (),
    place: str | None = None,
) -> Record:
    """A record of a short text.

    Args:
        people: words of the name, then post and country for each holding ("Ana Lund", "Foreign Minister", "Fiji").
        meetings: words that carry it, phase, participants, place, date.
        references: words of the name, date.
        dates: words of the date, value.
    """
    content = f"{title}\n{body}" if title else body
    sha = hashlib.sha256(content.encode()).hexdigest()

    def cite(words: str) -> tuple[Citation, ...]:
        start = content.index(words)
        return (Citation.of(content, sha256=sha, span=Span(start, start + len(words))),)

    def day(value: str | None) -> PartialDate | None:
        return PartialDate(value) if value else None

    start = len(content) - len(body)
    paragraphs, at = [], start
    for number, words in enumerate(body.split("\n"), start=1):
        if words:
            paragraphs.append(Paragraph(number, Span(at, at + len(words))))
        at += len(words) + 1
    offices = {p[0]: tuple(Office(post, of or None) for post, of in zip(p[1::2], p[2::2], strict=True)) for p in people}
    text = Text(
        Origin(path or f"{sha[:6]}.txt"),
        content,
        sha,
        (Zone(Span(0, len(content)), ZoneRole.BODY, ""),),
        tuple(paragraphs),
    )
    header = Header(
        title=Span(0, len(title)) if title else None,
        kind=kind,
        date=day(date),
        date_basis=DateBasis.STATED if date else DateBasis.NONE,
        place=place,
        host=host,
        is_repost=host is not None,
    )
    return Record(
        text,
        header,
        Issue(tuple(issuers), day(date), day(not_before), citations=cite(body.split("\n", maxsplit=1)[0][:10])),
        people=tuple(Person(name=n, offices=o, citations=cite(n), rule="test") for n, o in offices.items()),
        holdings=tuple(
            Holding(holder=n, office=o, as_written=str(o), as_of=day(date), citations=cite(n), rule="test")
            for n, told in offices.items()
            for o in told
        ),
        dates=tuple(DateMention(value=PartialDate(v), citations=cite(w), rule="test") for w, v in dates),
        meetings=tuple(
            Meeting(
                kind=MeetingKind.MEETING, phase=Phase(phase), participants=tuple(who), place=where, date=day(when),
                citations=cite(words), rule="test",
            )
            for words, phase, who, where, when in meetings
        ),
        references=tuple(Reference(name=n, date=day(v), citations=cite(n), rule="test") for n, v in references),
        groups=tuple(groups),
    )  # fmt: skip


@pytest.fixture
def write() -> Callable[..., Record]:
    """Writes a record of a short text."""
    return write_record


@pytest.fixture(scope="session")
def example_records() -> tuple[Record, ...]:
    """All statements of examples/, read."""
    folder = ROOT / "examples" / "statements"
    if not folder.is_dir():
        pytest.skip("examples/ is not here")
    return tuple(read_page(page) for path in sorted(folder.iterdir()) for page in read_file(path)[0])


@pytest.fixture(scope="session")
def file_of() -> Callable[[Record], str]:
    """The name of a record's file as the tables of examples/README.md write it."""

    def name(record: Record) -> str:
        row = re.search(r"(\d+)", record.text.origin.member)
        return Path(record.text.origin.path).name + (f"#{row[1]}" if row else "")

    return name


@pytest.fixture(scope="session")
def planted() -> Callable[[str], Rows]:
    """The rows of a table of examples/README.md, by the title of its chapter."""
    readme = ROOT / "examples" / "README.md"
    if not readme.exists():
        pytest.skip("examples/ is not here")
    chapters = re.split(r"^### ", readme.read_text("utf-8"), flags=re.MULTILINE)

    def rows(title: str) -> Rows:
        chapter = next(c for c in chapters if c.startswith(title))
        lines = [
            [cell.strip() for cell in line.strip("|").split("|")]
            for line in chapter.splitlines()
            if line.startswith("|")
        ]
        width = len(lines[0])
        return [dict(zip(lines[0], line, strict=True)) for line in lines[2:] if len(line) == width]

    return rows
