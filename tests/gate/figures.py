"""Scores of the four sets of gold, and the floors under them.

    python tests/gate/figures.py                               print the mean of each set
    python tests/gate/figures.py --update [--allow-regression] raise the floors (or set them anew)

Sets: the real seeds (where they are beside the repository), the seeds under other names, and our own statements: those that
rules were developed on and those that were only ever measured. A floor is the figure reached less a margin, and never falls.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from communique.export import facts_of
from communique.model.page import Origin, Page
from communique.model.record import Record
from communique.pipeline import read_page

HERE = Path(__file__).parent
GOLD = HERE.parent / "gold"
SHARED = HERE.parents[2] / "shared"
FLOORS = HERE / "floors.json"
SETS = ("seeds", "renamed seeds", "develop", "measure")
MARGIN = 0.01
"""How far below the figure reached its floor lies."""

LOSS = 0.03
"""The most that the mean may lose when every person, country and place of the seeds is renamed."""

HAS_SCORER = (SHARED / "score" / "score.py").exists()
HAS_SEEDS = (SHARED / "seeds").exists()


def load(path: Path) -> ModuleType:
    """A module by its path; it stands in no package."""
    spec = spec_from_file_location(f"gate_{path.stem}", path)
    if spec is None or spec.loader is None:
        message = f"no module can be loaded from {str(path)!r}"
        raise ImportError(message)
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@dataclass(frozen=True)
class Case:
    """One text, what was read in it, and what it holds."""

    name: str
    record: Record
    gold: Mapping[str, Any]

    @property
    def got(self) -> dict[str, Any]:
        return facts_of(self.record)


@dataclass(frozen=True)
class Figure:
    """One figure of a set, a micro-average over its texts."""

    precision: float
    recall: float
    f1: float
    gold: int
    """Items in the gold."""
    got: int
    """Items that were read."""


@cache
def cases(name: str) -> tuple[Case, ...]:
    """The texts of a set, read."""
    return tuple(Case(at, read_page(Page(Origin(f"{at}.txt"), content)), gold) for at, content, gold in _texts(name))


def _texts(name: str) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    is_seed = "seeds" in name
    renaming = load(HERE / "renaming.py") if name == "renamed seeds" else None
    folder, golds = (SHARED / "seeds", SHARED / "gold" / "facts") if is_seed else (GOLD / name, GOLD / name)
    for path in sorted(folder.glob("*.txt")):
        content = path.read_bytes().decode("utf-8")
        gold = json.loads((golds / f"{path.stem}.json").read_text("utf-8"))
        if renaming is not None:
            renamed = renaming.rename(content)
            content, gold = renamed.content, renaming.rename_gold(gold, renamed)
        yield path.stem, content, gold


def corpus_digest(name: str) -> str:
    """Twelve hex digits that change whenever a text or its gold does: floors are of these texts and no others."""
    total = hashlib.sha256()
    for at, content, gold in _texts(name):
        total.update(json.dumps([at, content, gold], sort_keys=True).encode())
    return total.hexdigest()[:12]


@cache
def figures(name: str) -> Mapping[str, Figure]:
    """The figures of a set by name."""
    scorer = load(SHARED / "score" / "score.py")
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for case in cases(name):
        counts, _ = scorer.score_text(case.gold, case.got)
        for figure, values in counts.items():
            sums[figure] = [a + b for a, b in zip(sums[figure], values, strict=True)]
    return {
        figure: _figure(scorer.prf(total), total)
        for figure, total in sums.items()
        if total[2] or not figure.startswith("  ")
    }


def _figure(shares: tuple[float, float, float], total: list[int]) -> Figure:
    precision, recall, f1 = shares
    return Figure(precision, recall, f1, total[2], total[1])


def mean(name: str) -> float:
    """The mean F1 of the headline figures of a set."""
    headline = [f.f1 for title, f in figures(name).items() if not title.startswith("  ")]
    return sum(headline) / len(headline)


def judged(name: str) -> Iterator[tuple[str, float, bool]]:
    """Each fact of a set: its kind, its confidence, and whether it is right in every part that the scorer looks at."""
    scorer = load(SHARED / "score" / "score.py")
    for case in cases(name):
        got = case.got
        _, errors = scorer.score_text(case.gold, got)
        wrong = {found for line in errors for found in re.findall(r"'id': '([0-9a-f]{12})'", line)}
        for kind in ("people", "dates", "meetings", "acts", "references", "undertakings", "quotations"):
            yield from ((kind, item["confidence"], item["id"] not in wrong) for item in got[kind])


def read_floors() -> dict[str, dict[str, float]]:
    """The floors by set and figure."""
    return dict(json.loads(FLOORS.read_text("utf-8"))["floors"]) if FLOORS.exists() else {}


def read_digests() -> dict[str, str]:
    """The digest of the texts that the floors of each set were measured on."""
    return dict(json.loads(FLOORS.read_text("utf-8")).get("texts", {})) if FLOORS.exists() else {}


def raised(old: Mapping[str, float], reached: Mapping[str, float], *, may_fall: bool) -> dict[str, float]:
    """Floors under the figures reached; none falls unless it may.

    >>> raised({"acts found": 0.8}, {"acts found": 0.7, "dates value": 0.909}, may_fall=False)
    {'acts found': 0.8, 'dates value': 0.899}
    """
    new = {figure: math.floor((value - MARGIN) * 1000) / 1000 for figure, value in reached.items()}
    new = {figure: max(value, 0.0) for figure, value in new.items()}
    return new if may_fall else {figure: max(value, old.get(figure, 0.0)) for figure, value in new.items()}


def main() -> int:
    """Print the means; with --update write the floors."""
    names = [name for name in SETS if HAS_SEEDS or "seeds" not in name]
    for name in names:
        print(f"{name:15} {len(cases(name)):3} texts   mean F1 {mean(name):.3f}")  # noqa: T201 - what was asked for
    if "--update" in sys.argv:
        old, may_fall = read_floors(), "--allow-regression" in sys.argv
        reached = {name: {t: f.f1 for t, f in figures(name).items() if not t.startswith("  ")} for name in names}
        floors = {**old, **{name: raised(old.get(name, {}), reached[name], may_fall=may_fall) for name in names}}
        comment = (
            "Least F1 by set and figure; raised by `python tests/gate/figures.py --update`, never lowered by hand."
        )
        texts = {**read_digests(), **{name: corpus_digest(name) for name in names}}
        FLOORS.write_text(json.dumps({"comment": comment, "texts": texts, "floors": floors}, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
