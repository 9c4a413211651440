"""Reliance: what rests on what, and the instruments that are cited but not held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from communique.dossier import Dossier
from communique.dossier.issuers import issuers_by_statement
from communique.dossier.source_rows import rows_of_acquisitions, rows_of_chain, rows_of_ties
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement
from communique.show.days import in_words
from communique.show.drawing import Markup
from communique.show.drawing.reliance import Source, Tie, draw_reliance
from communique.show.spoken import spoken
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.views.once import once
from communique.web.views.window import Window, context, offset_of, window_of

MOST = 1000
"""Statements looked through where nothing is asked."""

STATEMENTS = 40
"""Statements with their ties on a page."""

ROWS = 40
"""Instruments on a page."""

_CRUMBS = (("Overview", "/"), ("Instruments", "/instruments"))


def graph(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """What rests on what, the latest statement first; ``in`` follows the chain of one statement step by step."""
    if asking.get("in"):
        return _chain(dossier, asking)
    window = window_of(dossier, asking, MOST)
    web = _web(dossier, window)
    ties = web.ties
    names = list(dict.fromkeys(tie.statement.slug for tie in reversed(ties)))
    offset = offset_of(asking)
    wanted = names[offset : offset + STATEMENTS]
    page = type(web)(tie for tie in ties if tie.statement.slug in wanted)
    by_statement = dict(grouped(rows_of_ties(dossier, page)))
    rows = [row for name in wanted for row in by_statement[name]]
    following = offset + STATEMENTS
    return Answer(
        "reliance.html",
        "What rests on what",
        rows,
        len(ties),
        following if following < len(names) else None,
        {
            "groups": list(grouped(rows)),
            "picture": _draw(dossier, rows),
            "titles": {name: dossier.statement(name).title for name in wanted},
            "statement": None,
            "statements": len(names),
            "held": len({t.instrument.id for t in ties if t.instrument.held_as}),
            "named": len({t.instrument.id for t in ties}),
            "offset": offset,
            **context(asking, window, _looked(dossier, window)),
        },
        crumbs=_CRUMBS,
    )


def _web(dossier: Dossier, window: Window) -> Any:  # noqa: ANN401 - what the dossier answers
    """What rests on what in the statements of a window."""
    since, until = window.since or None, window.until or None
    return once(dossier, ("web", since, until), lambda: dossier.rests_on(since=since, until=until))


def _looked(dossier: Dossier, window: Window) -> Sequence[Statement]:
    return dossier.statements(since=window.since or None, until=window.until or None)


def _chain(dossier: Dossier, asking: Asking) -> Answer:
    """What one statement rests on, and what that rests on, as far as it is held."""
    statement = dossier.statement(asking.get("in"))
    window = Window("", "", "", is_narrowed=False, held=len(dossier.statements()))
    rows = rows_of_chain(dossier, _web(dossier, window).chain(statement))
    return Answer(
        "reliance.html",
        f"What {statement.slug} rests on",
        rows,
        context={
            "groups": [(statement.slug, rows)] if rows else [],
            "picture": _draw(dossier, rows),
            "titles": {statement.slug: statement.title},
            "statement": statement,
            "statements": 1,
            "held": len({r["instrument"] for r in rows if r["held_as"]}),
            "named": len({r["instrument"] for r in rows}),
            "offset": 0,
            **context(asking, window, dossier.statements()),
        },
        crumbs=(*_CRUMBS, ("What rests on what", "/instruments/graph")),
    )


def _draw(dossier: Dossier, rows: Sequence[Row]) -> Markup | None:
    """The ties of a page as a picture; None where there are none."""
    if not rows:
        return None
    above = [_source_of(dossier.statement(slug)) for slug in dict.fromkeys(row["from"] for row in rows)]
    below = [_source_of(dossier.statement(row["held_as"])) if row["held_as"] else _hollow(row) for row in rows]
    sources = {source.key: source for source in (*above, *below)}
    return draw_reliance(list(sources.values()), [_tie_of(row) for row in rows], label=spoken("What rests on what"))


def _source_of(statement: Statement) -> Source:
    first = statement.date or statement.not_before
    href = addresses.statement(statement.slug)
    return Source(statement.slug, statement.title, href, first.lower if first else None, _short(statement.date))


def _hollow(row: Row) -> Source:
    """An instrument whose text is not held."""
    day = PartialDate(row["date"]) if row["date"] else None
    href = addresses.instrument(row["instrument"])
    return Source(f"/{row['instrument']}", row["name"], href, day.lower if day else None, _short(day), is_held=False)


def _short(day: PartialDate | None) -> str:
    """A day in figures, whatever is less than a day in words."""
    return "" if day is None else str(day) if day.is_day else in_words(str(day))


def _tie_of(row: Row) -> Tie:
    lower = row["held_as"] or f"/{row['instrument']}"
    manner = ", ".join(spoken(manner) for manner in row["manners"])
    return Tie(row["from"], lower, addresses.passage(row["citations"][0]), manner, rests=row["rests"])


def grouped(rows: Sequence[Row]) -> Iterator[tuple[str, Sequence[Row]]]:
    """Ties by the statement from which they go.

    >>> [(slug, len(found)) for slug, found in grouped([{"from": "a"}, {"from": "a"}, {"from": "b"}])]
    [('a', 2), ('b', 1)]
    """
    out: dict[str, list[Row]] = {}
    for row in rows:
        out.setdefault(row["from"], []).append(row)
    yield from out.items()


def to_get(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """What is cited but not held, those first on which most statements rely."""
    window = window_of(dossier, asking, MOST)
    looked = _looked(dossier, window)
    wanted = once(
        dossier,
        ("acquisitions", window.key),
        lambda: _web(dossier, window).wanted(issuers_by_statement(dossier, looked)),
    )
    offset = offset_of(asking)
    rows = once(dossier, ("acquisitions", window.key, offset), lambda: _ranked(dossier, wanted, offset))
    following = offset + ROWS
    return Answer(
        "acquisitions.html",
        "Still to be obtained",
        rows,
        len(wanted),
        following if following < len(wanted) else None,
        {"offset": offset, **context(asking, window, looked)},
        crumbs=_CRUMBS,
    )


def _ranked(dossier: Dossier, wanted: Sequence[Any], offset: int) -> list[Row]:
    """A page of the list, ranks counted through."""
    rows = rows_of_acquisitions(dossier, wanted[offset : offset + ROWS])
    return [{**row, "rank": row["rank"] + offset} for row in rows]
