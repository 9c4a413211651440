"""Zones tell what may be evidence; paragraphs are found by offset."""

from communique.model.page import Origin
from communique.model.span import Span
from communique.model.text import Paragraph, Text, Zone, ZoneRole

TEXT = Text(
    Origin("a.txt"),
    "Menu\nBody one.\nBody two.",
    "ab",
    (Zone(Span(0, 5), ZoneRole.NAVIGATION, "menu"), Zone(Span(5, 24), ZoneRole.BODY, "sentences")),
    (Paragraph(1, Span(5, 14)), Paragraph(2, Span(15, 24))),
)


def test_only_title_facets_and_body_are_evidence() -> None:
    assert {r for r in ZoneRole if r.is_evidence} == {ZoneRole.TITLE, ZoneRole.FACETS, ZoneRole.BODY}


def test_a_zone_and_a_paragraph_are_found_by_offset() -> None:
    zone, paragraph = TEXT.zone_at(6), TEXT.paragraph_at(16)
    assert zone is not None
    assert zone.role is ZoneRole.BODY
    assert paragraph is not None
    assert paragraph.number == 2


def test_outside_the_body_there_is_no_paragraph() -> None:
    assert TEXT.paragraph_at(0) is None
    assert TEXT.zone_at(99) is None
