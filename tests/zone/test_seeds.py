"""The five real seeds, zone by zone, against the regions and headers of the gold."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from communique.model.finding import Finding
from communique.model.header import Header
from communique.model.page import Origin, Page
from communique.model.text import Text, ZoneRole
from communique.zone import zone

SHARED = Path(__file__).parents[3] / "shared"
SEEDS = sorted((SHARED / "seeds").glob("*.txt")) if (SHARED / "seeds").exists() else []
NEEDS_SEEDS = pytest.mark.skipif(not SEEDS, reason="the seeds are not beside the repository")
ROLES = {
    "site-navigation": "navigation",
    "content-type-label": "facets",
    "title": "title",
    "facets": "facets",
    "body": "body",
    "comment-form": "comments",
    "newsletter": "newsletter",
    "related-stories": "related",
}


@cache
def _zoned(path: Path) -> tuple[Text, Header, tuple[Finding, ...]]:
    return zone(Page(Origin(path.name), path.read_bytes().decode("utf-8")))


def _gold(path: Path, kind: str) -> Any:
    return json.loads((SHARED / "gold" / kind / f"{path.stem}.json").read_text("utf-8"))


@NEEDS_SEEDS
@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem[:3])
def test_each_region_of_a_seed_has_its_role(path: Path) -> None:
    text, _, _ = _zoned(path)
    for region in _gold(path, "rich")["regions"]:
        zone_there = text.zone_at(region["start"])
        assert zone_there is not None
        assert zone_there.role.value == ROLES[region["kind"]]


@NEEDS_SEEDS
@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem[:3])
def test_the_body_of_a_seed_is_the_gold_body_to_the_character(path: Path) -> None:
    text, _, _ = _zoned(path)
    expected = [(r["start"], r["end"]) for r in _gold(path, "rich")["regions"] if r["kind"] == "body"]
    assert [(z.span.start, z.span.end) for z in text.zones if z.role is ZoneRole.BODY] == expected


@NEEDS_SEEDS
@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem[:3])
def test_title_day_place_and_kind_of_a_seed_are_those_of_the_gold(path: Path) -> None:
    text, header, _ = _zoned(path)
    gold = _gold(path, "facts")["statement"]
    assert (header.title and header.title.of(text.content)) == gold["title"]
    assert (header.date and str(header.date)) == gold["date"]
    assert (header.place, header.kind, header.date_basis.value) == (gold["place"], gold["kind"], gold["date_basis"])


@NEEDS_SEEDS
@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem[:3])
def test_paragraphs_of_a_seed_are_those_of_the_gold(path: Path) -> None:
    text, _, _ = _zoned(path)
    expected = [(p["start"], p["end"]) for p in _gold(path, "rich")["paragraphs"] if p.get("region", "body") == "body"]
    assert [(p.span.start, p.span.end) for p in text.paragraphs] == expected


@NEEDS_SEEDS
def test_a_date_label_without_value_is_empty_and_does_not_take_the_next_label() -> None:
    for path in SEEDS:
        text, header, _ = _zoned(path)
        if path.stem.startswith("003"):
            assert header.facets == ()
            continue
        values = {f.label: f.value_span and f.value_span.of(text.content) for f in header.facets}
        assert values["date"] is None
        assert values["topic"] == "Conflict prevention and resolution"


@NEEDS_SEEDS
def test_countries_of_the_menu_are_never_evidence() -> None:
    for path in SEEDS:
        text, _, _ = _zoned(path)
        menu_end = text.content.find("- About us\n")
        assert all(not z.role.is_evidence for z in text.zones if z.span.start < menu_end)


@NEEDS_SEEDS
def test_a_repost_without_headline_names_its_host_from_the_newsletter_line() -> None:
    _, header, _ = next(_zoned(p) for p in SEEDS if p.stem.startswith("003"))
    assert (header.title, header.date, header.dateline) == (None, None, None)
    assert header.host is not None
    assert header.is_repost
