"""Correcting and checking through the front door."""

import pytest

from communique.dossier import Dossier
from communique.model.decision import Judgement
from communique.model.errors import NotFoundError

AT = "2026-11-02T10:00:00+00:00"


def test_a_fact_judged_wrong_is_no_longer_told(dossier: Dossier) -> None:
    (urged,) = dossier.acts(verb="urge")
    dossier._store.decide(Judgement.WRONG, dossier.anchor_of(urged), author="AB", at=AT)
    assert dossier.acts(verb="urge") == ()
    assert len(dossier.decisions()) == 1


def test_an_edit_stands_in_the_place_of_what_was_read(dossier: Dossier) -> None:
    (urged,) = dossier.acts(verb="urge")
    anchor = dossier.anchor_of(urged.fact.id)
    dossier._store.decide(Judgement.EDIT, anchor, author="AB", at=AT, field="verb", value='"demand"')
    (edited,) = dossier.acts(actor="Envoys")
    assert edited.verb == "demand"
    assert edited.is_edited
    assert dossier.anchor_of(edited) == anchor


def test_the_anchor_of_an_unknown_fact_is_an_error(dossier: Dossier) -> None:
    with pytest.raises(NotFoundError):
        dossier.anchor_of("ffffffffffff")


def test_a_sound_dossier_passes_its_check(dossier: Dossier) -> None:
    assert dossier.check() == ()
    assert len(dossier.content_digest()) == 64
