from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from communique.model.errors import DossierError
from communique.store import Store, open_store, session
from communique.store.schema import APPLICATION_ID, newest_version
from communique.store.session import open_session


def test_a_missing_file_is_told_with_what_to_do(dossier: Path) -> None:
    with pytest.raises(DossierError, match="communique build"):
        open_session(dossier)


def test_a_folder_is_no_dossier(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="folder"):
        open_session(tmp_path, create=True)


@pytest.mark.parametrize("content", [b"", b"Once upon a time, in a file that is no database at all. " * 20])
def test_another_file_is_no_dossier(dossier: Path, content: bytes) -> None:
    dossier.write_bytes(content)
    with pytest.raises(DossierError, match="not a dossier"):
        open_session(dossier)
    assert dossier.read_bytes() == content


def test_another_database_is_no_dossier_and_stays_as_it_is(dossier: Path) -> None:
    other = sqlite3.connect(dossier)
    other.execute("CREATE TABLE songs (title)")
    other.commit()
    other.close()
    before = dossier.read_bytes()
    with pytest.raises(DossierError, match="not a dossier"):
        open_session(dossier, create=True)
    assert dossier.read_bytes() == before


def test_a_newer_dossier_is_refused(dossier: Path) -> None:
    newer = sqlite3.connect(dossier)
    newer.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    newer.execute("PRAGMA user_version = 999")
    newer.execute("CREATE TABLE a (x)")
    newer.close()
    with pytest.raises(DossierError, match="newer"):
        open_session(dossier)


@pytest.mark.usefixtures("held")
def test_an_older_dossier_is_not_changed_by_reading(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "newest_version", lambda: newest_version() + 1)
    with pytest.raises(DossierError, match="open it once for writing"):
        open_session(dossier, read_only=True)


def test_a_closed_dossier_is_one_file(held: Store, dossier: Path) -> None:
    held.close()
    with open_store(dossier, read_only=True) as reader:
        reader.counts()
    assert list(dossier.parent.iterdir()) == [dossier]


@pytest.mark.usefixtures("held")
def test_reading_only_refuses_to_write(dossier: Path) -> None:
    with open_store(dossier, read_only=True) as reader, pytest.raises(DossierError, match="reading only"):
        reader.start_run(at="2026-11-02T10:00:00+00:00", rules="rules/1")


def test_a_file_where_nothing_can_be_written_can_be_read(
    held: Store, dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held.close()
    # Superusers may write anywhere, so the system's answer is played.
    monkeypatch.setattr("os.access", lambda *_args: False)
    real = session._connect

    def no_side_files(path: str, mode: str) -> sqlite3.Connection:
        if mode == "ro":
            said = "unable to open database file"
            raise sqlite3.OperationalError(said)
        return real(path, mode)

    monkeypatch.setattr(session, "_connect", no_side_files)
    with open_store(dossier, read_only=True) as reader:
        assert reader.counts().texts == 1
    assert list(dossier.parent.iterdir()) == [dossier]


def mark_and_fail(opened: session.Session, name: str) -> None:
    with opened.transaction() as connection:
        connection.execute("INSERT INTO mark VALUES (?, '')", (name,))
        raise ZeroDivisionError


def test_a_failed_transaction_leaves_nothing(dossier: Path) -> None:
    opened = open_session(dossier, create=True)
    with pytest.raises(ZeroDivisionError):
        mark_and_fail(opened, "a")
    with opened.snapshot() as connection:
        assert connection.execute("SELECT count(*) FROM mark").fetchone() == (0,)
    opened.close()


def test_a_transaction_inside_another_undoes_only_itself(dossier: Path) -> None:
    opened = open_session(dossier, create=True)
    with opened.transaction() as connection:
        connection.execute("INSERT INTO mark VALUES ('a', '')")
        with pytest.raises(ZeroDivisionError):
            mark_and_fail(opened, "b")
    with opened.snapshot() as connection:
        assert connection.execute("SELECT name FROM mark").fetchall() == [("a",)]
    opened.close()


def test_an_error_of_the_database_comes_out_as_our_own(dossier: Path) -> None:
    opened = open_session(dossier, create=True)
    with pytest.raises(DossierError, match="no such table"), opened.snapshot() as connection:
        connection.execute("SELECT * FROM nowhere")
    opened.close()


def test_two_programs_can_make_one_dossier(dossier: Path) -> None:
    with open_store(dossier, create=True) as one, open_store(dossier, create=True) as two:
        assert one.counts() == two.counts()


def test_a_name_with_odd_characters_is_a_file_like_any(tmp_path: Path) -> None:
    path = tmp_path / "a b?c#d%20é.dossier"
    open_store(path, create=True).close()
    assert path.exists()
