"""Shapes of dates and places on lines of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.zone.stamps import date_spans, date_value, is_clock, is_country, name_places, place_spans, read_stamp


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("22 March 2012", "2012-03-22"),
        ("March 22, 2012", "2012-03-22"),
        ("10 MARCH 2023", "2023-03-10"),
        ("5th day of July, 2022", "2022-07-05"),
        ("3RD DAY OF JULY 2022", "2022-07-03"),
        ("Wednesday, March 8, 2017", "2017-03-08"),
        ("2012-03-22", "2012-03-22"),
        ("27/02/2023", "2023-02-27"),
        ("12.05.2031", "2031-05-12"),
        ("29, OCTOBER 2031", "2031-10-29"),
        ("19 de September de 2031", "2031-09-19"),
        ("August 4", "XXXX-08-04"),
        ("30 February 2019", None),
        ("fourteenth day of June, two thousand and twenty-five", "2025-06-14"),
    ],
)
def test_the_value_of_a_date_keeps_what_is_told(text: str, value: str | None) -> None:
    found = date_value(text)
    assert (str(found) if found else None) == value


@pytest.mark.parametrize(
    ("text", "date", "places"),
    [
        ("Marade, 6 July 2031", "6 July 2031", ["Marade"]),
        ("6 July 2031", "6 July 2031", []),
        ("24 June 2031, Rabat", "24 June 2031", ["Rabat"]),
        ("Jakarta, Indonesia, on 5 September 2033", "5 September 2033", ["Jakarta", "Indonesia"]),
        ("19 January 2033 [Abidjan - Cote d'Ivoire]", "19 January 2033", ["Abidjan", "Cote d'Ivoire"]),
        ("Brussels, 27/02/2033 – 21:10", "27/02/2033", ["Brussels"]),
        ("2 November 2032 – 23:40", "2 November 2032", []),
        ("Marade, 13 Rabi al-Thani 1445 AH (28 October 2023)", "28 October 2023", ["Marade"]),
        ("28 October 2023, 13 Rabi II 1445H", "28 October 2023", []),
        ("Newswire) 11:17, June 19, 2031", "June 19, 2031", []),
        ("Geneva, 19 October 2031:", "19 October 2031", ["Geneva"]),
        ("MOSCOW/ WASHINGTON/ PARIS, 22 March 2032", "22 March 2032", ["MOSCOW", "WASHINGTON", "PARIS"]),
        ("Washington, D.C., March 4, 2031", "March 4, 2031", ["Washington", "D.C."]),
    ],
)
def test_a_stamp_is_a_line_of_date_and_places_only(text: str, date: str, places: list[str]) -> None:
    stamp = read_stamp(text)
    assert stamp is not None
    assert stamp.date is not None
    assert (stamp.date.of(text), [p.of(text) for p in stamp.places]) == (date, places)


@pytest.mark.parametrize(
    "text",
    [
        "The sides met on 6 July 2031.",
        "Statement of 6 July 2031",
        "Mission trains experts, 19 October 2016 and after",
        "Marade",
        "",
    ],
)
def test_a_line_with_other_words_is_no_stamp(text: str) -> None:
    assert read_stamp(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("MOSCOW/ WASHINGTON/ PARIS", "Moscow/Washington/Paris"),
        ("Washington D.C.", "Washington D.C."),
        ("ADDIS ABABA, ETHIOPIA", "Addis Ababa"),
        ("Rabat, Morocco", "Rabat"),
        ("Baku and Yerevan", "Baku/Yerevan"),
        ("PORT-AU-PRINCE", "Port-Au-Prince"),
        ("Marade", "Marade"),
    ],
)
def test_places_are_named_without_their_country_and_without_capitals(text: str, name: str) -> None:
    assert name_places(text, place_spans(text)) == name


@pytest.mark.parametrize("text", ["The sides", "Press", "met in Marade", "On Marade", "a", "Ambassador Renn"])
def test_words_that_are_no_names_are_no_places(text: str) -> None:
    assert place_spans(text) == ()


def test_a_time_of_day_is_told_from_a_number() -> None:
    assert [is_clock(t) for t in ("14:35", "2.30 pm", "1435", "12 May")] == [True, True, False, False]


def test_countries_are_known_by_their_full_names_too() -> None:
    assert [is_country(n) for n in ("Norway", "the Kingdom of Norway", "Marade")] == [True, True, False]


@given(st.text(max_size=120))
def test_spans_of_dates_lie_in_the_text(text: str) -> None:
    assert all(span.of(text) for span in date_spans(text))


@given(st.text(max_size=100))
def test_any_line_can_be_asked_for_a_stamp(text: str) -> None:
    stamp = read_stamp(text)
    assert stamp is None or all(p.of(text).strip() for p in stamp.places)
