"""How sentences speak of a deed: examples as data."""

import json
from pathlib import Path
from typing import Any

import pytest

from communique.analyse.roots import deed_of, root_of
from communique.analyse.telling import find_run, tell
from communique.analyse.words import keys_of

CASES = json.loads((Path(__file__).parents[1] / "cases" / "telling.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
def test_a_sentence_tells_a_deed_as_the_case_has_it(case: dict[str, Any]) -> None:
    keys = keys_of(case["sentence"])
    actions = [n for n, key in enumerate(keys) if deed_of(key) == deed_of(case["deed"])]
    topic = [n for n, key in enumerate(keys) if root_of(key) in {root_of(k) for k in case["topic"]}]
    assert tell(keys, actions=actions, topic=topic).status.value == case["status"]


def test_the_reason_quotes_the_words_that_tell_it() -> None:
    keys = keys_of("the lists were exchanged in November")
    assert "were exchanged" in tell(keys, actions=[3], topic=[1]).reason


def test_a_run_is_found_only_whole() -> None:
    assert find_run(("failed", "the", "to"), [("failed", "to")]) is None
