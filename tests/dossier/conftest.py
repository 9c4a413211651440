"""A dossier of three pages of a made-up process: a plan, its keeping, and a copy."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.dossier import Dossier, open_dossier
from communique.model.actor import ActorKind, Office
from communique.model.citation import Citation
from communique.model.facts import (
    Act,
    Force,
    Holding,
    Meeting,
    MeetingKind,
    Mode,
    Person,
    Phase,
    Quotation,
    Reference,
    Undertaking,
    UndertakingKind,
)
from communique.model.header import DateBasis, Header
from communique.model.page import Origin
from communique.model.partial_date import PartialDate
from communique.model.record import Issue, Record
from communique.model.resolved import Actor, Instrument, Link, Name, Statement
from communique.model.span import Span
from communique.model.text import Paragraph, Text, Zone, ZoneRole
from communique.store import Copy, Resolved, Stamp, open_store

PLAN = (
    "Statement by the Envoys\n"
    "The Envoys agreed to meet Ana Brandt, Mayor of Port Vell, in Port Vell on 9 May 2019. "
    "They urged the sides to respect the Vell Agreement of 2 June 2018.\n"
    "“We will come with open hands and hearts,” the Envoys said."
)
KEPT = "Readout\nThe Envoys met Ana Brandt in Port Vell on 9 May 2019. Ana Brandt welcomed them."


class Sheet:
    """A text with ways to cite it."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.sha256 = hashlib.sha256(content.encode()).hexdigest()

    def cite(self, words: str) -> tuple[Citation, ...]:
        start = self.content.index(words)
        return (Citation.of(self.content, sha256=self.sha256, span=Span(start, start + len(words))),)

    def text(self, path: str) -> Text:
        title = self.content.index("\n") + 1
        zones = (
            Zone(Span(0, title), ZoneRole.TITLE, "first line"),
            Zone(Span(title, len(self.content)), ZoneRole.BODY, "sentences"),
        )
        return Text(Origin(path), self.content, self.sha256, zones, tuple(self._paragraphs(title)))

    def _paragraphs(self, start: int) -> Iterator[Paragraph]:
        for number, line in enumerate(self.content[start:].split("\n"), 1):
            yield Paragraph(number, Span(start, start + len(line)))
            start += len(line) + 1


PLANNED, HELD = Sheet(PLAN), Sheet(KEPT)


def plan_record() -> Record:
    day = PartialDate("2019-05-03")
    issue = Issue(("Envoys",), day, citations=PLANNED.cite("Envoys"))
    header = Header(title=Span(0, 23), date=day, date_basis=DateBasis.STATED)
    return Record(
        PLANNED.text("plan.txt"),
        header,
        issue,
        people=(Person(citations=PLANNED.cite("Ana Brandt"), rule="person", name="Ana Brandt", offices=(MAYOR,)),),
        holdings=(
            Holding(
                citations=PLANNED.cite("Mayor of Port Vell"),
                rule="holding",
                holder="Ana Brandt",
                office=MAYOR,
                as_written="Mayor of Port Vell",
                as_of=day,
            ),
        ),
        meetings=(PLAN_OF_MEETING,),
        acts=(
            Act(
                citations=PLANNED.cite("urged"),
                rule="act",
                speaker=("Envoys",),
                verb="urge",
                force=Force.DIRECTIVE,
                strength=4,
                addressee=("sides",),
                content="to respect the Vell Agreement of 2 June 2018",
            ),
        ),
        undertakings=(
            Undertaking(
                citations=PLANNED.cite("meet Ana"),
                rule="undertaking",
                kind=UndertakingKind.COMMITMENT,
                by=("Envoys",),
                action="meet",
                due="2019-05-09",
            ),
            Undertaking(
                citations=PLANNED.cite("respect"),
                rule="undertaking",
                kind=UndertakingKind.REQUEST,
                by=("sides",),
                to=("Envoys",),
                action="respect",
                object="Vell Agreement",
            ),
        ),
        references=(
            Reference(
                citations=PLANNED.cite("Vell Agreement"),
                rule="reference",
                name="Vell Agreement",
                date=PartialDate("2018-06-02"),
            ),
        ),
        quotations=(
            Quotation(
                citations=PLANNED.cite("We will come with open hands and hearts,"), rule="quotation", speaker="Envoys"
            ),
        ),
    )


MAYOR = Office("Mayor", "Port Vell")
PLAN_OF_MEETING = Meeting(
    citations=PLANNED.cite("meet"),
    rule="meeting",
    kind=MeetingKind.MEETING,
    phase=Phase.PLANNED,
    participants=("Envoys", "Ana Brandt"),
    place="Port Vell",
    date=PartialDate("2019-05-09"),
)
MEETING_HELD = Meeting(
    citations=HELD.cite("met"),
    rule="meeting",
    kind=MeetingKind.MEETING,
    phase=Phase.HELD,
    participants=("Envoys", "Ana Brandt"),
    place="Port Vell",
    date=PartialDate("2019-05-09"),
    host="Ana Brandt",
)


def held_record() -> Record:
    bound = PartialDate("2019-05-09")
    return Record(
        HELD.text("kept.txt"),
        Header(title=Span(0, 7), kind="readout", host="The Vell Post", is_repost=True),
        Issue(("Envoys",), None, bound, citations=HELD.cite("Envoys")),
        people=(Person(citations=HELD.cite("Ana Brandt"), rule="person", name="Ana Brandt"),),
        meetings=(MEETING_HELD,),
        acts=(
            Act(
                citations=HELD.cite("welcomed"),
                rule="act",
                speaker=("Ana Brandt",),
                verb="welcome",
                force=Force.EXPRESSIVE,
                polarity=1,
                mode=Mode.REPORTED,
            ),
        ),
    )


PLAN_STATEMENT = Statement(
    "s-plan",
    "2019-05-03-envoys",
    "Statement by the Envoys",
    (PLANNED.sha256,),
    ("Envoys",),
    PartialDate("2019-05-03"),
    None,
    "stated",
    None,
    "statement",
    "en",
)
HELD_STATEMENT = Statement(
    "s-held",
    "undated-envoys",
    "Readout",
    (HELD.sha256,),
    ("Envoys",),
    None,
    PartialDate("2019-05-09"),
    "none",
    None,
    "readout",
    "en",
    "The Vell Post",
)


def resolved() -> Resolved:
    both = ("s-plan", "s-held")
    return Resolved(
        statements=(PLAN_STATEMENT, HELD_STATEMENT),
        actors=(
            Actor("a-envoys", "envoys", ActorKind.BODY, "Envoys", (Name("Envoys", 3, both),)),
            Actor("a-ana", "ana-brandt", ActorKind.PERSON, "Ana Brandt", (Name("Ana Brandt", 2, both),)),
            Actor("a-sides", "sides", ActorKind.LABEL, "sides", (Name("sides", 1, ("s-plan",)),)),
        ),
        instruments=(
            Instrument(
                "i-vell",
                "vell-agreement",
                "Vell Agreement",
                (Name("Vell Agreement", 1, ("s-plan",)),),
                PartialDate("2018-06-02"),
            ),
        ),
        links=(
            Link(
                "held_as_planned",
                PLAN_OF_MEETING.id,
                MEETING_HELD.id,
                "same participants, place and day",
                0.9,
                (*PLANNED.cite("meet"), *HELD.cite("met")),
            ),
        ),
    )


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    path = tmp_path / "vell.dossier"
    with open_store(path, create=True) as store:
        for record, statement in ((plan_record(), PLAN_STATEMENT), (held_record(), HELD_STATEMENT)):
            origin = record.text.origin
            copy = Copy(origin, bytes_sha256=record.text.sha256, sha256=record.text.sha256)
            stamp = Stamp(f"bytes-{origin.path}", "rules/1")
            store.write_record(record, statement=statement, copy=copy, stamp=stamp)
        store.replace_resolved(resolved())
    with open_dossier(path) as opened:
        yield opened
