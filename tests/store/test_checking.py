from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from communique.model.finding import Severity
from communique.store import Store, open_store

from .conftest import Written, meeting


def test_a_sound_dossier_has_no_findings(held: Store) -> None:
    assert held.check() == ()


@pytest.mark.usefixtures("held")
def test_a_sound_dossier_can_be_checked_by_reading_only(dossier: Path) -> None:
    with open_store(dossier, read_only=True) as reader:
        assert reader.check() == ()


def test_that_resolving_is_due_is_no_error(held: Store, page: Written) -> None:
    page.into(held)
    assert [(f.code, f.severity) for f in held.check()] == [("not-resolved", Severity.INFO)]


def test_a_fact_from_furniture_is_told(store: Store, page: Written) -> None:
    page.with_facts(replace(meeting(page), citations=(page.cite("News"),))).into(store)
    (finding,) = [f for f in store.check() if f.severity is Severity.ERROR]
    assert finding.code == "fact-from-furniture"
    assert "'News'" in finding.message


@pytest.mark.parametrize(
    ("trigger", "command", "code"),
    [
        ("citation_never_changes", "UPDATE citation SET exact = 'saw' WHERE exact = 'met'", "citation-wrong"),
        ("text_never_changes", "UPDATE text SET content = content || '.'", "text-changed"),
        ("text_never_changes", "UPDATE text SET content = content || '.'", "zones-broken"),
        ("first_citation_stays", "DELETE FROM citation WHERE exact = 'met'", "fact-without-citation"),
        ("text_never_changes", "DELETE FROM zone WHERE n = 1", "zones-broken"),
        ("text_never_changes", "DELETE FROM statement_text", "facts-without-statement"),
        ("text_never_changes", "DELETE FROM page", "text-without-page"),
        ("text_never_changes", "UPDATE statement SET date = '2019-02-30'", "date-wrong"),
        ("text_never_changes", "DELETE FROM statement", "row-without-parent"),
        ("passage_leaves_index", "DELETE FROM passage WHERE n = 1", "index-stale"),
    ],
)
def test_tampering_is_told(held: Store, dossier: Path, trigger: str, command: str, code: str) -> None:
    raw = sqlite3.connect(dossier, isolation_level=None)
    raw.execute(f"DROP TRIGGER {trigger}")
    raw.execute(command)
    raw.close()
    assert code in {f.code for f in held.check() if f.severity is Severity.ERROR}


@pytest.mark.usefixtures("held")
def test_a_stale_index_is_told_by_reading_only_too(dossier: Path) -> None:
    raw = sqlite3.connect(dossier, isolation_level=None)
    raw.execute("DROP TRIGGER passage_leaves_index")
    raw.execute("DELETE FROM passage WHERE n = 1")
    raw.close()
    with open_store(dossier, read_only=True) as reader:
        assert "index-stale" in {f.code for f in reader.check()}
