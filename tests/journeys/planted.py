"""The truths planted in examples/, as the tables of examples/README.md tell them."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from pathlib import Path

from communique.dossier import Dossier

EXAMPLES = Path(__file__).parents[2] / "examples"


@cache
def table(heading: str) -> list[dict[str, str]]:
    """The rows of the first table under a heading."""
    text = (EXAMPLES / "README.md").read_text("utf-8").split(f"### {heading}", 1)[1].split("\n### ", 1)[0]
    lines = list(takewhile(lambda line: line.startswith("|"), text[text.index("\n|") + 1 :].splitlines()))
    cells = [[c.strip() for c in line.strip().removeprefix("|").removesuffix("|").split("|")] for line in lines]
    return [dict(zip(cells[0], row, strict=True)) for row in cells[2:]]


def file_of(dossier: Dossier, sha256: str) -> str:
    """The file of a text, as the tables write it: "name.csv#2" for the second row of a table."""
    origin = dossier.text(sha256).origin
    row = re.search(r"(\d+)", origin.member)
    return Path(origin.path).name + (f"#{row[1]}" if row else "")
