"""Notes cite issuer, title, date with its basis, paragraph and exact words."""

import json

from communique.model.bibliography import Place, Style, write_citation, write_date
from communique.model.citation import Citation
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement

WORDS = Citation("cd" * 32, 120, 132, "urged  both\u00a0s"[:12])
PLACE = Place(3, 20, 32, "The envoy ", " sides", "https://example.org/a")


def statement(date: str | None, not_before: str | None = None, basis: str = "dateline") -> Statement:
    parsed = PartialDate.parse(date) if date else None
    bound = PartialDate.parse(not_before) if not_before else None
    return Statement(
        "st_1",
        "2012-03-22-envoy",
        "On the talks",
        ("cd" * 32,),
        ("Envoy",),
        parsed,
        bound,
        basis,
        "Lisbon",
        "statement",
        "en",
    )


def test_a_chicago_note_names_issuer_title_place_day_and_paragraph() -> None:
    note = write_citation(statement("2012-03-22"), WORDS, PLACE, Style.CHICAGO)
    assert note.startswith("Envoy, “On the talks,” Lisbon, 22 March 2012")
    assert "para. 3" in note
    assert "characters 120–132" in note


def test_a_statement_without_day_says_its_bound() -> None:
    assert write_date(statement(None, "2020-11-09", "none")) == "undated, not before 9 November 2020"


def test_a_date_that_was_inferred_says_so() -> None:
    assert write_date(statement("2012-03-22", basis="page")) == "22 March 2012 [page]"


def test_a_web_annotation_holds_position_quote_and_hash() -> None:
    target = json.loads(write_citation(statement("2012"), WORDS, PLACE, Style.W3C))["target"]
    assert target["selector"][0] == {"type": "TextPositionSelector", "start": 120, "end": 132}
    assert target["selector"][1]["exact"] == WORDS.exact
    assert target["state"]["sha256"] == "cd" * 32


def test_markdown_quotes_the_words_above_the_note() -> None:
    assert write_citation(statement("2012"), WORDS, PLACE, Style.MARKDOWN).startswith("> urged")
