"""Facts of a kind in an order, as numbers: what a page of a long table is cut from.

Idea: an order is read once for a state of the dossier; a question chooses from it, and only the facts of a page are read
whole. Invariants: an order holds the facts of the first text of each statement, decisions applied, and no others; its
numbers mean something only in the state in which it was read.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

import msgspec

from communique.model.citation import Citation
from communique.model.facts import FACT_KINDS, Fact
from communique.store.changed import read_changed
from communique.store.codec import Evidence, decode_fact, encode_fact, said_fields
from communique.store.decisions import Judged
from communique.store.kept_words import NUMBER, packed, unpacked
from communique.store.look_up import Columns, Filter
from communique.store.reading import conditions


@dataclass(frozen=True, slots=True)
class FactOrder:
    """The facts of one kind in an order."""

    kind: type[Fact]
    """The kind."""

    numbers: Sequence[int]
    """The facts, without those that people rejected."""

    changed: Mapping[int, Judged]
    """Those on which people decided something, rejected ones included."""

    def of(self, numbers: Iterable[int]) -> FactOrder:
        """The same facts in another order, or some of them."""
        return replace(self, numbers=array("I", numbers))

    def keeping(self, chosen: Collection[int]) -> FactOrder:
        """Those of the facts that are among the chosen, in this order."""
        return self.of(n for n in self.numbers if n in chosen)


@dataclass(frozen=True, slots=True)
class Shown:
    """A fact as it stands now."""

    fact: Fact
    """The fact, edits applied."""

    notes: tuple[str, ...] = ()
    """Remarks of people."""

    is_edited: bool = False
    """Whether an edit stands in the place of what was read."""


def read_order(connection: sqlite3.Connection, kind: type[Fact]) -> FactOrder:
    """The facts of a kind by day of the statement, name of the statement, and place in it."""
    kept = _read_kept(connection, kind)
    if kept is not None:
        return FactOrder(kind, kept, {})
    changed = read_changed(connection, kind.kind_name)
    numbers = array("I")
    rows = connection.execute(_ORDER, (kind.kind_name,))
    for _, group in groupby(rows, key=lambda row: row[0]):
        numbers.extend(_in_text(group, changed))
    return FactOrder(kind, numbers, changed)


MARK = "orders"
"""Name of the mark that stands while the orders kept are those of the facts held, and nobody decided anything on facts."""


def are_kept(connection: sqlite3.Connection) -> bool:
    """Whether orders are kept."""
    return connection.execute("SELECT 1 FROM mark WHERE name = ?", (MARK,)).fetchone() is not None


def keep_orders(connection: sqlite3.Connection) -> None:
    """Keep the orders of all kinds of facts, unless people changed facts: then they are read anew each time."""
    connection.execute("DELETE FROM fact_order")
    orders = [read_order(connection, kind) for kind in FACT_KINDS]
    if any(order.changed for order in orders):
        return
    rows = ((order.kind.kind_name, packed(array(NUMBER, order.numbers))) for order in orders)
    connection.executemany("INSERT INTO fact_order VALUES (?, ?)", rows)
    connection.execute("INSERT OR REPLACE INTO mark VALUES (?, '1')", (MARK,))


def _read_kept(connection: sqlite3.Connection, kind: type[Fact]) -> array[int] | None:
    if not are_kept(connection):
        return None
    row = connection.execute("SELECT facts FROM fact_order WHERE kind = ?", (kind.kind_name,)).fetchone()
    return unpacked(row[0]) if row else None


_ORDER = """
    WITH placed AS (
        SELECT st.text, st.statement, row_number() OVER (PARTITION BY st.statement ORDER BY st.n, t.sha256) AS place
        FROM statement_text AS st JOIN text AS t ON t.number = st.text)
    SELECT f.text, f.number, c.start, f.id
    FROM placed JOIN statement AS s ON s.id = placed.statement
    JOIN fact AS f ON f.text = placed.text JOIN citation AS c ON c.fact = f.number AND c.n = 0
    WHERE placed.place = 1 AND f.kind = ? ORDER BY s.date IS NULL, s.date, s.slug, c.start, f.id"""


def _in_text(rows: Iterable[tuple[int, int, int, str]], changed: Mapping[int, Judged]) -> list[int]:
    """The facts of one text; an edited fact has another id, which orders it among those on the same words."""
    numbered = [(start, number, name) for _, number, start, name in rows]
    if not changed or changed.keys().isdisjoint(number for _, number, _ in numbered):
        return [number for _, number, _ in numbered]
    kept = [row for row in numbered if row[1] not in changed or not changed[row[1]].is_rejected]
    return [n for _, n, _ in sorted(kept, key=lambda row: (row[0], _id_of(row[1], row[2], changed)))]


def _id_of(number: int, name: str, changed: Mapping[int, Judged]) -> str:
    return changed[number].fact.id if number in changed else name


def choose(connection: sqlite3.Connection, order: FactOrder, *questions: Filter) -> FactOrder:
    """The facts of an order that fit one question at least; what people changed is asked as it stands now."""
    chosen: set[int] = set()
    for where in questions:
        found = _numbers(connection, order, where).difference(order.changed)
        chosen |= found
        if order.changed:
            wide = Filter(texts=where.texts, statements=where.statements, issued=where.issued)
            narrow = replace(where, texts=None, statements=None, issued=None)
            near = _numbers(connection, order, wide).intersection(order.changed)
            chosen |= {n for n in near if narrow.accepts(order.changed[n].fact)}
    return order.keeping(chosen)


def _numbers(connection: sqlite3.Connection, order: FactOrder, where: Filter) -> set[int]:
    condition, values = conditions(order.kind.kind_name, where)
    return {row[0] for row in connection.execute(f"SELECT f.number FROM fact AS f WHERE {condition}", values)}  # noqa: S608 fixed words


def read_values(
    connection: sqlite3.Connection, order: FactOrder, fields: Sequence[str]
) -> Iterator[tuple[int, str, tuple[Any, ...]]]:
    """What the facts of an order say in some fields, in this order.

    Yields:
        The number of a fact, the id of its statement, and the values as in JSON (dates in EDTF).

    Raises:
        KeyError: facts of the kind have no such field.
    """
    if unknown := set(fields).difference(said_fields(order.kind)):
        raise KeyError(*sorted(unknown))
    numbers = json.dumps(list(order.numbers))
    if not fields:
        told = connection.execute(_STATEMENTS, (numbers,))
        yield from ((number, statement, ()) for number, statement in told)
        return
    rows = connection.execute(
        """SELECT f.number, st.statement, f.value FROM json_each(?) AS asked JOIN fact AS f ON f.number = asked.value
           JOIN statement_text AS st ON st.text = f.text""",
        (numbers,),
    )
    for number, statement, value in rows:
        edited = order.changed.get(number)
        said = msgspec.json.decode(encode_fact(edited.fact) if edited else value)
        yield number, statement, tuple(said.get(name) for name in fields)


_STATEMENTS = """
    SELECT f.number, st.statement FROM json_each(?) AS asked JOIN fact AS f ON f.number = asked.value
    JOIN statement_text AS st ON st.text = f.text"""


def read_column(connection: sqlite3.Connection, order: FactOrder, column: str) -> Iterator[tuple[int, str | None]]:
    """The number of each fact of an order of all, and what it has in a column that the file keeps for finding.

    Raises:
        KeyError: there is no such column.
    """
    if column not in _COLUMNS:
        raise KeyError(column)
    rows = connection.execute(f"SELECT number, {column} FROM fact WHERE kind = ?", (order.kind.kind_name,))  # noqa: S608 fixed words
    held = set(order.numbers)
    for number, value in rows:
        if number in held:
            edited = order.changed.get(number)
            yield number, getattr(Columns.of(edited.fact), column) if edited else value


_COLUMNS = frozenset({"form", "phase", "verb", "force", "place"})


def read_words(connection: sqlite3.Connection, order: FactOrder) -> tuple[tuple[int, str, str], ...]:
    """The words that the facts of an order rest on: number of the fact, id of the statement, words as they stand."""
    rows = connection.execute(
        """SELECT f.number, st.statement, c.exact FROM json_each(?) AS asked JOIN fact AS f ON f.number = asked.value
           JOIN statement_text AS st ON st.text = f.text JOIN citation AS c ON c.fact = f.number
           ORDER BY f.number, c.n""",
        (json.dumps(list(order.numbers)),),
    )
    return tuple(rows)


def statements_of(connection: sqlite3.Connection, order: FactOrder) -> frozenset[str]:
    """Ids of the statements in which the facts of an order stand."""
    rows = connection.execute(
        """SELECT DISTINCT st.statement FROM json_each(?) AS asked JOIN fact AS f ON f.number = asked.value
           JOIN statement_text AS st ON st.text = f.text""",
        (json.dumps(list(order.numbers)),),
    )
    return frozenset(row[0] for row in rows)


def read_shown(connection: sqlite3.Connection, order: FactOrder) -> tuple[Shown, ...]:
    """The facts of an order, whole, in this order."""
    found = dict(_facts(connection, [n for n in order.numbers if n not in order.changed]))
    return tuple(_shown(order.changed[n]) if n in order.changed else Shown(found[n]) for n in order.numbers)


def _shown(judged: Judged) -> Shown:
    return Shown(judged.fact, judged.notes, is_edited=judged.fact != judged.found)


def _facts(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[tuple[int, Fact]]:
    rows = connection.execute(
        """SELECT f.number, f.kind, f.value, f.rule, f.confidence, f.mode, t.sha256, c.start, c.stop, c.exact
           FROM json_each(?) AS asked JOIN fact AS f ON f.number = asked.value
           JOIN text AS t ON t.number = f.text JOIN citation AS c ON c.fact = f.number
           ORDER BY f.number, c.n""",
        (json.dumps(numbers),),
    )
    for number, group in groupby(rows, key=lambda row: row[0]):
        cited = list(group)
        _, kind, value, *found = cited[0][:6]
        citations = tuple(Citation(*row[6:]) for row in cited)
        yield int(number), decode_fact(kind, value, Evidence(citations, *found))
