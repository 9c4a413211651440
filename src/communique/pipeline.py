"""The way of a page: acquire -> zone -> read -> extract. The only place where the stages meet."""

from __future__ import annotations

from communique.extract import extract
from communique.model.page import Page
from communique.model.record import Record
from communique.read import read_statement
from communique.zone import zone

READ_LANGUAGES = frozenset({"en"})
"""Languages that the rules read; texts in others are kept and searchable."""


def read_page(page: Page) -> Record:
    """Everything that one page tells, read alone."""
    text, header, findings = zone(page)
    if header.language not in READ_LANGUAGES:
        return extract_nothing(text, header, findings)
    return extract(text, header, read_statement(text, header), findings=findings)
