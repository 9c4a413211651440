"""Silences: spoke, did not mention, no statement held."""

from __future__ import annotations

from datetime import date, timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given
from tests.analyse.told_accounts import statement

from communique.analyse.silences import SPANS, Looked, Voice, find_silences, period_of
from communique.model.citation import Citation
from communique.model.partial_date import PartialDate


def looked(day: str | None, issuer: str = "Envoys", *, mentions: bool = False) -> Looked:
    told = statement(f"{issuer} {day}", issuer, day)
    return Looked(told, issuer, (Citation(told.texts[0], 0, 5, "truce"),) if mentions else ())


def test_three_things_that_look_alike_are_kept_apart() -> None:
    found = find_silences("truce", [looked("2012-01-05", mentions=True), looked("2012-03-05")], span="month")
    assert [c.voice for c in found.lines[0].cells] == [Voice.SPOKE, Voice.UNHEARD, Voice.SILENT]


def test_every_period_is_there_for_every_issuer() -> None:
    found = find_silences("truce", [looked("2011-11-05"), looked("2012-05-05", "Fiji")], span="quarter")
    assert found.periods == ("2011-Q4", "2012-Q1", "2012-Q2")
    assert [len(line.cells) for line in found.lines] == [3, 3]


def test_a_statement_whose_day_is_not_known_so_far_stands_beside() -> None:
    found = find_silences("truce", [looked(None, mentions=True), looked("2012"), looked("2012-03-05")], span="month")
    [line] = found.lines
    assert [one.statement.slug for one in line.unplaced] == ["Envoys 2012", "Envoys None"]
    assert len(line.mentions) == 1


def test_a_gap_counts_days_and_the_statements_that_were_silent() -> None:
    told = [looked("2012-01-01", mentions=True), looked("2012-01-15"), looked("2012-01-31", mentions=True)]
    gap, since = find_silences("truce", told, span="month", as_of=date(2012, 2, 10)).lines[0].gaps
    assert (gap.days, len(gap.silent)) == (30, 1)
    assert (since.before, since.days, len(since.silent)) == (None, 10, 0)


def test_silence_is_counted_to_the_last_statement_held_unless_told() -> None:
    found = find_silences("truce", [looked("2012-01-01", mentions=True), looked("2012-01-11", "Fiji")], span="month")
    assert found.as_of == date(2012, 1, 11)
    assert found.lines[0].gaps[-1].days == 10


def test_who_mentions_it_most_comes_first() -> None:
    told = [looked("2012-01-01", "Fiji"), looked("2012-01-02", "Malta", mentions=True)]
    assert [line.issuer for line in find_silences("truce", told, span="year").lines] == ["Malta", "Fiji"]


def test_without_statements_there_are_no_periods() -> None:
    found = find_silences("truce", [], span="year")
    assert (found.periods, found.lines, found.as_of) == ((), (), None)


@pytest.mark.parametrize(("span", "period"), [("month", "2012-04"), ("quarter", "2012-Q2"), ("year", "2012")])
def test_a_day_has_its_period(span: str, period: str) -> None:
    assert period_of(PartialDate("2012-04-30"), span) == period


DAYS = st.lists(st.integers(0, 2000), max_size=12).map(
    lambda days: [(date(2010, 1, 1) + timedelta(days=d)).isoformat() for d in days]
)


@given(DAYS, st.sampled_from(SPANS))
def test_every_statement_is_in_one_cell_or_beside(days: list[str], span: str) -> None:
    told = [looked(day, mentions=n % 2 == 0) for n, day in enumerate(days)]
    found = find_silences("truce", told, span=span)
    for line in found.lines:
        assert sum(len(c.looked) for c in line.cells) + len(line.unplaced) == line.held == len(told)
        assert all((c.voice is Voice.UNHEARD) == (not c.looked) for c in line.cells)
