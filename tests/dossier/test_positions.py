"""Where places lie, and which of several namesakes is taken."""

import pytest

from communique.dossier.positions import position_of


@pytest.mark.parametrize(
    ("name", "lat", "lon"),
    [
        ("Geneva", 46, 6),
        ("Geneva, Switzerland", 46, 6),
        ("Washington D.C.", 39, -77),
        ("Tripoli", 33, 13),
        ("Tripoli, Lebanon", 34, 36),
        ("London, Canada", 43, -81),
        ("San José", 10, -84),
        ("the Port of Spain", 11, -62),
        ("Luxembourg", 50, 6),
        ("Singapore", 1, 104),
    ],
)
def test_a_place_lies_where_the_world_puts_it(name: str, lat: int, lon: int) -> None:
    found = position_of(name)
    assert (round(found.lat or 0), round(found.lon or 0)) == (lat, lon), found


@pytest.mark.parametrize("name", ["Norway", "Georgia", "Armenia", "Black Sea", "region", "capitals", "Xyzzyville", ""])
def test_what_is_no_known_point_has_no_position_and_says_why(name: str) -> None:
    found = position_of(name)
    assert (found.lat, found.lon) == (None, None)
    assert found.told


def test_a_name_with_a_country_where_it_is_not_is_not_put_elsewhere() -> None:
    assert position_of("Geneva, Mongolia").lat is None


def test_it_says_by_which_rule_a_namesake_was_taken() -> None:
    assert position_of("Victoria").told == "Victoria, Seychelles: a capital goes before its namesakes"
    assert position_of("Tripoli, Lebanon").told.endswith("named with its country Lebanon")
