"""How much memory does a worker take, and does it grow with the number of pages?"""

from __future__ import annotations

import time

import psutil
from material import many_pages
from results import Result, tell

from communique.pipeline import Task, read_task
from communique.read import engine

PAGES = 1_000
STEP = 200


def measure() -> Result:
    process = psutil.Process()
    first, sentences = 0, 0
    rows = [("0 (started)", f"{process.memory_info().rss / 1e6:.0f} MB", "")]
    start = time.perf_counter()
    for number, page in enumerate(many_pages(PAGES), 1):
        read_task(Task(page))
        if number == STEP:
            first, sentences = process.memory_info().rss, len(engine._seen)  # noqa: SLF001 - what is remembered is asked
        if number in {1, 40} or number % STEP == 0:
            seconds = time.perf_counter() - start
            rows.append((f"{number:,}", f"{process.memory_info().rss / 1e6:.0f} MB", f"{seconds:.0f} s"))
    last, held = process.memory_info().rss, len(engine._seen)  # noqa: SLF001 - as above
    each = (last - first) / max(held - sentences, 1)
    at_most = (last + each * max(engine.REMEMBERED - held, 0)) / 1e6
    note = (
        f"Pages are the examples under other names and days. What grows is the memory of sentences ({held:,} now, about "
        f"{each / 1e3:.1f} kB each), which ends at {engine.REMEMBERED:,}: about {at_most:,.0f} MB then, and no more."
    )
    return Result(
        "How much memory does a worker take?",
        "under 600 MB, and constant in the number of pages",
        ("pages read", "resident memory", "after"),
        tuple(rows),
        (note,),
    )


if __name__ == "__main__":
    tell(measure())
