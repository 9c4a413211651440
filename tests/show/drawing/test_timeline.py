"""The timeline: days, spans, arrows, bars; nothing is lost when it gets dense."""

import re
from datetime import date, timedelta

from tests.show.drawing.pictures import at, days, links, texts, titles, with_class

from communique.show.drawing import Mark, When, draw_timeline
from communique.show.drawing.timeline import period_link


def marks(count: int, kind: str = "statement") -> list[Mark]:
    return [Mark(When.day(date(1995, 1, 1) + timedelta(n * 4)), f"No. {n}", f"/s/{n}", kind) for n in range(count)]


def test_a_day_is_a_shape_with_a_letter_and_no_span() -> None:
    picture = draw_timeline([Mark(at("2012-03-22"), "Call", "/s/call", "statement")], label="Time")
    assert titles(picture) == ["Call (22 March 2012)"]
    assert not with_class(picture, "span")
    assert not with_class(picture, "uncertain")


def test_a_date_that_can_mean_many_days_is_a_span() -> None:
    picture = draw_timeline([Mark(at("2012"), "Talks", "/m/1", "meeting"), *marks(2)], label="Time")
    assert len(with_class(picture, "span")) == 1


def test_an_open_date_is_an_arrow_and_never_a_day() -> None:
    picture = draw_timeline([Mark(at("2020-11-09/.."), "Repost", "/s/1", "statement", is_uncertain=True)], label="Time")
    assert len(with_class(picture, "span")) == len(with_class(picture, "uncertain")) == 1
    assert titles(picture) == ["Repost (not before 9 November 2020, inferred)"]


def test_kinds_have_lanes_of_their_own() -> None:
    found = draw_timeline([*marks(2), *marks(1, "planned"), *marks(1, "visit")], label="Time")
    assert [text for text in texts(found) if "·" in text] == ["Statements · 2", "Meetings planned · 1", "Visit · 1"]


def test_undated_marks_stand_apart_from_time() -> None:
    picture = draw_timeline([*marks(2), Mark(When(), "Letter", "/i/1", "instrument")], label="Time")
    assert "Letter (undated)" in titles(picture)
    assert "undated" in texts(picture)


def test_many_undated_marks_are_one_that_leads_to_their_list() -> None:
    found = links(draw_timeline([Mark(When(), f"{n}", f"/i/{n}", "instrument") for n in range(20)], label="Time"))
    assert [link.get("href") for link in found] == ["/timeline?kind=instrument&undated=1"]


def test_dense_marks_are_bars_that_count_every_one() -> None:
    picture = draw_timeline(marks(2000), label="Time")
    counted = [int(found[1]) if (found := re.match(r"(\d+) statements", title)) else 1 for title in titles(picture)]
    assert sum(counted) == 2000
    assert len(picture) < 300_000


def test_a_bar_leads_to_the_list_of_its_period() -> None:
    found = draw_timeline(marks(2000), label="Time", link_period=lambda kind, first, last: f"/x?{kind}={first}/{last}")
    assert links(found)[0].get("href") == "/x?statement=1995-01-01/1995-03-31"


def test_marks_of_one_day_are_stacked() -> None:
    same = [Mark(days(1)[0], f"{n}", f"/s/{n}", "statement") for n in range(4)]
    shapes = with_class(draw_timeline(same, label="Time"), "shape")
    assert len({shape.get("cy") for shape in shapes}) == 4


def test_many_spans_over_several_years_are_bundled() -> None:
    spans = [Mark(at("2012/2014"), f"{n}", f"/s/{n}", "statement") for n in range(30)]
    assert titles(draw_timeline(spans, label="Time")) == ["30 statements, 1 January 2012 to 31 December 2014"]


def test_a_timeline_of_nothing_says_so() -> None:
    assert texts(draw_timeline([], label="Time")) == ["Nothing to show in time."]


def test_the_undated_are_asked_for_by_name() -> None:
    assert period_link("meeting", None, None) == "/timeline?kind=meeting&undated=1"


def test_marks_that_stand_for_many_are_drawn_as_the_many_are() -> None:
    days = [date(1995, 1 + n % 12, 3) for n in range(240)]
    many = [Mark(When.day(day), "Call", "/s/call", "statement") for day in days]
    gathered = [Mark(When.day(day), "", "", "statement", count=20) for day in sorted(set(days))]
    assert draw_timeline(gathered, label="Time") == draw_timeline(many, label="Time")
