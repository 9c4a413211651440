"""How does building grow with the number of pages, and what does one more page cost?"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from material import many_pages
from results import Result, tell

from communique.pipeline import Task, keep_page, read_task, resolve_dossier
from communique.store import Stamp, open_store

SIZES = (50, 100, 200, 400)


def measure() -> Result:
    rows = []
    pages = many_pages(SIZES[-1])
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "x.dossier", create=True) as store:
        held, reading, writing = 0, 0.0, 0.0
        for size in SIZES:
            for page in pages:
                held += 1
                start = time.perf_counter()
                read = read_task(Task(page))
                middle = time.perf_counter()
                keep_page(store, read, Stamp("benchmark", "1"))
                reading, writing = reading + middle - start, writing + time.perf_counter() - middle
                if held == size:
                    break
            start = time.perf_counter()
            resolve_dossier(store)
            resolving = time.perf_counter() - start
            cells = (
                f"{reading / held * 1e3:.1f} ms",
                f"{writing / held * 1e3:.1f} ms",
                f"{resolving:.2f} s",
                f"{resolving / held * 1e3:.1f} ms",
            )
            rows.append((f"{held:,}", *cells))
    return Result(
        "How does building grow?",
        "reading and writing a page cost the same however many there are; putting identities together grows in step",
        ("pages", "reading a page", "writing a page", "who is who, all pages", "the same, a page"),
        tuple(rows),
        ("One more page costs its reading, its writing, and putting identities together once more over all pages.",),
    )


if __name__ == "__main__":
    tell(measure())
