"""A verb with what it carries."""

from collections.abc import Callable

from communique.extract.scene import Scene
from communique.extract.spots import Spot


def test_a_spot_knows_its_object_and_what_follows(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("We welcome the truce.")
    sentence = scene.body[-1]
    spot = Spot(scene, sentence, sentence.tokens[1])
    assert spot.target is not None
    assert spot.target.text == "truce"
    assert [t.text for t in spot.after(2)] == ["the", "truce"]
