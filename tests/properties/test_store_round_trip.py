"""Whatever facts a record holds, the dossier gives them back as they were."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.model.actor import Office
from communique.model.citation import Citation
from communique.model.facts import (
    Act,
    DateMention,
    Fact,
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
from communique.model.finding import Finding, Severity
from communique.model.header import DateBasis, Dateline, Facet, Header
from communique.model.page import Origin
from communique.model.partial_date import PartialDate
from communique.model.record import Issue, Record
from communique.model.resolved import Statement
from communique.model.span import Span
from communique.model.text import Paragraph, Text, Zone, ZoneRole
from communique.store import Copy, Stamp, open_store

words = st.text(max_size=12)
names = st.lists(words, max_size=3).map(tuple)
maybe = st.none() | words
dates = st.sampled_from(
    ["2012", "2012-03", "2012-03-22", "201X", "XXXX-12-02", "2019-21", "2020-11-09/..", "../2020", "2012-03-22/2012-04"]
).map(PartialDate)
offices = st.builds(Office, words, maybe)


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    start = draw(st.integers(0, length - 1))
    return Span(start, draw(st.integers(start + 1, length)))


@st.composite
def citations(draw: st.DrawFn, content: str, sha256: str) -> tuple[Citation, ...]:
    found = draw(st.lists(spans(len(content)), min_size=1, max_size=3))
    return tuple(Citation.of(content, sha256=sha256, span=span) for span in found)


def parts(content: str, sha256: str) -> dict[str, Any]:
    return {
        "citations": citations(content, sha256),
        "rule": words,
        "confidence": st.floats(0, 1),
        "mode": st.sampled_from(Mode),
    }


def facts(content: str, sha256: str) -> dict[str, st.SearchStrategy[Fact]]:
    found = parts(content, sha256)
    meetings = {
        "kind": st.sampled_from(MeetingKind),
        "phase": st.sampled_from(Phase),
        "participants": names,
        "place": maybe,
    }
    acts = {"speaker": names, "verb": words, "force": st.sampled_from(Force), "polarity": st.integers(-1, 1)}
    return {
        "people": st.builds(
            Person, **found, name=words, offices=st.lists(offices, max_size=3).map(tuple), country=maybe
        ),
        "holdings": st.builds(
            Holding, **found, holder=words, office=offices, as_written=words, as_of=st.none() | dates
        ),
        "dates": st.builds(DateMention, **found, value=dates, basis=words),
        "meetings": st.builds(
            Meeting, **found, **meetings, date=st.none() | dates, host=maybe, auspices=names, topics=names
        ),
        "acts": st.builds(Act, **found, **acts, addressee=names, about=names, content=words, negated=st.booleans()),
        "undertakings": st.builds(
            Undertaking, **found, kind=st.sampled_from(UndertakingKind), by=names, to=names, action=words, due=maybe
        ),
        "references": st.builds(Reference, **found, name=words, date=st.none() | dates, manner=words, number=maybe),
        "quotations": st.builds(Quotation, **found, speaker=maybe, attribution=words),
    }


def headers(length: int) -> st.SearchStrategy[Header]:
    span = spans(length)
    return st.builds(
        Header,
        title=st.none() | span,
        kind=words,
        date=st.none() | dates,
        date_basis=st.sampled_from(DateBasis),
        place=maybe,
        dateline=st.none() | st.builds(Dateline, span, st.lists(span, max_size=2).map(tuple), st.none() | span),
        facets=st.lists(st.builds(Facet, words, words, span, st.none() | span), max_size=2).map(tuple),
        host=maybe,
        is_repost=st.booleans(),
    )


def texts(content: str, origin: Origin) -> st.SearchStrategy[Text]:
    sha256 = hashlib.sha256(content.encode()).hexdigest()
    whole = Span(0, len(content))
    paragraphs = st.lists(spans(len(content)), max_size=3).map(
        lambda found: tuple(Paragraph(n, span, "-") for n, span in enumerate(found, start=1))
    )
    zones = st.sampled_from(ZoneRole).map(lambda role: (Zone(whole, role, "whole"),))
    return st.builds(Text, st.just(origin), st.just(content), st.just(sha256), zones, paragraphs)


@st.composite
def records(draw: st.DrawFn) -> Record:
    content = draw(st.text(min_size=1, max_size=60))
    text = draw(texts(content, Origin("a.txt", draw(words), draw(words))))
    # A fact that says the same of the same words is held once, so each is drawn once.
    found = {
        name: draw(st.lists(kind, max_size=2, unique_by=lambda fact: fact.id).map(tuple))
        for name, kind in facts(content, text.sha256).items()
    }
    cited = citations(content, text.sha256)
    issue = st.builds(Issue, names, st.none() | dates, st.none() | dates, cited.map(lambda c: c[0]), cited)
    finding = st.builds(Finding, words, words, words, st.sampled_from(Severity), st.none() | spans(len(content)))
    return Record(
        text=text,
        header=draw(headers(len(content))),
        issue=draw(issue),
        groups=draw(st.lists(st.tuples(words, names), max_size=2).map(tuple)),
        findings=draw(st.lists(finding, max_size=2).map(tuple)),
        **found,  # type: ignore[arg-type]
    )


def statement_of(record: Record) -> Statement:
    told = (("Envoys",), None, None, "none", None, "statement", "en")
    return Statement(record.text.sha256[:12], "slug", "Title", (record.text.sha256,), *told)


@settings(max_examples=60, deadline=None)
@given(records())
def test_a_record_is_read_back_as_it_was_written(record: Record) -> None:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder, "d.dossier"), create=True) as store:
        copy = Copy(record.text.origin, sha256=record.text.sha256)
        store.write_record(record, statement=statement_of(record), copy=copy, stamp=Stamp("f", "r"))
        assert store.record(record.text.sha256) == record
        assert store.copies() == (copy,)
        assert {f.code for f in store.check() if f.severity is Severity.ERROR} <= {"fact-from-furniture"}
