"""For whom people speak."""

from __future__ import annotations

from communique.dossier import Dossier
from communique.dossier.parties import Parties
from communique.model.actor import Office


def test_a_person_speaks_for_the_owner_of_the_post(dossier: Dossier) -> None:
    parties = Parties(dossier)
    plan, _ = dossier.statements()
    assert parties.of("Ana Brandt", plan) == ("Port Vell",)
    assert parties.posts("Ana Brandt", plan) == (Office("Mayor", "Port Vell"),)


def test_a_post_told_elsewhere_counts_too(dossier: Dossier) -> None:
    _, held = dossier.statements()
    assert Parties(dossier).of("Ana Brandt", held) == ("Port Vell",)


def test_a_body_speaks_for_itself(dossier: Dossier) -> None:
    plan, _ = dossier.statements()
    assert Parties(dossier).of("Envoys", plan) == ("Envoys",)


def test_of_a_label_nothing_is_told(dossier: Dossier) -> None:
    plan, _ = dossier.statements()
    assert Parties(dossier).of("sides", plan) == ()
    assert Parties(dossier).of("de facto authorities", plan) == ()


def test_issuers_speak_for_their_parties(dossier: Dossier) -> None:
    plan, _ = dossier.statements()
    assert Parties(dossier).of_issuers(plan) == ("Envoys",)


def test_an_identity_is_the_display_name(dossier: Dossier) -> None:
    plan, _ = dossier.statements()
    assert Parties(dossier).identity("Ana Brandt", plan) == "Ana Brandt"


def test_parties_are_looked_up_once(dossier: Dossier) -> None:
    assert Parties.kept(dossier) is Parties.kept(dossier)
