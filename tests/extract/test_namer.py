"""The shape by which rules ask who stands for what."""

from collections.abc import Callable

from communique.extract.namer import Namer
from communique.extract.scene import Scene


def test_the_cast_has_the_shape_of_a_namer(scene_of: Callable[..., Scene]) -> None:
    namer: Namer = scene_of("Ghana left the talks.").cast
    sentence = namer.reading.sentences[-1]
    assert namer.who(sentence, 0) == ("Ghana",)
    assert namer.is_actor(sentence, 0)
