"""Closing lines: where and when a text was done."""

from __future__ import annotations

import pytest

from communique.zone.closings import done_at, read_closing


@pytest.mark.parametrize(
    ("text", "places", "date"),
    [
        ("Done at Sochi, 23 January 2012", ["Sochi"], "23 January 2012"),
        ("Done in Djibouti this 5th Day of July, 2022", ["Djibouti"], "5th Day of July, 2022"),
        ("DONE AT ACCRA, THIS 3RD DAY OF JULY 2022", ["ACCRA"], "3RD DAY OF JULY 2022"),
        ("Adopted in Addis Ababa on 17 July 2016", ["Addis Ababa"], "17 July 2016"),
        (
            "Done at Quito, on the fourteenth day of June, two thousand and twenty-five.",
            ["Quito"],
            "fourteenth day of June, two thousand and twenty-five",
        ),
        ("Geneva, 11 October 2017", ["Geneva"], "11 October 2017"),
        ("Press Office of the President, Tavrel, 5 June 2013", ["Tavrel"], "5 June 2013"),
        ("Issued on 4 May 2031", [], "4 May 2031"),
    ],
)
def test_a_closing_line_tells_place_and_day(text: str, places: list[str], date: str) -> None:
    stamp = read_closing(text)
    assert stamp is not None
    assert stamp.date is not None
    assert ([p.of(text) for p in stamp.places], stamp.date.of(text)) == (places, date)


@pytest.mark.parametrize(
    "text",
    [
        "They agreed to meet again in Nairobi on 10 April 2014.",
        "Mission trains forensic experts, 19 October 2016",
        "Hanne Roe",
        "The report is due on 5 July 2026;",
    ],
)
def test_sentences_and_headlines_close_nothing(text: str) -> None:
    assert read_closing(text) is None


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Done at Sochi, 23 January 2029", 0),
        ("They sign it. Done at Sochi, 23 January 2029", 14),
        ("It was signed in Sochi.", -1),
    ],
)
def test_a_closing_is_found_where_its_sentence_begins(text: str, at: int) -> None:
    assert done_at(text) == at


def test_a_country_in_brackets_is_no_place_of_its_own() -> None:
    text = "Done at Accra (Ghana), this 17th Day of June 2029 in nine originals."
    stamp = read_closing(text)
    assert stamp is not None
    assert [place.of(text) for place in stamp.places] == ["Accra"]
