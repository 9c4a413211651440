"""Writes docs/quality.md: how right the reading is, measured on four sets of gold.

python docs/make_quality.py
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests" / "gate"))

import figures  # noqa: E402 - the folder of tests is no package

PAGE = HERE / "quality.md"
ABOUT = {
    "seeds": "five real pages, annotated by the guidelines",
    "renamed seeds": "the same pages with every person, country and place replaced by another of its kind",
    "develop": "statements in our own words that rules were developed on",
    "measure": "statements in our own words that were only ever measured",
}
BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
"""Lower ends of the bands of confidence."""

HOW = """Written by `python docs/make_quality.py`; do not edit. Figures are micro-averages over the texts of a set; a figure in
italics is of the items found only. The floors of the gate are in `tests/gate/floors.json`; `python tests/gate/figures.py
--update` raises them.
"""
RELIABILITY = """Facts of {sets} together, by the confidence that the reading gave them, and how many of them are right in every
part that the scorer looks at. A confidence is calibrated where the last two columns agree.
"""


def tables(names: list[str]) -> Iterator[str]:
    """A table for each set."""
    for name in names:
        yield f"## {name.capitalize()}\n\n{len(figures.cases(name))} texts: {ABOUT[name]}. Mean F1 of the headline figures: **{figures.mean(name):.3f}**\n"
        yield "| figure | precision | recall | F1 | in gold | read |\n|---|---|---|---|---|---|"
        for title, f in figures.figures(name).items():
            shown = f"*{title.strip()}*" if title.startswith("  ") else title
            yield f"| {shown} | {f.precision:.3f} | {f.recall:.3f} | {f.f1:.3f} | {f.gold} | {f.got} |"
        yield ""


def reliability(names: list[str]) -> Iterator[str]:
    """How often facts of each band of confidence are right, kind by kind."""
    bands: dict[tuple[str, float], list[tuple[float, bool]]] = defaultdict(list)
    for name in names:
        for kind, confidence, is_right in figures.judged(name):
            bands[kind, max(b for b in BANDS if b <= confidence)].append((confidence, is_right))
    yield "| kind | confidence from | facts | mean confidence | right in every part |\n|---|---|---|---|---|"
    for (kind, band), found in sorted(bands.items()):
        told = sum(confidence for confidence, _ in found) / len(found)
        right = sum(is_right for _, is_right in found) / len(found)
        yield f"| {kind} | {band:.2f} | {len(found)} | {told:.2f} | {right:.2f} |"


def main() -> int:
    """Write the page."""
    if not figures.HAS_SCORER:
        print("the scorer is not beside the repository: nothing written", file=sys.stderr)
        return 1
    names = [name for name in figures.SETS if figures.HAS_SEEDS or "seeds" not in name]
    own = [name for name in names if name != "renamed seeds"]
    lines = [
        "# How right the reading is\n",
        HOW,
        *tables(names),
        "## What a confidence is worth\n",
        RELIABILITY.format(sets=", ".join(own)),
        *reliability(own),
    ]
    PAGE.write_text("\n".join(lines) + "\n", "utf-8")
    print(PAGE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
