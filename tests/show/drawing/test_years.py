"""Statements by issuer and year."""

from tests.show.drawing.pictures import links, texts, titles, with_class

from communique.show.drawing import YearCount, draw_years
from communique.show.drawing.years import MOST_ROWS


def test_each_year_with_statements_is_a_link_with_its_number() -> None:
    picture = draw_years(
        [YearCount("Envoys", 2012, 3, "/s?year=2012"), YearCount("Envoys", 2013, 1, "/s")], label="Years"
    )
    assert {"3", "1"} <= set(texts(picture))
    assert "Envoys, 2012: 3 statements" in titles(picture)


def test_a_year_without_statements_is_a_dotted_cell_and_no_link() -> None:
    picture = draw_years([YearCount("Envoys", 2012, 3, "/a"), YearCount("Envoys", 2015, 1, "/b")], label="Years")
    assert len(links(picture)) == 2
    assert with_class(picture, "none")[0].get("d", "").count("M") == 2


def test_undated_statements_have_a_column_of_their_own() -> None:
    picture = draw_years([YearCount("Envoys", 2012, 3, "/a"), YearCount("Envoys", None, 2, "/b")], label="Years")
    assert "undated" in texts(picture)
    assert "Envoys, undated: 2 statements" in titles(picture)


def test_only_undated_statements_are_drawn_as_well() -> None:
    assert links(draw_years([YearCount("Envoys", None, 2, "/b")], label="Years"))


def test_darker_is_more() -> None:
    picture = draw_years([YearCount("Envoys", 2012, 40, "/a"), YearCount("Envoys", 2013, 1, "/b")], label="Years")
    assert [len(with_class(picture, f"level-{n}")) for n in (1, 4)] == [2, 2]


def test_issuers_stand_in_the_order_given_and_the_rest_is_counted() -> None:
    counts = [YearCount(f"Issuer {n}", 2012, 1, "/a") for n in range(MOST_ROWS + 5)]
    found = texts(draw_years(counts, label="Years"))
    assert [t for t in found if t.startswith("Issuer")] == [f"Issuer {n}" for n in range(MOST_ROWS)]
    assert "and 5 more issuers, in the table" in found


def test_a_century_fits_the_width() -> None:
    picture = draw_years([YearCount("Envoys", year, 1, "/a") for year in range(1920, 2021)], label="Years")
    assert max(float(c.get("x", 0)) + float(c.get("width", 0)) for c in with_class(picture, "cell")) <= 960


def test_nothing_held_says_so() -> None:
    assert texts(draw_years([YearCount("Envoys", 2012, 0, "/a")], label="Years")) == ["No statements are held."]
