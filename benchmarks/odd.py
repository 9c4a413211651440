"""What do odd inputs cost? Huge pages, a text without dates, a paragraph that holds 10,000 facts."""

from __future__ import annotations

import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from results import Result, tell

from communique.knowledge.calendar import find_dates
from communique.model.page import Origin, Page
from communique.model.partial_date import PartialDate
from communique.web.asking import read_address
from communique.web.site import Site
from communique.zone import zone

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "web"))
import hostile_dossier

ROUNDS = 3
PAGES = {
    "4 million words on one line": "word " * 4_000_000,
    "300,000 lines of one word": "word\n" * 300_000,
    "3 million opening brackets": "(" * 3_000_000,
    "2 million list marks": "- " * 2_000_000,
}
DATELESS = "The sides reiterated their call to refrain from any use of force and to resume talks. " * 4000


def best_of(work: Callable[[], object]) -> float:
    """The least processor time of three runs, in seconds."""
    spent = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent)


def row(what: str, work: Callable[[], object], bare: str, peer: Callable[[], object]) -> tuple[str, ...]:
    ours, theirs = best_of(work), best_of(peer)
    return (what, f"{ours:.3f} s", bare, f"{theirs:.3f} s", f"{ours / max(theirs, 1e-6):.1f}")


def measure() -> Result:
    rows = [
        row(f"zone {name}", lambda page=page: zone(Page(Origin("-"), page)), "`re.findall(r'\\S+')`", _words(page))
        for name, page in PAGES.items()
    ]
    anchor = PartialDate("2017-06-19")
    rows.append(
        row(
            f"dates of {len(DATELESS.split()):,} words without a date",
            lambda: find_dates(DATELESS, anchor=anchor),
            "`re.findall(r'\\S+')`",
            _words(DATELESS),
        )
    )
    with tempfile.TemporaryDirectory() as folder, Site.at(hostile_dossier.write(Path(folder) / "h.dossier")) as site:
        address = read_address(f"/s/{hostile_dossier.SLUG}")
        body = site.reply(address).body
        rows.append(
            row(
                f"page of a paragraph with {hostile_dossier.FACTS:,} facts",
                lambda: site.reply(address),
                "decode the page's bytes and find its tags",
                lambda: re.findall("<[^>]+>", body.decode()),
            )
        )
    return Result(
        "What do odd inputs cost?",
        "seconds, never minutes",
        ("what", f"processor time, best of {ROUNDS}", "beside it", "its time", "ratio"),
        tuple(rows),
    )


def _words(text: str) -> Callable[[], object]:
    return lambda: re.findall(r"\S+", text)


if __name__ == "__main__":
    tell(measure())
