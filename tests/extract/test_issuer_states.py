"""States in whose name a headline says that a text is issued."""

from __future__ import annotations

import pytest

from communique.extract.cast import Cast
from communique.extract.issuer_phrases import Seen
from communique.extract.issuer_states import by_states
from communique.model.page import Origin, Page
from communique.read import read_statement
from communique.zone import zone

BODY = "The time has come to conclude the truce in the valley. We call on both sides to return to the talks."
SIGNED = "\n\nPresident of Kenya Tom Roe\n\nPrime Minister of Norway Anna Berg"


def _issuers(title: str, body: str = BODY) -> tuple[str, ...]:
    text, header, _ = zone(Page(Origin("-"), f"{title}\n\n{body}"))
    reading = read_statement(text, header)
    return by_states(Seen(text, header, reading, Cast(reading, ())))[0]


@pytest.mark.parametrize(
    "title",
    [
        "Joint Statement by Kenya, Uganda and Norway",
        "Joint statement of Kenya, Uganda, and Norway on the talks in the valley",
        r"Joint Statement from Kenya,\_Uganda, and\_Norway",
    ],
)
def test_states_of_a_headline_issue_the_text(title: str) -> None:
    assert _issuers(title) == ("Kenya", "Uganda", "Norway")


def test_leaders_of_states_are_the_persons_who_sign() -> None:
    assert _issuers("Joint Statement by the Leaders of Kenya and Norway", BODY + SIGNED) == ("Tom Roe", "Anna Berg")


def test_leaders_whom_the_text_does_not_name_are_their_states() -> None:
    assert _issuers("Joint Statement by the Leaders of Kenya and Norway") == ("Kenya", "Norway")


def test_a_list_with_a_name_that_is_no_state_gives_nothing() -> None:
    assert _issuers("Joint Statement by Kenya and the Lake Group") == ()
