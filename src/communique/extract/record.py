"""The record of one text: all rules over one scene."""

from __future__ import annotations

from communique.extract.acts import find_acts
from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.meetings import find_meetings
from communique.extract.people import list_dates, list_holdings, list_people
from communique.extract.quotations import attribute_quotes, list_quotations
from communique.extract.references import find_references
from communique.extract.scene import Scene
from communique.extract.turns import turns_in
from communique.extract.undertakings import find_undertakings
from communique.model.citation import Citation
from communique.model.finding import Finding
from communique.model.header import Header
from communique.model.reading import Reading
from communique.model.record import Issue, Record
from communique.model.text import Text


def extract(text: Text, header: Header, reading: Reading, *, findings: tuple[Finding, ...] = ()) -> Record:
    """Everything that one text tells, with the words it rests on; the same input gives the same record."""
    issue = find_issue(text, header, reading)
    cast = Cast(reading, issue.issuers)
    speakers = attribute_quotes(text, reading, cast)
    cast = Cast(reading, issue.issuers, {**{a.quote.span: a.speakers for a in speakers}, **turns_in(reading)})
    scene = Scene(text, header, reading, issue, cast)
    acts = find_acts(scene)
    return Record(
        text,
        header,
        issue,
        people=list_people(scene),
        holdings=list_holdings(scene),
        dates=list_dates(scene),
        meetings=find_meetings(scene),
        acts=acts,
        undertakings=find_undertakings(scene, acts),
        references=find_references(scene),
        quotations=list_quotations(scene, speakers),
        groups=tuple((g.label, g.members) for g in reading.groups),
        findings=findings,
    )


def keep_unread(text: Text, header: Header, *, findings: tuple[Finding, ...] = ()) -> Record:
    """The record of a text that no rule reads (another language): what its page tells, and no facts."""
    spans = [s for s in (header.title, header.date_span) if s is not None]
    citations = tuple(Citation.of(text.content, sha256=text.sha256, span=s) for s in sorted(set(spans)))
    return Record(text, header, Issue(date=header.date, citations=citations), findings=findings)
