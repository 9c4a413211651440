"""How does cost grow from 100 to 10,000 statements: building, and the questions that look through everything?

Every figure is time of the processor, each question asked in a process of its own that has kept nothing. Writes docs/pictures/growth.svg.

    python benchmarks/growth.py [SIZES ...]
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from big_dossier import make
from material import ROOT, many_pages
from plot import draw
from results import Result, tell

from communique.dossier import Dossier, open_dossier
from communique.pipeline import Task, read_task, resolve_dossier
from communique.store import open_store

SIZES = (100, 300, 1_000, 3_000, 10_000)
PICTURE = ROOT / "docs" / "pictures" / "growth.svg"
NOTE = (
    "Reading is measured on 100 pages and told for all; the rest is measured at each size in a process of its own. "
    "Who is who, and what is kept for the questions, are computed once at the end of each build."
)
PAGES_READ = 100
"""Pages read to know what reading one costs, sentences seen before included."""


def _resolve(path: str) -> None:
    with open_store(path) as store:
        resolve_dossier(store, again=True)


def _prepare(path: str) -> None:
    with open_dossier(path) as dossier:
        dossier.prepare()


def _formulas(path: str) -> None:
    """Recurring wordings, from the words that are kept."""
    with open_dossier(path) as dossier:
        dossier.formulas()


def _new(path: str) -> None:
    with open_dossier(path, read_only=True) as dossier:
        dossier.news(_last(dossier), against="all")


def _last(dossier: Dossier) -> str:
    return dossier.statements()[-1].slug


def _ledger(path: str) -> None:
    from communique.dossier.ledger_answer import Asked, LedgerAnswer, find_heads
    from communique.dossier.promise_rows import rows_of_ledger

    with open_dossier(path, read_only=True) as dossier:
        found = find_heads(dossier, Asked())
        answer = LedgerAnswer(found.shelf.chains(found.numbers[:50]), found.on, found.coverage)
        rows_of_ledger(dossier, answer, last_only=True)


def _pages(path: str) -> float:
    """Seconds of the processor for a page, the median of ten statements."""
    from communique.web.asking import read_address
    from communique.web.site import Site

    with open_dossier(path, read_only=True) as dossier:
        slugs = [s.slug for s in dossier.statements()[:: max(1, len(dossier.statements()) // 10)]][:10]
    taken = []
    with Site.at(path) as site:
        site.reply(read_address("/"))
        for slug in slugs:
            start = time.process_time()
            site.reply(read_address(f"/s/{slug}"))
            taken.append(time.process_time() - start)
    return sorted(taken)[len(taken) // 2]


QUESTIONS: Mapping[str, tuple[str, Callable[[str], float | None]]] = {
    "resolve": ("who is who", _resolve),
    "prepare": ("chains and words kept", _prepare),
    "formulas": ("formulas", _formulas),
    "new": ("new, against all", _new),
    "ledger": ("ledger, first 50", _ledger),
    "page": ("page of a statement", _pages),
}
"""What is asked of each dossier, in this order, with its name in the plot."""


def ask(question: str, path: str) -> tuple[float, float]:
    """Seconds of the processor that a question takes in a process of its own, Python's start left out, and its megabytes."""
    done = subprocess.run(
        [sys.executable, __file__, "--ask", question, path], capture_output=True, text=True, check=True
    )
    seconds, megabytes = json.loads(done.stdout.splitlines()[-1])
    return seconds, megabytes


def _asked(question: str, path: str) -> tuple[float, float]:
    start = time.process_time()
    found = QUESTIONS[question][1](path)
    seconds = time.process_time() - start if found is None else found
    return seconds, _peak()


def _peak() -> float:
    """The most memory that this process held, in megabytes; what the system tells of its parent is left out where it can be."""
    status = Path("/proc/self/status")
    if status.exists():
        told = next(line for line in status.read_text("utf-8").splitlines() if line.startswith("VmHWM"))
        return int(told.split()[1]) / 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def read_one() -> float:
    """Seconds that reading a page takes."""
    pages = list(many_pages(PAGES_READ))
    read_task(Task(pages[0]))
    start = time.process_time()
    for page in pages:
        read_task(Task(page))
    return (time.process_time() - start) / len(pages)


def measure(sizes: tuple[int, ...]) -> Result:
    each = read_one()
    found: dict[str, list[tuple[float, float]]] = {"reading": []}
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            path = str(Path(folder) / f"{size}.dossier")
            held = make(path, size)
            taken = {name: ask(name, path) for name in QUESTIONS}
            print(held, taken, file=sys.stderr)
            found["reading"].append((held, each * held))
            for name, (seconds, _) in taken.items():
                found.setdefault(QUESTIONS[name][0], []).append((held, seconds))
            most = [f"{taken[name][1]:,.0f} MB" for name in ("prepare", "formulas", "new")]
            rows.append((f"{held:,}", _told(each * held), *(_told(s) for s, _ in taken.values()), " / ".join(most)))
            Path(path).unlink()
    title = "Cost by number of statements, seconds of the processor"
    PICTURE.write_text(draw(found, title=title, across="statements", up="time of the processor"), "utf-8")
    return Result(
        "How does cost grow from 100 to 10,000 statements?",
        "formulas and new on 10,000 statements within a minute and 1 GB; nothing grows faster than in step with the statements",
        ("statements", *found, "memory of chains / formulas / new"),
        tuple(rows),
        (
            f"![{title}](pictures/{PICTURE.name})",
            NOTE,
        ),
    )


def _told(seconds: float) -> str:
    return f"{seconds:,.1f} s" if seconds >= 1 else f"{seconds * 1e3:,.0f} ms"


if __name__ == "__main__":
    if "--ask" in sys.argv:
        print(json.dumps(_asked(sys.argv[2], sys.argv[3])))
    else:
        tell(measure(tuple(int(word) for word in sys.argv[1:] if word.isdigit()) or SIZES))
