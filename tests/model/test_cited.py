"""A cited fact answers for its parts and writes its own note."""

import pytest

from communique.model.bibliography import Place
from communique.model.citation import Citation
from communique.model.cited import Cited
from communique.model.facts import Act, Force
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement

STATEMENT = Statement(
    "st_1",
    "2012-03-22-envoy",
    "On the talks",
    ("ab" * 32,),
    ("Envoy",),
    PartialDate("2012-03-22"),
    None,
    "dateline",
    None,
    "statement",
    "en",
)
ACT = Act(
    citations=(Citation("ab" * 32, 10, 15, "urged"),), rule="r", speaker=("Envoy",), verb="urge", force=Force.DIRECTIVE
)
CITED = Cited(ACT, STATEMENT, (Place(2, 4, 9),), "The envoy urged the sides to talk.")


def test_the_parts_of_the_fact_can_be_asked_for_directly() -> None:
    assert CITED.verb == "urge"
    assert CITED.citations[0].exact == "urged"


def test_a_part_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        _ = CITED.colour


def test_it_writes_a_note_for_its_passage() -> None:
    assert "para. 2" in CITED.cite("chicago")
    assert CITED.cite("plain") == "2012-03-22-envoy#p2:4-9"


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(ValueError, match="harvard"):
        CITED.cite("harvard")
