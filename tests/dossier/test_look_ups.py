"""Look-ups: the finer points of finding facts."""

from communique.dossier import Dossier
from communique.model.facts import Meeting


def test_the_first_word_of_a_verb_is_enough(dossier: Dossier) -> None:
    assert len(dossier.acts(verb="urge")) == 1
    assert dossier.acts(verb="urg") == ()


def test_people_are_found_where_they_are_named(dossier: Dossier) -> None:
    assert [c.statement.id for c in dossier.people(name="Brandt")] == ["s-plan", "s-held"]


def test_people_of_a_period_stand_only_in_its_statements(dossier: Dossier) -> None:
    assert [c.statement.id for c in dossier.people(name="Brandt", until="2019-05-08")] == ["s-plan"]


def test_undertakings_are_found_by_who_must_act(dossier: Dossier) -> None:
    assert [c.action for c in dossier.undertakings(by="sides")] == ["respect"]
    assert [c.action for c in dossier.undertakings(kind="commitment")] == ["meet"]


def test_quotations_are_found_by_speaker(dossier: Dossier) -> None:
    assert len(dossier.quotations(speaker="Envoys")) == 1
    assert dossier.quotations(speaker="Ana Brandt") == ()


def test_meetings_are_found_by_a_part_of_the_place(dossier: Dossier) -> None:
    assert len(dossier.meetings(place="port")) == 2
    assert dossier.meetings(place="Geneva") == ()


def test_facts_of_a_statement_stand_in_the_order_of_the_text(dossier: Dossier) -> None:
    starts = [c.citations[0].start for c in dossier.facts_of(dossier.statement("s-plan"))]
    assert starts == sorted(starts)
    assert len(starts) == 8


def test_facts_read_bare_are_whole_once_their_passages_are_added(dossier: Dossier) -> None:
    look = dossier.look_ups
    order = look.order(Meeting)
    bare = look.bare(order)
    assert {(c.places, c.sentence) for c in bare} == {((), "")}
    assert look.with_passages(bare) == look.whole(order)
