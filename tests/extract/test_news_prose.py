"""Sentences as news agencies write them, made up: what is read in them (tests/cases/news.json)."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.outside.measuring import read_alone

from communique.model.record import Record

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "cases" / "news.json").read_text("utf-8"))


def told(record: Record, kind: str) -> list[list[object]]:
    """The facts of a kind, as the cases write them."""
    if kind == "acts":
        return [[a.verb, a.force.value, list(a.speaker), list(a.addressee)] for a in record.acts]
    if kind == "undertakings":
        return [[u.kind.value, u.action, list(u.by), list(u.to)] for u in record.undertakings]
    return [[h.holder, str(h.office)] for h in record.holdings]


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
def test_a_sentence_of_news_tells_its_facts(case: dict[str, Any]) -> None:
    record = read_alone(case["text"], date="2000-01-01")
    assert not record.findings
    for kind in {"acts", "undertakings", "holdings"} & set(case):
        assert told(record, kind) == case[kind]
