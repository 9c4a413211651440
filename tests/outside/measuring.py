"""What the files of this folder share: figures with the aims of the issue, and reading of a few words as a whole statement."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from communique.extract import extract, keep_unread
from communique.model.finding import Finding, Severity
from communique.model.header import DateBasis, Header
from communique.model.page import Origin, Page
from communique.model.partial_date import PartialDate
from communique.model.record import Record
from communique.model.span import Span
from communique.model.text import Paragraph, Text, Zone, ZoneRole
from communique.pipeline import Task, read_task
from communique.read import read_statement

DATA = Path(__file__).parents[3] / "shared" / "data"
"""Where the data by others lie, beside the repository; never inside it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure over one set of data."""

    data: str
    """Name of the data set."""

    name: str
    """What was counted."""

    hits: int
    """How many are right."""

    total: int
    """Of how many."""

    aim: float | None = None
    """Least share asked for; None where the figure only stands beside another."""

    misses: tuple[str, ...] = ()
    """What went wrong, in a few words each."""

    @property
    def share(self) -> float:
        """Right of all; 0 if there is nothing to measure."""
        return self.hits / self.total if self.total else 0.0


def read_alone(*paragraphs: str, date: str = "") -> Record:
    """The record of paragraphs that are a body by themselves, without title or furniture, issued on the day given."""
    content = "\n".join(paragraphs)
    sha256 = hashlib.sha256(content.encode()).hexdigest()
    zones = (Zone(Span(0, len(content)), ZoneRole.BODY, "all of it"),)
    cut = tuple(Paragraph(n, s) for n, s in enumerate(_spans(paragraphs), 1))
    day = PartialDate(date) if date else None
    header = Header(date=day, date_basis=DateBasis.STATED if day else DateBasis.NONE)
    text = Text(Origin("-"), content, sha256, zones, cut)
    try:
        return extract(text, header, read_statement(text, header))
    except Exception as error:  # noqa: BLE001 - as in the pipeline: a text that breaks a rule counts as read without facts
        finding = Finding("-", "reading-failed", f"{type(error).__name__}: {error}", Severity.ERROR)
        return keep_unread(text, header, findings=(finding,))


def read_whole(name: str, content: str) -> Record:
    """The record of a page as it came, as a build would read it."""
    return read_task(Task(Page(Origin(name), content))).record


def _spans(paragraphs: tuple[str, ...]) -> Iterator[Span]:
    start = 0
    for words in paragraphs:
        yield Span(start, start + len(words))
        start += len(words) + 1
