"""Who met whom."""

import pytest
from lxml import etree

from communique.dossier import Dossier
from communique.dossier.listing import Asked, AskedError
from communique.dossier.listings import Values
from communique.dossier.who_met import PAIRS, TOGETHER, met_by, network_file, pairs_of, row_of
from communique.model.errors import NotFoundError


def test_those_who_took_part_in_a_meeting_that_was_held_are_a_pair(dossier: Dossier) -> None:
    (row,) = PAIRS.page(dossier, Asked()).rows
    assert (row["first_name"], row["second_name"], row["meetings"]) == ("Ana Brandt", "Envoys", 1)
    assert row["days"] == ["2019-05-09"]


def test_a_planned_meeting_makes_no_pair(dossier: Dossier) -> None:
    (pair,) = pairs_of(dossier, Values("network", {}))
    assert {e.phase for e in pair.accounts} == {"held"}
    assert row_of(pair)["accounts"] == len(pair.accounts)


def test_a_period_and_an_actor_narrow_the_pairs(dossier: Dossier) -> None:
    assert PAIRS.page(dossier, Asked({"from": "2020"})).total == 0
    assert PAIRS.page(dossier, Asked({"actor": "envoys", "from": "2019"})).total == 1
    assert PAIRS.page(dossier, Asked({"actor": "sides"})).total == 0
    with pytest.raises(NotFoundError):
        PAIRS.page(dossier, Asked({"actor": "nobody at all"}))


def test_the_meetings_of_two_are_their_accounts(dossier: Dossier) -> None:
    found = TOGETHER.page(dossier, Asked({"actor": "envoys", "with": "ana-brandt"}))
    assert [row["phase"] for row in found.rows] == ["held"]
    assert TOGETHER.page(dossier, Asked({"actor": "envoys", "with": "envoys"})).total == 0


def test_of_two_both_must_be_named(dossier: Dossier) -> None:
    with pytest.raises(AskedError, match="actor and with"):
        TOGETHER.page(dossier, Asked({"actor": "envoys"}))


def test_each_actor_counts_a_meeting_once(dossier: Dossier) -> None:
    assert met_by(dossier, Values("network", {})) == {"ana-brandt": 1, "envoys": 1}


def test_the_file_has_one_edge_for_each_meeting_with_its_days(dossier: Dossier) -> None:
    tree = etree.fromstring(network_file(dossier, {}).encode())
    (edge,) = tree.iter("{*}edge")
    assert (edge.get("start"), edge.get("end")) == ("2019-05-09", "2019-05-09")
    assert {edge.get("source"), edge.get("target")} == {n.get("id") for n in tree.iter("{*}node")}
