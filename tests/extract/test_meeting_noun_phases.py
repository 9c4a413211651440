from collections.abc import Callable

import pytest

from communique.extract.meeting_noun_phases import noun_phase
from communique.extract.noun_triggers import noun_triggers
from communique.extract.scene import Scene
from communique.model.facts import Phase

SceneOf = Callable[..., Scene]


@pytest.mark.parametrize(
    ("body", "phase"),
    [
        ("They announced the signing of an accord between Chad and Togo.", Phase.HELD),
        ("They agreed to meet on the margins of the Lakes summit.", Phase.PLANNED),
        ("They met on the margins of the Lakes summit.", Phase.HELD),
        ("The trip had to be called off.", Phase.CANCELLED),
        ("They had lunch, followed by a meeting with Karl Ode.", Phase.HELD),
        ("They welcomed the holding of the first meeting of the Commission.", Phase.HELD),
        ("They called for a meeting of the Commission.", Phase.PROPOSED),
    ],
)
def test_the_last_noun_of_a_sentence_is_held_planned_proposed_or_off(
    scene_of: SceneOf, body: str, phase: Phase
) -> None:
    scene = scene_of(body)
    sentence = scene.body[-1]
    trigger = noun_triggers(scene, sentence)[-1]
    assert noun_phase(sentence, trigger.token, trigger.carrier, date=None, issued=None) is phase
