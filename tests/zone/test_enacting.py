"""The line in which an organ enacts a text."""

from __future__ import annotations

import pytest

from communique.model.page import Origin, Page
from communique.model.text import ZoneRole
from communique.zone import zone
from communique.zone.core import Core
from communique.zone.enacting import begin_at_enacting, find_enacting
from communique.zone.units import split_units


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("Resolution 9 (1946)\n\nThe Lake Council,\n\nNoting the report of the envoy,", 1),
        ("Resolution 9 (1946)\n\nThe Lake Assembly\nDemands the withdrawal of all forces", 1),
        ("The Lake Council\n\nAbout us\n\nContact", None),
        ("The Lake Tribune\n\nNoting the report of the envoy,", None),
    ],
)
def test_an_organ_alone_on_a_line_enacts_only_above_what_it_does(page: str, found: int | None) -> None:
    assert find_enacting(split_units(page)) == found


def test_a_core_that_begins_above_the_line_is_kept() -> None:
    units = split_units("The envoy met the sides in Marade today.\n\nThe Lake Council,\n\nNoting the report,")
    core = Core(0, 2, 12.0)
    assert begin_at_enacting(core, units, (None,) * len(units)) == core


def test_a_resolution_of_one_line_has_a_body_with_its_organ() -> None:
    content = "Resolution 9 (1946)\nof 5 May 1946\n\nThe Lake Council\nDemands the withdrawal of all forces\n\nAdopted at the 4th meeting"
    text, header, findings = zone(Page(Origin("-"), content))
    body = [z.span.of(content) for z in text.zones if z.role is ZoneRole.BODY]
    assert body[0].startswith("The Lake Council\nDemands the withdrawal of all forces")
    assert (str(header.date), header.kind, findings) == ("1946-05-05", "resolution", ())
