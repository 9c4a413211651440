"""The table of verbs of speech."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.knowledge import verbs
from communique.model.errors import KnowledgeError
from communique.model.facts import Force


def test_every_row_is_a_frame() -> None:
    frames = [*(f for row in verbs.verb_frames().values() for f in row), *verbs.noun_frames().values()]
    assert all(f.strength is None or 1 <= f.strength <= 7 for f in frames)
    assert all(f.polarity == 0 or f.force is Force.EXPRESSIVE for f in frames)


def test_the_name_of_an_act_has_its_particle() -> None:
    (frame, *_) = verbs.verb_frames()["call"]
    assert frame.named("upon") == "call upon"


def test_feelings_are_carried_by_common_light_verbs() -> None:
    assert {"reiterate", "underline", "express"} <= verbs.noun_frames()["concern"].light
    assert "underline" not in verbs.noun_frames()["call"].light


def test_words_strengthen_and_weaken() -> None:
    assert [verbs.intensity(w) for w in ("strongly", "kindly", "possibly")] == [1, 0, -1]


@given(st.sampled_from(sorted(verbs.verb_frames())))
def test_past_and_present_lead_back_to_the_lemma(lemma: str) -> None:
    assert verbs.present_forms()[verbs.third_person_of(lemma)] == lemma


def test_a_wrong_row_is_told_with_its_lemma() -> None:
    with pytest.raises(KnowledgeError, match="shout"):
        verbs._frame("shout", {"force": "loud"})
