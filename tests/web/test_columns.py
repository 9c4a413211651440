"""Columns: how rows are shown."""

from pathlib import Path

import communique.web
from communique.dossier.listing import LISTINGS
from communique.web.columns import COLUMNS
from communique.web.views.tables import PAGES

CELLS = (Path(communique.web.__file__).parent / "templates" / "cells.html").read_text("utf-8")


def test_every_table_page_has_columns() -> None:
    assert {p.listing for p in PAGES.values()} <= set(COLUMNS)


def test_every_column_is_drawn_by_a_macro() -> None:
    assert [c for cs in COLUMNS.values() for c in cs if f"macro {c.cell}(" not in CELLS] == []


def test_a_column_is_sorted_by_what_its_listing_can_sort() -> None:
    wrong = [(n, c.sort) for n, cs in COLUMNS.items() for c in cs if c.sort and c.sort not in LISTINGS[n].sorts]
    assert wrong == []
