"""Labels with and without values, on one line and on two."""

from __future__ import annotations

import pytest

from communique.knowledge.tables import load_table
from communique.zone.labels import read_labels
from communique.zone.units import split_units


def _facets(content: str) -> list[tuple[str, str | None]]:
    units = split_units(content)
    found = read_labels(content, units, range(len(units)))
    return [(f.facet.label, f.facet.value_span.of(content) if f.facet.value_span else None) for f in found]


@pytest.mark.parametrize(
    ("content", "facets"),
    [
        ("- Date:\n- Place:\n- MARADE", [("date", None), ("place", "MARADE")]),
        ("Date: 18 January 2028", [("date", "18 January 2028")]),
        ("**Date:** 18 January 2028", [("date", "18 January 2028")]),
        ("Published 3 May 2029", [("date", "3 May 2029")]),
        ("Published 6 May 2031, 10:05", [("date", "6 May 2031")]),
        (
            "From:\nOffice of Foreign Affairs\nPublished: 3 May 2029",
            [("source", "Office of Foreign Affairs"), ("date", "3 May 2029")],
        ),
        ("Posted\n8 Aug 2026\nOriginally published\n5 Aug 2026", [("posted", "8 Aug 2026"), ("date", "5 Aug 2026")]),
        ("Where we are\nField operations\nNewsroom", []),
        ("Date: soon", []),
        ("- Where:\n- MARADE\n- Weather:\n- fine", [("place", "MARADE")]),
        ("From: what we have seen, the sides are ready.", [("source", "what we have seen, the sides are ready.")]),
        ("Number: 12/2031", [("number", "12/2031")]),
        ("No: 214, 9 June 2031, Regarding the Meeting of Ministers", []),
    ],
)
def test_labels_have_the_values_that_stand_with_them(content: str, facets: list[tuple[str, str | None]]) -> None:
    assert _facets(content) == facets


def test_a_label_followed_by_the_next_label_is_empty() -> None:
    assert _facets("Date:\nSource:\nHarrow Group") == [("date", None), ("source", "Harrow Group")]


def test_several_listed_values_belong_to_one_label() -> None:
    assert _facets("- Topics:\n- Mines\n- Water") == [("topic", "Mines\n- Water")]


def test_a_bullet_without_words_is_no_value() -> None:
    assert _facets("- Date:\n-") == [("date", None)]


def test_no_alias_has_two_names() -> None:
    aliases = [alias for names in load_table("facets").values() for alias in names]
    assert len(aliases) == len(set(aliases))
