"""The map: dots where places are, names as written, unresolved places in words."""

from tests.show.drawing.pictures import links, texts, titles, with_class

from communique.show.drawing import Dot, draw_map
from communique.show.drawing.coastline import NOTICE
from communique.show.drawing.map import MOST_DOTS

CITIES = [Dot("Oslo", "/p/oslo", 13, 59.9, 10.8), Dot("Valletta", "/p/valletta", 1, 35.9, 14.5)]


def test_names_are_written_beside_their_dots() -> None:
    picture = draw_map(CITIES, label="Places")
    assert {"Oslo", "Valletta"} <= set(texts(picture))
    assert titles(picture) == ["Oslo: named 13 times", "Valletta: named once"]


def test_a_place_that_is_not_resolved_is_listed_and_never_drawn() -> None:
    picture = draw_map([*CITIES, Dot("the made-up valley", "/p/valley", 2)], label="Places")
    assert "the made-up valley (2)" in texts(picture)
    assert len(with_class(picture, "dot")) == 2


def test_half_a_position_is_none() -> None:
    assert not with_class(draw_map([Dot("Nowhere", "/p/n", lat=10.0)], label="Places"), "dot")


def test_unresolved_places_alone_need_no_map() -> None:
    picture = draw_map([Dot("Nowhere", "/p/n")], label="Places")
    assert not with_class(picture, "land")
    assert "Nowhere" in texts(picture)


def test_many_unresolved_places_are_counted() -> None:
    picture = draw_map([Dot(f"Village number {n}", f"/p/{n}") for n in range(200)], label="Places")
    assert len(links(picture)) + int(texts(picture)[-1].split()[1]) == 200


def test_borders_come_with_their_notice_in_the_picture() -> None:
    assert NOTICE in "".join(texts(draw_map(CITIES, label="Places", with_borders=True)))
    assert NOTICE not in "".join(texts(draw_map(CITIES, label="Places")))


def test_crowded_places_are_drawn_again_larger() -> None:
    crowd = [Dot(f"Small town {n}", f"/p/{n}", 1, 42 + n % 3 * 0.5, 44 + n * 0.3) for n in range(12)]
    far = Dot("Washington", "/p/w", 1, 38.9, -77.0)
    picture = draw_map([*crowd, far], label="Places")
    assert len(with_class(picture, "map-sheet")) == 2
    assert {dot.label for dot in crowd} <= set(texts(picture))
    assert len(links(picture)) == 13


def test_more_named_places_have_larger_dots() -> None:
    sizes = [float(dot.get("r", 0)) for dot in with_class(draw_map(CITIES, label="Places"), "dot")]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[1]


def test_places_beyond_what_a_map_holds_are_counted() -> None:
    dots = [Dot(f"{n}", f"/p/{n}", 1, n % 60, n % 170) for n in range(MOST_DOTS + 7)]
    assert "and 7 more places, in the table" in texts(draw_map(dots, label="Places"))


def test_a_map_of_nothing_says_so() -> None:
    assert texts(draw_map([], label="Places")) == ["No place to show."]


def test_the_picture_tells_whose_positions_and_coast_it_draws() -> None:
    told = "".join(texts(draw_map(CITIES, label="Places")))
    assert "GeoNames (CC BY 4.0)" in told
    assert "Natural Earth" in told


def test_other_positions_have_another_credit() -> None:
    assert "Own survey." in "".join(texts(draw_map(CITIES, label="Places", credit="Own survey.")))
