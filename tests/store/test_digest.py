from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from communique.model.facts import Phase
from communique.store import Store, open_store
from communique.store.digest import CONTENT, NO_CONTENT

from .conftest import Written, meeting


@pytest.mark.usefixtures("held")
def test_every_table_is_content_or_is_not(dossier: Path) -> None:
    raw = sqlite3.connect(dossier)
    tables = {name for (name,) in raw.execute("SELECT name FROM pragma_table_list WHERE type = 'table'")}
    raw.close()
    assert tables - {"sqlite_schema", "sqlite_temp_schema"} == CONTENT.keys() | NO_CONTENT


def test_the_log_of_builds_is_no_content(held: Store) -> None:
    before = held.content_digest()
    held.start_run(at="2026-11-02T10:00:00+00:00", rules="rules/1")
    assert held.content_digest() == before


def test_one_part_of_one_fact_changes_the_digest(held: Store, page: Written) -> None:
    page.with_facts(meeting(page)).into(held)
    before = held.content_digest()
    page.with_facts(meeting(page, phase=Phase.PLANNED)).into(held)
    assert held.content_digest() != before


def test_writing_again_what_is_held_changes_nothing(held: Store, page: Written) -> None:
    before = held.content_digest()
    page.into(held)
    assert held.content_digest() == before


def test_a_changed_page_gives_what_a_new_dossier_would_hold(held: Store, page: Written, tmp_path: Path) -> None:
    new = page.with_facts(meeting(page)).with_rules("rules/2")
    new.into(held)
    held.replace_resolved(new.resolved())
    with open_store(tmp_path / "new.dossier", create=True) as fresh:
        new.into(fresh)
        fresh.replace_resolved(new.resolved())
        assert fresh.content_digest() == held.content_digest()
