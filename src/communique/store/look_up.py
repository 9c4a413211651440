"""What a fact can be looked up by, in the database and in Python.

Idea: a few parts of a fact's value are copied into columns; the same copies tell in Python whether an edited fact
still fits the question. Invariant: a `Filter` accepts in Python what the database finds, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from communique.model.errors import DateValueError
from communique.model.facts import (
    Act,
    DateMention,
    Fact,
    Holding,
    Meeting,
    Person,
    Quotation,
    Reference,
    Undertaking,
)
from communique.model.partial_date import PartialDate
from communique.store.views import ActorRole


@dataclass(frozen=True, slots=True)
class Filter:
    """A question to the facts; what is None or empty is not asked."""

    statements: tuple[str, ...] | None = None
    """Ids of statements; an empty tuple finds nothing."""

    texts: tuple[str, ...] | None = None
    """sha256 of texts; an empty tuple finds nothing."""

    issued: PartialDate | None = None
    """The statement can have been issued in this time; statements without any bound are left out."""

    when: PartialDate | None = None
    """The fact's own date can lie in this time; facts without a date are left out."""

    form: str = ""
    """Kind of meeting or undertaking, manner of a reference."""

    phase: str = ""
    """Phase of a meeting."""

    verb: str = ""
    """Verb of an act, action of an undertaking."""

    force: str = ""
    """Force of an act."""

    place: str = ""
    """Place of a meeting."""

    actors: tuple[str, ...] | None = None
    """Names, any of which the fact names in one of ``roles``; an empty tuple finds nothing."""

    roles: tuple[ActorRole, ...] = ()
    """Parts in which it names them; empty for any."""

    def accepts(self, fact: Fact) -> bool:
        """Whether what the fact says fits, whatever its statement.

        >>> from communique.model.citation import Citation
        >>> fact = Person(citations=(Citation("ab", 0, 3, "Ana"),), rule="person", name="Ana")
        >>> Filter(actors=("Ana",)).accepts(fact), Filter(phase="held").accepts(fact)
        (True, False)
        """
        columns = Columns.of(fact)
        wanted = ((name, getattr(self, name)) for name in ("form", "phase", "verb", "force", "place"))
        return (
            all(getattr(columns, name) == value for name, value in wanted if value)
            and self._accepts_day(columns)
            and self._accepts_actors(fact)
        )

    def _accepts_day(self, columns: Columns) -> bool:
        if self.when is None:
            return True
        if columns.lower is None and columns.upper is None:
            return False
        low, high = day_bounds(self.when)
        return (columns.lower or "") <= (high or "~") and (low or "") <= (columns.upper or "~")

    def _accepts_actors(self, fact: Fact) -> bool:
        if self.actors is None:
            return True
        return any(name in self.actors and (not self.roles or role in self.roles) for role, _, name in actors_of(fact))


@dataclass(frozen=True, slots=True)
class Columns:
    """The parts of a fact that are copied into columns; None where it has none."""

    form: str | None = None
    phase: str | None = None
    verb: str | None = None
    force: str | None = None
    place: str | None = None
    lower: str | None = None
    upper: str | None = None

    @classmethod
    def of(cls, fact: Fact) -> Columns:
        """The columns of a fact."""
        lower, upper = day_bounds(date_of(fact))
        match fact:
            case Meeting():
                return cls(form=fact.kind, phase=fact.phase, place=fact.place, lower=lower, upper=upper)
            case Act():
                return cls(verb=fact.verb, force=fact.force)
            case Undertaking():
                return cls(form=fact.kind, verb=fact.action, lower=lower, upper=upper)
            case Reference():
                return cls(form=fact.manner, lower=lower, upper=upper)
            case _:
                return cls(lower=lower, upper=upper)

    def row(self) -> tuple[str | None, ...]:
        """The values in the order of the columns."""
        return (self.form, self.phase, self.verb, self.force, self.place, self.lower, self.upper)


def date_of(fact: Fact) -> PartialDate | None:
    """The date that a fact tells of itself; None if it tells none."""
    match fact:
        case DateMention():
            return fact.value
        case Meeting() | Reference():
            return fact.date
        case Holding():
            return fact.as_of
        case Undertaking(due=str(due)):
            return _date_or_none(due)
        case _:
            return None


_JOINED = re.compile(r", and |, | and ")


def actors_of(fact: Fact) -> tuple[tuple[ActorRole, int, str], ...]:
    """Whom a fact names: the part, the place in it counted from 0, the name."""
    if isinstance(fact, Quotation) and fact.speaker:
        # Several issuers can speak as one; the quotation is found under each of them too.
        parts = _JOINED.split(fact.speaker)
        names = (fact.speaker, *(parts if len(parts) > 1 else ()))
        return tuple((ActorRole.SPEAKER, n, name) for n, name in enumerate(names))
    return tuple(
        (role, n, name)
        for role, field in _ROLES.get(type(fact), ())
        for n, name in enumerate(_names(getattr(fact, field)))
    )


_ROLES: Mapping[type[Fact], tuple[tuple[ActorRole, str], ...]] = {
    Person: ((ActorRole.NAMED, "name"),),
    Holding: ((ActorRole.HOLDER, "holder"),),
    Meeting: (
        (ActorRole.PARTICIPANT, "participants"),
        (ActorRole.HOST, "host"),
        (ActorRole.AUSPICES, "auspices"),
    ),
    Act: ((ActorRole.SPEAKER, "speaker"), (ActorRole.ADDRESSEE, "addressee")),
    Undertaking: ((ActorRole.BY, "by"), (ActorRole.TO, "to")),
}
"""The fields in which facts name somebody."""


def _names(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return value or ()


def day_bounds(date: PartialDate | None) -> tuple[str | None, str | None]:
    """First and last day that a date can mean, as ISO 8601; None where open or unknown.

    >>> day_bounds(PartialDate.parse("2012-02"))
    ('2012-02-01', '2012-02-29')
    """
    if date is None:
        return None, None
    lower, upper = date.lower, date.upper
    return lower.isoformat() if lower else None, upper.isoformat() if upper else None


def _date_or_none(words: str) -> PartialDate | None:
    try:
        return PartialDate.parse(words)
    except DateValueError:
        return None
