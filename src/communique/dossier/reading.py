"""Reading without a dossier: the record of one text or file."""

from __future__ import annotations

import os
from pathlib import Path

from communique.acquire import acquire
from communique.model.errors import SourceError
from communique.model.finding import Finding
from communique.model.page import Origin, Page
from communique.model.record import Record
from communique.pipeline import read_page


def read(text: str, *, url: str = "", title: str = "", date: str = "", publisher: str = "") -> Record:
    """The record of one statement given as text.

    Args:
        text: the page as it came, menus and all.
        url: its address, if known.
        title: a title told beside the text.
        date: a date told beside the text.
        publisher: who published it, if known.
    """
    return read_page(Page(Origin("-", "", url, title, date, publisher), text))


def read_file(path: str | os.PathLike[str], *, stdin: bytes | None = None) -> tuple[tuple[Record, ...], tuple[Finding, ...]]:
    """The records of the pages of one file, and the findings about what could not come in.

    Args:
        path: a file of any format that is read, or "-" for standard input.
        stdin: the bytes of standard input; None to read them from the system.

    Raises:
        SourceError: there is no such file.
    """
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
