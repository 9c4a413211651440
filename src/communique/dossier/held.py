"""What a dossier holds and can be asked for: statements, texts, facts, identities, passages.

Everything that it hands out carries its citations. Nothing here prints, and nothing here speaks SQL.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from communique.analyse import Entry, order_entries
from communique.dossier import holders, times
from communique.dossier.kept import Kept
from communique.dossier.look_ups import LookUps
from communique.dossier.names import near_names
from communique.dossier.passages import Passages
from communique.dossier.questions import Coverage, Period
from communique.model.bibliography import Place
from communique.model.citation import Citation
from communique.model.cited import Cited
from communique.model.errors import NotFoundError
from communique.model.facts import (
    FACT_KINDS,
    Act,
    Fact,
    Holding,
    Meeting,
    Person,
    Quotation,
    Reference,
    Undertaking,
)
from communique.model.finding import Finding
from communique.model.partial_date import PartialDate
from communique.model.record import Issue, Record
from communique.model.resolved import Actor, Instrument, Link, Statement
from communique.model.text import Text
from communique.store import Body, Counts, Filter, Hit, Store

SHORTEST_ID = 6
"""Digits of a fact's id that are enough where only one fact begins so."""

_AT_ONCE = 200
"""Texts whose bodies are read together: a few megabytes."""


class Held:
    """An open dossier that is asked. Use it in a ``with``, or close it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._passages = Passages(store.text, store.bodies)
        self._look = LookUps(store, self._passages, Kept(store))
        self._state = store.state()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """One state of the file for everything that is asked inside, whatever others write meanwhile."""
        with self._store.snapshot():
            # Texts are kept by their characters, but a build may have given them another origin or other zones.
            if self._state != (state := self._store.state()):
                self._state = state
                self._passages.forget()
            yield

    @property
    def path(self) -> str:
        """The file."""
        return self._store.path

    @property
    def look_ups(self) -> LookUps:
        """The look-ups behind these questions, for tables that are read a page at a time."""
        return self._look

    # -- statements and texts

    def statements(
        self, *, issuer: str | None = None, since: str | None = None, until: str | None = None
    ) -> tuple[Statement, ...]:
        """The statements that can have been issued in a period, by date, undated ones last."""
        period = Period.of(since, until)
        return self._look.issued_by(issuer, period) if issuer else self._look.statements(period)

    def statement(self, name: str) -> Statement:
        """The statement with that id, slug, or beginning of a slug or of a text's sha256.

        Raises:
            NotFoundError: there is none, or several begin so.
        """
        try:
            return self._look.statement(name)
        except NotFoundError:
            held = self._look.shelf.statements
            found = [s for s in held if s.slug.startswith(name) or any(t.startswith(name) for t in s.texts)]
            if len(found) == 1:
                return found[0]
            near = tuple(s.slug for s in found[:8]) or near_names([s.slug for s in held], name)
            what = "single statement" if found else "statement"
            raise NotFoundError(what, name, near) from None

    def coverage(self, *, since: str | None = None, until: str | None = None) -> Coverage:
        """What is looked through when the statements of a period are asked."""
        return Coverage.of(self._look.statements(Period.of(since, until)))

    def text(self, sha256: str) -> Text:
        """A text held, with its zones."""
        return self._passages.text(sha256)

    def bodies(self, statements: Iterable[Statement]) -> Iterator[Body]:
        """What the first texts of some statements say, in the order given; many are read at once."""
        names = [s.texts[0] for s in statements]
        for start in range(0, len(names), _AT_ONCE):
            yield from self._store.bodies(names[start : start + _AT_ONCE])

    def groups(self, statement: Statement) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The labels of the first text of a statement that stand for several names, each with the names."""
        return self._store.groups(statement.texts[0])

    def record(self, statement: Statement) -> Record:
        """What the first text of a statement tells, read alone."""
        return self._store.record(statement.texts[0])

    def facts_of(self, statement: Statement) -> tuple[Cited[Fact], ...]:
        """All facts of the first text of a statement, in the order of the text."""
        return self._look.of_statement(statement, FACT_KINDS)

    def facts_in(self, statement: Statement, sha256: str) -> tuple[Cited[Fact], ...]:
        """All facts of one of the texts of a statement; of a copy, what was read in it alone."""
        if sha256 == statement.texts[0]:
            return self.facts_of(statement)
        record = self._store.record(sha256)
        found = [self._passages.cited(fact, statement) for fact in record.facts]
        return tuple(sorted(found, key=lambda c: (c.citations[0].start, c.fact.kind_name, c.fact.id)))

    def place(self, citation: Citation) -> Place:
        """The paragraph in which cited words stand."""
        return self._passages.place(citation)

    def foresee(self, citations: Iterable[Citation]) -> None:
        """Read together the texts of citations whose places or sentences will be asked: quicker than one by one."""
        self._passages.foresee(c.sha256 for c in citations)

    def sentence(self, citation: Citation) -> str:
        """The sentence around cited words."""
        return self._passages.sentence(citation)

    def statement_of(self, citation: Citation) -> Statement | None:
        """The statement in which cited words stand; None if their text belongs to none."""
        return self._look.of_text(citation.sha256)

    def issue(self, statement: Statement) -> Issue:
        """Who issued a statement, when and where, with the words of its first text that tell it."""
        return self._store.issue(statement.texts[0])

    # -- facts

    def fact(self, name: str) -> Cited[Fact]:
        """The fact with that id, or the only one whose id begins so (six digits at least).

        Raises:
            NotFoundError: there is none, or several begin so.
        """
        is_id = len(name) >= SHORTEST_ID and not set(name) - set("0123456789abcdef")
        found = self._look.called(name) if is_id else ()
        if len(found) == 1:
            return found[0]
        what = "single fact" if found else "fact"
        raise NotFoundError(what, name, tuple(c.fact.id for c in found[:8]))

    def facts(self, kind: type[Fact]) -> tuple[Cited[Fact], ...]:
        """All facts of one kind, by date of the statement."""
        return self._look.cited(kind, Filter())

    def acts(
        self,
        *,
        actor: str | None = None,
        to: str | None = None,
        verb: str | None = None,
        force: str | None = None,
        about: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> tuple[Cited[Act], ...]:
        """Acts of speech by an actor, to an actor, with a verb ("urge"), a force ("directive") or words in their content."""
        period = Period.of(since, until)
        return self._look.acts(actor=actor, to=to, verb=verb, force=force, about=about, period=period)

    def meetings(
        self,
        *,
        actor: str | None = None,
        place: str | None = None,
        phase: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> tuple[Cited[Meeting], ...]:
        """Encounters by participant, place, phase ("held", "planned" ...) and their own date, in the order of time."""
        return self._look.meetings(actor=actor, place=place, phase=phase, period=Period.of(since, until))

    def undertakings(
        self, *, by: str | None = None, kind: str | None = None, since: str | None = None, until: str | None = None
    ) -> tuple[Cited[Undertaking], ...]:
        """What actors are asked, promise or are bound to do, in statements issued in a period."""
        return self._look.undertakings(by=by, kind=kind, period=Period.of(since, until))

    def holdings(self, *, holder: str | None = None) -> tuple[Cited[Holding], ...]:
        """Persons in posts, as of the day of each statement."""
        return self._look.holdings(holder=holder)

    def quotations(
        self, *, speaker: str | None = None, since: str | None = None, until: str | None = None
    ) -> tuple[Cited[Quotation], ...]:
        """Words in direct quotation marks, by speaker."""
        return self._look.quotations(speaker=speaker, period=Period.of(since, until))

    def people(self, *, name: str, since: str | None = None, until: str | None = None) -> tuple[Cited[Person], ...]:
        """Where a person is named."""
        return self._look.people(name=name, period=Period.of(since, until))

    def references(
        self, *, instrument: str | None = None, statement: Statement | None = None
    ) -> tuple[Cited[Reference], ...]:
        """Mentions of instruments: of all or of one, in all statements or in one."""
        return self._look.references(instrument=instrument, statement=statement)

    def who(self, asked: str, *, on: str | None = None) -> tuple[holders.Claim, ...]:
        """Who held a post ("Foreign Minister of France"), or which posts a person held; nearest to a day first.

        Empty for a post in which the texts put nobody.

        Raises:
            NotFoundError: nobody is called so, and the words are no post of a country or body.
        """
        day = PartialDate.parse(on) if on else None
        claims = holders.claims_of_post(self.holdings(), self.actors(), asked, day)
        if claims:
            return claims
        try:
            named = self._look.actors(asked)
        except NotFoundError:
            if holders.is_post_of(asked):
                return ()
            raise
        return tuple(c for actor in named for c in self.who_held_by(actor, on=on))

    def who_held_by(self, actor: Actor, *, on: str | None = None) -> tuple[holders.Claim, ...]:
        """The posts in which the texts put a person, nearest to a day first."""
        day = PartialDate.parse(on) if on else None
        return holders.claims_of_person(self.holdings(holder=actor.id), actor.name, day)

    # -- identities

    def actors(self) -> tuple[Actor, ...]:
        """Persons, states, bodies, communities and labels, by name."""
        return self._look.actor_book.known

    def find_actors(self, name: str) -> tuple[Actor, ...]:
        """Everybody who can be meant by a name.

        Raises:
            NotFoundError: nobody is called so.
        """
        return self._look.actors(name)

    def instruments(self) -> tuple[Instrument, ...]:
        """Texts that statements rely on, by name."""
        return self._look.instrument_book.known

    def links(self, *, kind: str | None = None, of: Iterable[str] | None = None) -> tuple[Link, ...]:
        """Ties between facts or statements, all or of one kind ("held_as_planned", "repost", "conflict" ...).

        Args:
            kind: only of this kind.
            of: only those that tie facts or statements of these ids.
        """
        return self._store.some_links(kinds=None if kind is None else (kind,), ends=of)

    # -- the whole

    def timeline(self, *, since: str | None = None, until: str | None = None) -> tuple[Entry, ...]:
        """Statements, meetings and dated instruments in the order of time."""
        period = Period.of(since, until)
        return order_entries(times.entries(self._look), since=period.since, until=period.until)

    def search(
        self,
        words: str,
        *,
        actor: str | None = None,
        act: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int = 20,
        offset: int = 0,
    ) -> tuple[Hit, ...]:
        """Passages of titles and bodies that hold all words, "phrases" and beginnings*, the best first.

        Args:
            words: what to look for.
            actor: only in statements whose facts name this actor.
            act: only in statements with an act of this verb ("urge").
            since: only in statements issued from this date on.
            until: only in statements issued up to this date.
            limit: passages at most.
            offset: passages passed over.
        """
        within = self._searched(actor, act, Period.of(since, until))
        return self._store.search(words, statements=within, limit=limit, offset=offset)

    def count_hits(
        self,
        words: str,
        *,
        actor: str | None = None,
        act: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> int:
        """How many passages `search` finds without a limit."""
        return self._store.count_hits(words, statements=self._searched(actor, act, Period.of(since, until)))

    def findings(self) -> tuple[Finding, ...]:
        """Problems met in pages and between them."""
        return self._store.findings()

    def counts(self) -> Counts:
        """How much is held."""
        return self._store.counts()

    def _searched(self, actor: str | None, act: str | None, period: Period) -> tuple[str, ...] | None:
        """Ids of the statements in which words are looked for; None for all."""
        if not (actor or act or period.as_interval()):
            return None
        chosen = {s.id for s in self._look.statements(period)}
        if actor:
            chosen &= self._look.naming(actor)
        if act:
            chosen &= self._look.telling(act)
        return tuple(sorted(chosen))
