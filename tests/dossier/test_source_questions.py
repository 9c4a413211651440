"""Questions of sources, asked of an open dossier."""

from __future__ import annotations

from communique.dossier import Dossier


def test_what_is_cited_but_not_held_is_to_be_got(dossier: Dossier) -> None:
    assert [(w.instrument.name, w.issuers) for w in dossier.acquisitions()] == [("Vell Agreement", ("Envoys",))]


def test_what_rests_on_what_leads_from_a_statement(dossier: Dossier) -> None:
    steps = dossier.rests_on().chain(dossier.statement("2019-05-03-envoys"))
    assert [s.tie.instrument.name for s in steps] == ["Vell Agreement"]


def test_a_topic_is_asked_by_month(dossier: Dossier) -> None:
    assert dossier.silences("sides", span="month").silences.periods == ("2019-05",)


def test_a_draft_is_checked_and_not_stored(dossier: Dossier) -> None:
    before = dossier.content_digest()
    draft = dossier.draft("They urged the sides to respect the Vell Agreement on 31 June 2019.", on="2019-06-01")
    assert [w.words for w in draft.days] == ["31 June 2019"]
    assert draft.checked[0].known[0].words.exact.startswith("They urged the sides to respect the Vell Agreement")
    assert dossier.content_digest() == before


def test_meetings_are_given_with_their_accounts(dossier: Dossier) -> None:
    assert len(dossier.readouts().meetings) == 1


def test_a_draft_is_held_against_the_wordings_of_a_period(dossier: Dossier) -> None:
    draft = dossier.draft("They urged the sides to respect the Vell Agreement.", since="2019-05-04")
    assert [s.id for s in draft.looked] == [s.id for s in dossier.statements(since="2019-05-04")]
    assert not draft.checked[0].known


def test_posts_are_told_in_the_order_of_the_holdings(dossier: Dossier) -> None:
    whole = [(h.holder, h.qualifier, h.office, s) for h, s in dossier.holdings_told()]
    assert list(dossier.posts_told()) == whole
    assert whole
