"""The headers of the statements in our own words (tests/gold/develop) against their gold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from communique.model.header import Header
from communique.model.page import Origin, Page
from communique.model.text import Text
from communique.zone import zone

GOLD = sorted((Path(__file__).parents[1] / "gold" / "develop").glob("*.txt"))


def _zoned(path: Path) -> tuple[Text, Header]:
    text, header, _ = zone(Page(Origin(path.name), path.read_bytes().decode("utf-8")))
    return text, header


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_title_day_place_and_kind_are_those_of_the_gold(path: Path) -> None:
    text, header = _zoned(path)
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))["statement"]
    assert (header.title and header.title.of(text.content)) == gold["title"]
    assert (header.date and str(header.date)) == gold["date"]
    assert (header.place, header.kind, header.date_basis.value) == (gold["place"], gold["kind"], gold["date_basis"])


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_every_fact_of_the_gold_stands_in_evidence(path: Path) -> None:
    """Whatever an annotator took from the page is title, facets or body here."""
    text, _ = _zoned(path)
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
    kinds = ("people", "dates", "meetings", "acts", "references", "undertakings", "quotations")
    starts = [span[0] for kind in kinds for item in gold[kind] for span in item["at"]]
    furniture = [s for s in starts if (z := text.zone_at(s)) is None or not z.role.is_evidence]
    assert [text.content[s : s + 30] for s in furniture] == []
