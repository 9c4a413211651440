"""Resolutions of the Security Council in revised text (cr-unsc, CC0): how paragraphs open, what they do, what they cite.

Gold is the drafters' layout: paragraphs after "The Security Council," that end with a comma and stand before the number 1 are
preambular, numbered ones operative. The number is taken off before a paragraph is read. The verb of an opening is the first of
its words that stands in tests/cases/openings.json, a list made by hand.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from tests.extract import test_references_outside_cases as cited
from tests.outside.measuring import DATA, Figure, read_alone, read_whole

from communique.extract.openings import Opening, Part, opening_of
from communique.model.facts import Act
from communique.model.record import Record

FOLDER = DATA / "cr-unsc" / "res_en_gold"
STEP = 15
"""One file in fifteen in the test run."""

FLOORS = {
    "operative against preambular": 0.98,
    "opening verb or participle, exact": 0.95,
    "act of speech at the opening": 0.93,
    "issuer of the page": 0.9,
    "day of issue": 0.95,
}

_LIST = json.loads((Path(__file__).parents[1] / "cases" / "openings.json").read_text("utf-8"))
_FURNITURE = re.compile(r"(?m)^(?:S/RES/\d+ ?\(\d{4}\)|\d{1,3}|\d\d-\d{5}.*|United Nations S/RES/.*)$")
_HEAD = re.compile(r"The Security Council\s*[,.]\s*\n")
_TAIL = re.compile(r"(?m)^\s*(?:Adopted|The President|\[?Resolution adopted)\b")
_BREAK = re.compile(r"\n\s*\n|\n(?=\d{1,2}\.\s+[A-Z])")
_NUMBER = re.compile(r"^(\d{1,2})\.\s+(?=[A-Z])")
_ENDS = re.compile(r"[,;:.]\W*\d*$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_NEAR = 6
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph without its number."""

    words: str
    part: Part

    @property
    def verb(self) -> tuple[int, str] | None:
        """Where the verb of its opening begins, and its lemma; None if the list holds none of its first words."""
        found = [*_WORD.finditer(self.words)][:_NEAR]
        known = (w for w in found if w.group().casefold() in _LIST["lemmas"])
        first = next(known, None)
        return (first.start(), str(_LIST["lemmas"][first.group().casefold()])) if first else None


def paragraphs_of(raw: str) -> list[str]:
    """The paragraphs between the head and the note on adoption, each in one line; pages that cut them are bridged."""
    plain = _FURNITURE.sub("", raw)
    head = _HEAD.search(plain)
    body = plain[head.end() :] if head else ""
    tail = _TAIL.search(body)
    found: list[str] = []
    for piece in _BREAK.split(body[: tail.start()] if tail else body):
        words = " ".join(piece.split())
        if words and found and (words[0].islower() or not _ENDS.search(found[-1])):
            found[-1] += f" {words}"
        elif words:
            found.append(words)
    return found


def lines_of(raw: str) -> tuple[Line, ...]:
    """The paragraphs whose part the layout tells; none of a resolution without a preamble and numbers."""
    paragraphs = paragraphs_of(raw)
    first = next((i for i, p in enumerate(paragraphs) if _NUMBER.match(p)), 0)
    if not first or not re.search(r",\W*\d*$", paragraphs[first - 1]):
        return ()
    before = [p for p in paragraphs[:first] if re.match(r"[A-Z][a-z]", p) and re.search(r",\W*\d*$", p)]
    after = [_NUMBER.sub("", p) for p in paragraphs[first:] if _NUMBER.match(p)]
    return (*(Line(p, Part.PREAMBULAR) for p in before), *(Line(p, Part.OPERATIVE) for p in after))


@cache
def resolutions(step: int = 1) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Name and lines of one resolution in ``step``."""
    files = sorted(FOLDER.glob("*.txt"))[::step]
    return tuple((p.stem, lines) for p in files if (lines := lines_of(p.read_text("utf-8"))))


def figures(step: int = 1) -> tuple[Figure, ...]:
    """All figures over one resolution in ``step``."""
    return (*opened(step), *spoken(step), *issued(step), *cite(step))


def opened(step: int) -> Iterator[Figure]:
    """What the words of each paragraph alone tell."""
    lines = [(name, line) for name, found in resolutions(step) for line in found]
    wrong = [f"{n}: {line.words[:40]!r} is {line.part}" for n, line in lines if not _has_part(line)]
    yield Figure(
        "cr-unsc", "operative against preambular", len(lines) - len(wrong), len(lines), aim=0.98, misses=tuple(wrong)
    )
    other = [f"{n}: {line.words[:40]!r} opens with {line.verb}" for n, line in lines if not _is_exact(line)]
    yield Figure(
        "cr-unsc",
        "opening verb or participle, exact",
        len(lines) - len(other),
        len(lines),
        aim=0.95,
        misses=tuple(other),
    )


def _has_part(line: Line) -> bool:
    opening = opening_of(line.words)
    return opening is not None and opening.part is line.part


def _is_exact(line: Line) -> bool:
    """Whether word and lemma are those of the list; a paragraph without a listed word is wrong."""
    opening: Opening | None = opening_of(line.words)
    return opening is not None and (opening.span.start, opening.verb) == line.verb


def spoken(step: int) -> Iterator[Figure]:
    """Whether the record of the whole resolution has an act at each opening that is one."""
    total, missing = 0, []
    for name, lines in resolutions(step):
        record = read_alone("The Security Council,", *(line.words for line in lines))
        for start, lemma, line in _acts_told(lines):
            total += 1
            act = _act_at(record, start)
            if act is None or lemma not in act.verb:
                missing.append(f"{name}: {line.words[:50]!r}" + (f" read as {act.verb}" if act else ""))
    yield Figure("cr-unsc", "act of speech at the opening", total - len(missing), total, misses=tuple(missing))


def issued(step: int) -> Iterator[Figure]:
    """Issuer and day of the pages as they came."""
    pages = [(p.stem, p.read_text("utf-8")) for p in sorted(FOLDER.glob("*.txt"))[::step]]
    records = [(name, raw, read_whole(f"{name}.txt", raw)) for name, raw in pages]
    others = [f"{n}: {r.issue.issuers}" for n, _, r in records if r.issue.issuers != ("Security Council",)]
    yield Figure(
        "cr-unsc", "issuer of the page", len(records) - len(others), len(records), aim=0.95, misses=tuple(others)
    )
    failed = [f"{n}: {f.message}" for n, _, r in records for f in r.findings if f.code == "reading-failed"]
    yield Figure(
        "cr-unsc",
        "page read without a failure",
        len(records) - len(failed),
        len(records),
        aim=1.0,
        misses=tuple(failed),
    )
    days = [(n, day, r) for n, raw, r in records if (day := _day_told(raw))]
    wrong = [f"{n}: {r.issue.date} is {day}" for n, day, r in days if str(r.issue.date) != day]
    yield Figure("cr-unsc", "day of issue", len(days) - len(wrong), len(days), aim=0.95, misses=tuple(wrong))


def _day_told(raw: str) -> str:
    """The day in the heading ("Resolution 9 (1946)\\nof 6 May 1946"); empty if it has none, whatever the preamble cites."""
    heading = raw[:300].split("The Security Council", maxsplit=1)[0]
    found = re.search(r"(?i)resolution (?:\d+ \(\d{4}\)\s+)?of (\d{1,2}) ([A-Z][a-z]+) (\d{4})", heading)
    if found is None or found[2] not in _MONTHS:
        return ""
    return f"{found[3]}-{_MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}"


def _acts_told(lines: tuple[Line, ...]) -> Iterator[tuple[int, str, Line]]:
    offset = len("The Security Council,") + 1
    for line in lines:
        verb = line.verb
        if verb is not None and verb[1] not in _LIST["no_act"] and not re.search(r"into|measures", line.words[:40]):
            yield offset + verb[0], verb[1], line
        offset += len(line.words) + 1


def _act_at(record: Record, start: int) -> Act | None:
    return next((a for a in record.acts if any(c.start <= start < c.end for c in a.citations)), None)


def cite(step: int) -> Iterator[Figure]:
    """Number and year of the resolutions cited, counted as tests/extract/test_references_outside_cases.py does."""
    cited.EVERY = step
    hits, got, gold, wrong = cited.measure()
    yield Figure("cr-unsc", "cited resolutions: precision", hits, got, aim=0.97, misses=tuple(wrong))
    yield Figure("cr-unsc", "cited resolutions: recall", hits, gold, aim=0.97, misses=tuple(wrong))


@pytest.mark.skipif(not FOLDER.exists(), reason="the resolutions of cr-unsc are not beside the repository")
@pytest.mark.parametrize("name", FLOORS)
def test_a_figure_on_resolutions_keeps_its_floor(name: str) -> None:
    found = {f.name: f for f in _sample()}[name]
    assert found.total > 20
    assert found.share >= FLOORS[name], found.misses


@cache
def _sample() -> tuple[Figure, ...]:
    return (*opened(STEP), *spoken(STEP), *issued(STEP))


def test_a_page_break_does_not_cut_a_paragraph() -> None:
    raw = "The Security Council,\n\nRecalling its visit to\n\n12\n\nthe lake,\n\n1. Decides to go;\n\n2. Urges\nall to come.\n"
    assert [(x.words, x.part.value) for x in lines_of(raw)] == [
        ("Recalling its visit to the lake,", "preambular"),
        ("Decides to go;", "operative"),
        ("Urges all to come.", "operative"),
    ]
