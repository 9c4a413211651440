"""Periods asked for, and what was looked through."""

import pytest

from communique.dossier.questions import Coverage, Period
from communique.model.errors import DateValueError
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement


def statement(date: str | None, bound: str | None = None) -> Statement:
    day, low = (PartialDate(d) if d else None for d in (date, bound))
    return Statement("s", "s", "t", ("ab",), (), day, low, "stated", None, "statement", "en")


def test_an_open_period_holds_everything() -> None:
    assert Period().may_hold(statement(None))


def test_a_bound_leaves_out_what_has_no_bound_itself() -> None:
    assert not Period.of("2012", None).may_hold(statement(None))


@pytest.mark.parametrize(
    ("since", "until", "holds"), [("2012", "2012", True), ("2012-04", None, False), (None, "2012-03-22", True)]
)
def test_a_day_is_compared_by_its_own_precision(since: str | None, until: str | None, holds: bool) -> None:
    assert Period.of(since, until).may_hold(statement("2012-03-22")) is holds


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(DateValueError):
        Period.of("spring", None)


def test_coverage_of_nothing_has_no_days() -> None:
    assert Coverage.of(()) == Coverage(0, None, None, 0)


def test_coverage_tells_first_and_last_day() -> None:
    held = (statement("2014"), statement("2012-03-22"), statement(None))
    assert Coverage.of(held) == Coverage(3, "2012-03-22", "2014", 1)


def test_the_coverage_reaches_from_the_first_date_to_the_last_of_whatever_precision() -> None:
    held = tuple(statement(day) for day in ("2012-03-22", "2012-03", "2011/2013", None, "2012-12-31"))
    assert Coverage.of(held) == Coverage(5, "2011/2013", "2012-12-31", 1)
