"""Short names of the issuer."""

from collections.abc import Callable

import pytest

from communique.extract.organs import issuer_for, organ_for
from communique.extract.scene import Scene


@pytest.mark.parametrize(
    ("issuer", "name", "stands"),
    [
        ("Lake Council", "Council", True),
        ("Lake Council", "Summit", True),
        ("Lake Council", "Commission", False),
        ("Co-Chairs of the Lake Group", "Co-Chairs", True),
        ("Co-Chairs of the Lake Group", "mediators", True),
        ("Co-Chairs of the Lake Group", "participants", False),
        ("Ministry of Waters", "ministers", False),
    ],
)
def test_a_short_name_stands_for_the_issuer_only_if_it_is_its_own(
    issuer: str, name: str, stands: bool, scene_of: Callable[..., Scene]
) -> None:
    reading = scene_of("Nothing happened.").reading
    found = issuer_for(reading, (issuer,), name) or organ_for(reading, (issuer,), name)
    assert (found == issuer) is stands


def test_a_person_is_no_organ(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Nothing happened.")
    assert organ_for(scene.reading, ("Anna Dee",), "Summit") is None


def test_several_issuers_have_no_common_organ(scene_of: Callable[..., Scene]) -> None:
    assert organ_for(scene_of("Nothing happened.").reading, ("Ghana", "Togo"), "Summit") is None
