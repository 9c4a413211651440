"""Look-ups: facts that fit a question, each with its statement and passage.

Invariant: only the first text of a statement speaks; its copies would say everything twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from communique.dossier.names import find_actors, find_instruments, widen
from communique.dossier.passages import Passages
from communique.dossier.questions import Period
from communique.model.cited import Cited
from communique.model.errors import NotFoundError
from communique.model.facts import Act, Fact, Holding, Meeting, Person, Quotation, Reference, Undertaking
from communique.model.partial_date import PartialDate
from communique.model.resolved import Actor, Statement
from communique.store import ActorRole, Filter, Store

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class LookUps:
    """Finds facts in a store."""

    store: Store
    """The dossier file."""

    passages: Passages
    """Where cited words stand."""

    _statements: dict[str, Statement] = field(default_factory=dict)

    # -- statements and names

    def statements(self, period: Period) -> tuple[Statement, ...]:
        """The statements that can have been issued in a period, by date, undated ones last."""
        return tuple(s for s in self.store.statements() if period.may_hold(s))

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
        known = self.store.actors()
        found = find_actors(known, asked)
        return found if asked in {found[0].id, found[0].slug} else widen(known, found, asked)

    def names_of(self, asked: str) -> tuple[str, ...]:
        """Every name under which facts can carry an actor."""
        return tuple(sorted({name for a in self.actors(asked) for name in (a.name, *(n.as_written for n in a.names))}))

    # -- facts

    def cited(self, kind: type[F], where: Filter) -> tuple[Cited[F], ...]:
        """The facts of a kind that fit, by date of the statement and place in it."""
        by_text = {s.texts[0]: s for s in self._carrying(where) if s.texts}
        out = []
        for judged in self.store.judged(kind, where=where):
            statement = by_text.get(judged.fact.citations[0].sha256)
            if statement is not None and isinstance(judged.fact, kind):
                is_edited = judged.found != judged.fact
                out.append(self.passages.cited(judged.fact, statement, notes=judged.notes, is_edited=is_edited))
        return tuple(sorted(out, key=_by_issue))

    def _carrying(self, where: Filter) -> tuple[Statement, ...]:
        """The statements whose facts are looked at: those of the texts named, else all."""
        if where.texts is None:
            return self.store.statements()
        ids = {self.store.statement_of(sha256) for sha256 in where.texts}
        return tuple(self.store.statement(key) for key in sorted(key for key in ids if key is not None))

    def acts(
        self,
        *,
        actor: str | None,
        to: str | None,
        verb: str | None,
        force: str | None,
        about: str | None,
        period: Period,
    ) -> tuple[Cited[Act], ...]:
        """Acts of speech that fit all that is asked."""
        where = self._where(actor, (ActorRole.SPEAKER,), Filter(issued=period.as_interval(), force=force or ""))
        wanted = frozenset(self.names_of(to)) if to else None
        found = (c for c in self.cited(Act, where) if wanted is None or wanted.intersection(c.fact.addressee))
        return tuple(c for c in found if _has_verb(c.fact, verb) and _is_about(c, about))

    def meetings(
        self, *, actor: str | None, place: str | None, phase: str | None, period: Period
    ) -> tuple[Cited[Meeting], ...]:
        """Encounters that fit, in the order of their own time."""
        roles = (ActorRole.PARTICIPANT, ActorRole.HOST)
        found = self.cited(Meeting, self._where(actor, roles, Filter(phase=phase or "", when=period.as_interval())))
        if place:
            found = tuple(c for c in found if c.fact.place and place.casefold() in c.fact.place.casefold())
        return tuple(sorted(found, key=lambda c: (c.fact.date is None, c.fact.date or _NO_DATE, *_by_issue(c))))

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
        called = find_instruments(self.store.instruments(), instrument)
        # One name ("joint statement") can stand for two instruments: what counts is where it is used.
        used = {(n.as_written, s) for i in called for n in i.names for s in n.statements}
        return tuple(c for c in found if (c.fact.name, c.statement.id) in used or _is_named(c, used))

    def of_statement(self, statement: Statement, kinds: Sequence[type[Fact]]) -> tuple[Cited[Fact], ...]:
        """All facts of some kinds of one statement, in the order of the text."""
        where = Filter(texts=statement.texts[:1])
        found = [c for kind in kinds for c in self.cited(kind, where)]
        return tuple(sorted(found, key=lambda c: (c.citations[0].start, c.fact.kind_name, c.fact.id)))

    def naming(self, actor: str) -> frozenset[str]:
        """Ids of the statements whose facts name an actor."""
        facts = self.store.all_facts(where=Filter(actors=self.names_of(actor)))
        names = {self.store.statement_of(sha256) for sha256 in {f.citations[0].sha256 for f in facts}}
        return frozenset(n for n in names if n)

    def _where(self, actor: str | None, roles: tuple[ActorRole, ...], where: Filter) -> Filter:
        from dataclasses import replace

        return replace(where, actors=self.names_of(actor), roles=roles) if actor else where


_NO_DATE = PartialDate("XXXX")


def _by_issue(cited: Cited[F]) -> tuple[bool, str, str, int, str]:
    statement = cited.statement
    return (statement.date is None, str(statement.date), statement.slug, cited.citations[0].start, cited.fact.id)


def _has_verb(act: Act, verb: str | None) -> bool:
    """Whether the verb is the one asked for; a first word ("call") is enough."""
    return verb is None or act.verb == verb or act.verb.startswith(f"{verb} ")


def _is_about(cited: Cited[Act], words: str | None) -> bool:
    """Whether all words stand in what is said, or begin a word there ("ceasefire", "displac")."""
    if words is None:
        return True
    said = " ".join((*cited.fact.about, cited.fact.content or cited.sentence)).casefold()
    return all(f" {word}" in f" {said}" for word in words.casefold().split())


def _is_named(cited: Cited[Reference], used: set[tuple[str, str]]) -> bool:
    exact = {" ".join(c.exact.split()) for c in cited.citations}
    return any((words, cited.statement.id) in used for words in exact)
