"""The session that a text says it comes from."""

from __future__ import annotations

from communique.zone.openings import read_session


def _told(text: str) -> tuple[str | None, str | None, bool] | None:
    session = read_session(text)
    if session is None:
        return None
    day = session.date.of(text) if session.date else None
    return day, session.place.of(text) if session.place else None, session.adopts


def test_a_summit_tells_day_and_town() -> None:
    text = "The Joint Summit of the Unions met in Dar es Salaam in the United Republic of Tanzania on 8 May 2029."
    assert _told(text) == ("8 May 2029", "Dar es Salaam", False)


def test_a_council_that_adopts_at_its_meeting_tells_the_day_of_adoption() -> None:
    text = "The Peace Council, at its 5th meeting held in Marade, on 12 June 2029, adopted the following decision:"
    assert _told(text) == ("12 June 2029", "Marade", True)


def test_the_day_of_the_meeting_counts_and_not_the_days_of_the_matter() -> None:
    text = "Adopted by the Council at its 5th meeting held on 28 May 2029, on the visit of 22 to 25 May 2029"
    assert _told(text) == ("28 May 2029", None, True)


def test_a_session_of_today_tells_only_its_venue() -> None:
    text = "A working meeting of the Commission was held today in the settlement of Dunmere."
    assert _told(text) == (None, "Dunmere", False)


def test_the_meeting_of_two_persons_is_no_session() -> None:
    assert _told("Jane Doe met Tom Roe in Marade on 5 May 2029.") is None


def test_another_session_in_a_subordinate_clause_is_not_meant() -> None:
    assert _told("The Ministers recalled the decision of the session held in Marade on 5 May 2029.") is None
