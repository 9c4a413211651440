"""Redlines as HTML."""

from lxml import html

from communique.show.redline_html import write_html

ROW = {
    "fate": "changed", "left": "a", "right": "b", "left_paragraph": 1, "right_paragraph": 1,
    "runs": [
        {"change": "same", "before": "<b>They</b> ", "after": "<b>They</b> "},
        {"change": "replaced", "before": "met.", "after": "spoke."},
        {"change": "moved here", "before": "", "after": "in Vell"},
    ],
}  # fmt: skip
GONE = {
    **ROW,
    "fate": "dropped",
    "right": None,
    "right_paragraph": None,
    "runs": [{"change": "dropped", "before": "Gone.", "after": ""}],
}
PAGE = write_html([ROW, GONE], left="one", right="<two>", figures="50 %")


def test_words_of_pages_are_escaped() -> None:
    assert "<b>They" not in PAGE
    assert "&lt;two&gt;" in PAGE


def test_deletions_and_insertions_are_marked_as_such() -> None:
    tree = html.fromstring(PAGE)
    assert [d.text for d in tree.xpath("//table//del")] == ["met.", "Gone."]
    assert tree.xpath("//table//ins[@class='moved']")[0].text == "in Vell"


def test_the_page_asks_for_nothing_from_elsewhere() -> None:
    assert "http" not in PAGE
    assert "<script" not in PAGE
