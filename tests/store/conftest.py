"""A small dossier to test with: pages of a made-up process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from communique.model.actor import Office
from communique.model.citation import Citation
from communique.model.facts import Act, AnyFact, DateMention, Force, Meeting, MeetingKind, Person, Phase
from communique.model.finding import Finding
from communique.model.header import Header
from communique.model.page import Origin
from communique.model.partial_date import PartialDate
from communique.model.record import Issue, Record
from communique.model.resolved import Statement
from communique.model.span import Span
from communique.model.text import Paragraph, Text, Zone, ZoneRole
from communique.store import Copy, Resolved, Stamp, Store, open_store

MENU = "Home | News\n"
TITLE = "Statement by the Envoys\n"
BODY = (
    "The Envoys met Ana Brandt in Port Vell on 3 May 2019.\nThey called on the sides to refrain from provocative acts."
)
RULES = "rules/1"


@dataclass(frozen=True)
class Written:
    """All that is handed to `Store.write_record` for one page."""

    record: Record
    statement: Statement
    copy: Copy
    stamp: Stamp

    @property
    def sha256(self) -> str:
        return self.record.text.sha256

    def into(self, store: Store) -> None:
        store.write_record(self.record, statement=self.statement, copy=self.copy, stamp=self.stamp)

    def with_facts(self, *facts: AnyFact) -> Written:
        emptied = replace(self.record, people=(), dates=(), meetings=(), acts=())
        kinds = {"people": Person, "dates": DateMention, "meetings": Meeting, "acts": Act}
        sorted_out = {name: tuple(f for f in facts if isinstance(f, kind)) for name, kind in kinds.items()}
        return replace(self, record=replace(emptied, **sorted_out))  # type: ignore[arg-type]

    def with_rules(self, rules: str) -> Written:
        return replace(self, stamp=replace(self.stamp, rules=rules))

    def with_findings(self, *findings: Finding) -> Written:
        return replace(self, record=replace(self.record, findings=findings))

    def cite(self, words: str) -> Citation:
        content = self.record.text.content
        start = content.index(words)
        return Citation.of(content, sha256=self.sha256, span=Span(start, start + len(words)))

    def resolved(self) -> Resolved:
        return Resolved(statements=(self.statement,))


def write(body: str = BODY, *, path: str = "a.txt", member: str = "", date: str = "2019-05-04") -> Written:
    """A page with a menu, a title and a body, one person, meeting, date and act."""
    content = MENU + TITLE + body
    start = len(MENU + TITLE)
    sha256 = hashlib.sha256(content.encode()).hexdigest()
    origin = Origin(path, member)
    zones = (
        Zone(Span(0, len(MENU)), ZoneRole.NAVIGATION, "menu line"),
        Zone(Span(len(MENU), start), ZoneRole.TITLE, "first line"),
        Zone(Span(start, len(content)), ZoneRole.BODY, "sentences"),
    )
    text = Text(origin, content, sha256, zones, tuple(_paragraphs(body, start)))
    issued = PartialDate(date)
    issue = Issue(("Envoys",), issued, citations=(Citation(sha256, len(MENU), len(MENU) + 9, "Statement"),))
    record = Record(text, Header(title=Span(len(MENU), start - 1), date=issued), issue)
    key = sha256[:12]
    told = ("Envoys",), issued, None, "stated", None, "press statement", "en"
    statement = Statement(key, f"{date}-envoys", TITLE.strip(), (sha256,), *told)
    page = Written(record, statement, Copy(origin, bytes_sha256=sha256, sha256=sha256), Stamp(f"f-{key}", RULES))
    return page.with_facts(*facts_of(page)) if body == BODY else page


def facts_of(page: Written) -> tuple[AnyFact, ...]:
    return (
        Person(
            citations=(page.cite("Ana Brandt"),),
            rule="person.name",
            name="Ana Brandt",
            offices=(Office("Mayor", "Port Vell"),),
        ),
        DateMention(citations=(page.cite("3 May 2019"),), rule="date.day", value=PartialDate("2019-05-03")),
        meeting(page),
        Act(
            citations=(page.cite("called on"),),
            rule="act.verb",
            speaker=("Envoys",),
            verb="call on",
            force=Force.DIRECTIVE,
            addressee=("sides",),
        ),
    )


def meeting(page: Written, *participants: str, phase: Phase = Phase.HELD) -> Meeting:
    return Meeting(
        citations=(page.cite("met"),),
        rule="meeting.verb",
        kind=MeetingKind.MEETING,
        phase=phase,
        participants=participants or ("Envoys", "Ana Brandt"),
        place="Port Vell",
        date=PartialDate("2019-05-03"),
    )


def _paragraphs(body: str, start: int) -> Iterator[Paragraph]:
    number = 0
    for line in body.split("\n"):
        if line:
            number += 1
            yield Paragraph(number, Span(start, start + len(line)))
        start += len(line) + 1


Writer = Callable[..., Written]


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return tmp_path / "vell.dossier"


@pytest.fixture
def store(dossier: Path) -> Iterator[Store]:
    with open_store(dossier, create=True) as opened:
        yield opened


@pytest.fixture
def page() -> Written:
    return write()


@pytest.fixture
def make_page() -> Writer:
    return write


@pytest.fixture
def held(store: Store, page: Written) -> Store:
    """A dossier with one page, resolved."""
    page.into(store)
    store.replace_resolved(page.resolved())
    return store
