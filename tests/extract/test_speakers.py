"""Who performs an act of speech."""

from collections.abc import Callable

import pytest

from communique.extract.acts import find_acts
from communique.extract.scene import Scene

CASES = [
    ("mediator", "The report was welcomed by Karl Ode of Ghana.", ["Karl Ode"]),
    ("readout", "It was agreed that the ministers would meet.", ["Karl Ode", "Lia Moss"]),
    ("council", "1. Welcomes the report of the Chairperson on the situation in the north;", ["Lake Council"]),
    ("readout", "He welcomed the report.", ["Karl Ode"]),
    ("leaders", "We welcome the report.", ["Karl Ode", "Lia Moss"]),
    ("council", "The news made by the envoy, Hans Berg, is that the parties have agreed on a truce.", ["parties"]),
]


@pytest.mark.parametrize(("head", "body", "expected"), CASES)
def test_an_act_has_its_speaker(head: str, body: str, expected: list[str], scene_of: Callable[..., Scene]) -> None:
    assert list(find_acts(scene_of(body, head=head))[-1].speaker) == expected


def test_quoted_words_are_spoken_by_whom_they_are_attributed_to(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("We urge the parties to stop.")
    assert scene.cast.voice(scene.body[-1].span.start) == ("Anna Dee",)


def test_what_nobody_agreed_on_is_no_agreement(scene_of: Callable[..., Scene]) -> None:
    assert not find_acts(scene_of("No date for a new meeting was agreed upon."))
