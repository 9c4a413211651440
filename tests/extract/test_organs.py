"""Short names of the issuer."""

from collections.abc import Callable

import pytest

from communique.extract.organs import issuer_behind_letters, issuer_for, organ_for
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


@pytest.mark.parametrize(
    ("issuer", "name", "stands"),
    [
        ("IGAD Assembly of Heads of State and Government", "IGAD leaders", True),
        ("IGAD Assembly of Heads of State and Government", "IGAD Summit", True),
        ("IGAD Assembly of Heads of State and Government", "SADC leaders", False),
        ("IGAD Assembly of Heads of State and Government", "IGAD Council of Ministers", False),
        ("Office of the IGAD Mediator", "IGAD leaders", False),
    ],
)
def test_those_who_sit_in_an_organ_are_named_by_its_organisation(
    issuer: str, name: str, stands: bool, scene_of: Callable[..., Scene]
) -> None:
    assert (organ_for(scene_of("Nothing happened.").reading, (issuer,), name) == issuer) is stands


def test_an_issuer_is_known_by_the_letters_behind_its_name(scene_of: Callable[..., Scene]) -> None:
    reading = scene_of("The Council of the Lakes (CL) met. The River Union (RU) came.").reading
    assert issuer_behind_letters(reading, ("Council of the Lakes",), "CL") == "Council of the Lakes"
    assert issuer_behind_letters(reading, ("Council of the Lakes",), "RU") is None


def test_an_issuer_is_known_by_the_letters_that_everybody_knows(scene_of: Callable[..., Scene]) -> None:
    reading = scene_of("Nothing happened.").reading
    issuers = ("Intergovernmental Authority on Development",)
    assert issuer_behind_letters(reading, issuers, "IGAD") == issuers[0]
