"""Who holds a post that the text names without a name."""

from collections.abc import Callable

from communique.extract.holders import holders_of, nearest_of
from communique.extract.scene import Scene


def test_a_post_with_its_country_finds_its_holder(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Nothing happened.", head="readout")
    assert holders_of(scene.reading, "President", "Togo") == ("Lia Moss",)


def test_part_of_a_title_finds_its_holder(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The Special Envoy of the Lake Council, Mara Voss, arrived.")
    assert holders_of(scene.reading, "Envoy", None) == ("Mara Voss",)


def test_a_deputy_is_not_meant_by_the_post_above(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Deputy Foreign Minister of Togo Mara Voss arrived.")
    assert holders_of(scene.reading, "Foreign Minister", "Togo") == ()


def test_of_several_holders_the_last_named_is_meant(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Nothing happened.", head="readout")
    end = len(scene.text.content)
    assert nearest_of(scene.reading, ("Karl Ode", "Lia Moss"), end) == "Lia Moss"
