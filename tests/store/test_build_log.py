from __future__ import annotations

from dataclasses import replace

from communique.model.page import Origin
from communique.store import Stamp, Store

from .conftest import Writer, Written


def test_a_page_is_done_for_the_same_bytes_and_rules_only(held: Store, page: Written) -> None:
    origin = page.copy.origin
    assert held.is_page_done(origin, page.stamp)
    assert not held.is_page_done(origin, replace(page.stamp, rules="rules/2"))
    assert not held.is_page_done(origin, replace(page.stamp, fingerprint="other"))
    assert not held.is_page_done(Origin("b.txt"), page.stamp)


def test_a_source_is_done_when_it_was_finished(held: Store, page: Written) -> None:
    stamp = Stamp("file", "rules/1")
    assert not held.is_source_done("a.txt", stamp)
    held.finish_source("a.txt", members=[""], stamp=stamp)
    assert held.is_source_done("a.txt", stamp)
    assert held.texts() == (page.sha256,)


def test_pages_that_a_source_no_longer_has_are_dropped(store: Store, make_page: Writer) -> None:
    one = make_page("One.", path="t.csv", member="row 1")
    two = make_page("Two.", path="t.csv", member="row 2")
    one.into(store)
    two.into(store)
    store.finish_source("t.csv", members=["row 2"], stamp=Stamp("file", "rules/1"))
    assert store.texts() == (two.sha256,)
    assert store.statements() == (two.statement,)


def test_a_source_that_is_gone_leaves_an_empty_dossier(held: Store) -> None:
    held.finish_source("a.txt", members=[""], stamp=Stamp("file", "rules/1"))
    held.forget_source("a.txt")
    counts = held.counts()
    assert (counts.pages, counts.texts, counts.statements, counts.citations) == (0, 0, 0, 0)
    assert held.sources() == ()


def test_builds_are_logged_with_their_counts(store: Store) -> None:
    number = store.start_run(at="2026-11-02T10:00:00+00:00", rules="rules/1")
    assert store.runs()[0].ended is None
    store.end_run(number, at="2026-11-02T10:01:00+00:00", summary={"pages": 24})
    assert store.runs()[0].summary == {"pages": 24}
