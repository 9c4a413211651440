"""Rows of infinitives."""

from collections.abc import Callable

import pytest

from communique.extract.rows import fellows_of
from communique.extract.scene import Scene
from communique.model.reading import Sentence, Token

CASES = [
    (
        "We agreed to open the road by May 2012, on foot and in daylight, and not to detain any person.",
        "open",
        ["detain"],
    ),
    (
        "We need to give help to the Council, to refrain from contact, and to rebuild the towns.",
        "give",
        ["refrain", "rebuild"],
    ),
    ("We urge them to return to the posts which they held before the war and to submit lists.", "return", ["submit"]),
    ("We urge them to avoid acts that could harm the peace and to show courage.", "avoid", ["show"]),
    ("We agreed to open the road to help the farmers.", "open", []),
    ("We agreed to meet and they will travel.", "meet", []),
]


@pytest.mark.parametrize(("body", "first", "others"), CASES)
def test_what_belongs_to_a_row_is_found_wherever_it_hangs(
    body: str,
    first: str,
    others: list[str],
    scene_of: Callable[..., Scene],
    word_in: Callable[[Scene, str], tuple[Sentence, Token]],
) -> None:
    sentence, verb = word_in(scene_of(body), first)
    assert [t.text for t in fellows_of(sentence, verb)] == [first, *others]
