"""Datelines in all their marks, and openings that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.zone.datelines import read_dateline


@pytest.mark.parametrize(
    ("text", "places", "date", "agency"),
    [
        (
            "MOSCOW/ WASHINGTON/ PARIS, 22 March 2012 - The ministers met.",
            ["MOSCOW", "WASHINGTON", "PARIS"],
            "22 March 2012",
            "",
        ),
        ("BAKU, 19 June 2017 – The sides met.", ["BAKU"], "19 June 2017", ""),
        ("Washington D.C., 25 October, 2020 - The sides met.", ["Washington D.C."], "25 October, 2020", ""),
        ("YEREVAN, 5 May (Arvapress) - The sides met.", ["YEREVAN"], "5 May", "Arvapress"),
        ("BRENIK, August 5, 2014 (Herald) - The ministers met.", ["BRENIK"], "August 5, 2014", "Herald"),
        ("Geneva, 5 October 2016: The participants met.", ["Geneva"], "5 October 2016", ""),
        ("TAVREL, 13 September 2011. On 12 September the sides met.", ["TAVREL"], "13 September 2011", ""),
        ("YEREVAN — The latest statements", ["YEREVAN"], None, ""),
        ("ARUSHA, Tanzania – The Facilitator has urged", ["ARUSHA", "Tanzania"], None, ""),
        ("NEW YORK ‒ The Secretary-General", ["NEW YORK"], None, ""),
        ("**OSTREL, 3 September 2012** — The Envoy", ["OSTREL"], "3 September 2012", ""),
        ("Baku and Yerevan, 3 September 2012 – The Envoy", ["Baku", "Yerevan"], "3 September 2012", ""),
        ("22 March 2012 – The ministers met.", [], "22 March 2012", ""),
        ("(Marade, 31 January 2029) The envoys met.", ["Marade"], "31 January 2029", ""),
        (
            "Marade, 27 Rajab 1445H, corresponding to 8 February 2024 – The envoys met.",
            ["Marade"],
            "8 February 2024",
            "",
        ),
        ("“GENEVA, 2 May 2030 – We, the participants", ["GENEVA"], "2 May 2030", ""),
        ("Washington, D.C., 25 October 2020–The sides met.", ["Washington", "D.C."], "25 October 2020", ""),
    ],
)
def test_a_dateline_tells_places_day_and_agency(text: str, places: list[str], date: str | None, agency: str) -> None:
    found = read_dateline(text, 0, len(text))
    assert found is not None
    line = found.dateline
    assert [p.of(text) for p in line.places] == places
    assert (line.date.of(text) if line.date else None, found.agency) == (date, agency)


@pytest.mark.parametrize(
    "text",
    [
        "The Facilitators – Ambassadors Roe and Renn – met in Marade on 5 May 2030.",
        "On 4 June 2013, in Tavrel, the President received the Facilitators.",
        "Rama – who chairs the group – welcomed the step.",
        "Marade: a town of two rivers.",
        "1. Urges the parties – all of them – to stop;",
        "In Marade, 5 May 2030 was a day of joy – and of rain.",
        "",
    ],
)
def test_other_openings_are_no_dateline(text: str) -> None:
    assert read_dateline(text, 0, len(text)) is None


def test_offsets_count_from_the_start_of_the_page() -> None:
    page = "Title\n\nBAKU, 19 June 2017 – The sides met."
    found = read_dateline(page, 7, len(page))
    assert found is not None
    assert found.dateline.span.of(page) == "BAKU, 19 June 2017 –"


@given(st.text(max_size=200))
def test_any_paragraph_can_be_asked_for_its_dateline(text: str) -> None:
    found = read_dateline(text, 0, len(text))
    assert found is None or all(found.dateline.span.covers(p) for p in found.dateline.places)
