"""Look-ups: facts that fit a question, each with its statement and passage.

Invariant: only the first text of a statement speaks; its copies would say everything twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar

from communique.analyse import OUTCOMES, Ledger
from communique.dossier.column import Column
from communique.dossier.kept import Kept
from communique.dossier.name_book import NameBook, actors_meant
from communique.dossier.passages import Passages
from communique.dossier.questions import Period
from communique.dossier.shelf import Shelf
from communique.model.cited import Cited
from communique.model.errors import NotFoundError
from communique.model.facts import Act, Fact, Holding, Meeting, Person, Quotation, Reference, Undertaking
from communique.model.partial_date import PartialDate
from communique.model.resolved import Actor, Instrument, Statement
from communique.store import ActorRole, FactOrder, Filter, Store

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class LookUps:
    """Finds facts in a store."""

    store: Store
    """The dossier file."""

    passages: Passages
    """Where cited words stand."""

    kept: Kept
    """What was computed from the present state of the file."""

    # -- kept as long as the file does not change

    @property
    def shelf(self) -> Shelf:
        """All statements."""
        return self.kept.get(_SHELF, lambda: Shelf(self.store.statements()))

    @property
    def actor_book(self) -> NameBook[Actor]:
        """All actors by their names."""
        return self.kept.get("actors", lambda: NameBook(self.store.actors(), "actor"))

    @property
    def instrument_book(self) -> NameBook[Instrument]:
        """All instruments by their names."""
        return self.kept.get("instruments", lambda: NameBook(self.store.instruments(), "instrument"))

    @property
    def ledger(self) -> Ledger:
        """What became of plans."""
        return self.kept.get("ledger", lambda: Ledger(self.store.some_links(kinds=OUTCOMES), self.shelf.statements))

    def order(self, kind: type[Fact]) -> FactOrder:
        """The facts of a kind by day of the statement and place in it, as numbers."""
        return self.kept.get(("order", kind), lambda: self.store.fact_order(kind))

    def column(self, kind: type[Fact], name: str) -> Column:
        """The form, phase, verb, force or place of all facts of a kind."""
        return self.kept.get((kind, name), lambda: Column(self.store.fact_column(self.order(kind), name)))

    # -- statements and names

    def statement(self, name: str) -> Statement:
        """The statement with that id or slug; where all are in memory the file is not asked.

        Raises:
            NotFoundError: there is none.
        """
        held = self.shelf.called(name) if self.kept.has(_SHELF) else None
        return held or self.store.statement(name)

    def of_text(self, sha256: str) -> Statement | None:
        """The statement to which a text belongs; None if it belongs to none."""
        if self.kept.has(_SHELF):
            return self.shelf.of_text(sha256)
        name = self.store.statement_of(sha256)
        return self.store.statement(name) if name else None

    def statements(self, period: Period) -> tuple[Statement, ...]:
        """The statements that can have been issued in a period, by date, undated ones last."""
        return self.shelf.of_period(period)

    def issued_by(self, issuer: str, period: Period) -> tuple[Statement, ...]:
        """The statements of an issuer."""
        wanted = issuer.casefold()
        try:
            names = {n.casefold() for n in self.names_of(issuer)}
        except NotFoundError:
            names = set()
        found = self.statements(period)
        return tuple(s for s in found if any(i.casefold() in names or wanted in i.casefold() for i in s.issuers))

    def actors(self, asked: str) -> tuple[Actor, ...]:
        """The actors that words can mean, groups under their longer names too."""
        return actors_meant(self.actor_book, asked)

    def names_of(self, asked: str) -> tuple[str, ...]:
        """Every name under which facts can carry an actor."""
        return tuple(sorted({name for a in self.actors(asked) for name in (a.name, *(n.as_written for n in a.names))}))

    # -- facts

    def cited(self, kind: type[F], where: Filter, *, is_bare: bool = False) -> tuple[Cited[F], ...]:
        """The facts of a kind that fit, by date of the statement and place in it; bare, without places and sentences."""
        shelf = self.shelf if where.texts is None else None
        found = self.store.judged(kind, where=where)
        if len(found) <= _FORESEEN and not is_bare:
            self.passages.foresee(c.sha256 for judged in found for c in judged.fact.citations)
        out = []
        for judged in found:
            statement = self._speaking(judged.fact, shelf)
            if statement is not None and isinstance(judged.fact, kind):
                is_edited = judged.found != judged.fact
                if is_bare:
                    out.append(Cited(judged.fact, statement, (), "", judged.notes, is_edited))
                else:
                    out.append(self.passages.cited(judged.fact, statement, notes=judged.notes, is_edited=is_edited))
        return tuple(_in_order_of_issue(out))

    def told(self, kind: type[F], statements: Sequence[Statement] | None = None) -> tuple[tuple[F, Statement], ...]:
        """The facts of a kind with their statements, of some or of all; without passages: quicker where most are not shown."""
        chosen = self.shelf.statements if statements is None else statements
        by_text = {s.texts[0]: s for s in chosen if s.texts}
        where = Filter(texts=None if statements is None else tuple(by_text))
        facts = (j.fact for j in self.store.judged(kind, where=where))
        placed = ((fact, by_text.get(fact.citations[0].sha256)) for fact in facts)
        return tuple((f, s) for f, s in placed if s is not None and isinstance(f, kind))

    def whole(self, order: FactOrder) -> tuple[Cited[Fact], ...]:
        """The facts of an order, with statement and passage."""
        found = self.store.shown(order)
        self.passages.foresee(c.sha256 for shown in found for c in shown.fact.citations)
        out = []
        for shown in found:
            statement = self._speaking(shown.fact, self.shelf)
            if statement is not None:
                out.append(self.passages.cited(shown.fact, statement, notes=shown.notes, is_edited=shown.is_edited))
        return tuple(out)

    def bare(self, order: FactOrder) -> tuple[Cited[Fact], ...]:
        """As `whole`, without the places and the sentence: quicker where few of many are shown."""
        held = ((shown, self._speaking(shown.fact, self.shelf)) for shown in self.store.shown(order))
        return tuple(Cited(s.fact, told, (), "", s.notes, s.is_edited) for s, told in held if told is not None)

    def with_passages(self, bare: Sequence[Cited[F]]) -> tuple[Cited[F], ...]:
        """Facts that were read bare, with their places and sentences."""
        self.passages.foresee(c.sha256 for b in bare for c in b.citations)
        return tuple(self.passages.cited(b.fact, b.statement, notes=b.notes, is_edited=b.is_edited) for b in bare)

    def _speaking(self, fact: Fact, shelf: Shelf | None = None) -> Statement | None:
        """The statement of whose first text the fact is; None for a copy."""
        sha256 = fact.citations[0].sha256
        statement = shelf.of_text(sha256) if shelf else self.of_text(sha256)
        return statement if statement is not None and statement.texts[0] == sha256 else None

    def called(self, begins: str) -> tuple[Cited[Fact], ...]:
        """The facts whose id begins so, those that people rejected left out."""
        held = ((j, self._speaking(j.fact)) for j in self.store.facts_called(begins) if not j.is_rejected)
        return tuple(
            self.passages.cited(j.fact, statement, notes=j.notes, is_edited=j.fact != j.found)
            for j, statement in held
            if statement is not None and j.fact.id.startswith(begins)
        )

    def acts(
        self,
        *,
        actor: str | None,
        to: str | None,
        verb: str | None,
        force: str | None,
        about: str | None,
        period: Period,
        is_bare: bool = False,
    ) -> tuple[Cited[Act], ...]:
        """Acts of speech that fit all that is asked; bare, without places and sentences, which ``about`` may need."""
        where = self._where(actor, (ActorRole.SPEAKER,), Filter(issued=period.as_interval(), force=force or ""))
        wanted = frozenset(self.names_of(to)) if to else None
        found = (
            c
            for c in self.cited(Act, where, is_bare=is_bare)
            if wanted is None or wanted.intersection(c.fact.addressee)
        )
        return tuple(c for c in found if (verb is None or is_verb(c.fact.verb, verb)) and _is_about(c, about))

    def meetings(
        self, *, actor: str | None, place: str | None, phase: str | None, period: Period
    ) -> tuple[Cited[Meeting], ...]:
        """Encounters that fit, in the order of their own time."""
        roles = (ActorRole.PARTICIPANT, ActorRole.HOST)
        found = self.cited(Meeting, self._where(actor, roles, Filter(phase=phase or "", when=period.as_interval())))
        if place:
            found = tuple(c for c in found if c.fact.place and place.casefold() in c.fact.place.casefold())
        return tuple(sorted(found, key=lambda c: (c.fact.date is None, c.fact.date or _NO_DATE, *_by_issue(c))))

    def meetings_in(self, statements: Iterable[Statement]) -> Mapping[str, tuple[Meeting, ...]]:
        """The encounters of some statements by the id of the statement, each in the order of their own time."""
        by_text = {s.texts[0]: s.id for s in statements}
        found: dict[str, list[Meeting]] = {}
        for judged in self.store.judged(Meeting, where=Filter(texts=tuple(by_text))):
            if isinstance(judged.fact, Meeting):
                found.setdefault(by_text[judged.fact.citations[0].sha256], []).append(judged.fact)
        return {name: tuple(sorted(held, key=_by_own_time)) for name, held in found.items()}

    def undertakings(self, *, by: str | None, kind: str | None, period: Period) -> tuple[Cited[Undertaking], ...]:
        """What actors are asked, promise or are bound to do."""
        where = Filter(issued=period.as_interval(), form=kind or "")
        return self.cited(Undertaking, self._where(by, (ActorRole.BY,), where))

    def holdings(self, *, holder: str | None) -> tuple[Cited[Holding], ...]:
        """Persons in posts."""
        return self.cited(Holding, self._where(holder, (ActorRole.HOLDER,), Filter()))

    def quotations(self, *, speaker: str | None, period: Period) -> tuple[Cited[Quotation], ...]:
        """Words in direct quotation marks."""
        return self.cited(Quotation, self._where(speaker, (ActorRole.SPEAKER,), Filter(issued=period.as_interval())))

    def people(self, *, name: str, period: Period) -> tuple[Cited[Person], ...]:
        """Where a person is named."""
        return self.cited(Person, self._where(name, (ActorRole.NAMED,), Filter(issued=period.as_interval())))

    def references(self, *, instrument: str | None, statement: Statement | None) -> tuple[Cited[Reference], ...]:
        """Mentions of instruments, all or of one, in all statements or one."""
        found = self.cited(Reference, Filter(texts=statement.texts[:1] if statement else None))
        if instrument is None:
            return found
        used = self.uses_of(instrument)
        return tuple(c for c in found if (c.fact.name, c.statement.id) in used or _is_named(c, used))

    def uses_of(self, instrument: str) -> frozenset[tuple[str, str]]:
        """The names of an instrument, each with the ids of the statements that use it.

        One name ("joint statement") can stand for two instruments: what counts is where it is used.
        """
        called = self.instrument_book.find(instrument)
        return frozenset((n.as_written, s) for i in called for n in i.names for s in n.statements)

    @property
    def used(self) -> Mapping[tuple[str, str], int]:
        """For each name of an instrument and id of a statement that uses it, the place of the first use in `order`."""
        return self.kept.get("used", self._used)

    def _used(self) -> Mapping[tuple[str, str], int]:
        order = self.order(Reference)
        place = {number: at for at, number in enumerate(order.numbers)}
        used: dict[tuple[str, str], int] = {}
        for number, statement, (name,) in self.store.fact_values(order, "name"):
            key = (name, statement)
            used[key] = min(place[number], used.get(key, place[number]))
        return used

    def first_use(self, instrument: Instrument) -> int | None:
        """The place in `order` of the first fact that names an instrument; None if none does."""
        pairs = ((n.as_written, s) for n in instrument.names for s in n.statements)
        used = self.used
        return min((used[pair] for pair in pairs if pair in used), default=None)

    def first_uses(self, instruments: Iterable[Instrument]) -> Mapping[str, Cited[Fact]]:
        """For each instrument that a fact names, by its id, the first passage of the earliest statement that does."""
        order, places = self.order(Reference), {i.id: self.first_use(i) for i in instruments}
        told = {name: order.numbers[place] for name, place in places.items() if place is not None}
        return dict(zip(told, self.whole(order.of(told.values())), strict=True))

    def of_statement(self, statement: Statement, kinds: Sequence[type[Fact]]) -> tuple[Cited[Fact], ...]:
        """All facts of some kinds of one statement, in the order of the text."""
        where = Filter(texts=statement.texts[:1])
        found = [c for kind in kinds for c in self.cited(kind, where)]
        return tuple(sorted(found, key=lambda c: (c.citations[0].start, c.fact.kind_name, c.fact.id)))

    def naming(self, actor: str) -> frozenset[str]:
        """Ids of the statements whose facts name an actor."""
        return self.store.statements_naming(self.names_of(actor))

    def telling(self, verb: str) -> frozenset[str]:
        """Ids of the statements with an act of a verb; a first word ("call") is enough."""
        acts = self.column(Act, "verb").fitting(lambda held: is_verb(held, verb))
        return self.store.statements_of(self.order(Act).keeping(acts))

    def _where(self, actor: str | None, roles: tuple[ActorRole, ...], where: Filter) -> Filter:
        return replace(where, actors=self.names_of(actor), roles=roles) if actor else where


_SHELF = "shelf"
_FORESEEN = 20_000
"""Facts up to which their texts are read together beforehand; of more, not all texts would be kept."""

_NO_DATE = PartialDate("XXXX")


def _by_issue(cited: Cited[F]) -> tuple[bool, str, str, int, str]:
    return by_issue(cited.fact, cited.statement)


def _in_order_of_issue(found: Iterable[Cited[F]]) -> Iterator[Cited[F]]:
    # The name of a fact is a hash, slow to make: only those that begin at one place are told apart by it.
    for _, group in groupby(sorted(found, key=_by_start), key=_by_start):
        same = list(group)
        yield from sorted(same, key=lambda c: c.fact.id) if len(same) > 1 else same


def _by_start(cited: Cited[F]) -> tuple[bool, str, str, int]:
    statement = cited.statement
    return (statement.date is None, str(statement.date), statement.slug, cited.fact.citations[0].start)


def by_issue(fact: Fact, statement: Statement) -> tuple[bool, str, str, int, str]:
    """What orders facts: the day of the statement, its name, the place in it."""
    return (statement.date is None, str(statement.date), statement.slug, fact.citations[0].start, fact.id)


def _by_own_time(meeting: Meeting) -> tuple[bool, PartialDate, int, str]:
    return (meeting.date is None, meeting.date or _NO_DATE, meeting.citations[0].start, meeting.id)


def is_verb(held: str, asked: str) -> bool:
    """Whether a verb is the one asked for; its first word is enough.

    >>> is_verb("call on", "call"), is_verb("recall", "call")
    (True, False)
    """
    return held == asked or held.startswith(f"{asked} ")


def _is_about(cited: Cited[Act], words: str | None) -> bool:
    """Whether all words stand in what is said, or begin a word there ("ceasefire", "displac")."""
    if words is None:
        return True
    said = " ".join((*cited.fact.about, cited.fact.content or cited.sentence)).casefold()
    return all(f" {word}" in f" {said}" for word in words.casefold().split())


def _is_named(cited: Cited[Reference], used: frozenset[tuple[str, str]]) -> bool:
    exact = {" ".join(c.exact.split()) for c in cited.citations}
    return any((words, cited.statement.id) in used for words in exact)
