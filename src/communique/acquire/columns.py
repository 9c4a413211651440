"""Which columns of a table hold the text, its address, date, title and publisher.

Invariant: columns are known by their names alone, in the order of the lists below; a row becomes at most one page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from communique.acquire.blobs import Acquired, Blob, digest_of
from communique.acquire.formats import looks_like_html
from communique.acquire.html import parse_html
from communique.acquire.limits import Limits
from communique.acquire.pages import check_page, is_blank
from communique.acquire.problems import Problem, report
from communique.model.page import Origin, Page

_COLUMNS = {
    "text": "text body content statement full_text fulltext article article_text raw_text page_text markdown html raw_html",
    "url": "url link source_url page_url permalink address uri href",
    "date": "date published published_at publication_date publish_date date_published issued issue_date datetime pubdate",
    "title": "title headline heading subject",
    "publisher": "publisher source issuer site site_name outlet host author organisation organization",
}
_SHOWN = 5
"""How many rows a message names."""

_NO_TEXT: Mapping[str, str] = {}


def choose_columns(names: Iterable[str]) -> Mapping[str, str]:
    """The table's own name for each column that is known; empty if none holds text.

    >>> choose_columns(["Id", "Body", "Published"])
    {'text': 'Body', 'date': 'Published'}
    """
    own = {_plain(name): name for name in reversed(list(names))}
    chosen = {}
    for kind, known in _COLUMNS.items():
        match = next((own[name] for name in known.split() if name in own), None)
        if match is not None:
            chosen[kind] = match
    return chosen if "text" in chosen else _NO_TEXT


def column_names() -> frozenset[str]:
    """All names of columns that are known, in small letters."""
    return frozenset(name for known in _COLUMNS.values() for name in known.split())


def _plain(name: str) -> str:
    return name.strip().strip("\ufeff").lower().replace(" ", "_").replace("-", "_")


def no_text_column(origin: Origin, names: Iterable[str]) -> Acquired:
    """The finding for a table without a column of texts."""
    shown = ", ".join(repr(name) for name in list(names)[:12]) or "none"
    message = f"not read: no column holds the text (columns: {shown}); name it 'text', 'body' or 'content'"
    return report(Problem.NO_TEXT_COLUMN, origin, message)


@dataclass(slots=True)
class RowReader:
    """Turns rows into pages, and counts those that hold no text."""

    blob: Blob
    """The table."""

    limits: Limits
    """How much is read of one row."""

    media_type: str
    """The kind of table."""

    encoding: str = "utf-8"
    """The encoding of the table."""

    empty: list[int] = field(default_factory=list)
    """Numbers of rows without text."""

    def origin(self, number: int | None) -> Origin:
        """The origin of a row; of the table itself if no number is given."""
        origin = self.blob.origin
        if number is None:
            return origin
        member = f"{origin.member}!row {number}" if origin.member else f"row {number}"
        return Origin(origin.path, member)

    def read(self, row: Mapping[str, Any], number: int | None, columns: Mapping[str, str]) -> Iterator[Acquired]:
        """The page of a row."""
        told = {kind: printable(row.get(name)) for kind, name in columns.items()}
        text = told.pop("text")
        if is_blank(text):
            self.empty.append(number or 1)
            return
        place = self.origin(number)
        if "\0" in text:
            yield report(Problem.BINARY, place, "not read: the text holds zero bytes; save the table as UTF-8 text")
            return
        origin = Origin(place.path, place.member, **{kind: " ".join(value.split()) for kind, value in told.items()})
        page = Page(origin, text, self.media_type, self.encoding, digest_of(text.encode("utf-8")))
        yield from (parse_html if _is_markup(text) else check_page)(page, limits=self.limits)

    def rest(self) -> Iterator[Acquired]:
        """The finding on rows without text, if there were any."""
        if self.empty:
            named = ", ".join(str(number) for number in self.empty[:_SHOWN])
            more = ", ..." if len(self.empty) > _SHOWN else ""
            message = f"{len(self.empty)} rows hold no text (row {named}{more}); fill the column, or leave them out"
            yield report(Problem.EMPTY_ROWS, self.blob.origin, message)


def printable(value: object) -> str:
    r"""A cell as text that can be written as UTF-8; empty if there is none.

    >>> printable(None), printable(2012), printable("Gen\ud800e")
    ('', '2012', 'Gen\ufffde')
    """
    if value is None or isinstance(value, (list, dict)):
        return ""
    return str(value).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _is_markup(text: str) -> bool:
    start = text[:4096].lstrip().lower()
    return start.startswith("<") and ("</p>" in start or "</div>" in start or looks_like_html(start.encode()))
