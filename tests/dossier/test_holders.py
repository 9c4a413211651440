"""Claims to posts."""

from communique.dossier import Dossier


def test_without_a_day_claims_tell_no_distance(dossier: Dossier) -> None:
    (claim,) = dossier.who("Mayor of Port Vell")
    assert claim.distance == ""


def test_on_the_day_of_the_statement_the_evidence_is_of_that_day(dossier: Dossier) -> None:
    (claim,) = dossier.who("Mayor of Port Vell", on="2019-05-03")
    assert claim.distance == "on that day"
    assert claim.days == 0


def test_a_person_asked_on_a_day_is_told_with_the_distance(dossier: Dossier) -> None:
    (claim,) = dossier.who("ana-brandt", on="2019-05-01")
    assert claim.distance == "2 days after"


def test_a_post_held_by_a_year_is_near_any_day_of_it(dossier: Dossier) -> None:
    (claim,) = dossier.who("Mayor of Port Vell", on="2019")
    assert claim.distance == "on that day"
