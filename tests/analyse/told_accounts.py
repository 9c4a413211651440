"""Made-up meetings and acts for tests of accounts."""

from __future__ import annotations

import hashlib

from communique.analyse.words import Sentence
from communique.model.bibliography import Place
from communique.model.citation import Citation
from communique.model.cited import Cited
from communique.model.facts import Act, Force, Meeting, MeetingKind, Phase
from communique.model.partial_date import PartialDate
from communique.model.resolved import Link, Statement


def sha_of(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def statement(name: str, issuer: str = "Envoys", date: str | None = "2019-05-09") -> Statement:
    day = PartialDate(date) if date else None
    return Statement(name, name, name, (sha_of(name),), (issuer,), day, None, "stated", None, "readout", "en")


def meeting(
    told: Statement,
    *participants: str,
    date: str | None = "2019-05-08",
    place: str | None = "Port Vell",
    phase: Phase = Phase.HELD,
    kind: MeetingKind = MeetingKind.MEETING,
) -> Cited[Meeting]:
    day = PartialDate(date) if date else None
    citation = Citation(told.texts[0], 0, 3, "met")
    fact = Meeting(
        citations=(citation,), rule="meeting", kind=kind, phase=phase, participants=participants, place=place, date=day
    )
    return Cited(fact, told, (Place(1, 0, 3),))


def link(one: Cited[Meeting], other: Cited[Meeting]) -> Link:
    cited = (*one.citations, *other.citations)
    return Link("same_meeting", one.fact.id, other.fact.id, "same day", 0.9, cited)


def sentences(name: str, *lines: str) -> tuple[Sentence, ...]:
    out, at = [], 0
    for number, line in enumerate(lines, 1):
        out.append(Sentence(sha_of(name), number, at, line))
        at += len(line) + 1
    return tuple(out)


def act(told: Statement, line: Sentence, verb: str, word: str, **parts: object) -> Cited[Act]:
    start = line.start + line.exact.index(word)
    citation = Citation(told.texts[0], start, start + len(word), word)
    force = parts.pop("force", Force.DIRECTIVE)
    fact = Act(citations=(citation,), rule="act", speaker=("Ana Brandt",), verb=verb, force=Force(force), **parts)  # type: ignore[arg-type]
    return Cited(fact, told, (Place(line.paragraph, 0, 1),))
