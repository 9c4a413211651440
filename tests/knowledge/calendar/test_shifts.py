"""Units of the calendar counted from the day of issue."""

import pytest

from communique.knowledge.calendar.forms import Point, Shifted
from communique.knowledge.calendar.frames import Frame
from communique.knowledge.calendar.shifts import UNKNOWN_DAY, edtf_of, shifted_value, value_of
from communique.model.partial_date import PartialDate

FRAME = Frame(PartialDate("2017-06-19"))


@pytest.mark.parametrize(
    ("shifted", "wanted"),
    [
        (Shifted("day", -1), "2017-06-18"),
        (Shifted("week", 1), "2017-06-26/2017-07-02"),
        (Shifted("weekend", 0), "2017-06-24/2017-06-25"),
        (Shifted("month", -1), "2017-05"),
        (Shifted("month", 1, day=15), "2017-07-15"),
        (Shifted("quarter", 0), "2017-34"),
        (Shifted("year", -1), "2016"),
        (Shifted("decade", 0), "201X"),
        (Shifted("fortnight", 0), "2017-06-19/2017-07-02"),
        (Shifted("weekday", 2, day=6), "2017-07-02"),
        (Shifted("named", 1, 5), "2018-05"),
    ],
)
def test_a_unit_lies_so_many_units_away(shifted: Shifted, wanted: str) -> None:
    assert str(shifted_value(shifted, FRAME)) == wanted


@pytest.mark.parametrize("unit", ["day", "week", "weekend"])
def test_without_a_day_of_issue_a_day_stays_unknown(unit: str) -> None:
    assert shifted_value(Shifted(unit, 0), Frame(None)) == UNKNOWN_DAY


def test_a_day_that_no_year_has_has_no_value() -> None:
    assert value_of(Point(2019, 2, 30)) is None
    assert edtf_of(Point(month=2)) == "XXXX-02"
