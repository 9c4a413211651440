"""Actions told item by item below an introduction."""

from collections.abc import Callable

from communique.extract.acts import find_acts
from communique.extract.listed import listed_below
from communique.extract.scene import Scene

LIST = "The two sides agreed on the following:\n\nFirst: to open the road.\n\nSecond: to free all prisoners.\n\nThe calm held."


def test_items_belong_to_the_introduction(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of(LIST, head="readout")
    (act,) = find_acts(scene)
    opening = next(s for s in scene.body if s.tokens[-1].text == ":")
    assert [d.action.lemma for d in listed_below(scene, opening, act)] == ["open", "free"]


def test_a_sentence_without_list_introduces_none(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The two sides agreed to meet. The calm held.", head="readout")
    (act,) = find_acts(scene)
    assert not list(listed_below(scene, scene.body[-2], act))
