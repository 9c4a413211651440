"""Facts with their statement."""

import copy
import json
import pickle

import pytest

from communique.model.bibliography import Place
from communique.model.citation import Citation
from communique.model.cited import Cited
from communique.model.facts import Person
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement

STATEMENT = Statement(
    "s",
    "2019-envoys",
    "Readout",
    ("ab",),
    ("Envoys",),
    PartialDate("2019-05-03"),
    None,
    "stated",
    "Port Vell",
    "readout",
    "en",
)
FACT = Person(citations=(Citation("ab", 4, 14, "Ana Brandt"),), rule="person", name="Ana Brandt")
CITED = Cited(FACT, STATEMENT, (Place(2, 4, 14, "The ", " met"),), "The Ana Brandt met.")


def test_the_parts_of_a_fact_can_be_asked_for_directly() -> None:
    assert CITED.name == "Ana Brandt"
    assert CITED.citations == FACT.citations


def test_a_part_that_the_fact_does_not_have_is_an_error() -> None:
    with pytest.raises(AttributeError):
        _ = CITED.verb


@pytest.mark.parametrize("style", ["chicago", "markdown", "plain", "w3c"])
def test_a_passage_can_be_cited_in_each_style(style: str) -> None:
    assert CITED.cite(style)


def test_a_note_names_issuers_place_day_paragraph_and_words() -> None:
    assert CITED.cite().startswith("Envoys, “Readout,” Port Vell, 3 May 2019, para. 2: “Ana Brandt”")


def test_the_w3c_form_is_an_annotation_with_both_selectors() -> None:
    selectors = json.loads(CITED.cite("w3c"))["target"]["selector"]
    assert [s["type"] for s in selectors] == ["TextPositionSelector", "TextQuoteSelector"]


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(ValueError, match="klingon"):
        CITED.cite("klingon")


def test_a_copy_is_equal() -> None:
    assert copy.copy(CITED) == CITED
    assert pickle.loads(pickle.dumps(CITED)) == CITED
