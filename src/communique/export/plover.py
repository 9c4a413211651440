"""Acts and meetings as events of PLOVER (https://github.com/openeventdata/PLOVER): who does what to whom, as an event type.

The mapping is data (knowledge/plover.yaml), settled by the codebook. Only CONSULT, REQUEST, SUPPORT, AGREE and ACCUSE are
mapped: they are words and meetings between parties; what people do beside speaking is not in a record. The target is who is
told; where nobody is, whom the deed is about (export.parties_named). Invariant: an event rests on one fact and carries its citations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from communique.export.parties_named import first_parties
from communique.knowledge.tables import load_table
from communique.model.citation import Citation
from communique.model.facts import Act, Meeting, MeetingKind, Phase, UndertakingKind
from communique.model.record import Record


@dataclass(frozen=True, slots=True)
class Event:
    """An event between parties."""

    type: str
    """CONSULT, REQUEST, SUPPORT, AGREE or ACCUSE."""

    source: tuple[str, ...]
    """Who does it; all who took part in an encounter. Empty if not told."""

    target: tuple[str, ...]
    """To whom or about whom; of a visit the place. Empty for other encounters, where all are sources, and where nobody is named."""

    fact: str
    """Id of the act, undertaking or meeting."""

    citations: tuple[Citation, ...]
    """The words it rests on."""

    is_mutual: bool = False
    """Whether source and target did it to each other."""

    is_promise: bool = False
    """Whether it rests on a commitment that no act of speech carries ("A will open the border")."""

    is_requirement: bool = False
    """Whether it rests on a request that no act of speech carries ("A said that B must open the border")."""


def events_of(record: Record) -> tuple[Event, ...]:
    """The acts, promises and meetings of a record that are events of the five types, in the order of the text."""
    found = (*_spoken(record), *_promised(record), *_met(record))
    return tuple(sorted(found, key=lambda e: (e.citations[0].start, e.type)))


def _spoken(record: Record) -> Iterator[Event]:
    for act in record.acts:
        kind = "" if act.negated else type_of_act(act)
        if kind:
            yield Event(kind, act.speaker, _target_of(act, record), act.id, act.citations)


def _target_of(act: Act, record: Record) -> tuple[str, ...]:
    """Who is told or, where nobody is or a third party hears it ("complained to A about B"), whom it is about."""
    about = first_parties(act.content, _people(record), but=(*act.speaker, *act.addressee))
    is_overheard = act.verb in _table()["overheard"] and bool(about)
    return about if is_overheard or not act.addressee else act.addressee


def _promised(record: Record) -> Iterator[Event]:
    """Undertakings that no act carries; those that one carries are that act's content. Who asks is a request's source."""
    types = _table()["undertakings"]
    for undertaking in record.undertakings:
        kind = str(types[undertaking.kind.value])
        if not kind or undertaking.act is not None:
            continue
        by, to, made = undertaking.by, undertaking.to, undertaking.citations
        if undertaking.kind is UndertakingKind.REQUEST:
            if by and to:
                yield Event(kind, to, by, undertaking.id, made, is_requirement=True)
        else:
            target = to or first_parties(_rest_of_sentence(record, made[-1].end), _people(record), but=by)
            yield Event(kind, by, target, undertaking.id, made, is_promise=True)


def _people(record: Record) -> tuple[str, ...]:
    return tuple(person.name for person in record.people)


def _rest_of_sentence(record: Record, start: int) -> str:
    """The words behind the action, up to the end of its sentence or to who told it (", the office said")."""
    end = next((p.span.end for p in record.text.paragraphs if p.span.start <= start < p.span.end), start)
    return _ENDING.split(record.text.content[start:end], maxsplit=1)[0]


_ENDING = re.compile(r"(?<=[a-z0-9)\"”])[.!?;](?=\s|$)|,(?=[^,]*\b(?:said|says|reported|announced|confirmed)\b)")


def _met(record: Record) -> Iterator[Event]:
    for meeting in record.meetings:
        kind = type_of_meeting(meeting)
        is_visit = meeting.kind is MeetingKind.VISIT
        target = (meeting.place,) if is_visit and meeting.place else ()
        if kind:
            yield Event(kind, meeting.participants, target, meeting.id, meeting.citations, is_mutual=not is_visit)


def type_of_act(act: Act) -> str:
    """The event type of an act of speech; empty if it is none of the five."""
    words = _table()["words"]
    for name in (act.verb, act.verb.split()[-1], act.verb.split()[0]):
        if name in words:
            return str(words[name])
    sign = f"{act.polarity:+d}" if act.polarity else ""
    return str(_table()["acts"].get(f"{act.force.value}{sign}", ""))


def type_of_meeting(meeting: Meeting) -> str:
    """The event type of an encounter; empty if it is none of the five."""
    table = _table()
    if meeting.phase is not Phase.HELD:
        return str(table["phases"][meeting.phase.value])
    return str(table["kinds"].get(meeting.kind.value, table["others"]))


@cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = load_table("plover")
    return table
