"""False facts: what is read in prose that is no statement, and in resolutions, where there is nothing of the kind.

Twenty pages in our own words (tests/cases/prose) are full of people who meet, agree, urge and promise, and none of it belongs in the
record of a peace process: every meeting and act read there is false. The first fifty resolutions of cr-unsc tell no encounter but
those listed in tests/cases/resolution_meetings.json; their acts are right only if somebody who can speak is told to speak.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from communique.model.facts import Act, Meeting
from communique.model.page import Origin, Page
from communique.model.record import Record
from communique.pipeline import Task, read_task
from communique.read.sentences import split_sentences

ROOT = Path(__file__).parents[2]
PROSE = ROOT / "tests" / "cases" / "prose"
RESOLUTIONS = ROOT.parent / "shared" / "data" / "cr-unsc" / "res_en_gold"
TRUE_MEETINGS = json.loads((ROOT / "tests" / "cases" / "resolution_meetings.json").read_text("utf-8"))["words"]

ACTS_IN_PROSE, MEETINGS_IN_PROSE = 350, 60
"""At most so many a thousand sentences; ceilings fall as the rules get better, and never rise."""

MEETINGS_IN_RESOLUTIONS, SPEAKERLESS_IN_RESOLUTIONS = 40, 700
FIRST = 50
"""Resolutions looked at, from the first on."""


@dataclass(frozen=True, slots=True)
class Alarms:
    """What was read falsely in some pages."""

    sentences: int
    acts: tuple[Act, ...]
    meetings: tuple[Meeting, ...]

    def per_thousand(self, facts: Iterable[object]) -> float:
        """So many a thousand sentences."""
        return 1000 * len(tuple(facts)) / self.sentences


def read(paths: Iterable[Path]) -> Iterator[Record]:
    """The pages as a build would read them."""
    for path in paths:
        yield read_task(Task(Page(Origin(path.name), path.read_text("utf-8")))).record


def sentences_of(record: Record) -> int:
    content = record.text.content
    return sum(len(list(split_sentences(content, p.span))) for p in record.text.paragraphs)


@cache
def in_prose() -> Alarms:
    """Everything read in prose."""
    records = tuple(read(sorted(PROSE.glob("*.txt"))))
    return Alarms(
        sum(sentences_of(r) for r in records),
        tuple(a for r in records for a in r.acts),
        tuple(m for r in records for m in r.meetings),
    )


@cache
def in_resolutions() -> Alarms:
    """Acts without a speaker and meetings that nobody told, in the first resolutions."""
    records = tuple(read(sorted(RESOLUTIONS.glob("*.txt"))[:FIRST]))
    return Alarms(
        sum(sentences_of(r) for r in records),
        tuple(a for r in records for a in r.acts if not a.speaker),
        tuple(m for r in records for m in r.meetings if not _is_true(m, r)),
    )


def _is_true(meeting: Meeting, record: Record) -> bool:
    """Whether the words around it were listed by a reader as an encounter that the text tells."""
    start, end = meeting.citations[0].start, meeting.citations[-1].end
    around = " ".join(record.text.content[max(start - 60, 0) : end + 60].split())
    return any(words in around for words in TRUE_MEETINGS)


def test_there_are_twenty_pages_of_prose_none_of_which_is_a_statement() -> None:
    assert len(list(PROSE.glob("*.txt"))) == 20
    assert in_prose().sentences > 300


def test_few_acts_are_read_in_prose() -> None:
    alarms = in_prose()
    told = [f"{a.verb} by {a.speaker}: {a.citations[0].exact}" for a in alarms.acts]
    assert alarms.per_thousand(alarms.acts) <= ACTS_IN_PROSE, told


def test_few_meetings_are_read_in_prose() -> None:
    alarms = in_prose()
    told = [f"{m.kind} of {m.participants}: {m.citations[0].exact}" for m in alarms.meetings]
    assert alarms.per_thousand(alarms.meetings) <= MEETINGS_IN_PROSE, told


@pytest.mark.slow
@pytest.mark.skipif(not RESOLUTIONS.exists(), reason="the resolutions of cr-unsc are not beside the repository")
def test_few_false_facts_are_read_in_the_first_resolutions() -> None:
    alarms = in_resolutions()
    told = [f"{m.kind} of {m.participants}: {m.citations[0].exact}" for m in alarms.meetings]
    assert alarms.per_thousand(alarms.meetings) <= MEETINGS_IN_RESOLUTIONS, told
    assert alarms.per_thousand(alarms.acts) <= SPEAKERLESS_IN_RESOLUTIONS
