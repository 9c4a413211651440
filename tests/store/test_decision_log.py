from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from communique.model.decision import Judgement
from communique.model.errors import CommuniqueError, DossierError, FactError, NotFoundError
from communique.model.facts import Meeting
from communique.store import Store

from .conftest import Written, meeting

AT = "2026-11-02T10:00:00+00:00"
WHO = {"author": "li", "at": AT}


@pytest.fixture
def anchor(held: Store) -> str:
    return held.judged(Meeting)[0].anchor


def test_decisions_are_numbered_from_1(held: Store, anchor: str) -> None:
    first = held.decide(Judgement.NOTE, anchor, value="ask", **WHO)
    second = held.decide(Judgement.WRONG, anchor, reason="a photo", **WHO)
    assert (first.number, second.number) == (1, 2)
    assert held.decision_log() == (first, second)


def test_an_undo_names_what_it_undoes(held: Store, anchor: str) -> None:
    held.decide(Judgement.WRONG, anchor, **WHO)
    assert held.decide(Judgement.UNDO, "", other="1", **WHO).target == anchor
    assert len(held.judged(Meeting)) == 1


@pytest.mark.parametrize(("field", "value"), [("phase", '"perhaps"'), ("colour", '"red"'), ("date", '"2019-02-30"')])
def test_an_edit_that_does_not_fit_is_refused(held: Store, anchor: str, field: str, value: str) -> None:
    with pytest.raises(FactError):
        held.decide(Judgement.EDIT, anchor, field=field, value=value, **WHO)
    assert held.decision_log() == ()


@pytest.mark.parametrize(
    ("judgement", "target", "detail", "error"),
    [
        (Judgement.WRONG, "meeting:" + "0" * 64 + ":0-4", {}, NotFoundError),
        (Judgement.WRONG, "person:Brandt", {}, NotFoundError),
        (Judgement.UNDO, "", {"other": "7"}, NotFoundError),
        (Judgement.SAME, "person:A", {}, DossierError),
        (Judgement.DIFFERENT, "person:A", {"other": "person:A"}, DossierError),
        (Judgement.NOTE, "person:A", {}, DossierError),
    ],
)
def test_a_decision_that_lacks_something_is_refused(
    held: Store, judgement: Judgement, target: str, detail: dict[str, str], error: type[CommuniqueError]
) -> None:
    with pytest.raises(error):
        held.decide(judgement, target, **WHO, **detail)


@pytest.mark.parametrize("at", ["", "yesterday", "2026-11-02T10:00:00"])
def test_a_decision_needs_its_time_with_offset(held: Store, anchor: str, at: str) -> None:
    with pytest.raises(DossierError, match="offset"):
        held.decide(Judgement.WRONG, anchor, author="li", at=at)


def test_nothing_is_undone_twice(held: Store, anchor: str) -> None:
    held.decide(Judgement.WRONG, anchor, **WHO)
    held.decide(Judgement.UNDO, "", other="1", **WHO)
    with pytest.raises(NotFoundError):
        held.decide(Judgement.UNDO, "", other="1", **WHO)


def test_a_base_anchor_shared_by_two_facts_is_refused_with_both_named(store: Store, page: Written) -> None:
    page.with_facts(meeting(page, "A"), meeting(page, "B")).into(store)
    shared = store.judged(Meeting)[0].anchor.partition("#")[0]
    with pytest.raises(NotFoundError, match="near to it"):
        store.decide(Judgement.WRONG, shared, **WHO)


@pytest.mark.parametrize(
    "command",
    [
        "UPDATE decision SET reason = 'x'",
        "DELETE FROM decision",
        "INSERT OR REPLACE INTO decision VALUES (1, 'note', 'x', '', '', '', '', '', '')",
        "INSERT INTO decision VALUES (9, 'note', 'x', '', '', '', '', '', '')",
    ],
)
def test_the_database_only_ever_adds(held: Store, dossier: Path, anchor: str, command: str) -> None:
    held.decide(Judgement.WRONG, anchor, **WHO)
    raw = sqlite3.connect(dossier)
    with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
        raw.execute(command)
    raw.close()


def test_decisions_outlive_reading_again(held: Store, page: Written, anchor: str) -> None:
    held.decide(Judgement.WRONG, anchor, **WHO)
    page.with_facts(meeting(page, "Envoys", "Li Wen")).with_rules("rules/2").into(held)
    assert held.judged(Meeting) == ()
    assert held.broken_decisions() == ()


def test_a_decision_whose_words_are_gone_is_listed(held: Store, page: Written, anchor: str) -> None:
    made = held.decide(Judgement.WRONG, anchor, **WHO)
    page.with_facts().with_rules("rules/2").into(held)
    assert held.broken_decisions() == (made,)
    assert "decision-broken" in {finding.code for finding in held.check()}


def test_identities_are_settled_from_the_log_and_call_for_resolving(held: Store) -> None:
    held.decide(Judgement.SAME, "person:A", other="person:B", **WHO)
    assert held.identities().groups == (("person:A", "person:B"),)
    assert held.needs_resolving()
