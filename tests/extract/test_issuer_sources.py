"""Whose words they are, by how a text tells of its source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.extract.cast import Cast
from communique.extract.issuer_phrases import Found, Seen
from communique.extract.issuer_sources import (
    according,
    chaired,
    held,
    issued_by_persons,
    listed_states,
    met_delegations,
    printed_between,
)
from communique.model.page import Origin, Page
from communique.read import read_statement
from communique.zone import zone


def _seen(content: str) -> Seen:
    text, header, _ = zone(Page(Origin("-"), content))
    reading = read_statement(text, header)
    return Seen(text, header, reading, Cast(reading, ()))


MEETING = "Foreign Minister Ann Dee chaired the Special Lake Ministers’ Meeting in Geneva to review the process."


def test_a_meeting_that_goes_on_to_speak_issues_what_its_chair_opened() -> None:
    names = chaired(_seen(f"{MEETING}\n\nThe Meeting called on all parties to return to the talks at once."))[0]
    assert names == ("Special Lake Ministers’ Meeting",)


def test_a_meeting_that_says_nothing_issues_nothing() -> None:
    assert chaired(_seen(f"{MEETING}\n\nShe called on all parties to return to the talks at once.")) == ((), ())


@pytest.mark.parametrize(
    ("look", "content", "names"),
    [
        (
            held,
            "An urgent meeting of the African Union was held in Geneva today to review the talks.",
            ("African Union",),
        ),
        (
            according,
            "The Pope met the President today.\n\nAccording to the communiqué published by the Lake Press Office, they spoke of peace.",
            ("Lake Press Office",),
        ),
        (
            issued_by_persons,
            "Kenyan Foreign Minister Tom Roe and his Ghanaian counterpart Ann Dee issued a joint statement after the talks.",
            ("Tom Roe", "Ann Dee"),
        ),
        (issued_by_persons, "Foreign Minister Tom Roe and Envoy Ann Dee issued a statement after the talks.", ()),
        (
            listed_states,
            "Norway, Ghana and the Republic of Kenya as guarantors of the process:\n\n1. Reaffirmed their will to help the sides;",
            ("Norway", "Ghana", "Republic of Kenya"),
        ),
        (
            met_delegations,
            "Joint Statement\n\nThe mediators helped, and the delegation of the Republic of Ghana, led by Minister Ann Dee, and the delegation of Kenya met in Geneva.",
            ("delegation of the Republic of Ghana", "delegation of Kenya"),
        ),
        (
            issued_by_persons,
            "The Kenyan government and the African Union have signed a joint communiqué at the end of the talks.",
            ("Kenyan government", "African Union"),
        ),
        (
            printed_between,
            "Here is the text of the truce agreement between Ghana and Kenya that was read out in the city of Geneva.",
            ("Ghana", "Kenya"),
        ),
    ],
)
def test_a_text_tells_of_its_source(look: Callable[[Seen], Found], content: str, names: tuple[str, ...]) -> None:
    assert look(_seen(content))[0] == names
