"""Whose words a statement carries."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from communique.extract.issuers import find_issue
from communique.model.page import Origin, Page
from communique.read import read_statement
from communique.zone import zone

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "cases" / "issuers.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
def test_the_issuers_are_those_whom_the_text_names(case: dict[str, Any]) -> None:
    text, header, _ = zone(Page(Origin("-"), case["text"]))
    issue = find_issue(text, header, read_statement(text, header))
    assert list(issue.issuers) == case["issuers"]


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
def test_every_citation_of_an_issue_is_exact(case: dict[str, Any]) -> None:
    text, header, _ = zone(Page(Origin("-"), case["text"]))
    issue = find_issue(text, header, read_statement(text, header))
    assert all(c.exact == text.content[c.span.start : c.span.end] for c in issue.citations)
