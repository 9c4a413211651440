"""Silence: a topic looked for in the statements of a dossier, by issuer and time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.analyse.silences import Looked, Silences, find_silences
from communique.analyse.topics import mentions_in
from communique.dossier.issuers import issuers_by_statement
from communique.dossier.word_shelf import spoken_of
from communique.model.citation import Citation
from communique.model.errors import NotFoundError
from communique.model.partial_date import PartialDate
from communique.model.resolved import Instrument, Statement

if TYPE_CHECKING:
    from communique.dossier.held import Held


@dataclass(frozen=True, slots=True)
class Asked:
    """A topic with what it was taken for."""

    silences: Silences
    """By issuer and time."""

    instruments: tuple[Instrument, ...]
    """Instruments that are called so; their mentions count under any of their names."""


def silences_of(
    dossier: Held,
    topic: str,
    *,
    issuer: str | None = None,
    since: str | None = None,
    until: str | None = None,
    span: str = "quarter",
    as_of: str | None = None,
) -> Asked:
    """Who spoke of a topic when, who did not, and of whom nothing is held; without a topic, of whom what is held.

    Raises:
        DateValueError: a date is none.
    """
    held = dossier.statements(issuer=issuer, since=since, until=until)
    named = issuers_by_statement(dossier, held)
    instruments = _instruments(dossier, topic)
    cited = _citations(dossier, instruments)
    looked = [Looked(s, named[s.id], _passages(dossier, s, topic, cited)) for s in held]
    day = PartialDate.parse(as_of).upper if as_of else None
    return Asked(find_silences(topic, looked, span=span, as_of=day), instruments)


def _passages(
    dossier: Held, statement: Statement, topic: str, cited: Mapping[str, list[Citation]]
) -> tuple[Citation, ...]:
    if not topic:
        return dossier.issue(statement).citations[:1]
    found = mentions_in(spoken_of(dossier, [statement])[0], topic)
    extra = [c for c in cited.get(statement.id, ()) if not any(c.span.overlaps(f.span) for f in found)]
    return tuple(sorted((*found, *extra)))


def _instruments(dossier: Held, topic: str) -> tuple[Instrument, ...]:
    """The instruments of which the topic is a name, whole."""
    try:
        found = dossier.look_ups.instrument_book.find(topic) if topic else ()
    except NotFoundError:
        return ()
    wanted = topic.casefold()
    return tuple(
        i for i in found if wanted in {i.id, i.slug, i.name.casefold(), *(n.as_written.casefold() for n in i.names)}
    )


def _citations(dossier: Held, instruments: tuple[Instrument, ...]) -> Mapping[str, list[Citation]]:
    out: dict[str, list[Citation]] = defaultdict(list)
    for instrument in instruments:
        for reference in dossier.references(instrument=instrument.id):
            out[reference.statement.id] += reference.citations
    return out
