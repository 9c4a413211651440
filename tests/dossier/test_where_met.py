"""The table of places."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.dossier import Dossier
from communique.dossier.listing import Asked, AskedError, listing
from communique.dossier.where_met import PLACES, apart, counted, names_in


def test_several_places_in_one_breath_are_told_apart() -> None:
    assert names_in("Oslo / Nairobi") == ("Oslo", "Nairobi")


def test_a_name_counts_what_the_lists_count() -> None:
    assert counted(Counter({"Geneva": 2, "Geneva, Switzerland": 1, "Oslo": 1})) == {
        "Geneva": 3,
        "Geneva, Switzerland": 1,
        "Oslo": 1,
    }


@given(st.dictionaries(st.text("ab/A ", min_size=1, max_size=5), st.integers(1, 3), max_size=6))
def test_counting_all_at_once_counts_as_one_by_one(places: dict[str, int]) -> None:
    for name, number in counted(Counter(places)).items():
        assert number == sum(n for place, n in places.items() if name.casefold() in place.casefold())


def test_a_longer_name_of_the_same_spot_is_not_drawn_again() -> None:
    rows = [{"place": p, "lat": 46.2, "lon": 6.1} for p in ("Geneva", "Geneva, Switzerland", "Genf")]
    assert [r["place"] for r in apart(rows)] == ["Geneva", "Genf"]


def test_places_without_a_position_are_all_kept() -> None:
    rows = [{"place": p, "lat": None, "lon": None} for p in ("Sarn", "Upper Sarn")]
    assert apart(rows) == rows


@pytest.mark.parametrize(
    "filters", [{}, {"phase": "held"}, {"from": "2019-05-09"}, {"to": "2019-05-01"}, {"place": "vell"}]
)
def test_every_number_is_the_length_of_its_list(dossier: Dossier, filters: dict[str, str]) -> None:
    for row in PLACES.page(dossier, Asked(filters)).rows:
        asked = {**filters, "place": row["place"]}
        assert row["meetings"] == listing("meetings").page(dossier, Asked(asked)).total
        issued = {name: value for name, value in asked.items() if name != "phase"}
        if "phase" not in filters:
            assert row["statements"] == listing("statements").page(dossier, Asked(issued)).total


def test_a_phase_that_there_is_not_cannot_be_asked(dossier: Dossier) -> None:
    with pytest.raises(AskedError, match="phase"):
        PLACES.page(dossier, Asked({"phase": "dreamt"}))


def test_rows_are_sorted_as_asked(dossier: Dossier) -> None:
    names = [str(r["place"]).casefold() for r in PLACES.page(dossier, Asked(sort="place")).rows]
    assert names == sorted(names)
