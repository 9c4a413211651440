"""What stands beside a name tells where its bearer belongs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.model.reading import Group, Known, Mention

Gathered = tuple[tuple[Known, ...], tuple[Group, ...], tuple[Mention, ...]]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Minister Tom Roe of Kenya spoke.", "KE"),
        ("The talks were led by Norwegian diplomat Dag Hallberg, who came on Monday.", "NO"),
        ("Kenya, represented by H.E. Tom Roe, spoke first in the hall.", "KE"),
    ],
)
def test_a_country_beside_a_name_is_its_bearers(text: str, country: str, gathered: Callable[[str], Gathered]) -> None:
    assert gathered(text)[0][0].country == country


def test_a_country_behind_a_name_is_not_of_a_post_that_belongs_elsewhere(gathered: Callable[[str], Gathered]) -> None:
    people, _, _ = gathered("We thank the African Union and its Chairperson, Prime Minister Hana Desta of Ethiopia.")
    assert [(o.post, o.of) for o in people[0].offices] == [
        ("Chairperson", "African Union"),
        ("Prime Minister", "Ethiopia"),
    ]
