"""How fast is a large dossier: searching it, and serving one statement with its facts?"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from material import example_pages
from results import Result, milliseconds, tell

from communique.dossier import Dossier, open_dossier
from communique.model.citation import Citation
from communique.model.record import Record
from communique.model.span import Span
from communique.model.text import Zone, ZoneRole
from communique.pipeline import ReadPage, Task, read_task
from communique.store import Copy, Resolved, Stamp, open_store

STATEMENTS = next((int(word) for word in sys.argv[1:] if word.isdigit()), 10_000)
ASKED = 200
QUERIES = (
    "truce",
    "exchange of prisoners",
    '"call on the sides"',
    "monitor*",
    "envoy talks lake",
    "humanitarian corridor",
)
KINDS = ("people", "holdings", "dates", "meetings", "acts", "undertakings", "references", "quotations")


def copy_of(read: ReadPage, number: int) -> ReadPage:
    """The same statement again as another text: a line of furniture is put below it, so that no offset moves."""
    text, line = read.record.text, f"\n\nPage {number}"
    content = text.content + line
    sha256 = hashlib.sha256(content.encode()).hexdigest()
    end = len(text.content)
    other = replace(
        text,
        content=content,
        sha256=sha256,
        zones=(*text.zones, Zone(Span(end, end + len(line)), ZoneRole.NOTICE, "number")),
    )
    facts = {
        kind: tuple(replace(f, citations=moved(f.citations, sha256)) for f in getattr(read.record, kind))
        for kind in KINDS
    }
    issue = replace(read.record.issue, citations=moved(read.record.issue.citations, sha256), not_before_citation=None)
    record = Record(other, read.record.header, issue, groups=read.record.groups, **facts)
    statement = read.statement and replace(
        read.statement, id=sha256[:12], slug=f"{read.statement.slug}-{number}", texts=(sha256,)
    )
    return ReadPage(Copy(replace(read.copy.origin, member=str(number)), sha256=sha256), record, statement)


def moved(citations: tuple[Citation, ...], sha256: str) -> tuple[Citation, ...]:
    return tuple(replace(c, sha256=sha256) for c in citations)


def fill(path: Path) -> float:
    """A dossier of so many statements; the seconds that it took to write."""
    reads = [read_task(Task(page)) for page in example_pages()]
    start = time.perf_counter()
    with open_store(path, create=True) as store:
        statements = []
        for first in range(0, STATEMENTS, 500):
            with store.transaction():
                for number in range(first, min(first + 500, STATEMENTS)):
                    read = copy_of(reads[number % len(reads)], number)
                    store.write_record(
                        read.record, statement=read.statement, copy=read.copy, stamp=Stamp("benchmark", "1")
                    )
                    statements += [read.statement] if read.statement else []
        store.replace_resolved(Resolved(tuple(statements)))
    return time.perf_counter() - start


def ask(work: Callable[[int], object]) -> tuple[str, str]:
    seconds = []
    for turn in range(ASKED):
        start = time.perf_counter()
        work(turn)
        seconds.append(time.perf_counter() - start)
    return milliseconds(seconds)


def rows_of(dossier: Dossier) -> list[tuple[str, ...]]:
    dice = random.Random(7)
    slugs = [dice.choice(dossier.statements()).slug for _ in range(ASKED)]
    return [
        ("search, 20 passages", "50 ms (p95)", *ask(lambda turn: dossier.search(QUERIES[turn % len(QUERIES)]))),
        ("a statement by its slug", "", *ask(lambda turn: dossier.statement(slugs[turn]))),
        (
            "a statement with all its facts and places",
            "100 ms",
            *ask(lambda turn: dossier.facts_of(dossier.statement(slugs[turn]))),
        ),
    ]


def measure() -> Result:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.dossier"
        seconds = fill(path)
        size = path.stat().st_size / 1e6
        with open_dossier(path, read_only=True) as dossier:
            passages = dossier.count_hits("the")
            rows = rows_of(dossier)
    note = f"{STATEMENTS:,} statements made by repeating the examples, {size:,.0f} MB, written in {seconds:.0f} s; {passages:,} passages hold 'the'."
    return Result(
        "How fast is a large dossier?",
        "any page served under 100 ms, search p95 under 50 ms",
        ("what", "aim", "median", "p95"),
        tuple(rows),
        (
            note,
            f"Medians over {ASKED} questions each, in one process, nothing cached between questions but the system's file cache.",
        ),
    )


if __name__ == "__main__":
    tell(measure())
