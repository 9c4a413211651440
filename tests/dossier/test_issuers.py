"""One name for the issuers of a statement."""

from __future__ import annotations

from dataclasses import replace

from communique.dossier import Dossier
from communique.dossier.issuers import UNTOLD, group_label, issuers_by_statement


def test_statements_of_one_voice_have_one_name(dossier: Dossier) -> None:
    assert set(issuers_by_statement(dossier, dossier.statements()).values()) == {"Envoys"}


def test_a_name_that_begins_a_longer_one_is_that_one(dossier: Dossier) -> None:
    one, other = dossier.statements()
    longer = replace(other, issuers=("Envoys of the Lake Group",))
    assert set(issuers_by_statement(dossier, [one, longer]).values()) == {"Envoys of the Lake Group"}


def test_capitals_make_no_other_issuer(dossier: Dossier) -> None:
    one, other = dossier.statements()
    named = replace(one, issuers=("Lake Office",)), replace(other, issuers=("LAKE OFFICE",))
    assert set(issuers_by_statement(dossier, named).values()) == {"Lake Office"}


def test_an_issuer_that_is_not_told_is_said_to_be_so(dossier: Dossier) -> None:
    nobody = replace(dossier.statements()[0], issuers=())
    assert issuers_by_statement(dossier, [nobody]) == {nobody.id: UNTOLD}


def test_one_issuer_is_no_group(dossier: Dossier) -> None:
    assert group_label(dossier, dossier.statements()[0]) == ()
