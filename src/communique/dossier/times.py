"""What stands on the timeline: statements, meetings, dated instruments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.analyse import Entry
from communique.dossier.look_ups import LookUps
from communique.dossier.questions import Period
from communique.model.cited import Cited
from communique.model.facts import Meeting
from communique.model.partial_date import PartialDate
from communique.model.resolved import Instrument, Statement


def entries(look: LookUps) -> Iterator[Entry]:
    """Everything that has a place in time, in no order."""
    yield from _statements(look)
    yield from _meetings(look)
    yield from _instruments(look)


def _statements(look: LookUps) -> Iterator[Entry]:
    for s in look.store.statements():
        yield entry_of_statement(look, s)


def entry_of_statement(look: LookUps, statement: Statement) -> Entry:
    """A statement on the timeline."""
    told = look.store.issue(statement.texts[0]).citations
    basis = statement.date_basis if statement.date else "day not told"
    citation = told[0] if told else None
    return Entry(bounded(statement), "statement", title_of(statement), basis, statement.id, citation, statement.slug)


def title_of(statement: Statement) -> str:
    """A statement in one line."""
    return f"{statement.title} ({'; '.join(statement.issuers) or 'issuer not told'})"


def bounded(statement: Statement) -> PartialDate | None:
    """The day of issue, or the time in which it must lie; None if nothing tells."""
    if statement.date is not None:
        return statement.date
    return PartialDate.between(statement.not_before, None) if statement.not_before else None


def _meetings(look: LookUps) -> Iterator[Entry]:
    for c in look.meetings(actor=None, place=None, phase=None, period=Period()):
        if c.fact.date is not None:
            yield entry_of_meeting(c)


def entry_of_meeting(cited: Cited[Meeting]) -> Entry:
    """A meeting on the timeline."""
    meeting = cited.fact
    title = title_of_meeting(meeting.kind, meeting.participants, meeting.place)
    phase = meeting.phase.value.replace("_", " ")
    return Entry(meeting.date, "meeting", title, phase, cited.statement.id, cited.citations[0], meeting.id)


def title_of_meeting(kind: str, participants: Sequence[str], place: str | None) -> str:
    """A meeting in one line.

    >>> title_of_meeting("talks", ["envoys", "Ana Brandt"], "Port Vell")
    'talks of envoys; Ana Brandt, Port Vell'
    """
    return f"{kind} of {'; '.join(participants) or 'participants not told'}" + (f", {place}" if place else "")


def _instruments(look: LookUps) -> Iterator[Entry]:
    for instrument in look.store.instruments():
        if instrument.date is not None and look.first_use(instrument) is not None:
            yield entry_of_instrument(look, instrument)


def entry_of_instrument(look: LookUps, instrument: Instrument) -> Entry:
    """An instrument that is used on the timeline."""
    (first,) = look.first_uses([instrument]).values()
    times = sum(n.count for n in instrument.names)
    cited, where = f"cited {times}×", first.statement.id
    return Entry(instrument.date, "instrument", instrument.name, cited, where, first.citations[0], instrument.slug)
