"""The strip beside a statement, and the calendar of who spoke when."""

from tests.show.drawing.pictures import links, texts, titles, tree, with_class

from communique.show.drawing import Lane, Patch, Period, draw_coverage, draw_strip
from communique.show.drawing.strips import MOST_CELLS


def heights(*patches: Patch, length: int) -> list[tuple[float, float]]:
    found = with_class(draw_strip(patches, length=length, label="Strip", size=(16, 100)), "patch")
    return [(float(e.get("y", 0)), float(e.get("height", 0))) for e in found]


def test_a_stretch_stands_where_it_stands_in_the_text() -> None:
    assert heights(Patch(50, 100, "new", "New", "#p2"), length=100) == [(50, 49.5)]


def test_a_few_characters_can_still_be_seen_and_clicked() -> None:
    ((_, tall),) = heights(Patch(99_999, 100_000, "new", "New", "#p2"), length=100_000)
    assert tall == 2


def test_a_strip_never_leaves_its_frame() -> None:
    assert all(y >= 0 and y + tall <= 100 for y, tall in heights(Patch(90, 400, "new", "", "#p"), length=100))


def test_moved_and_changed_words_differ_without_colour() -> None:
    def texture(kind: str) -> list[str]:
        picture = draw_strip([Patch(0, 100, kind, kind, "#p")], length=100, label="Strip")
        return [e.get("d", "") for e in with_class(picture, "texture")]

    assert texture("moved") != texture("changed")
    assert texture("new") == []


def test_ten_thousand_stretches_stay_few() -> None:
    patches = [Patch(n, n + 1, "new", "New", "#p") for n in range(10_000)]
    assert len(links(draw_strip(patches, length=10_000, label="Strip"))) < 300


def test_an_empty_statement_is_an_empty_strip() -> None:
    assert tree(draw_strip([], length=0, label="Strip")).get("viewBox") == "0 0 16 480"


CALENDAR = Lane(
    "Envoys",
    (
        Period("2012", "spoke", 3, "/s?year=2012"),
        Period("2013", "silent", href="/s?year=2013"),
        Period("2014", "not held"),
    ),
)


def test_spoke_silent_and_not_held_are_told_apart_in_words() -> None:
    assert titles(draw_coverage([CALENDAR], label="Coverage")) == [
        "Envoys, 2012: 3 mentions",
        "Envoys, 2013: a statement is held, without a mention",
        "Envoys, 2014: no statement is held",
    ]


def test_spoke_silent_and_not_held_are_told_apart_without_colour() -> None:
    picture = draw_coverage([CALENDAR], label="Coverage")
    assert "3" in texts(picture)
    assert len(with_class(picture, "silent-line")) == len(with_class(picture, "none")) == 1


def test_what_is_not_held_leads_nowhere() -> None:
    assert len(links(draw_coverage([CALENDAR], label="Coverage"))) == 2


def test_months_in_narrow_columns_are_headed_by_their_year() -> None:
    months = tuple(Period(f"{y}-{m:02d}", "not held") for y in (2012, 2013) for m in range(1, 13))
    heads = [t for t in texts(draw_coverage([Lane("Envoys", months)], label="Coverage")) if t.startswith("20")]
    assert heads == ["2012", "2013"]


def test_rows_beyond_what_a_picture_holds_are_counted() -> None:
    lanes = [CALENDAR] * (MOST_CELLS // 3 + 4)
    assert "and 4 more rows, in the table" in texts(draw_coverage(lanes, label="Coverage"))


def test_a_calendar_of_nothing_says_so() -> None:
    assert texts(draw_coverage([Lane("Envoys", ())], label="Coverage")) == ["No period to show."]
