"""Subjects, helpers and objects in the parse."""

from collections.abc import Callable

from communique.extract import clauses
from communique.extract.scene import Scene
from communique.model.reading import Sentence, Token


def at(scene_of: Callable[..., Scene], body: str, word: str) -> tuple[Sentence, Token]:
    sentence = scene_of(body).body[-1]
    return sentence, next(t for t in sentence.tokens if t.text == word)


def test_a_coordinated_verb_shares_the_subject(scene_of: Callable[..., Scene]) -> None:
    subject = clauses.subject_of(*at(scene_of, "The envoy met the chief and thanked him.", "thanked"))
    assert subject is not None
    assert subject.text == "envoy"


def test_the_agent_of_a_passive_is_told_by_by(scene_of: Callable[..., Scene]) -> None:
    sentence, verb = at(scene_of, "The text was adopted by the chiefs.", "adopted")
    agent = clauses.agent_of(sentence, verb)
    assert clauses.is_passive(sentence, verb)
    assert agent is not None
    assert agent.text == "chiefs"


def test_the_patient_of_a_passive_is_its_object(scene_of: Callable[..., Scene]) -> None:
    found = clauses.object_of(*at(scene_of, "The text was adopted by the chiefs.", "adopted"))
    assert found is not None
    assert found.text == "text"


def test_a_particle_is_found_behind_an_adverb(scene_of: Callable[..., Scene]) -> None:
    sentence, verb = at(scene_of, "We call urgently on the chiefs to stop.", "call")
    found = clauses.particle_after(sentence, verb, ("on", "upon"))
    assert found is not None
    assert found.text == "on"


def test_coordinated_infinitives_come_in_order(scene_of: Callable[..., Scene]) -> None:
    sentence, verb = at(scene_of, "We urge the chiefs to meet, talk and listen.", "meet")
    assert [t.text for t in clauses.coordinated(sentence, verb)] == ["meet", "talk", "listen"]
