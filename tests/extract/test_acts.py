"""Acts of speech, sentence by sentence; expectations by the annotation guidelines."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from communique.extract.acts import find_acts
from communique.extract.scene import Scene

CASES = json.loads((Path(__file__).parents[1] / "cases" / "acts.json").read_text("utf-8"))


def marked(case: dict[str, Any]) -> Any:
    known = [pytest.mark.xfail(strict=True, reason=case.get("comment", "known"))] if case["expect"] == "fail" else []
    return pytest.param(case, id=case["label"], marks=known)


@pytest.mark.parametrize("case", [marked(c) for c in CASES])
def test_a_sentence_holds_the_acts_that_a_reader_finds(case: dict[str, Any], scene_of: Callable[..., Scene]) -> None:
    scene = scene_of(case["text"], head=case["head"])
    start = scene.text.content.index(case["text"][:20])
    found = [a for a in find_acts(scene) if a.citations[0].start >= start]
    told = [
        {
            "verb": a.verb,
            "force": a.force.value,
            "polarity": a.polarity,
            "speaker": list(a.speaker),
            "addressee": list(a.addressee),
        }
        for a in found
    ]
    assert told == case["acts"]


def test_acts_are_cited_at_their_words(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The Mediator expressed her deep concern about the road and called on the parties to open it.")
    assert [[c.exact for c in a.citations] for a in find_acts(scene)] == [["expressed", "concern"], ["called on"]]


def test_no_two_acts_stand_on_the_same_words(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The Mediator stands ready to help and remains committed to the process.")
    places = [a.citations[0].start for a in find_acts(scene)]
    assert len(places) == len(set(places)) == 2


def test_a_headline_is_a_further_place_of_the_same_act(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The Mediator welcomes the truce.")
    (act,) = find_acts(scene)
    assert scene.start_of(act) == act.citations[-1].start


def test_stronger_words_make_an_act_stronger(scene_of: Callable[..., Scene]) -> None:
    (plain,) = find_acts(scene_of("The Mediator condemns the attack."))
    (strong,) = find_acts(scene_of("The Mediator strongly condemns the attack."))
    assert (plain.strength, strong.strength) == (6, 7)
