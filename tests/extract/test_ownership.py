"""Whether a feeling or commitment is the speaker's own."""

from collections.abc import Callable

import pytest

from communique.extract.acts import find_acts
from communique.extract.ownership import stands_for
from communique.extract.scene import Scene


@pytest.mark.parametrize(
    ("body", "verbs"),
    [
        ("Karl Ode reiterated his concern.", ["reiterate concern"]),
        ("Karl Ode underlined the concern of the villagers.", ["underline"]),
        ("Karl Ode underscored Ghana's commitment to peace.", ["underscore commitment"]),
        ("Karl Ode underscored Togo's commitment to peace.", ["underscore"]),
        ("Karl Ode reaffirmed the Ghanaian support for the Council.", ["reaffirm support"]),
    ],
)
def test_only_ones_own_feeling_is_expressed(body: str, verbs: list[str], scene_of: Callable[..., Scene]) -> None:
    assert [a.verb for a in find_acts(scene_of(body, head="readout"))] == verbs


def test_a_president_stands_for_the_country(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Nothing happened.", head="readout")
    assert stands_for(scene, ("Ghana",), ("Karl Ode",))
    assert not stands_for(scene, ("Benin",), ("Karl Ode",))
