"""Issuers where a text announces itself."""

from __future__ import annotations

from communique.extract.cast import Cast
from communique.extract.issuer_announcements import adopted, announced, attributed, reported, said, signed
from communique.extract.issuer_phrases import Seen
from communique.model.page import Origin, Page
from communique.read import read_statement
from communique.zone import zone


def _seen(content: str) -> Seen:
    text, header, _ = zone(Page(Origin("-"), content))
    reading = read_statement(text, header)
    return Seen(text, header, reading, Cast(reading, ()))


def test_a_text_stated_by_somebody_is_theirs() -> None:
    seen = _seen("As stated by Spokesperson Matthew Poe:\n\nSecretary of State Jane Doe spoke today with Tom Roe.")
    assert attributed(seen)[0] == ("Matthew Poe",)


def test_an_adopting_line_names_its_council() -> None:
    seen = _seen("Adopted by the Security Council at its 5th meeting held on 5 May 2029, on the situation in Kenya:")
    assert adopted(seen)[0] == ("Security Council",)


def test_the_following_statement_by_a_person_is_that_persons() -> None:
    seen = _seen(
        "The following statement by UN Secretary-General Tom Roe was made today in New York:\n\nI am relieved."
    )
    assert announced(seen)[0] == ("Tom Roe",)


def test_what_a_press_service_reported_is_its_ministrys() -> None:
    seen = _seen("The ministers spoke by phone on 5 May 2029, the press service of the Foreign Ministry reported.")
    assert reported(seen)[0] == ("Foreign Ministry",)


def test_a_release_that_ends_in_said_is_the_persons() -> None:
    seen = _seen("The round ended today in Nairobi, the Special Envoy for Kenya, Tom Roe, said.")
    assert said(seen)[0] == ("Tom Roe",)


def test_an_office_signs_below_the_body() -> None:
    seen = _seen(
        "The ministers agreed to meet again in May.\n\nThey thanked the hosts.\n\nState Department Press Office"
    )
    assert signed(seen)[0] == ("State Department Press Office",)
