"""The ladder: how strongly somebody is spoken to through time, with each step up or down and both its passages.

Invariant: the picture, the table and the steps show the same acts; rungs are a convention and told as such.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from communique.dossier import Dossier
from communique.dossier.answered import Direction, Line, Point
from communique.dossier.listing import AskedError
from communique.dossier.promise_rows import rows_of_ladder, steps_told
from communique.dossier.times import bounded
from communique.model.errors import NotFoundError
from communique.model.facts import Force
from communique.show.drawing import Markup, Rung, Step, When, draw_steps
from communique.show.spoken import spoken
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.views.once import once
from communique.web.views.window import context, offset_of, window_of

if TYPE_CHECKING:
    from communique.dossier.naming_answer import LadderAnswer

MOST = 400
"""Statements looked through where nothing is asked."""

ROWS = 60
"""Rows on a page."""

WIDTH = 1040
"""Picture units."""

FILTERS = ("to-actor", "by", "about", "force", "per", "from", "to", "offset")
"""What can be asked of the ladder."""

SPEAKER = "speaker"
"""The value of ``per`` that asks for lines of their own for each speaker."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line as the page shows it."""

    name: str
    """Who is spoken to."""

    speaker: str
    """By whom, where each speaker has lines of his own; else empty."""

    side: str
    """By acts of which kind."""

    ups: int
    """Steps up."""

    downs: int
    """Steps down."""

    count: int
    """Statements."""

    picture: Markup
    """The steps."""

    rungs: Sequence[Any]
    """The rungs of this kind of act, the strongest first."""


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """Who is spoken to; with ``to-actor`` the lines of one, step by step."""
    force = asking.get("force") or Force.DIRECTIVE.value
    if force not in tuple(Force):
        page = "ladder"
        raise AskedError(page, "force", force, tuple(Force))
    # Who speaks is asked with ``by``; the statements looked through are those of all issuers.
    window = window_of(dossier, replace(asking, query={**asking.asked, "issuer": ""}), MOST)
    asked = (force, asking.get("by"), asking.get("about"), asking.get("per"))
    found = once(dossier, ("ladder", window.since, window.until, asked), lambda: _find(dossier, window.asked, asked))
    lines = _lines_of(dossier, found, asking.get("to-actor"))
    offset = offset_of(asking)
    rows, total = _rows(dossier, found, lines, offset, is_chosen=bool(asking.get("to-actor")))
    following = offset + len(rows)
    name = lines[0].name if asking.get("to-actor") and lines else asking.get("to-actor")
    looked = dossier.statements(since=window.asked["since"], until=window.asked["until"])
    return Answer(
        "ladder.html",
        f"Ladder: {name}" if name else "Ladder",
        rows,
        total,
        following if following < total else None,
        {
            "chosen": name,
            "lines": [_drawn(dossier, found, line, asking) for line in lines] if name else [],
            "events": list(_events(dossier, found, lines, rows)) if name else [],
            "names": sorted({line.name for line in found.lines}),
            "forces": tuple(f.value for f in Force),
            "force": force,
            "version": found.table.version,
            "offset": offset,
            **context(asking, window, looked),
        },
        crumbs=(("Overview", "/"), ("Ladder", "/ladder")) if name else (("Overview", "/"),),
    )


def _find(dossier: Dossier, period: Mapping[str, Any], asked: tuple[str, str, str, str]) -> LadderAnswer:
    force, by, about, per = asked
    return dossier.ladder(
        by=by or None,
        about=about or None,
        force=force,
        since=period["since"],
        until=period["until"],
        per_speaker=per == SPEAKER,
    )


def _lines_of(dossier: Dossier, found: LadderAnswer, asked: str) -> tuple[Line, ...]:
    """The lines of who is asked for; all lines if nobody is."""
    if not asked:
        return found.lines
    named = tuple(line for line in found.lines if line.name.casefold() == asked.casefold())
    if named:
        return named
    try:
        known = {a.id for a in dossier.find_actors(asked)}
    except NotFoundError:
        return ()
    return tuple(line for line in found.lines if line.addressee in known)


def _rows(
    dossier: Dossier, found: LadderAnswer, lines: Sequence[Line], offset: int, *, is_chosen: bool
) -> tuple[list[Row], int]:
    if not is_chosen:
        return [_summary(dossier, found, line) for line in lines[offset : offset + ROWS]], len(lines)
    places = [(line, point) for line in lines for point in line.points]
    shown = places[offset : offset + ROWS]
    return [_point(dossier, found, line, point) for line, point in shown], len(places)


def _point(dossier: Dossier, found: LadderAnswer, line: Line, point: Point) -> Row:
    return rows_of_ladder(dossier, replace(found, lines=(replace(line, points=(point,)),)))[0]


def _summary(dossier: Dossier, found: LadderAnswer, line: Line) -> Row:
    """A line in one row, with its last act."""
    ups, downs = steps_told(line)
    return {
        **_point(dossier, found, line, line.points[-1]),
        "statements": len(line.points),
        "up": ups,
        "down": downs,
        "strongest": max(p.level for p in line.points),
        "first_issued": str(bounded(line.points[0].spoken.statement) or "") or None,
    }


def _events(
    dossier: Dossier, found: LadderAnswer, lines: Sequence[Line], rows: Sequence[Row]
) -> Iterator[tuple[Row, Row]]:
    """The steps up and down among the rows shown, each with the act before."""
    shown = {(r["addressee"], r["kind_of_act"], r["statement"], r["exact"]) for r in rows}
    for line in lines:
        for point in line.points:
            if point.before is None or point.direction not in {Direction.UP, Direction.DOWN}:
                continue
            row = _point(dossier, found, line, point)
            if (row["addressee"], row["kind_of_act"], row["statement"], row["exact"]) in shown:
                yield row, _point(dossier, found, line, point.before)


def _drawn(dossier: Dossier, found: LadderAnswer, line: Line, asking: Asking) -> Drawn:
    rungs = sorted(found.table.rungs[line.side].values(), key=lambda r: r.level)
    speaker = found.speakers.get(line.points[0].spoken.speaker, "") if asking.get("per") == SPEAKER else ""
    ups, downs = steps_told(line)
    steps = [_step(dossier, line, point) for point in line.points]
    label = spoken("How strongly %(name)s is spoken to", name=line.name)
    picture = draw_steps(steps, [Rung(r.level, r.name) for r in rungs], label=label, width=WIDTH)
    return Drawn(line.name, speaker, line.side, ups, downs, len(line.points), picture, rungs[::-1])


def _step(dossier: Dossier, line: Line, point: Point) -> Step:
    act, statement = point.spoken.act, point.spoken.statement
    anchor = str(dossier.place(act.citations[0]))
    href = addresses.passage({"statement": statement.slug, "anchor": anchor})
    speaker = ", ".join(act.speaker) or spoken("nobody named")
    return Step(
        When.of(bounded(statement)),
        point.level,
        act.verb,
        spoken("%(speaker)s to %(name)s", speaker=speaker, name=line.name),
        href,
    )
