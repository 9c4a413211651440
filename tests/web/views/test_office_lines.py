"""Lines of office."""

from communique.dossier import Dossier
from communique.web.views.office_lines import day_of, lines_by, picture


def lines_of(dossier: Dossier, name: str):  # type: ignore[no-untyped-def]
    actor = dossier.find_actors(name)[0]
    claims = dossier.who_held_by(actor, on="2013-06-05")
    return lines_by(claims, lambda c: str(c.cited.fact.office), lambda _: "/o/x")


def test_every_claim_stands_in_one_line(dossier: Dossier) -> None:
    lines = lines_of(dossier, "edric-zelnov")
    claims = dossier.who_held_by(dossier.find_actors("edric-zelnov")[0])
    assert sum(len(line.claims) for line in lines) == len(claims)


def test_a_gap_is_told_and_not_filled(dossier: Dossier) -> None:
    line = next(n for n in lines_of(dossier, "edric-zelnov") if n.label == "President of Keldova")
    assert line.gaps == ("20 June 2011 to 11 June 2013",)
    assert line.told == "20 June 2011 to 11 October 2013"


def test_the_nearest_claim_to_the_day_is_known(dossier: Dossier) -> None:
    assert lines_of(dossier, "edric-zelnov")[0].nearest.distance == "6 days after"


def test_the_picture_shows_the_day_asked(dossier: Dossier) -> None:
    drawn = picture(lines_of(dossier, "edric-zelnov"), label="Posts", as_of="2013-06-05")
    assert drawn
    assert "as of 5 June 2013" in drawn


def test_without_a_day_there_is_no_picture() -> None:
    assert picture((), label="Posts") is None


def test_no_day_asked_is_none() -> None:
    assert day_of("") is None
