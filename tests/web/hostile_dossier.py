"""A dossier whose statement is an attack: markup, direction marks, formulas, long words, 10,000 facts in one paragraph."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from communique.model.actor import ActorKind, Office
from communique.model.citation import Citation
from communique.model.facts import (
    Act,
    Force,
    Holding,
    Meeting,
    MeetingKind,
    Person,
    Phase,
    Quotation,
    Reference,
    Undertaking,
    UndertakingKind,
)
from communique.model.finding import Finding, Severity
from communique.model.header import DateBasis, Header
from communique.model.page import Origin
from communique.model.partial_date import PartialDate
from communique.model.record import Issue, Record
from communique.model.resolved import Actor, Instrument, Name, Statement
from communique.model.span import Span
from communique.model.text import Paragraph, Text, Zone, ZoneRole
from communique.store import Copy, Resolved, Stamp, open_store

FACTS = 10_000
"""Facts in the last paragraph."""

SCRIPT = "<script>hostile=1;alert(1)</script>"
TITLE = f"{SCRIPT} {{{{7*7}}}} \u202etfel\u202c \"quoted\" 'single' &amp; &lt;b&gt;"
WHO = '<img src=x onerror="hostile=2">'
WHERE = "\"><script>hostile=3</script> '/../%2e"
FORMULA = '=HYPERLINK("http://other.example","x")'
STRANGE = (
    f"𝕬 👩‍👩‍👧 {WHO} met {FORMULA} at {WHERE} {{% raise %}} zero\u200bwidth \u2066iso\u2069 return\r &nbsp; </p></main>"
)
LONG = "W" * 10_000 + "𝕬" + "w" * 9_999
CROWD = " ".join(f"𝕬{n:05}" for n in range(FACTS))
BODY = (STRANGE, LONG, CROWD)
CONTENT = "\n".join((TITLE, *BODY))
SHA256 = hashlib.sha256(CONTENT.encode()).hexdigest()
SLUG = "2019-05-03-hostile"
DAY = PartialDate("2019-05-03")


def cite(words: str, *, after: int = 0) -> tuple[Citation, ...]:
    """A citation of words of the text."""
    start = CONTENT.index(words, after)
    return (Citation.of(CONTENT, sha256=SHA256, span=Span(start, start + len(words))),)


def paragraphs() -> Iterator[Paragraph]:
    """The paragraphs of the body."""
    start = len(TITLE) + 1
    for number, words in enumerate(BODY, 1):
        yield Paragraph(number, Span(start, start + len(words)))
        start += len(words) + 1


def text() -> Text:
    """The whole page."""
    end = len(TITLE) + 1
    zones = (
        Zone(Span(0, end), ZoneRole.TITLE, "first line"),
        Zone(Span(end, len(CONTENT)), ZoneRole.BODY, "sentences"),
    )
    return Text(Origin("../<b>.txt"), CONTENT, SHA256, zones, tuple(paragraphs()))


MEETING = Meeting(
    citations=cite("met"),
    rule="meeting",
    kind=MeetingKind.MEETING,
    phase=Phase.HELD,
    participants=(WHO, FORMULA),
    place=WHERE,
    date=DAY,
)
UNDERTAKING = Undertaking(
    citations=cite("zero\u200bwidth"),
    rule="undertaking",
    kind=UndertakingKind.COMMITMENT,
    by=(WHO,),
    to=(FORMULA,),
    action="@SUM(1)",
    object=SCRIPT,
    due="+1",
)


def crowd() -> Iterator[Person]:
    """A person a word; every tenth takes the next word in, so that marks overlap."""
    at = len(CONTENT) - len(CROWD)
    for n in range(FACTS):
        start, end = at + n * 7, at + n * 7 + (13 if n % 10 == 0 and n + 1 < FACTS else 6)
        words = (Citation.of(CONTENT, sha256=SHA256, span=Span(start, end)),)
        yield Person(citations=words, rule="person", name=CONTENT[start:end])


def record() -> Record:
    """What the page tells."""
    office = Office(SCRIPT, WHERE)
    return Record(
        text(),
        Header(title=Span(0, len(TITLE)), date=DAY, date_basis=DateBasis.STATED),
        Issue((WHO,), DAY, citations=cite(WHO)),
        people=(Person(citations=cite(WHO), rule="person", name=WHO, offices=(office,)), *crowd()),
        holdings=(
            Holding(citations=cite(WHO), rule="holding", holder=WHO, office=office, as_written=SCRIPT, as_of=DAY),
        ),
        meetings=(MEETING,),
        acts=(
            Act(
                citations=cite("met"),
                rule="act",
                speaker=(WHO,),
                verb="-urge",
                force=Force.DIRECTIVE,
                addressee=(FORMULA,),
                content=SCRIPT,
            ),
        ),
        undertakings=(UNDERTAKING,),
        references=(Reference(citations=cite(FORMULA), rule="reference", name=FORMULA, date=DAY),),
        quotations=(Quotation(citations=cite("return\r &nbsp;"), rule="quotation", speaker=WHO),),
        findings=(Finding("../<b>.txt", "odd", SCRIPT, Severity.WARNING),),
    )


STATEMENT = Statement(
    "s-hostile", SLUG, TITLE, (SHA256,), (WHO,), DAY, None, "stated", WHERE, "statement", "en", SCRIPT
)


def layer() -> Resolved:
    """Who is who."""
    here = ("s-hostile",)
    return Resolved(
        statements=(STATEMENT,),
        actors=(
            Actor("a-who", "img", ActorKind.PERSON, WHO, (Name(WHO, 3, here), Name(SCRIPT, 1, here))),
            Actor("a-formula", "formula", ActorKind.BODY, FORMULA, (Name(FORMULA, 1, here),)),
        ),
        instruments=(Instrument("i-formula", "instrument", FORMULA, (Name(FORMULA, 1, here),), DAY),),
        links=(),
    )


def write(path: Path) -> Path:
    """The dossier in a file."""
    told = record()
    with open_store(path, create=True) as store:
        copy = Copy(told.text.origin, bytes_sha256=SHA256, sha256=SHA256)
        store.write_record(told, statement=STATEMENT, copy=copy, stamp=Stamp("bytes", "rules/1"))
        store.replace_resolved(layer())
    return path


PAGES = (
    "/",
    f"/s/{SLUG}",
    "/a/img",
    "/a/formula",
    "/a/img/names",
    f"/m/{MEETING.id}",
    f"/u/{UNDERTAKING.id}",
    "/i/instrument",
    f"/cite?s={SLUG}&at=p1:0-40",
    "/search?q=met",
    "/search?q=%3Cscript%3Ehostile%3D9%3C%2Fscript%3E",
    *(f"/{name}" for name in ("statements", "timeline", "meetings", "acts", "ledger", "actors", "instruments")),
    *(f"/{name}" for name in ("holdings", "people", "quotations", "references", "findings", "map", "network", "check")),
    "/meetings?place=%22%3E%3Cscript%3Ehostile%3D4%3C%2Fscript%3E",
    "/%3Cscript%3Ehostile%3D5%3C%2Fscript%3E",
)
"""Addresses on which hostile words stand."""
