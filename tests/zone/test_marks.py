"""Marks: furniture known by its words, and sentences of statements that only look like it."""

from __future__ import annotations

import pytest

from communique.knowledge.tables import load_table
from communique.model.text import ZoneRole
from communique.zone.marks import mark_unit
from communique.zone.units import split_units


@pytest.mark.parametrize(
    ("line", "role", "opens"),
    [
        ("Leave a Reply", ZoneRole.COMMENTS, True),
        ("Published: | Updated:", ZoneRole.NOTICE, False),
        ("3 Comments", ZoneRole.COMMENTS, True),
        ("You May Also Like", ZoneRole.RELATED, True),
        ("More from the Courier", ZoneRole.RELATED, True),
        ("Read also: Petrol prices fall", ZoneRole.RELATED, False),
        ("Sign Up for Our Newsletters", ZoneRole.NEWSLETTER, True),
        ("Share this:", ZoneRole.SHARE, False),
        ("© 2029 The Courier", ZoneRole.NOTICE, False),
        ("We use cookies to make this site work.", ZoneRole.NOTICE, False),
        ("For information media. Not an official record.", ZoneRole.NOTICE, False),
        ("Page 2 of 3", ZoneRole.NOTICE, False),
        ("Photo: Press Service", ZoneRole.BYLINE, False),
        ("Statement 259 Views", ZoneRole.BYLINE, False),
        ("Skip to main content", ZoneRole.NOTICE, False),
    ],
)
def test_furniture_is_known_by_its_words(line: str, role: ZoneRole, opens: bool) -> None:
    mark = mark_unit(split_units(line)[0])
    assert mark is not None
    assert (mark.role, mark.opens) == (role, opens)


@pytest.mark.parametrize(
    "line",
    [
        "The sides share this view and will follow the plan that was agreed in Marade last year.",
        "More than two hundred families have returned.",
        "Stay the course, the Envoy told the Ministers, and do not turn back now that peace is near.",
        "Related provisions of the Agreement shall be applied without prejudice to the rights of the displaced persons.",
        "Ms. Roe had a frank exchange of views with the Ministers.",
        "1. Reaffirms its resolution on the matter;",
        "Subscribe to the principles of the Charter, the Envoy said to both of the Ministers in Marade.",
    ],
)
def test_sentences_of_a_statement_are_not_taken_for_furniture(line: str) -> None:
    assert mark_unit(split_units(line)[0]) is None


def test_every_row_of_the_table_names_a_role_of_furniture() -> None:
    for row in load_table("furniture"):
        assert not ZoneRole(row["role"]).is_evidence
        assert row["scope"] in {"rest", "line"}
        assert all(str(p) == str(p).casefold() for key in ("begins", "is", "holds") for p in row[key])


def test_a_long_line_is_never_furniture() -> None:
    assert mark_unit(split_units("share this " * 60)[0]) is None
