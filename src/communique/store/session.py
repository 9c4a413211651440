"""A connection to one dossier file, with its transactions.

Idea: everything that reads does so inside `Session.snapshot`, everything that writes inside `Session.transaction`.
Invariant: a reader sees a page as it was before a write or after it, never half of it; an error of the database leaves
this package only as `DossierError`.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from communique.model.errors import DossierError
from communique.store.schema import migrate, newest_version, version_of

BUSY_MILLISECONDS = 10_000
"""How long a write waits for another program's write; a page takes some milliseconds."""

OLDEST_SQLITE = (3, 37)
"""The first SQLite that knows STRICT tables."""


class Session:
    """An open dossier file. Several threads can share it: they take turns."""

    def __init__(self, path: str, connection: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.connection = connection
        self.read_only = read_only
        self._turn = threading.RLock()
        self._snapshot_of: int | None = None
        self._state: tuple[int, int] | None = None

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """The connection, for several reads that see one state of the dossier."""
        with self._turn, _own_errors(self.path):
            if self.connection.in_transaction:
                yield self.connection
                return
            self.connection.execute("BEGIN")
            self._snapshot_of = threading.get_ident()
            try:
                yield self.connection
            finally:
                self._snapshot_of, self._state = None, None
                self.connection.execute("ROLLBACK")

    def state(self) -> tuple[int, int]:
        """What changes whenever anybody writes to the file; inside a snapshot it is asked of the file once."""
        if self._state is not None and self._snapshot_of == threading.get_ident():
            return self._state
        with self.snapshot() as connection:
            found = _state_of(connection)
            if self._snapshot_of is not None:
                self._state = found
            return found

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """The connection, for writes that all happen or none; one inside another undoes only itself.

        Raises:
            DossierError: the dossier is open for reading only, or another program keeps writing.
        """
        if self.read_only:
            raise DossierError(self.path, "it is open for reading only; open it for writing to change it")
        with self._turn, _own_errors(self.path):
            # What is written inside a snapshot changes what is read there.
            self._snapshot_of, self._state = None, None
            begin, commit, undo = _NESTED if self.connection.in_transaction else _OUTER
            self.connection.execute(begin)
            try:
                yield self.connection
                self.connection.execute(commit)
            except BaseException:
                # A full disk may have rolled back already.
                if self.connection.in_transaction:
                    for command in undo:
                        self.connection.execute(command)
                raise

    def close(self) -> None:
        """Close the file; the last to close it leaves one file behind."""
        with self._turn, _own_errors(self.path):
            self.connection.close()


def _state_of(connection: sqlite3.Connection) -> tuple[int, int]:
    return int(connection.execute("PRAGMA data_version").fetchone()[0]), connection.total_changes


_OUTER = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
_NESTED = ("SAVEPOINT part", "RELEASE part", ("ROLLBACK TO part", "RELEASE part"))


def open_session(path: str | os.PathLike[str], *, create: bool = False, read_only: bool = False) -> Session:
    """An open dossier of the newest version.

    Args:
        path: the file.
        create: make it if there is none.
        read_only: never write, and work where nothing can be written.

    Raises:
        DossierError: there is no such file, it is no dossier, or a newer program made it.
    """
    name = os.fspath(path)
    _check_path(name, create=create and not read_only)
    with _own_errors(name):
        connection = _connect_to_read(name) if read_only else _connect(name, "rwc" if create else "rw")
    try:
        with _own_errors(name):
            _bring_up_to_date(name, connection, create=create, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return Session(name, connection, read_only=read_only)


def _check_path(path: str, *, create: bool) -> None:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise DossierError(path, f"SQLite {sqlite3.sqlite_version} is too old; use a Python with SQLite 3.37 or newer")
    if Path(path).is_dir():
        raise DossierError(path, "it is a folder; name a file in it")
    if not create and not Path(path).exists():
        raise DossierError(path, "there is no such file; make it with 'communique build SOURCE... -d FILE'")


def _connect(path: str, mode: str) -> sqlite3.Connection:
    address = f"{Path(path).absolute().as_uri()}?{'immutable=1' if mode == 'immutable' else f'mode={mode}'}"
    connection = sqlite3.connect(
        address, uri=True, isolation_level=None, check_same_thread=sqlite3.threadsafety < _SERIALISED
    )
    try:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        connection.execute("PRAGMA foreign_keys = ON")
        # A killed program loses nothing that was committed; a power cut may lose the last pages, which are read again.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


_SERIALISED = 3
"""`sqlite3.threadsafety` of a library whose connections can be shared between threads (PEP 249)."""


def _connect_to_read(path: str) -> sqlite3.Connection:
    if os.access(path, os.W_OK) and os.access(Path(path).absolute().parent, os.W_OK):
        # A connection that could write tidies up its side files when it closes.
        connection = _connect(path, "rw")
        connection.execute("PRAGMA query_only = ON")
        return connection
    try:
        return _connect(path, "ro")
    except sqlite3.OperationalError:
        # On a read-only disk SQLite can make no side files. With nothing left in a log the file alone is whole.
        if _has_log(path):
            raise
        return _connect(path, "immutable")


def _has_log(path: str) -> bool:
    log = Path(f"{path}-wal")
    return log.exists() and log.stat().st_size > 0


def _bring_up_to_date(path: str, connection: sqlite3.Connection, *, create: bool, read_only: bool) -> None:
    version = version_of(connection)
    if version is None or (version == 0 and (read_only or not create)):
        raise DossierError(path, "it is not a dossier; name a file made by 'communique build', or a new name")
    if version > newest_version():
        raise DossierError(
            path, f"a newer Communiqué made it (version {version}, this one knows {newest_version()}); install that one"
        )
    if version < newest_version():
        if read_only:
            raise DossierError(
                path, f"it has the older version {version}; open it once for writing to bring it up to date"
            )
        migrate(connection)
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL")


@contextmanager
def _own_errors(path: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise DossierError(path, _explain(error)) from error


def _explain(error: sqlite3.Error) -> str:
    said = str(error)
    if "locked" in said:
        return "another program is writing to it; try again when that has finished"
    if "not a database" in said:
        return "it is not a dossier; name a file made by 'communique build', or a new name"
    if "malformed" in said:
        return "the file is damaged; build it again from its sources"
    if "full" in said:
        return "the disk is full; make room and build again: what is done stays done"
    if "readonly" in said or "unable to open" in said:
        return f"it cannot be opened or written here ({said}); look at the rights of the file and its folder"
    return said
