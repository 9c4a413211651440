"""Offices on a line of time: what statements prove, and nothing beyond."""

from datetime import date

from tests.show.drawing.pictures import at, texts, titles, with_class

from communique.show.drawing import Row, Sighting, When, draw_offices
from communique.show.drawing.offices import MOST_ROWS


def row(name: str, *dates: str, qualifier: str = "") -> Row:
    return Row(name, f"/o/{name}", tuple(Sighting(at(d), f"{name} as written", "/s/1", qualifier) for d in dates))


def test_sightings_near_each_other_are_joined() -> None:
    picture = draw_offices([row("Envoy", "2012-03-22", "2012-09-01")], label="Offices")
    assert len(with_class(picture, "attested")) == 1
    assert not with_class(picture, "gap")


def test_a_long_time_without_a_statement_is_dotted() -> None:
    picture = draw_offices([row("Envoy", "2012-03-22", "2017-09-01")], label="Offices")
    assert not with_class(picture, "attested")
    assert len(with_class(picture, "gap")) == 1


def test_one_statement_proves_a_day_and_no_line() -> None:
    picture = draw_offices([row("Envoy", "2012-03-22")], label="Offices")
    assert not with_class(picture, "attested") + with_class(picture, "gap")


def test_concurrent_offices_are_stacked_earliest_first() -> None:
    picture = draw_offices([row("Chair", "2020-03-22"), row("Minister", "2019-01-01", "2020-03-22")], label="Offices")
    assert [text for text in texts(picture) if text.isalpha()] == ["Minister", "Chair"]


def test_a_former_holder_is_hollow_and_joins_no_line() -> None:
    both = (Sighting(at("2012-03-22"), "Envoy", "/s/1"), Sighting(at("2012-05-01"), "Envoy", "/s/2", "former"))
    picture = draw_offices([Row("Envoy", "/o/envoy", both)], label="Offices")
    assert not with_class(picture, "attested")
    assert "Envoy (former, 1 May 2012)" in titles(picture)


def test_an_uncertain_date_is_a_span() -> None:
    assert with_class(draw_offices([row("Envoy", "2012", "2014-01-01")], label="Offices"), "span")


def test_undated_sightings_stand_beside_the_line_of_time() -> None:
    undated = Row("Envoy", "/o/1", tuple(Sighting(When(), f"no. {n}", "/s") for n in range(5)))
    assert [t for t in titles(draw_offices([undated], label="Offices")) if "undated" in t] == [
        "no. 0 (undated)",
        "no. 1 (undated)",
        "no. 2 (undated, and 2 more)",
    ]


def test_sightings_on_top_of_each_other_are_one_that_counts_them() -> None:
    dense = Row("Envoy", "/o/1", tuple(Sighting(When.day(date(2012, 1, 1 + n)), "Envoy", "/s") for n in range(30)))
    far = row("Chair", "2030-01-01")
    assert any("more about then" in title for title in titles(draw_offices([dense, far], label="Offices")))


def test_the_day_asked_for_is_a_line() -> None:
    picture = draw_offices([row("Envoy", "2012-03-22")], label="Offices", as_of=date(2012, 6, 1))
    assert len(with_class(picture, "as-of")) == 1
    assert "as of 1 June 2012" in texts(picture)


def test_rows_beyond_what_a_picture_holds_are_counted() -> None:
    picture = draw_offices([row(f"Post {n}", "2012-03-22") for n in range(MOST_ROWS + 2)], label="Offices")
    assert "and 2 more rows, in the table" in texts(picture)


def test_rows_without_sightings_are_not_drawn() -> None:
    assert texts(draw_offices([row("Envoy")], label="Offices")) == ["No office is told."]
