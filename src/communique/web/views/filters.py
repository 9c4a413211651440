"""Filters of a table page: what can be asked, with its choices, and what is asked now.

Invariant: every filter of a listing is offered, and what is asked can be taken away with one click.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from communique.dossier import Dossier
from communique.model.actor import ActorKind
from communique.model.errors import NotFoundError
from communique.model.facts import Force, MeetingKind, Phase, UndertakingKind
from communique.model.finding import Severity
from communique.web import addresses
from communique.web.asking import Asking

OFFERED = 150
"""Names offered while somebody types: those that the texts name most often."""


@dataclass(frozen=True, slots=True)
class Field:
    """A filter as it stands on the page."""

    name: str
    """Its name in addresses."""

    label: str
    """Its name on the page, in English."""

    value: str
    """What is asked; empty if nothing is."""

    choices: tuple[str, ...] = ()
    """All values that it can have; empty where anything can be typed."""

    offered: tuple[str, ...] = ()
    """Values offered while somebody types."""

    hint: str = ""
    """An example of a value."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is in force."""

    label: str
    """Its name on the page, in English."""

    value: str
    """What is asked, in words."""

    without: str
    """The address of the page without it."""


LABELS: Mapping[str, str] = {
    "to-actor": "to whom",
    "from": "from",
    "to": "until",
    "about": "about",
    "held": "held here",
}
"""Names of filters on the page where they differ from those in addresses."""

CHOICES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("meetings", "phase"): tuple(Phase),
    ("meetings", "kind"): tuple(MeetingKind),
    ("acts", "force"): tuple(Force),
    ("ledger", "kind"): tuple(UndertakingKind),
    ("ledger", "status"): ("open", "held", "moved", "cancelled"),
    ("instruments", "held"): ("yes", "no"),
    ("actors", "kind"): tuple(ActorKind),
    ("findings", "severity"): tuple(Severity),
    ("timeline", "kind"): ("statement", "meeting", "instrument"),
}
"""Values by listing and filter, where they are a closed set."""

_HINTS: Mapping[str, str] = {
    "from": "2012-03",
    "to": "2012-03-22",
    "year": "2012",
    "verb": "urge",
    "about": "ceasefire",
}

_WHO = frozenset({"actor", "to-actor", "by", "holder", "speaker", "issuer"})
"""Filters that are asked the name of an actor."""


def fields_of(dossier: Dossier, asking: Asking, listing: str, filters: Sequence[str]) -> tuple[Field, ...]:
    """The filters of a listing."""
    return tuple(_field(dossier, asking, listing, name) for name in filters)


def _field(dossier: Dossier, asking: Asking, listing: str, name: str) -> Field:
    label, value, hint = LABELS.get(name, name), asking.get(name), _HINTS.get(name, "")
    if choices := _choices(dossier, listing, name):
        return Field(name, label, value, choices)
    if name in _WHO or (listing, name) in {("people", "name"), ("actors", "name")}:
        return Field(name, label, value, offered=named_most(dossier))
    if name == "place":
        return Field(name, label, value, offered=_places(dossier))
    return Field(name, label, value, hint=hint)


def _choices(dossier: Dossier, listing: str, name: str) -> tuple[str, ...]:
    if (listing, name) == ("statements", "kind"):
        return tuple(sorted({s.kind for s in dossier.statements()}))
    if (listing, name) == ("links", "kind"):
        return tuple(sorted(dossier.look_ups.kept.get("kinds of links", lambda: {k.kind for k in dossier.links()})))
    return tuple(str(c) for c in CHOICES.get((listing, name), ()))


def named_most(dossier: Dossier) -> tuple[str, ...]:
    """The actors that the texts name most often, by name."""
    return dossier.look_ups.kept.get("named most", lambda: _most(dossier))


def _most(dossier: Dossier) -> tuple[str, ...]:
    actors = [a for a in dossier.look_ups.actor_book.known if a.kind is not ActorKind.LABEL]
    most = sorted(actors, key=lambda a: (-sum(n.count for n in a.names), a.name))[:OFFERED]
    return tuple(sorted({a.name for a in most}))


def _places(dossier: Dossier) -> tuple[str, ...]:
    return tuple(sorted({s.place for s in dossier.statements() if s.place})[:OFFERED])


def chips_of(
    dossier: Dossier, asking: Asking, filters: Sequence[str], *, labels: Mapping[str, str] = LABELS
) -> tuple[Chip, ...]:
    """The filters in force, each with the way to be rid of it."""
    return tuple(
        Chip(
            labels.get(name, name),
            _in_words(dossier, name, value),
            addresses.with_query(asking.path, {**asking.asked, name: "", "offset": ""}),
        )
        for name in filters
        if (value := asking.get(name))
    )


def _in_words(dossier: Dossier, name: str, value: str) -> str:
    """A value as people write it: of a slug, the name of who or what has it."""
    try:
        if name in _WHO:
            return next((a.name for a in dossier.find_actors(value) if a.slug == value), value)
        if name == "statement":
            return dossier.statement(value).title
    except NotFoundError:
        return value
    if name == "instrument":
        return next((i.name for i in dossier.look_ups.instrument_book.known if i.slug == value), value)
    return value.replace("_", " ")
