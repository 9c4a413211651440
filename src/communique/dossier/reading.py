"""Reading without a dossier: the record of one text or file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from communique.dossier.passages import Passages
from communique.model.cited import Cited
from communique.model.errors import SourceError
from communique.model.facts import Fact
from communique.model.finding import Finding
from communique.model.page import Origin, Page
from communique.model.record import Record
from communique.model.resolved import Statement


def read(text: str, *, url: str = "", title: str = "", date: str = "", publisher: str = "") -> Record:
    """The record of one statement given as text.

    Args:
        text: the page as it came, menus and all.
        url: its address, if known.
        title: a title told beside the text.
        date: a date told beside the text.
        publisher: who published it, if known.
    """
    from communique.pipeline import read_page

    return read_page(Page(Origin("-", "", url, title, date, publisher), text))


def read_file(
    path: str | os.PathLike[str], *, stdin: bytes | None = None
) -> tuple[tuple[Record, ...], tuple[Finding, ...]]:
    """The records of the pages of one file, and the findings about what could not come in.

    Args:
        path: a file of any format that is read, or "-" for standard input.
        stdin: the bytes of standard input; None to read them from the system.

    Raises:
        SourceError: there is no such file.
    """
    from communique.acquire import acquire
    from communique.pipeline import read_page

    name = os.fspath(path)
    if name != "-" and not Path(name).exists():
        raise SourceError(name, "there is no such file; look at the spelling and the folder you are in")
    records: list[Record] = []
    findings: list[Finding] = []
    for item in acquire(name if name == "-" else Path(name), stdin=stdin):
        if isinstance(item, Finding):
            findings.append(item)
        else:
            records.append(read_page(item))
    return tuple(records), tuple(findings)


def statement_of(record: Record) -> Statement:
    """The statement as one text alone tells it, named after its page."""
    header, issue, content = record.header, record.issue, record.text.content
    origin = record.text.origin
    name = Path(origin.member or origin.path).stem or "statement"
    first = record.text.paragraphs[0].span.of(content) if record.text.paragraphs else name
    return Statement(
        record.text.sha256[:12],
        name,
        " ".join((header.title.of(content) if header.title else first[:100]).split()),
        (record.text.sha256,),
        issue.issuers,
        issue.date,
        issue.not_before,
        header.date_basis.value,
        header.place,
        header.kind,
        header.language,
        header.host,
    )


def cited_facts(record: Record) -> tuple[Cited[Fact], ...]:
    """All facts of a record with their sentences, in the order of the text."""
    statement, passages = statement_of(record), Passages(lambda _: record.text)
    found: list[Cited[Fact]] = [passages.cited(fact, statement) for fact in record.facts]
    return tuple(sorted(found, key=lambda c: (c.citations[0].start, c.fact.kind_name, c.fact.id)))


def facts_of(record: Record) -> dict[str, Any]:
    """The record in the schema ``communique-facts/1``, as plain values."""
    from communique.export import facts_of as values_of

    return values_of(record)
