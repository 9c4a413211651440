"""The parts of a fact as plain values, in the words of ``communique-facts/1`` (score/GUIDELINES.md) and our further keys.

Invariant: keys stand in a fixed order, lists stay lists, dates are EDTF, and what the text does not tell is None.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from communique.model.facts import Act, DateMention, Fact, Holding, Meeting, Person, Quotation, Reference, Undertaking


def value_of(fact: Fact) -> dict[str, Any]:
    """What a fact says, without where it says so.

    >>> from communique.model.citation import Citation
    >>> value_of(Quotation(citations=(Citation("ab", 0, 3, "yes"),), rule="quote", speaker="Ana Brandt"))
    {'speaker': 'Ana Brandt', 'attribution': None}
    """
    return _VALUES[type(fact)](fact)


def _person(fact: Person) -> dict[str, Any]:
    offices = [{"post": o.post, "of": o.of} for o in fact.offices]
    return {"name": fact.name, "offices": offices, "country": fact.country}


def _holding(fact: Holding) -> dict[str, Any]:
    return {
        "holder": fact.holder,
        "post": fact.office.post,
        "of": fact.office.of,
        "as_written": fact.as_written,
        "as_of": str(fact.as_of) if fact.as_of else None,
        "qualifier": fact.qualifier or None,
    }


def _date(fact: DateMention) -> dict[str, Any]:
    return {"value": str(fact.value), "basis": fact.basis}


def _meeting(fact: Meeting) -> dict[str, Any]:
    return {
        "kind": fact.kind.value,
        "phase": fact.phase.value,
        "participants": list(fact.participants),
        "place": fact.place,
        "date": str(fact.date) if fact.date else None,
        "host": fact.host,
        "auspices": list(fact.auspices),
        "topics": list(fact.topics),
        "part_of": fact.part_of,
    }


def _act(fact: Act) -> dict[str, Any]:
    return {
        "speaker": list(fact.speaker),
        "verb": fact.verb,
        "force": fact.force.value,
        "polarity": fact.polarity,
        "strength": fact.strength,
        "addressee": list(fact.addressee),
        "about": list(fact.about),
        "content": fact.content,
        "negated": fact.negated,
        "capacity": fact.capacity,
        "indirect_directive": fact.indirect_directive,
    }


def _reference(fact: Reference) -> dict[str, Any]:
    return {
        "name": fact.name,
        "date": str(fact.date) if fact.date else None,
        "manner": fact.manner,
        "number": fact.number,
    }


def _undertaking(fact: Undertaking) -> dict[str, Any]:
    return {
        "kind": fact.kind.value,
        "by": list(fact.by),
        "to": list(fact.to),
        "action": fact.action,
        "object": fact.object,
        "due": fact.due,
        "act": fact.act,
    }


def _quotation(fact: Quotation) -> dict[str, Any]:
    return {"speaker": fact.speaker, "attribution": fact.attribution or None}


_VALUES: Mapping[type[Fact], Callable[[Any], dict[str, Any]]] = {
    Person: _person,
    Holding: _holding,
    DateMention: _date,
    Meeting: _meeting,
    Act: _act,
    Undertaking: _undertaking,
    Reference: _reference,
    Quotation: _quotation,
}
"""For each kind of fact, its parts."""
