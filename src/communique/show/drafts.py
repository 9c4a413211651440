"""Drafts in words: doubts on days and posts, known wordings, and the nearest wording held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.show.formulas import write_changes
from communique.show.sources import paragraph_name
from communique.show.tables import DEFAULT_WIDTH, Row
from communique.show.words import counted, cut, indented, joined, plain


def write_draft(rows: Sequence[Row], *, on: str | None, width: int = DEFAULT_WIDTH) -> Iterator[str]:
    """Everything that was found, doubts first, then sentence by sentence."""
    doubts = [r for r in rows if r["what"] in {"date that cannot be", "post"}]
    day = (
        f"as of {on}"
        if on
        else "the draft tells no day (give one with --on): posts are held against the last texts held"
    )
    yield f"DOUBTS ({len(doubts)}), {day}"
    for row in doubts:
        yield from _doubt(row, width)
    yield from _orders([r for r in rows if r["what"] == "order of naming"], width)
    last = None
    for row in (r for r in rows if "draft_sentence" in r):
        if row["draft_sentence"] != last:
            last = row["draft_sentence"]
            yield ""
            yield from indented(f"{paragraph_name(row['paragraph_of_draft'])}: {plain(last)}", width, rest="    ")
        yield from _wording(row, width)


def _orders(rows: Sequence[Row], width: int) -> Iterator[str]:
    """In which order sides are named together; nothing where none are."""
    if rows:
        yield ""
        yield f"ORDER OF NAMING ({counted(len(rows), 'pair')})"
    for row in rows:
        told = ": ".join(("; ".join(f"{order} {number}" for order, number in row["counts"].items()), row["pattern"]))
        yield from indented(told, width, first="  ", rest="    ")


def _doubt(row: Row, width: int) -> Iterator[str]:
    if row["what"] == "date that cannot be":
        yield from indented(f"date: “{plain(row['words'])}”: {row['reason']}", width, first="  ", rest="    ")
        return
    told = f"post: {row['holder']} as {row['office']} (“{cut(plain(row['words']), 60)}”): {row['reason']} in the texts held"
    yield from indented(told, width, first="  ", rest="    ")
    for claim in row["claims"]:
        near = f" ({claim['distance']})" if claim["distance"] else f" ({claim['issued'] or 'undated'})"
        line = f"{claim['holder']}, “{cut(plain(claim['post']), 60)}”{near}: {claim['statement']}, {paragraph_name(claim['paragraph'])}"
        yield from indented(line, width, first="      ", rest="        ")


def _wording(row: Row, width: int) -> Iterator[str]:
    where = "" if not row["citations"] else f"{row['statement']}, {paragraph_name(row['paragraph'])}"
    if row["what"] == "no precedent":
        yield "    no precedent: no wording of it and no like sentence stands in what is held"
    elif row["what"] == "known wording":
        period = f"first {row['first']}, last {row['last']}" if row["statements"] > 1 else row["first"]
        told = (
            f"known: “{plain(row['words'])}”: used in {counted(row['statements'], 'statement')}, {period}, "
            f"by {cut(joined(row['issuers'], 'issuer not told'), 90)}; {where}"
        )
        yield from indented(told, width, first="    ", rest="      ")
    else:
        yield from _near(row, where, width)


def _near(row: Row, where: str, width: int) -> Iterator[str]:
    if not row["changes"]:
        again = f", and in {counted(row['again'], 'other')}" if row["again"] else ""
        yield from indented(f"word for word in {where} ({row['issued']}){again}", width, first="    ", rest="      ")
        return
    told = f"nearest: {row['kept'] * 100:.0f} % the same, {where} ({row['issued']}): {plain(row['sentence'])}"
    yield from indented(told, width, first="    ", rest="      ")
    for change in write_changes(row["changes"]):
        yield from indented(change, width, first="      ", rest="        ")
