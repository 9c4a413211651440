"""One build at a time.

Idea: a build holds a lock on a small file beside the dossier, which the system lets go when the process ends, however
it ends. Invariant: no lock outlives its process, so a killed build never bars the next one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from communique.model.errors import DossierError


@contextmanager
def build_lock(path: str) -> Iterator[None]:
    """Keep other builds away from the dossier at ``path``.

    Raises:
        DossierError: another process is building it.
    """
    beside = Path(f"{path}-build")
    # SQLite's own locks work on every system that it runs on; fcntl and msvcrt are two ways to write one thing.
    connection = sqlite3.connect(beside, isolation_level=None, timeout=0)
    try:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            reason = "it is being built by another process; wait until that has finished"
            raise DossierError(path, reason) from error
        try:
            yield
        finally:
            # Removed while still held: whoever comes now makes a new one.
            beside.unlink(missing_ok=True)
    finally:
        connection.close()
