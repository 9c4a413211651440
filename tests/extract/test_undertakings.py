"""Undertakings, sentence by sentence; expectations by the annotation guidelines."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from communique.extract.acts import find_acts
from communique.extract.scene import Scene
from communique.extract.undertakings import find_undertakings

CASES = json.loads((Path(__file__).parents[1] / "cases" / "undertakings.json").read_text("utf-8"))


def marked(case: dict[str, Any]) -> Any:
    known = [pytest.mark.xfail(strict=True, reason=case.get("comment", "known"))] if case["expect"] == "fail" else []
    return pytest.param(case, id=case["label"], marks=known)


@pytest.mark.parametrize("case", [marked(c) for c in CASES])
def test_a_sentence_holds_the_undertakings_that_a_reader_finds(
    case: dict[str, Any], scene_of: Callable[..., Scene]
) -> None:
    scene = scene_of(case["text"], head=case["head"])
    found = find_undertakings(scene, find_acts(scene))
    told = [{"kind": u.kind.value, "by": list(u.by), "action": u.action, "due": u.due} for u in found]
    assert told == case["undertakings"]


def test_an_object_has_at_most_six_words(scene_of: Callable[..., Scene]) -> None:
    body = "The Mediator urges the parties to implement all the remaining provisions of the long and detailed plan of June."
    scene = scene_of(body)
    (undertaking,) = find_undertakings(scene, find_acts(scene))
    assert len(undertaking.object.split()) <= 6


def test_an_undertaking_names_the_act_that_carries_it(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The Mediator urges the parties to stop.")
    (act,) = find_acts(scene)
    (undertaking,) = find_undertakings(scene, [act])
    assert undertaking.act == act.id


def test_a_support_phrase_is_cited_beside_its_action(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The Mediator urges the parties to take steps to reopen the road.")
    (undertaking,) = find_undertakings(scene, find_acts(scene))
    assert [c.exact for c in undertaking.citations] == ["take", "reopen"]
