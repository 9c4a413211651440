"""What does a page of a table cost, in a dossier of 10,000 statements?

python benchmarks/pages_data.py [STATEMENTS or a dossier made by big_dossier.py] [--cpu]
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from big_dossier import given_or_made
from results import Result, milliseconds, tell

from communique.dossier import Dossier, open_dossier
from communique.dossier.listing import LISTINGS, Asked

_now = time.process_time if "--cpu" in sys.argv else time.perf_counter
"""On a machine that does much else, ``--cpu`` counts the time of this process alone."""

OFFSETS = (0, 100, 2_000)
YEARS = ("1975", "1988", "2003", "2014")
WORDS = ("truce", "exchange of prisoners", "the", "lake talks", "monitor*", '"call on the sides"')


def questions(dossier: Dossier) -> Mapping[str, tuple[Mapping[str, str], ...]]:
    """For each table, questions with every filter that it has."""
    actors, statements = dossier.actors(), dossier.statements()
    names = [a.slug for a in actors[:: len(actors) // 6]]
    common = [max(actors, key=lambda a: sum(n.count for n in a.names)).name, *names]
    values: Mapping[str, tuple[str, ...]] = {
        **dict.fromkeys(("actor", "by", "to-actor", "holder", "speaker", "issuer"), tuple(common)),
        "statement": tuple(s.slug for s in statements[:: len(statements) // 6]),
        "instrument": tuple(i.slug for i in dossier.instruments()[:3]),
        "name": tuple(common),
        **dict.fromkeys(("from", "to", "year"), YEARS),
        "place": ("a", "port"),
        "phase": ("held", "planned"),
        "verb": ("urge", "express", "call"),
        "force": ("directive", "expressive"),
        "about": ("truce", "the", "prisoner exchange"),
        "act": ("urge", "call"),
        "status": ("open", "held"),
        "held": ("yes", "no"),
        "severity": ("info", "error"),
        "q": WORDS,
    }
    kinds: Mapping[str, tuple[str, ...]] = {
        "statements": ("readout", "statement"),
        "meetings": ("talks", "visit"),
        "ledger": ("request", "commitment"),
        "actors": ("person", "body"),
        "timeline": ("meeting", "instrument"),
        "links": ("moved", "held_as_planned"),
    }
    return {
        name: tuple(_asked(name, table.filters, {**values, "kind": kinds.get(name, ())}, dossier))
        for name, table in LISTINGS.items()
    }


def _asked(
    name: str, filters: tuple[str, ...], values: Mapping[str, tuple[str, ...]], dossier: Dossier
) -> Iterator[Mapping[str, str]]:
    known = dossier.instruments()[0].slug if name == "instruments" else ""
    always = {"q": "truce"} if name == "search" else {}
    yield always
    for asked in filters:
        for value in values[asked]:
            yield {**always, asked: known if known and asked == "name" else value}


def measure_table(dossier: Dossier, name: str, asked: tuple[Mapping[str, str], ...]) -> tuple[str, ...]:
    """The row of a table: first page ever, new questions, further pages."""
    table = LISTINGS[name]
    orders = [s for key in table.sorts for s in (key, f"-{key}")]
    first = _time(dossier, name, Asked(asked[0]))
    sorted_first = [_time(dossier, name, Asked(asked[0], sort)) for sort in orders]
    once = max(first, *sorted_first, *(_time(dossier, name, Asked(filters)) for filters in asked))
    fresh, worst = [], (0.0, "")
    for filters in asked:
        for sort in ("", *orders[:2]):
            dossier.look_ups.kept.forget((name, frozenset(filters.items()), sort))
            taken = _time(dossier, name, Asked(filters, sort))
            fresh.append(taken)
            worst = max(worst, (taken, f"{dict(filters)} {sort}"))
    further = [_time(dossier, name, Asked(filters, offset=offset)) for filters in asked for offset in OFFSETS]
    if "-v" in sys.argv:
        print(name, worst, file=sys.stderr)
    total = LISTINGS[name].page(dossier, Asked(asked[0], limit=1)).total
    return (
        name,
        f"{total:,}",
        f"{once * 1e3:.0f} ms",
        *milliseconds(fresh),
        *milliseconds(further),
        f"{_memory():.0f} MB",
    )


def _time(dossier: Dossier, name: str, asked: Asked) -> float:
    start = _now()
    with dossier.snapshot():
        LISTINGS[name].page(dossier, asked)
    return _now() - start


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(path: Path) -> Result:
    """Ask every table everything."""
    with open_dossier(path, read_only=True) as dossier:
        asked = questions(dossier)
        rows = tuple(measure_table(dossier, name, asked[name]) for name in LISTINGS)
        held = dossier.counts().statements
    return Result(
        f"What does a page of a table cost, with {held:,} statements?",
        "a page of 100 rows under 60 ms at the median and 200 ms at the 95th percentile, under 250 MB of memory",
        ("table", "rows", "once, at most", "new question", "95 %", "further pages", "95 %", "memory so far"),
        rows,
        (
            "Every filter and two orders of every table, 100 rows a page; what is needed once is kept until the file changes.",
        ),
    )


def main() -> None:
    """Measure, on the dossier given or on a new one."""
    for path in given_or_made():
        tell(measure(path))


if __name__ == "__main__":
    main()
