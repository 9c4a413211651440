"""Makes a dossier of many statements to measure with: the examples, repeated under other names and years.

The examples are read once; each repetition puts words of the same length in the place of names and years, so that every
citation stands where it stood, and is written to the store as it is.

    python benchmarks/big_dossier.py /tmp/big.dossier 10000
"""

from __future__ import annotations

import hashlib
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from material import ROOT

from communique.dossier import open_dossier
from communique.model.facts import AnyFact, Person
from communique.model.record import Record
from communique.model.resolved import Actor, Instrument, Link, Name, Statement
from communique.model.span import Span
from communique.model.text import Text, Zone, ZoneRole
from communique.store import Copy, Resolved, Stamp, Store, open_store

TURNS_A_CAST = 4
"""Repetitions in which the same people act, so that people are named in several statements."""

YEARS_APART, TIMES = 4, 12
"""Repetitions are moved back by four years (leap days stay), at most twelve times."""

_LETTERS = "abcdefghiklmnoprstuvz"
_KINDS = ("people", "holdings", "dates", "meetings", "acts", "undertakings", "references", "quotations")
_WORD = re.compile(r"\b(?:[A-Z][^\W\d_]{3,}|(?:19|20)\d\d)\b")

T = TypeVar("T")
N = TypeVar("N", Actor, Instrument)


@dataclass(frozen=True)
class Read:
    """The examples, read: all that a dossier of them holds."""

    records: Mapping[str, Record]
    copies: tuple[Copy, ...]
    as_read: Mapping[str, Statement]
    layer: Resolved
    names: frozenset[str]
    """Words of the names of people, which are changed."""


@dataclass
class Turn:
    """One repetition: what is put in the place of what."""

    number: int
    names: frozenset[str]
    contents: dict[str, str] = field(default_factory=dict)
    """The new text by the sha256 of the old one."""
    keys: dict[str, str] = field(default_factory=dict)
    """New names of texts, statements and facts by the old ones."""
    said: dict[str, str] = field(default_factory=dict)
    """Strings renamed so far."""

    def words(self, text: str) -> str:
        """A string with other names and years, as long as before."""
        if text not in self.said:
            self.said[text] = _WORD.sub(lambda found: self._word(found[0]), text)
        return self.said[text]

    def _word(self, word: str) -> str:
        if word.isdigit():
            return str(int(word) - YEARS_APART * (self.number % TIMES))
        cast = self.number // TURNS_A_CAST
        other = _LETTERS[cast // len(_LETTERS) % len(_LETTERS)] + _LETTERS[cast % len(_LETTERS)]
        return word[:-2] + other if cast and word in self.names else word

    def value(self, value: Any) -> Any:  # noqa: ANN401 - plain values of many types
        """A plain value with other names, years, keys and cited words."""
        match value:
            case str():
                return self.keys.get(value) or self.words(value)
            case {"sha256": str(sha256), "start": int(start), "end": int(end), "exact": _}:
                exact = self.contents[sha256][start:end]
                return {"sha256": self.keys[sha256], "start": start, "end": end, "exact": exact}
            case dict():
                return {key: self.value(v) for key, v in value.items()}
            case list() | tuple():
                return [self.value(v) for v in value]
            case _:
                return value

    def of(self, value: T) -> T:
        """A value of the model under other names."""
        return msgspec.convert(self.value(msgspec.to_builtins(value)), type(value))


def read_examples() -> Read:
    """The made-up examples, as a dossier holds them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "examples.dossier"
        with open_dossier(path, create=True) as dossier:
            dossier.build(ROOT / "examples" / "statements", workers=1)
        with open_store(path, read_only=True) as store:
            return _taken(store)


def _taken(store: Store) -> Read:
    layer = Resolved(store.statements(), store.actors(), store.instruments(), store.links())
    names = {word for fact in store.facts(Person) for word in fact.name.split() if _WORD.fullmatch(word)}
    return Read(
        {sha256: store.record(sha256) for sha256 in store.texts()},
        store.copies(),
        {s.texts[0]: s for s in store.statements_as_read()},
        layer,
        frozenset(names),
    )


def repeat(read: Read, number: int) -> tuple[Turn, list[tuple[Record, Statement | None, Copy]]]:
    """The examples once more under other names."""
    turn = Turn(number, read.names)
    for statement in (*read.layer.statements, *read.as_read.values()):
        turn.keys[statement.id] = hashlib.sha256(f"{statement.id} {number}".encode()).hexdigest()[: len(statement.id)]
        turn.keys[statement.slug] = f"{turn.words(statement.slug)}-{number:04}" if number else statement.slug
    for sha256, record in read.records.items():
        content = turn.words(record.text.content) + _tail(number)
        turn.contents[sha256], turn.keys[sha256] = content, hashlib.sha256(content.encode()).hexdigest()
    return turn, [_page(read, turn, copy) for copy in read.copies if copy.sha256]


def _tail(number: int) -> str:
    """A line of furniture that tells repetitions apart which name nobody."""
    return f"\n\nCopy {number}" if number else ""


def _page(read: Read, turn: Turn, copy: Copy) -> tuple[Record, Statement | None, Copy]:
    origin = replace(copy.origin, path=f"{turn.number:04}/{copy.origin.path}")
    record = read.records[copy.sha256]
    told = read.as_read.get(copy.sha256)
    facts = {name: tuple(_facts(turn, getattr(record, name))) for name in _KINDS}
    issue, header = turn.of(record.issue), turn.of(record.header)
    groups = tuple((turn.words(label), tuple(turn.words(n) for n in names)) for label, names in record.groups)
    other = Record(_text(turn, record.text, copy), header, issue, groups=groups, **facts)
    return other, told and turn.of(told), replace(copy, origin=origin, sha256=turn.keys[copy.sha256])


def _text(turn: Turn, text: Text, copy: Copy) -> Text:
    content, length = turn.contents[text.sha256], len(text.content)
    tail = (Zone(Span(length, len(content)), ZoneRole.NOTICE, "number"),) if len(content) > length else ()
    origin = replace(text.origin, path=f"{turn.number:04}/{copy.origin.path}")
    return replace(text, origin=origin, content=content, sha256=turn.keys[text.sha256], zones=(*text.zones, *tail))


def _facts(turn: Turn, facts: Iterable[AnyFact]) -> Iterator[AnyFact]:
    """The facts under other names; those that name another fact come after it."""
    for fact in sorted(facts, key=lambda f: getattr(f, "part_of", None) is not None):
        other = turn.of(fact)
        turn.keys[fact.id] = other.id
        yield other


def layer_of(read: Read, turns: Iterable[Turn]) -> Resolved:
    """Who is who in all repetitions: identities of one name are one."""
    statements: list[Statement] = []
    links: list[Link] = []
    actors: dict[tuple[str, str], Actor] = {}
    instruments: dict[tuple[str, str], Instrument] = {}
    for turn in turns:
        statements += [turn.of(s) for s in read.layer.statements]
        links += [turn.of(link) for link in read.layer.links]
        for actor in read.layer.actors:
            _add(actors, turn.of(actor), actor.kind, turn.number)
        for instrument in read.layer.instruments:
            _add(instruments, turn.of(instrument), str(turn.of(instrument).date), turn.number)
    return Resolved(tuple(statements), tuple(actors.values()), tuple(instruments.values()), tuple(links))


def _add(held: dict[tuple[str, str], N], other: N, kind: str, number: int) -> None:
    key = (kind, other.name)
    if key not in held:
        named = hashlib.sha256("\x1f".join(key).encode()).hexdigest()[: len(other.id)]
        held[key] = replace(other, id=named, slug=f"{other.slug}-{number}" if number else other.slug)
        return
    names = {n.as_written: n for n in held[key].names}
    for name in other.names:
        old = names.get(name.as_written, Name(name.as_written, 0, ()))
        names[name.as_written] = Name(
            name.as_written, old.count + name.count, tuple(dict.fromkeys((*old.statements, *name.statements)))
        )
    held[key] = replace(held[key], names=tuple(names.values()))


def make(path: str | Path, statements: int, tell: Callable[[str], None] = lambda _: None) -> int:
    """Write a dossier of at least so many statements; how many it holds."""
    read = read_examples()
    needed = -(-statements // len(read.layer.statements))
    turns = []
    with open_store(path, create=True) as store:
        for number in range(needed):
            turn, pages = repeat(read, number)
            with store.transaction():
                for record, statement, copy in pages:
                    store.write_record(record, statement=statement, copy=copy, stamp=Stamp("benchmark", "1"))
            turn.said.clear()
            turns.append(turn)
            tell(f"{(number + 1) * len(read.layer.statements):,} statements")
        store.replace_resolved(layer_of(read, turns))
        return store.counts().statements


def given_or_made() -> Iterator[Path]:
    """The dossier named on the command line, else a new one of the number of statements told there (10,000)."""
    given = next((word for word in sys.argv[1:] if word.endswith(".dossier")), None)
    if given:
        yield Path(given)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "big.dossier"
        make(path, next((int(word) for word in sys.argv[1:] if word.isdigit()), 10_000))
        with open_dossier(path) as dossier:
            dossier.prepare()
        yield path


def main() -> int:
    """Make the dossier that is named."""
    path, number = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    start = time.perf_counter()
    held = make(path, number, lambda said: print(f"\r{said}", end="", file=sys.stderr))
    with open_dossier(path) as dossier:
        dossier.prepare()
    print(f"\n{path}: {held:,} statements in {time.perf_counter() - start:.0f} s", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
