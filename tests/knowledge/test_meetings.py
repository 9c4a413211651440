import pytest

from communique.knowledge.meetings import (
    NounUse,
    VerbUse,
    attending_particles,
    governed_as,
    kinds_of_series,
    light_phase,
    meeting_nouns,
    meeting_verbs,
    modified_as,
    words_of,
)
from communique.model.errors import KnowledgeError
from communique.model.facts import MeetingKind, Phase


def test_every_row_of_the_table_is_well_formed() -> None:
    assert meeting_verbs()["meet"][0].use is VerbUse.PARTNER
    assert meeting_nouns()["visit"].use is NounUse.JOURNEY
    assert kinds_of_series()["talk"] is MeetingKind.TALKS


def test_light_verbs_carry_a_phase() -> None:
    assert light_phase("hold") is Phase.HELD
    assert light_phase("postpone") is Phase.CANCELLED
    assert light_phase("criticise") is None


def test_governors_and_modifiers_tell_phases() -> None:
    assert governed_as("invite") == "proposed"
    assert governed_as("criticise") == ""
    assert modified_as("upcoming") is Phase.PLANNED
    assert modified_as("red") is None


def test_some_light_verbs_need_a_preposition() -> None:
    assert attending_particles("participate") == ("in", "at")
    assert attending_particles("hold") == ()


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KnowledgeError):
        words_of("nothing")
