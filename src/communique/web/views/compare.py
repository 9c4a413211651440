"""Comparing: two statements word by word, and the choice of two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from communique.dossier import Dossier
from communique.dossier.wording_rows import rows_of_comparison
from communique.dossier.wordings import Compared, Side
from communique.model.resolved import Statement
from communique.show.comparison import write_figures
from communique.show.days import in_words
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.views.once import once
from communique.web.views.redline import FATES, minimap, of_text, pieces

CHOICES = 40
"""Statements offered to compare with."""

OFFERED = 150
"""Statements offered while somebody types."""

_CRUMBS = (("Overview", "/"), ("Compare", "/compare"))


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:
    """Two statements word by word; ``view=sides`` puts them side by side, inline otherwise.

    Raises:
        NotFoundError: there is no such statement or text.
    """
    compared, rows = once(dossier, ("compare", parts["left"], parts["right"]), lambda: _compare(dossier, parts))
    left, right = compared.left.name, compared.right.name
    by_sides = asking.get("view") == "sides"
    figures = write_figures(rows, compared.comparison.kept, compared.comparison.words[1])
    return Answer(
        "compare.html",
        f"{left} against {right}{', side by side' if by_sides else ''}",
        rows,
        context={
            "sides": [_side(compared.left), _side(compared.right)],
            "figures": figures,
            "by_sides": by_sides,
            "pieces": pieces,
            "fates": FATES,
            "picture": minimap(rows, key="fate", right=right, label=f"What became of the sentences of {right}"),
            "here": addresses.compare(left, right),
            "back": addresses.compare(right, left),
            "other_left": addresses.with_query("/compare", {"b": right}),
            "command": f"communique compare {left} {right} --docx redline.docx",
        },
        crumbs=_CRUMBS,
    )


def _compare(dossier: Dossier, parts: Mapping[str, str]) -> tuple[Compared, list[Row]]:
    compared = dossier.compare(parts["left"], parts["right"])
    return compared, [_row(row) for row in rows_of_comparison(dossier, compared)]


def _row(row: Row) -> Row:
    """A pair of sentences; what is cited of a copy leads to the copy."""
    changes = [{k: of_text(v) if isinstance(v, dict) else v for k, v in c.items()} for c in row["changes"]]
    cited = [of_text(c) for c in row["citations"]]
    return {**row, "changes": changes, "citations": cited, "statement": cited[-1]["statement"]}


def _side(side: Side) -> Mapping[str, Any]:
    number = side.statement.texts.index(side.sha256) + 1
    return {
        "name": side.name,
        "slug": side.statement.slug,
        "title": side.statement.title,
        "issuers": side.statement.issuers,
        "day": in_words(str(side.statement.date)) if side.statement.date else "",
        "language": side.statement.language,
        "number": number,
        "texts": len(side.statement.texts),
    }


def choose(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """The choice of two statements; two that are chosen lead to their comparison."""
    one, other = asking.get("a"), asking.get("b")
    if one and other:
        return _moved(_name(dossier, one), _name(dossier, other), asking)
    chosen = one or other
    rows = list(_beside(dossier, chosen) if chosen else _latest(dossier))
    held = dossier.statements()
    return Answer(
        "pick.html",
        f"Compare {chosen}" if chosen else "Compare",
        rows,
        context={
            "one": one,
            "other": other,
            "chosen": dossier.statement(chosen.partition("@")[0]) if chosen else None,
            "offered": [s.slug for s in reversed(held[-OFFERED:])],
            "held": len(held),
        },
        crumbs=_CRUMBS if chosen else (("Overview", "/"),),
    )


def _moved(one: str, other: str, asking: Asking) -> Answer:
    where = addresses.with_query(addresses.compare(one, other), {"view": asking.get("view")})
    return Answer("moved.html", "Compare", status=302, location=where)


def _name(dossier: Dossier, asked: str) -> str:
    """The whole name of what was typed."""
    base, _, number = asked.partition("@")
    slug = dossier.statement(base).slug
    return f"{slug}@{number}" if number else slug


def _latest(dossier: Dossier) -> Iterator[Row]:
    """The last statements, each with the one before it of the same issuer."""
    before: Mapping[str, Statement] = once(dossier, "statements before", lambda: previous(dossier.statements()))
    shown = 0
    for statement in reversed([s for s in dossier.statements() if s.date]):
        if statement.id in before and shown < CHOICES:
            shown += 1
            yield _choice(before[statement.id], statement)


def previous(held: Sequence[Statement]) -> Mapping[str, Statement]:
    """For each statement (by id) the last one before it of one of its issuers.

    Args:
        held: statements by date.
    """
    last: dict[str, Statement] = {}
    found: dict[str, Statement] = {}
    for statement in held:
        names = [name.casefold() for name in statement.issuers]
        earlier = [last[name] for name in names if name in last]
        if earlier and statement.date:
            found[statement.id] = max(earlier, key=lambda s: str(s.date))
        if statement.date:
            last.update(dict.fromkeys(names, statement))
    return found


def _beside(dossier: Dossier, name: str) -> Iterator[Row]:
    """What one statement can be compared with: its own copies, then its issuers' statements, the nearest before it first."""
    chosen = dossier.statement(name.partition("@")[0])
    for number in range(2, len(chosen.texts) + 1):
        yield {**_choice(chosen, chosen), "with": f"{chosen.slug}@{number}", "href": _copy(chosen, number)}
    own = {i.casefold() for i in chosen.issuers}
    kin = [s for s in dossier.statements() if s.id != chosen.id and own & {i.casefold() for i in s.issuers}]
    sides: dict[bool, list[Statement]] = defaultdict(list)
    for statement in kin:
        sides[_is_after(statement, chosen)].append(statement)
    for statement in [*reversed(sides[False]), *sides[True]][:CHOICES]:
        yield _choice(chosen, statement) if _is_after(statement, chosen) else _choice(statement, chosen)


def _copy(statement: Statement, number: int) -> str:
    return addresses.compare(statement.slug, f"{statement.slug}@{number}")


def _is_after(one: Statement, other: Statement) -> bool:
    return one.date is None or (other.date is not None and str(one.date) > str(other.date))


def _choice(left: Statement, right: Statement) -> Row:
    return {
        "statement": left.slug,
        "title": left.title,
        "issued": str(left.date) if left.date else None,
        "with": right.slug,
        "with_title": right.title,
        "with_issued": str(right.date) if right.date else None,
        "issuers": list(right.issuers),
        "href": addresses.compare(left.slug, right.slug),
    }
