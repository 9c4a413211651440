"""Workers: reading many pages in several processes, as if in one.

Invariant: what comes out does not depend on how many there are; never more than a few pages a worker are under way, so that
memory does not grow with the number of pages; a worker that dies costs the page that killed it and no other.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from multiprocessing import connection, get_context, parent_process

from communique.pipeline import ReadPage, Task, keep_whole, read_task

PAGES_UNDER_WAY = 8
"""Pages handed out a worker at once: enough to keep it busy, little enough to hold."""

FEW_PAGES = 100
"""Pages below which further processes cost more than they save (each loads the parser for about a second)."""

_DIED = "the process that read it died, which happens when memory runs out or a library crashes"


def choose_workers(pages: int, *, asked: int | None) -> int:
    """How many processes read: as asked, else one for a few pages and one a core for many.

    >>> choose_workers(5, asked=None), choose_workers(1000, asked=3)
    (1, 3)
    """
    if asked is not None:
        return max(1, asked)
    return 1 if pages < FEW_PAGES else max(1, os.cpu_count() or 1)


def read_all(tasks: Iterable[Task], *, workers: int) -> Generator[tuple[Task, ReadPage], None, None]:
    """Each task with what was read, in any order."""
    if workers == 1:
        yield from ((task, read_task(task)) for task in tasks)
        return
    with closing(_Crew(workers)) as crew:
        for task in tasks:
            crew.hand_out(task)
            if len(crew.under_way) >= workers * PAGES_UNDER_WAY:
                yield from crew.collect()
        while crew.under_way:
            yield from crew.collect()


class _Crew:
    """Processes that read, and the pages they have in hand."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool = start_pool(workers)
        self.under_way: dict[Future[ReadPage], Task] = {}

    def close(self) -> None:
        """Let the workers finish the pages in hand and end."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def hand_out(self, task: Task) -> None:
        self.under_way[_submit(self._pool, task)] = task

    def collect(self) -> Iterator[tuple[Task, ReadPage]]:
        """What is finished by now, at least one page."""
        done, _ = wait(self.under_way, return_when=FIRST_COMPLETED)
        lost: list[Task] = []
        for future in done:
            task = self.under_way.pop(future)
            if isinstance(error := future.exception(), BrokenProcessPool):
                lost.append(task)
            else:
                yield task, future.result() if error is None else keep_whole(task, str(error))
        if lost:
            yield from self._after_a_death(lost)

    def _after_a_death(self, lost: list[Task]) -> Iterator[tuple[Task, ReadPage]]:
        """Nobody knows which page it was: all that were in hand are read again, one at a time."""
        lost += self.under_way.values()
        self.under_way.clear()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = start_pool(self._workers)
        yield from _one_by_one(lost)


def _one_by_one(tasks: Iterable[Task]) -> Iterator[tuple[Task, ReadPage]]:
    pool = start_pool(1)
    try:
        for task in tasks:
            error = (future := _submit(pool, task)).exception()
            if isinstance(error, BrokenProcessPool):
                pool.shutdown(wait=True)
                pool = start_pool(1)
            yield task, future.result() if error is None else keep_whole(task, _DIED)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def start_pool(workers: int) -> ProcessPoolExecutor:
    """Processes that end when this one does; they start with the first work handed to them."""
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin_work)


def _submit(pool: ProcessPoolExecutor, task: Task) -> Future[ReadPage]:
    try:
        with main_left_alone():
            return pool.submit(read_task, task)
    except BrokenProcessPool as error:
        broken: Future[ReadPage] = Future()
        broken.set_exception(error)
        return broken


@contextmanager
def main_left_alone() -> Iterator[None]:
    """Let new processes not run the user's script again, which they would for classes it defines; ours are all in modules."""
    main = sys.modules["__main__"]
    kept = {name: getattr(main, name) for name in ("__file__", "__spec__") if hasattr(main, name)}
    for name in kept:
        setattr(main, name, None)
    try:
        yield
    finally:
        for name, value in kept.items():
            setattr(main, name, value)


def _begin_work() -> None:
    """What a worker does first: leave Ctrl-C to the parent, and end when the parent does, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
