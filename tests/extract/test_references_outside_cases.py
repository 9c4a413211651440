"""Resolutions cited in revised texts of the Security Council, against the record of numbers and years.

The data (CC0) are read from ../shared/data where they are. The record tells the year of a number by its own files; a number
between two known ones lies between their years. A cited pair is any number before a year in brackets that this record allows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from pathlib import Path

import pytest

from communique.model.partial_date import PartialDate
from communique.model.reading import Mention
from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.dates import find_date_mentions
from communique.read.engine import Stretch, parse_sentences
from communique.read.instruments import find_instruments
from communique.read.sentences import split_sentences

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "cr-unsc" / "res_en_gold"
EVERY = 7
"""One file in seven is read: about sixty, a few seconds."""
FLOOR = 0.97
"""Precision and recall asked for."""

_NAME = re.compile(r"S_RES_(\d+)_(\d{4})_EN")
_PAIR = re.compile(r"(?<![\d/.,-])(\d{1,4})\s*\(\s*((?:19|20)\d\d)\s*\)")
_PAGE_FURNITURE = re.compile(r"(?m)^(?:S/RES/\d+ ?\(\d{4}\)|\d{1,3}|\d\d-\d{5}.*|United Nations S/RES/.*)$")
Pair = tuple[int, int]


@cache
def years() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Numbers with their years, as the names of the files tell them."""
    known = sorted((int(m[1]), int(m[2])) for p in FOLDER.glob("*.txt") if (m := _NAME.match(p.name)))
    return tuple(n for n, _ in known), tuple(y for _, y in known)


def is_possible(pair: Pair) -> bool:
    numbers, told = years()
    place = bisect_left(numbers, pair[0])
    low = told[max(place - 1, 0)] if place >= len(numbers) or numbers[place] != pair[0] else told[place]
    high = told[min(place, len(told) - 1)]
    return low <= pair[1] <= (high if place < len(numbers) else 2100)


def unwrapped(raw: str) -> str:
    """The text with each paragraph on one line, without page numbers and running heads."""
    plain = _PAGE_FURNITURE.sub("", raw)
    paragraphs = re.split(r"\n\s*\n", plain)
    return "\n".join(" ".join(p.split()) for p in paragraphs if p.strip())


def mentions_of(content: str, year: int) -> tuple[Mention, ...]:
    stretches, start = [], 0
    for number, line in enumerate(content.split("\n"), 1):
        if line:
            stretches += [
                Stretch(s, number, ZoneRole.BODY) for s in split_sentences(content, Span(start, start + len(line)))
            ]
        start += len(line) + 1
    sentences = parse_sentences(content, stretches)
    dates = tuple(find_date_mentions(sentences, content, issue_date=PartialDate(str(year))))
    return tuple(find_instruments(sentences, content, mentions=dates))


def measure() -> tuple[int, int, int, list[str]]:
    """Hits, found and told pairs over the sample, and what went wrong."""
    hits = got = gold = 0
    wrong: list[str] = []
    for path in sorted(FOLDER.glob("*.txt"))[::EVERY]:
        named = _NAME.match(path.name)
        if named is None:
            continue
        own = int(named[1])
        content = unwrapped(path.read_text("utf-8"))
        told = {p for n, y in _PAIR.findall(content) if is_possible(p := (int(n), int(y))) and p[0] != own}
        found = set()
        for mention in mentions_of(content, int(named[2])):
            if mention.key.isdigit() and mention.date is not None and mention.date.year and int(mention.key) != own:
                found.add((int(mention.key), mention.date.year))
        hits, got, gold = hits + len(told & found), got + len(found), gold + len(told)
        wrong += [f"{path.name} missed {p}" for p in sorted(told - found)] + [
            f"{path.name} false {p}" for p in sorted(found - told)
        ]
    return hits, got, gold, wrong


@pytest.mark.skipif(not FOLDER.exists(), reason="the resolutions of cr-unsc are not beside the repository")
def test_cited_resolutions_are_found_with_number_and_year() -> None:
    hits, got, gold, wrong = measure()
    assert gold > 150
    assert hits / got >= FLOOR, wrong
    assert hits / gold >= FLOOR, wrong
