"""How much memory does a worker take, and does it grow with the number of pages?"""

from __future__ import annotations

import time

import psutil
from material import many_pages
from results import Result, tell

from communique.pipeline import Task, read_task

PAGES = 1_000
STEP = 200


def measure() -> Result:
    process = psutil.Process()
    rows = [("0 (started)", f"{process.memory_info().rss / 1e6:.0f} MB", "")]
    start = time.perf_counter()
    for number, page in enumerate(many_pages(PAGES), 1):
        read_task(Task(page))
        if number in {1, 40} or number % STEP == 0:
            seconds = time.perf_counter() - start
            rows.append((f"{number:,}", f"{process.memory_info().rss / 1e6:.0f} MB", f"{seconds:.0f} s"))
    return Result(
        "How much memory does a worker take?",
        "under 600 MB, and constant in the number of pages",
        ("pages read", "resident memory", "after"),
        tuple(rows),
        (
            "Pages are the examples under other names and days; parses of sentences are remembered up to a fixed number.",
        ),
    )


if __name__ == "__main__":
    tell(measure())
