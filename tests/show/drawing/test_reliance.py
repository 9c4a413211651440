"""What rests on what as a picture: layers of time, hollow where not held, nothing lost unsaid."""

from datetime import date

from tests.show.drawing.pictures import SVG, links, texts, titles, tree, with_class

from communique.show.drawing.reliance import MOST_SOURCES, MOST_TIES, Source, Tie, draw_reliance

SOURCES = [
    Source("s", "Joint statement", "/s/one", date(2018, 6, 12), "2018-06-12"),
    Source("t", "Earlier statement", "/s/two", date(2014, 1, 20), "2014-01-20"),
    Source("/pact", "The Pact", "/i/pact", date(2009, 11, 20), "2009-11-20", is_held=False),
    Source("/rules", "The rules", "/i/rules", is_held=False),
]
TIES = [
    Tie("s", "t", "/s/one#p1:0-4", "recall"),
    Tie("s", "/pact", "/s/one#p2:0-4", "base on"),
    Tie("t", "/rules", "/s/two#p1:0-4", "mention", rests=False),
]


def heights(*sources: Source) -> list[str]:
    drawn = draw_reliance(sources, TIES, label="Web")
    return [t for t in texts(drawn) if t in {s.label for s in SOURCES}]


def test_the_latest_stand_on_top_and_the_undated_below() -> None:
    assert heights(*SOURCES[::-1]) == ["Joint statement", "Earlier statement", "The Pact", "The rules"]


def test_each_year_has_a_heading() -> None:
    found = texts(draw_reliance(SOURCES, TIES, label="Web"))
    assert [t for t in found if t in {"2018", "2014", "2009", "day not told"}] == [
        "2018",
        "2014",
        "2009",
        "day not told",
    ]


def test_what_is_not_held_is_hollow() -> None:
    assert len(with_class(draw_reliance(SOURCES, TIES, label="Web"), "hollow")) == 2 * 2  # shape and letter of each


def test_a_line_tells_both_texts_and_the_manner_and_leads_to_the_passage() -> None:
    drawn = draw_reliance(SOURCES, TIES, label="Web")
    assert "Joint statement → The Pact: base on" in titles(drawn)
    assert "/s/one#p2:0-4" in [link.get("href") for link in links(drawn)]


def test_a_mere_mention_is_told_apart() -> None:
    drawn = draw_reliance(SOURCES, TIES, label="Web")
    assert len(with_class(drawn, "mention")) == 1
    assert len(with_class(drawn, "edge")) == 3


def test_a_text_tells_how_much_rests_on_it() -> None:
    found = titles(draw_reliance(SOURCES, TIES, label="Web"))
    assert "The Pact: 2009-11-20; cited but not held; 1 text rests on it" in found
    assert "Joint statement: 2018-06-12; rests on 2 texts" in found


def test_ties_to_nothing_and_to_oneself_are_left_out() -> None:
    odd = [*TIES, Tie("s", "s", "/x", "recall"), Tie("s", "none", "/x", "recall")]
    assert len(with_class(draw_reliance(SOURCES, odd, label="Web"), "edge")) == 3


def test_what_has_no_room_is_counted() -> None:
    many = [Source(str(n), f"Text {n}", "/s/a", date(2000, 1, 1)) for n in range(MOST_SOURCES + 30)]
    ties = [Tie(str(n), str((n + k) % len(many)), "/s/a", "recall") for n in range(len(many)) for k in range(1, 5)]
    drawn = draw_reliance(many, ties, label="Web")
    shown, lines = len(with_class(drawn, "label")), len(with_class(drawn, "edge"))
    assert shown <= MOST_SOURCES
    assert lines <= MOST_TIES
    assert any(f"{shown} of {len(many)} texts and {lines} of {len(ties)} ties" in t for t in texts(drawn))


def test_without_ties_it_says_so() -> None:
    assert texts(draw_reliance(SOURCES, [], label="Web")) == ["Nothing rests on anything here."]


def test_every_name_stands_inside_the_picture() -> None:
    long = [Source("s", "W" * 400, "/s/one", date(2018, 1, 1), "2018-01-01"), *SOURCES[1:]]
    root = tree(draw_reliance(long, TIES, label="Web"))
    names = ["".join(t.itertext()) for t in root.iter(f"{SVG}text")]
    assert max(map(len, names)) < 100


def test_a_line_knows_the_texts_that_it_joins() -> None:
    drawn = draw_reliance(SOURCES, TIES, label="Web")
    ends = [link.get("data-ends", "").split() for link in links(drawn)]
    alone = {e[0] for e in ends if len(e) == 1}
    assert all(set(e) <= alone for e in ends if len(e) == 2)
