"""Sentences below an introduction that binds."""

from collections.abc import Callable

import pytest

from communique.extract.introduced import is_introduced
from communique.extract.scene import Scene

CASES = [
    ("The sides commit themselves to the following steps. Ghana will open the road.", True),
    ("The sides agreed on the following. Ghana will open the road. Togo will pay for it.", True),
    ("The sides agreed as follows:\n\n1. Ghana will open the road.\n\n2. Togo will pay for it.", True),
    ("The sides discussed the following points. Ghana will open the road.", False),
    ("The sides agreed on the following. Rain fell. Togo will pay for it.", False),
    ("The sides agreed on the following. Ghana will open the road.\n\nTogo will pay for it.", False),
    ("Togo will pay for it.", False),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_a_row_reaches_as_far_as_it_foresees(body: str, *, expected: bool, scene_of: Callable[..., Scene]) -> None:
    scene = scene_of(body)
    assert is_introduced(scene, scene.body[-1]) is expected
