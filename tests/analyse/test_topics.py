"""Topics: where statements mention words."""

from __future__ import annotations

import pytest
from tests.analyse.spoken_words import spoken

from communique.analyse.topics import mentions_in


@pytest.mark.parametrize(
    ("topic", "line", "found"),
    [
        ("ceasefire", "The ceasefires held.", ["ceasefires"]),
        ("heavy weapons", "Both moved their heavy weapons.", ["heavy weapons"]),
        ("heavy weapons", "A heavy rain fell on weapons of old.", []),
        ("non-use of force", "They recalled the non-use of force.", ["non-use of force"]),
        ("truce", "Nothing was said.", []),
        ("the", "The sides met.", ["The"]),
    ],
)
def test_a_topic_is_found_in_its_forms(topic: str, line: str, found: list[str]) -> None:
    assert [c.exact for c in mentions_in(spoken("a", "2012", line), topic)] == found


def test_a_sentence_mentions_a_topic_once() -> None:
    one = spoken("a", "2012", "A truce is a truce.", "The truce held.")
    assert len(mentions_in(one, "truce")) == 2
