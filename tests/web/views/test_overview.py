"""The overview."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from communique.dossier import Dossier, open_dossier
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement
from communique.web.asking import read_address
from communique.web.site import Site
from communique.web.views.overview import count_years, gaps_of, span_of

Page = Callable[[str], str]
Rows = Callable[[str], list[dict[str, Any]]]

ONE = Statement("s", "s", "t", ("ab",), ("Ana Brandt",), None, None, "none", None, "statement", "en")


def issued(*days: str) -> Sequence[Statement]:
    return [replace(ONE, date=PartialDate.parse(day)) for day in days]


def test_every_number_is_the_length_of_its_list(page: Page) -> None:
    told = re.findall(r'<li><a href="(/\w+)"><strong>([\d\u202f]+)</strong>', page("/"))
    assert len(told) > 8
    for address, number in told:
        total = re.search(r"of ([\d\u202f]+)</p>", page(address))
        assert total
        assert total[1] == number


def test_the_rows_are_statements_by_issuer_and_year(rows: Rows, dossier: Dossier) -> None:
    per_issuer = sum(max(1, len(s.issuers)) for s in dossier.statements())
    assert sum(r["statements"] for r in rows("/index")) == per_issuer


def test_undated_statements_are_counted_apart() -> None:
    assert [(y.year, y.count) for y in count_years([ONE, *issued("2012-03", "2012")])] == [(2012, 2), (None, 1)]


def test_a_long_time_without_a_statement_is_told() -> None:
    assert gaps_of(issued("2012-03-01", "2014-03-01", "2014-05")) == [("2012-03-01", "2014-03-01", 730)]


def test_a_statement_of_a_year_fills_its_year() -> None:
    assert gaps_of(issued("2012", "2013-06")) == []


def test_the_span_goes_from_the_first_to_the_last_day() -> None:
    assert span_of(issued("2014-05", "2012-03-01")) == ("2012-03-01", "2014-05")
    assert span_of([ONE]) == ("", "")


@pytest.fixture
def nothing(tmp_path: Path) -> Path:
    path = tmp_path / "empty.dossier"
    open_dossier(path, create=True).close()
    return path


def test_an_empty_dossier_says_what_to_do(nothing: Path) -> None:
    with Site.at(nothing) as site:
        assert b"communique build" in site.reply(read_address("/")).body
