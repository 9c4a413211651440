from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from communique.store.schema import commands, migrate, newest_version, scripts, version_of


def test_scripts_are_numbered_without_gap() -> None:
    assert [number for number, _ in scripts()] == list(range(1, newest_version() + 1))


def test_a_trigger_is_one_command() -> None:
    script = "CREATE TABLE a (x);\nCREATE TRIGGER t BEFORE INSERT ON a\nBEGIN\n SELECT 1;\nEND;"
    assert len(list(commands(script))) == 2


def test_an_empty_file_is_version_0_and_a_strange_one_none() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    assert version_of(connection) == 0
    connection.execute("CREATE TABLE other (x)")
    assert version_of(connection) is None
    connection.close()


def test_migrating_twice_changes_nothing() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    tables = connection.execute("SELECT * FROM sqlite_master").fetchall()
    migrate(connection)
    assert connection.execute("SELECT * FROM sqlite_master").fetchall() == tables
    connection.close()


def test_a_script_that_fails_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("communique.store.schema.scripts", lambda: ((1, "CREATE TABLE a (x);\nCREATE TABLE a (x);"),))
    connection = sqlite3.connect(":memory:", isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection)
    assert version_of(connection) == 0
    connection.close()


RAW_FACT = (
    "INSERT INTO fact VALUES (99, 1, 'x', 'act', 'r', 0.5, 'stated', '{}', null, null, null, null, null, null, null)"
)


@pytest.mark.usefixtures("held")
class TestTheDatabaseItself:
    """Any program that writes is bound by these, with foreign keys (off in the sqlite3 shell) or without."""

    @pytest.fixture
    def raw(self, dossier: Path) -> sqlite3.Connection:
        return sqlite3.connect(dossier, isolation_level=None)

    @pytest.mark.parametrize(
        ("command", "reason"),
        [
            (RAW_FACT, "without a citation"),
            (RAW_FACT.replace("INSERT", "INSERT OR REPLACE"), "without a citation"),
            ("INSERT INTO citation VALUES (99, 0, 1, 0, 4, 'Hime')", "do not stand"),
            ("INSERT INTO citation VALUES (99, 0, 7, 0, 4, 'Home')", "do not stand"),
            ("INSERT INTO citation VALUES (99, 0, 1, 0, 5, 'Home')", "do not stand"),
            ("UPDATE citation SET start = start + 1", "never changes"),
            ("DELETE FROM citation WHERE n = 0", "first citation"),
            ("UPDATE fact SET number = number + 100", "moved away"),
            ("UPDATE text SET content = 'x'", "never changes"),
            ("UPDATE passage SET start = 0", "never changes"),
            ("INSERT INTO link VALUES (1, 'repost', 'a', 'b', 'same', 0.9)", "without a citation"),
            ("INSERT INTO link_citation VALUES (1, 0, 1, 0, 4, 'Hime')", "do not stand"),
        ],
    )
    def test_refuses_what_may_not_be(self, raw: sqlite3.Connection, command: str, reason: str) -> None:
        with pytest.raises(sqlite3.IntegrityError, match=reason):
            raw.execute(command)
        raw.close()

    def test_takes_a_fact_with_its_citation(self, raw: sqlite3.Connection) -> None:
        raw.execute("BEGIN")
        raw.execute("INSERT INTO citation VALUES (99, 0, 1, 0, 4, 'Home')")
        raw.execute(RAW_FACT)
        raw.execute("COMMIT")
        raw.close()

    def test_refuses_a_fact_that_cites_another_text(self, raw: sqlite3.Connection) -> None:
        raw.execute("INSERT INTO text VALUES (2, ?, 'Home', 0)", ("b" * 64,))
        raw.execute("INSERT INTO citation VALUES (99, 0, 2, 0, 4, 'Home')")
        with pytest.raises(sqlite3.IntegrityError, match="without a citation of its text"):
            raw.execute(RAW_FACT)
        raw.close()

    def test_compares_the_words_of_a_text_with_nul_too(self, raw: sqlite3.Connection) -> None:
        raw.execute("INSERT INTO text VALUES (2, ?, ?, 1)", ("b" * 64, "a\x00b and c"))
        raw.execute("INSERT INTO citation VALUES (98, 0, 2, 2, 7, 'b and')")
        with pytest.raises(sqlite3.IntegrityError, match="do not stand"):
            raw.execute("INSERT INTO citation VALUES (99, 0, 2, 2, 7, 'c and')")
        raw.close()

    def test_drops_citations_with_their_fact(self, raw: sqlite3.Connection) -> None:
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute("DELETE FROM fact")
        assert raw.execute("SELECT count(*) FROM citation").fetchone() == (0,)
        raw.close()
