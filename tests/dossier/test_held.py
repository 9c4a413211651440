"""The front door: what a dossier answers."""

import pytest

from communique.dossier import Dossier
from communique.model.errors import DateValueError, NotFoundError


def test_acts_are_found_by_speaker_addressee_verb_and_force(dossier: Dossier) -> None:
    (urged,) = dossier.acts(actor="Envoys", to="the sides", verb="urge", force="directive")
    assert urged.verb == "urge"
    assert urged.statement.slug == "2019-05-03-envoys"


def test_acts_are_found_by_words_of_their_content(dossier: Dossier) -> None:
    assert [c.verb for c in dossier.acts(about="vell agree")] == ["urge"]
    assert dossier.acts(about="ceasefire") == ()


def test_an_act_cites_paragraph_and_sentence(dossier: Dossier) -> None:
    (urged,) = dossier.acts(verb="urge")
    assert urged.places[0].paragraph == 1
    assert urged.sentence == "They urged the sides to respect the Vell Agreement of 2 June 2018."


def test_meetings_are_asked_by_their_own_day(dossier: Dossier) -> None:
    phases = [c.phase.value for c in dossier.meetings(since="2019-05-09", until="2019-05-09")]
    assert sorted(phases) == ["held", "planned"]
    assert dossier.meetings(until="2018") == ()


def test_meetings_are_found_by_host_as_well(dossier: Dossier) -> None:
    assert [c.host for c in dossier.meetings(actor="ana brandt", phase="held")] == ["Ana Brandt"]


def test_a_statement_is_found_by_the_beginning_of_its_slug(dossier: Dossier) -> None:
    assert dossier.statement("2019-05").id == "s-plan"


def test_a_statement_that_is_not_held_is_an_error_that_names_what_comes_near(dossier: Dossier) -> None:
    with pytest.raises(NotFoundError, match="2019-05-03-envoys"):
        dossier.statement("2019-05-04-envoys")


def test_a_statement_with_a_bound_only_can_lie_after_it_and_not_before(dossier: Dossier) -> None:
    assert [s.id for s in dossier.statements(since="2020")] == ["s-held"]
    assert [s.id for s in dossier.statements(until="2019-05-08")] == ["s-plan"]


def test_statements_are_found_by_issuer(dossier: Dossier) -> None:
    assert len(dossier.statements(issuer="envoys")) == 2
    assert dossier.statements(issuer="nobody at all") == ()


def test_coverage_counts_the_undated_apart(dossier: Dossier) -> None:
    covered = dossier.coverage()
    assert (covered.statements, covered.first, covered.last, covered.undated) == (2, "2019-05-03", "2019-05-03", 1)


def test_who_answers_a_post_with_how_near_the_evidence_is(dossier: Dossier) -> None:
    (claim,) = dossier.who("Mayor of Port Vell", on="2019-05-10")
    assert (claim.holder, claim.distance) == ("Ana Brandt", "7 days before")


def test_who_answers_a_person_with_the_posts(dossier: Dossier) -> None:
    (claim,) = dossier.who("Brandt")
    assert claim.cited.as_written == "Mayor of Port Vell"


def test_who_names_nobody_for_a_post_that_no_text_fills(dossier: Dossier) -> None:
    assert dossier.who("Foreign Minister of Fiji") == ()


def test_who_refuses_a_name_that_nobody_has(dossier: Dossier) -> None:
    with pytest.raises(NotFoundError):
        dossier.who("Zebedee")


def test_a_period_that_runs_backwards_is_refused(dossier: Dossier) -> None:
    with pytest.raises(DateValueError):
        dossier.acts(since="2020", until="2019")


def test_search_keeps_to_statements_that_name_an_actor(dossier: Dossier) -> None:
    assert len(dossier.search("met OR nothing")) == 0
    assert len(dossier.search("Brandt", actor="sides")) == 1
    assert dossier.count_hits("Brandt", act="urge") == 1


def test_the_timeline_holds_statements_meetings_and_instruments_in_order(dossier: Dossier) -> None:
    assert [e.kind for e in dossier.timeline()] == ["instrument", "statement", "meeting", "meeting", "statement"]


def test_references_are_found_by_instrument_and_by_statement(dossier: Dossier) -> None:
    held = dossier.statement("s-held")
    assert len(dossier.references(instrument="Vell Agreement")) == 1
    assert dossier.references(statement=held) == ()
