"""Pages to measure with: the made-up examples, repeated under other names so that no two are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from communique.model.page import Origin, Page

ROOT = Path(__file__).parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"
EXAMPLES = ROOT / "examples" / "statements"

_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]{4,})\b(?=[ ,.])")
_ENDINGS = [
    a + b for a in ("ra", "lo", "mi", "ten", "vo", "dar") for b in ("n", "sk", "va", "ria", "l", "th", "m", "nd")
]


def real_pages() -> tuple[str, list[Page]]:
    """What the pages are, and the seeds if they are beside the repository, else the examples."""
    seeds = sorted(SEEDS.glob("*.txt"))
    return ("the five real seeds", _load(seeds)) if seeds else ("the made-up examples", example_pages())


def example_pages() -> list[Page]:
    """The examples that are plain text."""
    return _load(sorted(EXAMPLES.glob("*.txt")))


def many_pages(number: int) -> Iterator[Page]:
    """So many pages, each with names and days of its own."""
    return islice(_endless(), number)


def _endless() -> Iterator[Page]:
    pages = example_pages()
    for turn in count():
        for page in pages:
            content = _renamed(page.content, turn) if turn else page.content
            yield Page(Origin(f"{turn:04}/{page.origin.path}"), content)


def _renamed(content: str, turn: int) -> str:
    """The text with other endings of its names and other days of its dates."""
    ending = _ENDINGS[turn % len(_ENDINGS)] + _ENDINGS[turn // len(_ENDINGS) % len(_ENDINGS)][:2]
    other = _NAME.sub(lambda found: found.group()[:4] + ending, content)
    return re.sub(r"\b([1-9]|1\d|2[0-8]) (?=[JFMASOND][a-z]{2,8} )", lambda f: f"{(int(f[1]) + turn) % 28 + 1} ", other)


def _load(paths: list[Path]) -> list[Page]:
    return [Page(Origin(path.name), path.read_bytes().decode("utf-8")) for path in paths]
