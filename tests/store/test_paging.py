"""Stretches of findings and links."""

from __future__ import annotations

from dataclasses import replace

import pytest

from communique.model.errors import NotFoundError
from communique.model.finding import Finding, Severity
from communique.model.resolved import Link
from communique.store import Body, Store

from .conftest import Written


def test_findings_come_in_stretches_and_by_gravity(store: Store, page: Written) -> None:
    grave = (Severity.WARNING, Severity.ERROR, Severity.INFO)
    page.with_findings(*(Finding("a.txt", f"code-{s}", "said", s) for s in grave)).into(store)
    assert store.some_findings() == store.findings()
    assert store.some_findings(limit=1, offset=1) == store.findings()[1:2]
    assert [f.severity for f in store.some_findings(sort="-severity")] == ["error", "warning", "info"]
    assert [f.code for f in store.some_findings(severity=Severity.ERROR)] == ["code-error"]
    assert (store.count_findings(), store.count_findings(Severity.INFO)) == (3, 1)


def test_links_come_in_stretches_by_kind_and_by_end(held: Store, page: Written) -> None:
    links = [
        Link(kind, left, right, "so", 0.9, (page.cite("met"), page.cite("Ana Brandt")))
        for kind, left, right in (("moved", "a", "b"), ("moved", "b", "c"), ("conflict", "c", "d"))
    ]
    held.replace_resolved(replace(page.resolved(), links=tuple(links)))
    assert held.some_links() == held.links()
    assert held.some_links(limit=1, offset=1) == held.links()[1:2]
    assert held.some_links(kinds=["moved"]) == tuple(links[:2])
    assert held.some_links(ends=["c"]) == (links[2], links[1])
    assert held.some_links(kinds=[]) == held.some_links(ends=[]) == ()
    assert held.link_kinds() == {"conflict": 1, "moved": 2}


def test_the_issue_of_a_text_is_that_of_its_record(held: Store, page: Written) -> None:
    assert held.issue(page.sha256) == page.record.issue


def test_statements_are_found_by_whom_their_facts_name(held: Store, page: Written) -> None:
    assert held.statements_naming(["Ana Brandt"]) == {page.statement.id}
    assert held.statements_naming(["Nobody"]) == frozenset()


def test_the_groups_of_a_text_are_those_of_its_record(held: Store, page: Written) -> None:
    assert held.groups(page.sha256) == page.record.groups
    with pytest.raises(NotFoundError, match="ab12"):
        held.groups("ab12")


def test_bodies_are_those_of_the_texts_in_the_order_asked(held: Store, page: Written) -> None:
    text = held.text(page.sha256)
    body = Body(text.sha256, text.content, text.paragraphs)
    assert held.bodies([page.sha256, page.sha256]) == (body, body)
    assert held.bodies(["ab12"]) == ()
