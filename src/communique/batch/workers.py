"""Workers: reading many pages in several processes, as if in one.

Invariant: what comes out does not depend on how many there are, and never more than a few pages a worker are under way, so
that memory does not grow with the number of pages.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from multiprocessing import get_context

from communique.model.record import Record
from communique.pipeline import Task, read_task
from communique.store import Copy

PAGES_UNDER_WAY = 8
"""Pages handed out a worker at once: enough to keep it busy, little enough to hold."""

FEW_PAGES = 40
"""Sources below which starting further processes costs more than it saves (each loads the parser for about a second)."""

Result = tuple[Copy, Record]


def choose_workers(sources: int, *, asked: int | None) -> int:
    """How many processes read: as asked, else one for a few sources and one a core for many.

    >>> choose_workers(5, asked=None), choose_workers(1000, asked=3)
    (1, 3)
    """
    if asked is not None:
        return max(1, asked)
    return 1 if sources < FEW_PAGES else max(1, os.cpu_count() or 1)


def read_all(tasks: Iterable[Task], *, workers: int) -> Iterator[tuple[Task, Result]]:
    """Each task with its result, in any order."""
    if workers == 1:
        yield from ((task, read_task(task)) for task in tasks)
        return
    with _pool(workers) as pool:
        yield from _windowed(pool, tasks, window=workers * PAGES_UNDER_WAY)


@contextmanager
def _pool(workers: int) -> Iterator[ProcessPoolExecutor]:
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _windowed(pool: ProcessPoolExecutor, tasks: Iterable[Task], *, window: int) -> Iterator[tuple[Task, Result]]:
    under_way: dict[Future[Result], Task] = {}
    for task in tasks:
        under_way[pool.submit(read_task, task)] = task
        if len(under_way) >= window:
            yield from _finished(under_way)
    while under_way:
        yield from _finished(under_way)


def _finished(under_way: dict[Future[Result], Task]) -> Iterator[tuple[Task, Result]]:
    done, _ = wait(under_way, return_when=FIRST_COMPLETED)
    for future in done:
        yield under_way.pop(future), future.result()
