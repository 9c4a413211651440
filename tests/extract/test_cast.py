"""Who stands for what in one statement."""

from collections.abc import Callable

import pytest

from communique.extract.scene import Scene

CASES = [
    ("readout", "The two presidents talked.", "presidents", ["Karl Ode", "Lia Moss"]),
    ("readout", "The President of Togo talked.", "President", ["Lia Moss"]),
    ("readout", "Karl Ode thanked his host.", "host", ["Lia Moss"]),
    ("readout", "Lia Moss and the elders talked.", "Moss", ["Lia Moss", "elders"]),
    (
        "mediator",
        "The Ghanaian leader, Mr. Aran Bor, and the Togolese leader, Mr. Carl Dan, agreed.",
        "leader",
        ["Aran Bor", "Carl Dan"],
    ),
    ("mediator", "We met Ghana, Togo and the elders.", "Ghana", ["Ghana", "Togo", "elders"]),
    ("mediator", "The Mediator left.", "Mediator", ["Anna Dee"]),
    ("mediator", "I left.", "I", ["Anna Dee"]),
    (
        "council",
        "The Summit thanked the hosts of the conference for their generous hospitality in Suva.",
        "Summit",
        ["Lake Council"],
    ),
    ("readout", "Karl Ode told his Togolese counterpart that he would come.", "counterpart", ["Lia Moss"]),
    ("mediator", "We thank Ghana, as the Chair of the Commission, and Togo.", "Ghana", ["Ghana", "Togo"]),
    ("mediator", "We call on all parties, particularly Togo, to stop.", "parties", ["all parties", "Togo"]),
    ("mediator", "We urge the Northern leaders to talk.", "leaders", ["Northern leaders"]),
]


@pytest.mark.parametrize(("head", "body", "word", "expected"), CASES)
def test_a_phrase_stands_for_names(
    head: str, body: str, word: str, expected: list[str], scene_of: Callable[..., Scene]
) -> None:
    scene = scene_of(body, head=head)
    sentence = scene.body[-1]
    token = next(t for t in sentence.tokens if t.text == word)
    assert list(scene.cast.who(sentence, token.index)) == expected


def test_what_is_not_animate_is_no_actor(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The bridge fell.")
    assert not scene.cast.is_actor(scene.body[-1], 1)


def test_the_issuers_are_known_by_part_of_their_name(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Nothing happened in the north of the country today.", head="council")
    assert scene.cast.are_issuers(("Council",))
    assert not scene.cast.are_issuers(())
