"""The seeds in other layouts: what is read must not depend on bullets, blank lines, wrapping or where the menu stands."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from communique.model.page import Origin, Page
from communique.zone import zone

SEEDS_DIR = Path(__file__).parents[3] / "shared" / "seeds"
SEEDS = (
    {p.stem[:3]: p.read_bytes().decode("utf-8") for p in sorted(SEEDS_DIR.glob("*.txt"))} if SEEDS_DIR.exists() else {}
)
TAIL = """

Leave a Reply

Your email address will not be published. Required fields are marked *

You May Also Like

MARADE — A trade delegation from the north arrived on Monday with a large number of…
"""
LABEL = "Press release"


def _wrapped(content: str) -> str:
    def wrap(line: str) -> str:
        return "\n".join(textwrap.wrap(line, 75, break_long_words=False, break_on_hyphens=False))

    return "\n".join(wrap(line) if len(line) > 200 else line for line in content.split("\n"))


def _menu_below(content: str) -> str:
    at = max(0, content.find(LABEL))
    return f"{content[at:]}\n{content[:at]}"


CHANGES: dict[str, Callable[[str], str]] = {
    "no bullets": lambda t: re.sub(r"(?m)^- ?", "", t),
    "other bullets": lambda t: re.sub(r"(?m)^- ", "• ", t),
    "a newspaper's tail": lambda t: t.rstrip() + TAIL,
    "blank lines everywhere": lambda t: re.sub(r"\n+", "\n\n", t),
    "other line ends": lambda t: t.replace("\n", "\r\n"),
    "wrapped paragraphs": _wrapped,
    "indented lines": lambda t: "\n".join(f"   {line}" for line in t.split("\n")),
    "the menu below": _menu_below,
    "no menu": lambda t: t[max(0, t.find(LABEL)) :],
    "labels and values on one line": lambda t: re.sub(r"(?m)^- (Place|Source|Fields of work):\n- ", r"\1: ", t),
}


def _read(content: str) -> tuple[str, str | None, str, str | None, str]:
    """Body, title, day, place and kind; blanks do not count."""
    text, header, _ = zone(Page(Origin("-"), content))
    body = " ".join(" ".join(p.span.of(content) for p in text.paragraphs).split())
    title = " ".join(header.title.of(content).split()) if header.title else None
    return body, title, str(header.date), header.place, header.kind


@pytest.mark.skipif(not SEEDS, reason="the seeds are not beside the repository")
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("change", CHANGES)
def test_another_layout_of_a_seed_reads_the_same(seed: str, change: str) -> None:
    assert _read(CHANGES[change](SEEDS[seed])) == _read(SEEDS[seed])
