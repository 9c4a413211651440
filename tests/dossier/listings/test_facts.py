"""Answers of facts."""

from communique.dossier import Dossier, rows
from communique.dossier.listings import Values
from communique.dossier.listings.facts import Facts, facts_of
from communique.model.facts import Act
from communique.store import ActorRole, Filter


def acts(dossier: Dossier) -> Facts:
    return facts_of(dossier, Act, "", sorts={}, make=rows.rows_of_facts)


def test_facts_are_chosen_step_by_step(dossier: Dossier) -> None:
    found = acts(dossier)
    assert found.total == 2
    assert found.naming("Envoys", ActorRole.SPEAKER).having("force", "directive").total == 1
    assert found.fitting(Filter(verb="urge")).where("verb", lambda verb: verb == "welcome").total == 0


def test_what_is_not_asked_leaves_all(dossier: Dossier) -> None:
    found = acts(dossier)
    nothing = Values("acts", {})
    assert found.naming(None).having("force", None).issued(nothing).order == found.order


def test_only_the_rows_asked_for_are_made(dossier: Dossier) -> None:
    (row,) = acts(dossier).rows(1, 2)
    assert row["verb"] == "welcome"
