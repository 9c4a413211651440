"""What a reader asks for: a path, a form (page, JSON or CSV) and a query.

Invariant: an address names pages of this site only; nothing in it ever becomes a path of the file system.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qsl, unquote, urlsplit


class Form(StrEnum):
    """In which form a page is given."""

    HTML = "html"
    """A page."""
    JSON = "json"
    """The rows of the page in an envelope."""
    CSV = "csv"
    """The rows of the page as a table."""


@dataclass(frozen=True, slots=True)
class Asking:
    """One address that was asked for."""

    path: str
    """The path without its ending ("/meetings"), decoded."""

    form: Form = Form.HTML
    """In which form."""

    query: Mapping[str, str] | None = None
    """Names and values after the question mark, the last of each name; empty values are not asked."""

    language: str = "en"
    """ISO 639-1 code of the language in which the interface speaks."""

    def get(self, name: str) -> str:
        """The value of one name; empty if it is not asked."""
        return (self.query or {}).get(name, "")

    @property
    def asked(self) -> dict[str, str]:
        """Everything that is asked."""
        return dict(self.query or {})


def read_address(address: str, *, language: str = "en") -> Asking:
    """The asking that an address stands for.

    >>> read_address("/meetings.csv?phase=held&place=")
    Asking(path='/meetings', form=<Form.CSV: 'csv'>, query={'phase': 'held'}, language='en')
    """
    parts = urlsplit(address)
    return asking_of(unquote(parts.path), parse_qsl(parts.query, keep_blank_values=True), language=language)


def asking_of(path: str, query: Iterable[tuple[str, str]], *, language: str = "en") -> Asking:
    """The asking of a decoded path and the pairs of its query."""
    pairs = {name: value.strip() for name, value in query if value.strip()}
    for form in (Form.JSON, Form.CSV):
        if path.endswith(f".{form}"):
            bare = path.removesuffix(f".{form}")
            return Asking("/" if bare in {"", "/", "/index"} else bare, form, pairs, language)
    return Asking(path, Form.HTML, pairs, language)
