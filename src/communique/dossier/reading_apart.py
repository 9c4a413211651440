"""Reading in a process of its own: the parser takes more memory than everything else that a server keeps.

Idea: the process is started for the first text, kept for those that follow soon, and ended when none comes. Invariant: what is read
is what `reading.read` reads.
"""

from __future__ import annotations

import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from communique.batch.workers import main_left_alone, start_pool
from communique.dossier.reading import read
from communique.model.record import Record

IDLE_SECONDS = 60.0
"""How long the process waits for a further text before it ends; its start takes about a second."""


class ReaderApart:
    """Reads texts in another process."""

    def __init__(self, *, idle: float = IDLE_SECONDS) -> None:
        self._idle = idle
        self._turn = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._ending: threading.Timer | None = None

    @property
    def is_running(self) -> bool:
        """Whether the process waits for a text."""
        return self._pool is not None

    def read(self, text: str) -> Record:
        """The record of one statement given as text; read here if the other process dies."""
        with self._turn:
            if self._ending is not None:
                self._ending.cancel()
            if self._pool is None:
                self._pool = start_pool(1)
            try:
                with main_left_alone():
                    reading = self._pool.submit(read, text)
                return reading.result()
            except BrokenProcessPool:
                self._end()
                return read(text)
            finally:
                self._ending = threading.Timer(self._idle, self.close)
                self._ending.daemon = True
                self._ending.start()

    def close(self) -> None:
        """End the process; the next text starts another."""
        with self._turn:
            if self._ending is not None:
                self._ending.cancel()
            self._end()

    def _end(self) -> None:
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown()


_READER = ReaderApart()


def read_apart(text: str) -> Record:
    """The record of one statement given as text, read in another process."""
    return _READER.read(text)
