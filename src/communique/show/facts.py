"""A fact in one line of plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from communique.model.facts import (
    Act,
    DateMention,
    Fact,
    Holding,
    Meeting,
    Mode,
    Person,
    Quotation,
    Reference,
    Undertaking,
    UndertakingKind,
)
from communique.show.spoken import spoken
from communique.show.words import cut, joined, plain

_QUOTE = 70
"""Columns of a quotation shown in one line."""

NOUNS: Mapping[type[Fact], str] = {
    Person: "person",
    Holding: "holding",
    DateMention: "date",
    Meeting: "meeting",
    Act: "act",
    Undertaking: "undertaking",
    Reference: "reference",
    Quotation: "quotation",
}
"""What a fact of each kind is called."""


def says(fact: Fact) -> str:
    """What the fact says, in one line.

    >>> from communique.model.citation import Citation
    >>> says(Person(citations=(Citation("ab", 0, 3, "Ana"),), rule="person", name="Ana Brandt"))
    'Ana Brandt'
    """
    return _SAYS[type(fact)](fact) + _mode(fact)


def _mode(fact: Fact) -> str:
    return "" if fact.mode is Mode.STATED else f" [{spoken(fact.mode.value)}]"


def _person(fact: Person) -> str:
    posts = joined(str(o) for o in fact.offices)
    return f"{fact.name} – {posts}" if posts else fact.name


def _holding(fact: Holding) -> str:
    qualifier = f"{fact.qualifier} " if fact.qualifier else ""
    return f"{fact.holder}: {qualifier}{fact.office}"


def _date(fact: DateMention) -> str:
    basis = "" if fact.basis == "explicit" else f" ({spoken(fact.basis)})"
    return f"{plain(fact.citations[0].exact)} = {fact.value}{basis}"


def _meeting(fact: Meeting) -> str:
    day = str(fact.date or spoken("day not told"))
    parts = [joined(fact.participants, spoken("participants not told")), fact.place or "", day]
    kind, phase = (spoken(closed.value.replace("_", " ")) for closed in (fact.kind, fact.phase))
    return f"{kind}, {phase}: {', '.join(p for p in parts if p)}"


def _act(fact: Act) -> str:
    to = f" → {joined(fact.addressee)}" if fact.addressee else ""
    weight = f" {fact.strength}/7" if fact.strength else ""
    negated = spoken("not:") + " " if fact.negated else ""
    speaker = joined(fact.speaker, spoken("speaker not told"))
    return f"{speaker}: {negated}{fact.verb}{to} ({spoken(fact.force.value)}{weight})"


DUTY: Mapping[UndertakingKind, str] = {
    UndertakingKind.REQUEST: "asked of %(who)s",
    UndertakingKind.COMMITMENT: "promised by %(who)s",
    UndertakingKind.OBLIGATION: "binding on %(who)s",
}
"""How each kind of undertaking lies on somebody."""


def _undertaking(fact: Undertaking) -> str:
    due = ", " + spoken("due %(day)s", day=fact.due) if fact.due else ""
    by = spoken(DUTY[fact.kind], who=joined(fact.by, spoken("nobody named")))
    return f"{by}: {fact.action} {fact.object}".rstrip() + due


def _reference(fact: Reference) -> str:
    told = [fact.number or "", str(fact.date or "")]
    manner = "" if fact.manner == "mention" else f" – {spoken(fact.manner)}"
    return f"{fact.name}{''.join(f', {t}' for t in told if t and t not in fact.name)}{manner}"


def _quotation(fact: Quotation) -> str:
    return f"{fact.speaker or spoken('speaker not told')}: “{cut(plain(fact.citations[0].exact), _QUOTE)}”"


_SAYS: Mapping[type[Fact], Callable[[Any], str]] = {
    Person: _person,
    Holding: _holding,
    DateMention: _date,
    Meeting: _meeting,
    Act: _act,
    Undertaking: _undertaking,
    Reference: _reference,
    Quotation: _quotation,
}
"""For each kind of fact, its line."""
