"""What stands on the timeline, for drawing."""

import pytest

from communique.dossier import Dossier
from communique.dossier.listing import Asked, listing
from communique.dossier.on_the_line import points_on_the_line


@pytest.mark.parametrize("filters", [{}, {"kind": "meeting"}, {"kind": "instrument"}, {"from": "2019"}, {"to": "2018"}])
def test_there_is_one_point_for_each_row_of_the_table(dossier: Dossier, filters: dict[str, str]) -> None:
    rows = listing("timeline").page(dossier, Asked(filters)).rows
    points = points_on_the_line(dossier, filters)
    assert [(p.kind, p.title) for p in points] == [(r["kind"], r["title"]) for r in rows]


def test_meetings_have_their_phase_and_lead_to_their_fact(dossier: Dossier) -> None:
    for point in points_on_the_line(dossier, {"kind": "meeting"}):
        assert str(getattr(dossier.fact(point.key).fact, "phase", "")) == point.phase


def test_a_bound_that_nobody_tells_stays_open(dossier: Dossier) -> None:
    open_ended = [p for p in points_on_the_line(dossier, {"kind": "statement"}) if p.upper is None]
    assert [str(p.lower) for p in open_ended] == ["2019-05-09"]


def test_of_very_many_one_point_counts_those_of_the_same_months(dossier: Dossier) -> None:
    alone = points_on_the_line(dossier, {})
    gathered = points_on_the_line(dossier, {}, most=0)
    assert sum(p.count for p in gathered) == len(alone)
    assert {p.lower for p in gathered} <= {p.lower for p in alone}


def test_few_points_stand_alone(dossier: Dossier) -> None:
    assert points_on_the_line(dossier, {}, most=100) == points_on_the_line(dossier, {})
