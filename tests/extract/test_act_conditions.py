"""Conditions of frames."""

from collections.abc import Callable

import pytest

from communique.extract.act_conditions import holds
from communique.extract.scene import Scene
from communique.extract.spots import Spot
from communique.knowledge.verbs import adjective_frames, noun_frames, verb_frames

CASES = [
    ("that", "hopes", "The Mediator hopes that it will last.", True),
    ("that", "welcomes", "The Mediator welcomes the truce.", False),
    ("infinitive", "plans", "The Mediator plans to return.", True),
    ("object_infinitive", "directs", "The Council directs the Secretariat to act.", True),
    ("object_infinitive", "directs", "The Council directs the work.", False),
    ("text_object", "adopted", "The Council adopted the declaration.", True),
    ("text_object", "adopted", "The Council adopted a mascot.", False),
    ("finite_mechanism", "established", "The Council established a committee.", True),
    ("not_as_follows", "declare", "We declare the following.", False),
    ("fact", "remind", "Let me remind you what the text says.", True),
    ("fact", "remind", "We remind the parties that they are bound by the truce.", False),
    ("not_farewell", "Thank", "Thank you.", False),
    ("fact_told", "insisted", "The Mediator insisted the road was open.", True),
    ("fact_told", "insisted", "The Mediator insisted that the troops must leave.", False),
    ("noun_infinitive", "reached", "The parties reached an agreement on Monday.", False),
    ("against_words", "defended", "The Mediator defended Ghana against criticism.", True),
    ("against_words", "defended", "The Mediator defended Ghana against the army.", False),
    ("object_particle_or_clause", "protested", "The road is closed, the guild protested.", True),
    ("object_particle_or_clause", "protested", "The guild protested.", False),
    ("any", "hopes", "The Mediator hopes so.", True),
    ("never", "hopes", "The Mediator hopes so.", False),
]


@pytest.mark.parametrize(("when", "word", "body", "expected"), CASES)
def test_a_condition_holds(when: str, word: str, body: str, expected: bool, scene_of: Callable[..., Scene]) -> None:
    scene = scene_of(body)
    sentence = scene.body[-1]
    token = next(t for t in sentence.tokens if t.text == word)
    assert holds(when, Spot(scene, sentence, token)) is expected


def test_every_condition_of_the_table_is_known(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The Mediator hopes so.")
    spot = Spot(scene, scene.body[-1], scene.body[-1].tokens[2])
    frames = [
        *(f for row in verb_frames().values() for f in row),
        *noun_frames().values(),
        *adjective_frames().values(),
    ]
    for frame in frames:
        holds(frame.when, spot)
