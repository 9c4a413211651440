"""What an expression tells beside its value."""

from communique.knowledge.calendar import Basis, Tense, find_dates, find_impossible_dates, may_hold_dates
from communique.model.partial_date import PartialDate

ANCHOR = PartialDate("2017-06-19")


def test_the_tense_given_decides_the_year() -> None:
    values = [
        str(find_dates("(3 July)", anchor=ANCHOR, tense=lambda _s, _e, t=t: t)[0].value)  # type: ignore[misc]
        for t in (Tense.PAST, Tense.FUTURE)
    ]
    assert values == ["2016-07-03", "2017-07-03"]


def test_the_tense_is_asked_with_the_offsets_of_the_words() -> None:
    asked = []

    def tense(start: int, end: int) -> Tense:
        asked.append((start, end))
        return Tense.PAST

    find_dates("They met on 10 June.", anchor=ANCHOR, tense=tense)
    assert asked == [(12, 19)]


def test_basis_tells_how_the_value_was_come_by() -> None:
    text = "Today, on Friday, on 3 May 2016, on 4 May."
    bases = [d.basis for d in find_dates(text, anchor=ANCHOR)]
    assert bases == [Basis.DEICTIC, Basis.WEEKDAY, Basis.EXPLICIT, Basis.TEXT_YEAR]


def test_unknown_parts_have_basis_unresolved() -> None:
    assert find_dates("They met on 10 June.", anchor=None)[0].basis is Basis.UNRESOLVED


def test_relative_words_are_marked() -> None:
    found = find_dates("yesterday and on 3 May 2016", anchor=ANCHOR)
    assert [(d.is_relative, d.has_year) for d in found] == [(True, False), (False, True)]


def test_the_modifier_is_told_and_inside_the_span() -> None:
    found = find_dates("since early May 2016", anchor=ANCHOR)[0]
    assert (found.modifier, found.start, found.precision) == ("early", 6, "month")


def test_the_order_of_figures_can_be_given() -> None:
    assert str(find_dates("03/04/2020", anchor=None, month_first=True)[0].value) == "2020-03-04"


def test_an_impossible_day_is_reported_with_its_words() -> None:
    text = "It was signed on 31 June 2016 and on 29/02/2015."
    assert [d.exact for d in find_impossible_dates(text)] == ["31 June 2016", "29/02/2015"]


def test_a_possible_day_is_not_reported() -> None:
    assert find_impossible_dates("29 February 2016") == ()


def test_a_text_without_calendar_words_is_left_at_once() -> None:
    assert not may_hold_dates("The sides agreed to resume negotiations soon.")


def test_no_date_runs_over_an_empty_line() -> None:
    found = find_dates("on 5 May\n\n2020 people", anchor=ANCHOR)
    assert [str(d.value) for d in found] == ["2017-05-05"]


def test_a_line_break_inside_a_date_is_a_blank() -> None:
    assert str(find_dates("on 5\nMay 2016", anchor=None)[0].value) == "2016-05-05"


def test_a_long_text_without_dates_has_none() -> None:
    """What it costs is measured in benchmarks/odd.py."""
    assert find_dates("The sides reiterated their call to resume talks, and may march on. " * 400, anchor=ANCHOR) == ()
