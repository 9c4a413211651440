"""What stands on the timeline: statements, meetings, dated instruments."""

from __future__ import annotations

from collections.abc import Iterator

from communique.analyse import Entry
from communique.dossier.look_ups import LookUps
from communique.dossier.questions import Period
from communique.model.cited import Cited
from communique.model.facts import Meeting, Reference
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement
from communique.store import Filter


def entries(look: LookUps) -> Iterator[Entry]:
    """Everything that has a place in time, in no order."""
    yield from _statements(look)
    yield from _meetings(look)
    yield from _instruments(look)


def _statements(look: LookUps) -> Iterator[Entry]:
    for s in look.store.statements():
        told = look.store.record(s.texts[0]).issue.citations
        title = f"{s.title} ({'; '.join(s.issuers) or 'issuer not told'})"
        basis = s.date_basis if s.date else "day not told"
        yield Entry(bounded(s), "statement", title, basis, s.id, told[0] if told else None)


def bounded(statement: Statement) -> PartialDate | None:
    """The day of issue, or the time in which it must lie; None if nothing tells."""
    if statement.date is not None:
        return statement.date
    return PartialDate.between(statement.not_before, None) if statement.not_before else None


def _meetings(look: LookUps) -> Iterator[Entry]:
    for c in look.meetings(actor=None, place=None, phase=None, period=Period()):
        if c.fact.date is not None:
            phase = c.fact.phase.value.replace("_", " ")
            yield Entry(c.fact.date, "meeting", _title(c), phase, c.statement.id, c.citations[0])


def _title(cited: Cited[Meeting]) -> str:
    meeting = cited.fact
    who = "; ".join(meeting.participants) or "participants not told"
    return f"{meeting.kind.value} of {who}" + (f", {meeting.place}" if meeting.place else "")


def _instruments(look: LookUps) -> Iterator[Entry]:
    by_use: dict[tuple[str, str], Cited[Reference]] = {}
    for c in look.cited(Reference, Filter()):
        by_use.setdefault((c.fact.name, c.statement.id), c)
    for i in look.store.instruments():
        uses = [by_use[n.as_written, s] for n in i.names for s in n.statements if (n.as_written, s) in by_use]
        if i.date is not None and uses:
            first = min(uses, key=lambda c: (c.statement.date is None, str(c.statement.date), c.statement.slug))
            times = sum(n.count for n in i.names)
            yield Entry(i.date, "instrument", i.name, f"cited {times}×", first.statement.id, first.citations[0])
