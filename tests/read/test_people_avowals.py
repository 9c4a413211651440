"""Who avows what a state is committed to speaks for that state."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.model.reading import Group, Known, Mention

Gathered = tuple[tuple[Known, ...], tuple[Group, ...], tuple[Mention, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "President Roe reiterated Kenya’s commitment to working with its neighbours.",
        "President Roe reaffirmed the Kenyan position that talks are needed.",
        "Security Adviser Tom Roe stressed that Kenya is ready to help Ethiopia address the crisis.",
        "President Roe reiterated the importance of talks, and noted Kenya stands ready to work with the parties.",
    ],
)
def test_an_avowal_tells_the_country_of_who_makes_it(text: str, gathered: Callable[[str], Gathered]) -> None:
    assert gathered(text)[0][0].country == "KE"


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Roe noted that Kenya is ready to host the talks.",
        "Mr. Roe welcomed Kenya’s commitment to the talks.",
        "Special Envoy Tom Roe reiterated Kenya’s commitment to the talks.",
        "Mr. Roe reiterated that Kenya’s support is needed.",
    ],
)
def test_who_speaks_of_another_state_is_not_its_own(text: str, gathered: Callable[[str], Gathered]) -> None:
    assert gathered(text)[0][0].country is None
