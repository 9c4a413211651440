"""Offers and assurances."""

from collections.abc import Callable

import pytest

from communique.extract.acts import find_acts
from communique.extract.scene import Scene
from communique.extract.undertakings import find_undertakings

CASES = [
    ("Ghana offered the help of engineers.", [("help", ["Ghana"])]),
    ("Ghana offers the good offices of the Union for their transport.", [("offer", ["Ghana"])]),
    ("Ghana offered an opportunity to reflect.", []),
    ("Ghana assured Togo that the plan will be ready in June.", [("be ready", ["Ghana"])]),
    ("Ghana assured Togo that the plan is good.", []),
    (
        "The Mediator received the assurance from Ghana that the attack will not be repeated.",
        [("not repeat", ["Ghana"])],
    ),
    ("The Mediator called Ghana and received the assurance that the road will be opened.", [("open", ["Ghana"])]),
    ("The Mediator received assurances that all was well.", []),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_help_offered_and_things_assured_are_promised(
    body: str, expected: list[tuple[str, list[str]]], scene_of: Callable[..., Scene]
) -> None:
    scene = scene_of(body)
    found = find_undertakings(scene, find_acts(scene))
    assert [(u.action, list(u.by)) for u in found] == expected


def test_the_offer_is_cited_with_what_is_offered(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of(CASES[0][0])
    found = find_undertakings(scene, find_acts(scene))
    assert [c.exact for c in found[0].citations] == ["offered", "help"]
