"""Facts and other values as JSON, and back.

Idea: a fact is stored as what it says (one JSON object, dates in EDTF) beside where and how it was found (columns).
Invariant: ``decode_fact(kind, encode_fact(fact), ...) == fact``, and nothing that the model refuses comes out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec

from communique.model.citation import Citation
from communique.model.facts import FACT_KINDS, Fact
from communique.model.partial_date import PartialDate

T = TypeVar("T")

KINDS: Mapping[str, type[Fact]] = {kind.kind_name: kind for kind in FACT_KINDS}
"""The class of each kind of fact by its name."""

_FOUND = frozenset({"citations", "rule", "confidence", "mode"})
"""Where and how a fact was found: kept in columns."""


_SAID_FIELDS: Mapping[type[Fact], tuple[str, ...]] = {
    kind: tuple(f.name for f in fields(kind) if f.name not in _FOUND) for kind in FACT_KINDS
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where and how a fact was found."""

    citations: tuple[Citation, ...]
    """The words it rests on."""

    rule: str
    """Id of the rule that found it."""

    confidence: float
    """0 to 1."""

    mode: str
    """How the text stands behind it."""


def said_fields(kind: type[Fact]) -> tuple[str, ...]:
    """The names of the fields that tell what a fact says.

    >>> from communique.model.facts import DateMention
    >>> said_fields(DateMention)
    ('value', 'basis')
    """
    return _SAID_FIELDS[kind]


def _find_date_fields(kind: type[Fact]) -> frozenset[str]:
    hints = get_type_hints(kind)
    return frozenset(name for name in said_fields(kind) if PartialDate in {hints[name], *get_args(hints[name])})


_DATE_FIELDS = {kind: _find_date_fields(kind) for kind in FACT_KINDS}


def encode_fact(fact: Fact) -> str:
    """What a fact says, as JSON with dates in EDTF."""
    said = {name: getattr(fact, name) for name in said_fields(type(fact))}
    for name in _DATE_FIELDS[type(fact)]:
        said[name] = str(said[name]) if said[name] is not None else None
    return msgspec.json.encode(said).decode()


def decode_fact(kind: str, value: str, evidence: Evidence) -> Fact:
    """The fact that was stored.

    Raises:
        msgspec.ValidationError: the value is not one of that kind.
    """
    return _build(KINDS[kind], msgspec.json.decode(value), evidence)


def edited(fact: Fact, field: str, value: str) -> Fact:
    """The fact with one field replaced by a JSON value; dates are written in EDTF.

    Raises:
        ValueError: there is no such field, or the value does not fit it.
    """
    if field not in said_fields(type(fact)):
        known = ", ".join(said_fields(type(fact)))
        msg = f"a {fact.kind_name} has no field {field!r} that can be edited; it has {known}"
        raise ValueError(msg)
    said = msgspec.json.decode(encode_fact(fact))
    said[field] = msgspec.json.decode(value)
    return _build(type(fact), said, Evidence(fact.citations, fact.rule, fact.confidence, fact.mode))


def _build(kind: type[Fact], said: dict[str, Any], evidence: Evidence) -> Fact:
    for name in _DATE_FIELDS[kind]:
        if isinstance(said.get(name), str):
            said[name] = {"edtf": said[name]}
    said["citations"], said["rule"] = evidence.citations, evidence.rule
    said["confidence"], said["mode"] = evidence.confidence, evidence.mode
    return msgspec.convert(said, kind)


def encode(value: object) -> str:
    """Any other value of the model as JSON.

    >>> encode(("Yerevan", "Baku"))
    '["Yerevan","Baku"]'
    """
    return msgspec.json.encode(value).decode()


def decode(value: str, kind: type[T]) -> T:
    """The value of type ``kind`` that was stored."""
    return msgspec.json.decode(value, type=kind)
