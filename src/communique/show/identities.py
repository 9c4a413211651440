"""Actors, instruments and single meetings in a terminal: as written beside as put together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from communique.model.resolved import Actor, Instrument, Name
from communique.show.sheets import SHEETS
from communique.show.tables import DEFAULT_WIDTH, Row, write_table
from communique.show.words import counted, indented


def write_actor(actor: Actor, parts: Mapping[str, Sequence[Row]], *, width: int = DEFAULT_WIDTH) -> Iterator[str]:
    """An actor: names as written, why they are one, then each part ("holdings", "meetings" ...) as a table."""
    yield from indented(actor.name, width)
    country = f", country {actor.country}" if actor.country else ""
    yield from indented(f"{actor.kind.value}{country}; {actor.slug}; {actor.id}", width)
    yield from _names(actor.names, actor.reasons, width)
    yield from _parts(parts, width)


def write_instrument(instrument: Instrument, references: Sequence[Row], *, width: int = DEFAULT_WIDTH) -> Iterator[str]:
    """An instrument: names as written, whether it is held, and who cites it."""
    yield from indented(instrument.name, width)
    number = f", number {instrument.number}" if instrument.number else ""
    held = f"held here as {instrument.held_as}" if instrument.held_as else "cited, but its text is not held here"
    yield from indented(f"instrument, dated {instrument.date or 'nowhere'}{number}; {held}", width)
    yield from indented(f"{instrument.slug}; {instrument.id}", width)
    yield from _names(instrument.names, instrument.reasons, width)
    yield from _parts({"references": references}, width)


def write_parts(parts: Mapping[str, Sequence[Row]], *, width: int = DEFAULT_WIDTH) -> Iterator[str]:
    """Several tables, each under its name; those without rows are left out."""
    yield from _parts(parts, width)


def _names(names: Sequence[Name], reasons: Sequence[str], width: int) -> Iterator[str]:
    yield ""
    yield "as written:"
    for name in names:
        statements = counted(len(name.statements), "statement")
        yield from indented(f"{name.as_written} – {counted(name.count, 'time')} in {statements}", width, first="  ")
    if reasons:
        yield "put together because:"
        for reason in reasons:
            yield from indented(reason, width, first="  ", rest="    ")


def _parts(parts: Mapping[str, Sequence[Row]], width: int) -> Iterator[str]:
    for name, rows in parts.items():
        if rows:
            yield ""
            yield f"{name} ({len(rows)})"
            yield from write_table(SHEETS[name], rows, width=width)
