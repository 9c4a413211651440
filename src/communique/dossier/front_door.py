"""The front door: one process in one file, opened, built, asked, corrected and exported.

Everything that it hands out carries its citations. Nothing here prints, and nothing here speaks SQL.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from communique.analyse import Entry, order_entries
from communique.batch import build as build_store
from communique.dossier.names import find_actors, find_instruments, near_names
from communique.dossier.passages import Passages
from communique.dossier.questions import Period
from communique.model.build import Progress, Summary
from communique.model.cited import Cited
from communique.model.decision import Decision, Judgement
from communique.model.errors import DossierError, NotFoundError
from communique.model.facts import Act, Fact, Holding, Meeting, Person, Quotation, Reference, Undertaking
from communique.model.finding import Finding
from communique.model.record import Record
from communique.model.resolved import Actor, Instrument, Link, Statement
from communique.model.text import Text
from communique.pipeline import resolve_dossier
from communique.store import ActorRole, Counts, Filter, Hit, Store, open_store

F = TypeVar("F", bound=Fact)


class Dossier:
    """An open dossier. Use it in a ``with``, or close it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._passages = Passages(store.text)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    @property
    def path(self) -> str:
        """The file."""
        return self._store.path

    # -- building and correcting -----------------------------------------------------------------------------------

    def build(
        self,
        *sources: str | os.PathLike[str],
        workers: int | None = None,
        stdin: bytes | None = None,
        tell: Callable[[Progress], None] = lambda _: None,
    ) -> Summary:
        """Read what is new or changed in files and folders.

        Args:
            sources: files, folders, "-" for standard input.
            workers: processes that read; None to choose by the number of sources.
            stdin: the bytes of standard input; None to read them from the system.
            tell: is told of the progress.

        Raises:
            DossierError: another process builds it, or it cannot be written.
        """
        names = [os.fspath(s) for s in sources]
        return build_store(self._store, names, workers=workers, stdin=stdin, tell=tell)

    def decide(self, judgement: Judgement, target: str, *, author: str, at: str, reason: str = "", **detail: str) -> Decision:
        """Add a person's judgement to the log and apply it.

        Args:
            judgement: same, different, wrong, edit, note or undo.
            target: anchor of a fact (`anchor_of`) or an identity ("person:Name").
            author: who decides.
            at: when, ISO 8601 with offset.
            reason: why.
            detail: ``other``, ``field`` and ``value`` as in `model.Decision`.
        """
        decision = self._store.decide(judgement, target, author=author, at=at, reason=reason, **detail)
        resolve_dossier(self._store)
        return decision

    def anchor_of(self, fact: Fact | Cited[Fact]) -> str:
        """The name under which decisions about a fact are kept, which outlives reading again."""
        wanted = fact.fact if isinstance(fact, Cited) else fact
        for judged in self._store.judged(type(wanted), with_rejected=True):
            if wanted.id in {judged.found.id, judged.fact.id}:
                return judged.anchor
        raise NotFoundError(wanted.kind_name, wanted.id)

    def decisions(self) -> tuple[Decision, ...]:
        """The log of decisions, in order."""
        return self._store.decision_log()

    def broken_decisions(self) -> tuple[Decision, ...]:
        """Decisions that bear on no fact any more."""
        return self._store.broken_decisions()

    # -- statements and texts --------------------------------------------------------------------------------------

    def statements(self, *, issuer: str | None = None, since: str | None = None, until: str | None = None) -> tuple[Statement, ...]:
        """The statements by date, undated ones last."""
        found = self._within(Period.of(since, until))
        if issuer is None:
            return found
        names = {n.as_written.casefold() for a in self._actors_called(issuer) for n in a.names} | {issuer.casefold()}
        return tuple(s for s in found if any(i.casefold() in names or issuer.casefold() in i.casefold() for i in s.issuers))

    def statement(self, name: str) -> Statement:
        """The statement with that id, slug, or beginning of one.

        Raises:
            NotFoundError: there is none, or several begin so.
        """
        try:
            return self._store.statement(name)
        except NotFoundError:
            found = [s for s in self._store.statements() if s.slug.startswith(name) or any(t.startswith(name) for t in s.texts)]
            if len(found) == 1:
                return found[0]
            near = tuple(s.slug for s in found[:8]) or near_names([s.slug for s in self._store.statements()], name)
            raise NotFoundError("statement", name, near) from None

    def text(self, sha256: str) -> Text:
        """A text held, with its zones."""
        return self._passages.text(sha256)

    def record(self, statement: Statement) -> Record:
        """What the first text of a statement tells, read alone."""
        return self._store.record(statement.texts[0])

    def facts_of(self, statement: Statement) -> tuple[Cited[Fact], ...]:
        """All facts of the first text of a statement, in the order of the text."""
        kinds: tuple[type[Fact], ...] = (Person, Holding, Meeting, Act, Undertaking, Reference, Quotation)
        where = Filter(texts=(statement.texts[0],))
        found = [c for kind in kinds for c in self._cited(kind, where)]
        return tuple(sorted(found, key=lambda c: (c.citations[0].start, c.fact.kind_name)))

    # -- facts -----------------------------------------------------------------------------------------------------

    def acts(
        self,
        *,
        actor: str | None = None,
        to: str | None = None,
        verb: str | None = None,
        force: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> tuple[Cited[Act], ...]:
        """Acts of speech by an actor, to an actor, with a verb ("urge") or force ("directive"), issued in a period."""
        period = Period.of(since, until)
        found = self._cited(Act, self._filter(actor, (ActorRole.SPEAKER,), period, force=force or ""), period=period)
        wanted = self._names_of(to) if to else None
        return tuple(
            c
            for c in found
            if (verb is None or c.fact.verb == verb or c.fact.verb.split()[0] == verb)
            and (wanted is None or any(a in wanted for a in c.fact.addressee))
        )

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
        interval = Period.of(since, until).as_interval()
        roles = (ActorRole.PARTICIPANT, ActorRole.HOST)
        where = self._filter(actor, roles, Period(), phase=phase or "", when=interval)
        found = self._cited(Meeting, where)
        if place:
            found = tuple(c for c in found if c.fact.place and place.casefold() in c.fact.place.casefold())
        return tuple(sorted(found, key=lambda c: (c.fact.date is None, str(c.fact.date), c.statement.slug, c.citations[0].start)))

    def undertakings(
        self,
        *,
        by: str | None = None,
        kind: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> tuple[Cited[Undertaking], ...]:
        """What actors are asked, promise or are bound to do, in statements issued in a period."""
        period = Period.of(since, until)
        return self._cited(Undertaking, self._filter(by, (ActorRole.BY,), period, form=kind or ""), period=period)

    def holdings(self, *, holder: str | None = None) -> tuple[Cited[Holding], ...]:
        """Persons in posts, as of the day of each statement."""
        return self._cited(Holding, self._filter(holder, (ActorRole.HOLDER,), Period()))

    def quotations(self, *, speaker: str | None = None) -> tuple[Cited[Quotation], ...]:
        """Words in direct quotation marks, by speaker."""
        return self._cited(Quotation, self._filter(speaker, (ActorRole.SPEAKER,), Period()))

    def references(self, *, instrument: str | None = None) -> tuple[Cited[Reference], ...]:
        """Mentions of instruments, all or of one."""
        found = self._cited(Reference, Filter())
        if instrument is None:
            return found
        names = {n.as_written for i in find_instruments(self._store.instruments(), instrument) for n in i.names}
        return tuple(c for c in found if c.fact.name in names or instrument.casefold() in c.fact.name.casefold())

    # -- identities ------------------------------------------------------------------------------------------------

    def actors(self) -> tuple[Actor, ...]:
        """Persons, states, bodies, communities and labels, by name."""
        return self._store.actors()

    def actor(self, name: str) -> Actor:
        """The one actor that is called so.

        Raises:
            NotFoundError: nobody, or several are.
        """
        found = find_actors(self._store.actors(), name)
        if len(found) > 1:
            raise NotFoundError("single actor", name, tuple(a.name for a in found[:8]))
        return found[0]

    def instruments(self) -> tuple[Instrument, ...]:
        """Texts that statements rely on, by name."""
        return self._store.instruments()

    def links(self, *, kind: str | None = None) -> tuple[Link, ...]:
        """Ties between facts or statements, all or of one kind ("held_as_planned", "repost", "conflict" ...)."""
        return tuple(link for link in self._store.links() if kind is None or link.kind == kind)

    # -- the whole -------------------------------------------------------------------------------------------------

    def timeline(self, *, since: str | None = None, until: str | None = None) -> tuple[Entry, ...]:
        """Statements, meetings and dated instruments in the order of time."""
        period = Period.of(since, until)
        entries = [*self._statement_entries(), *self._meeting_entries(), *self._instrument_entries()]
        return order_entries(entries, since=period.since, until=period.until)

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
        return self._store.search(words, statements=self._searched(actor, act, since, until), limit=limit, offset=offset)

    def count_hits(
        self, words: str, *, actor: str | None = None, act: str | None = None, since: str | None = None, until: str | None = None
    ) -> int:
        """How many passages `search` finds without a limit."""
        return self._store.count_hits(words, statements=self._searched(actor, act, since, until))

    def findings(self) -> tuple[Finding, ...]:
        """Problems met in pages and between them."""
        return self._store.findings()

    def counts(self) -> Counts:
        """How much is held."""
        return self._store.counts()

    def check(self) -> tuple[Finding, ...]:
        """Everything that does not hold together; a sound dossier gives no finding of severity error."""
        return self._store.check()

    def content_digest(self) -> str:
        """sha256 over all content; equal for dossiers with the same content, however they were built."""
        return self._store.content_digest()

    # -- within ----------------------------------------------------------------------------------------------------

    def _statement_of(self, sha256: str) -> Statement | None:
        name = self._store.statement_of(sha256)
        return self._store.statement(name) if name else None

    def _within(self, period: Period) -> tuple[Statement, ...]:
        interval = period.as_interval()
        found = self._store.statements()
        return found if interval is None else tuple(s for s in found if s.date is not None and interval.overlaps(s.date))

    def _actors_called(self, name: str) -> tuple[Actor, ...]:
        try:
            return find_actors(self._store.actors(), name)
        except NotFoundError:
            return ()

    def _names_of(self, actor: str) -> tuple[str, ...]:
        names = {n.as_written for a in find_actors(self._store.actors(), actor) for n in a.names}
        return tuple(sorted(names | {a.name for a in find_actors(self._store.actors(), actor)}))

    def _filter(
        self,
        actor: str | None,
        roles: tuple[ActorRole, ...],
        period: Period,
        *,
        form: str = "",
        phase: str = "",
        force: str = "",
        when: object = None,
    ) -> Filter:
        from communique.model.partial_date import PartialDate

        names = self._names_of(actor) if actor else None
        interval = period.as_interval()
        return Filter(
            issued=interval,
            when=when if isinstance(when, PartialDate) else None,
            form=form,
            phase=phase,
            force=force,
            actors=names,
            roles=roles if names else (),
        )

    def _cited(self, kind: type[F], where: Filter, *, period: Period | None = None) -> tuple[Cited[F], ...]:
        by_text = {sha: s for s in self._store.statements() for sha in s.texts[:1]}
        out = []
        for judged in self._store.judged(kind, where=where):
            fact = judged.fact
            statement = by_text.get(fact.citations[0].sha256)
            if statement is not None and isinstance(fact, kind):
                cited = self._passages.cited(fact, statement, notes=judged.notes, is_edited=judged.found != fact)
                out.append(cited)
        return tuple(sorted(out, key=lambda c: (c.statement.date is None, str(c.statement.date), c.statement.slug, c.citations[0].start)))

    def _searched(self, actor: str | None, act: str | None, since: str | None, until: str | None) -> tuple[str, ...] | None:
        if not any((actor, act, since, until)):
            return None
        chosen = {s.id for s in self._within(Period.of(since, until))}
        if actor:
            chosen &= self._statements_naming(actor)
        if act:
            chosen &= {c.statement.id for c in self.acts(verb=act)}
        return tuple(sorted(chosen))

    def _statements_naming(self, actor: str) -> set[str]:
        facts = self._store.all_facts(where=Filter(actors=self._names_of(actor)))
        names = {self._store.statement_of(f.citations[0].sha256) for f in facts}
        return {n for n in names if n}

    def _statement_entries(self) -> list[Entry]:
        out = []
        for s in self._store.statements():
            record_citations = self._store.record(s.texts[0]).issue.citations
            date = s.date or (Period(since=s.not_before).as_interval() if s.not_before else None)
            out.append(Entry(date, "statement", s.title, s.date_basis, s.id, record_citations[0] if record_citations else None))
        return out

    def _meeting_entries(self) -> list[Entry]:
        return [
            Entry(c.fact.date, "meeting", _meeting_title(c.fact), c.fact.phase.value, c.statement.id, c.citations[0])
            for c in self.meetings()
            if c.fact.date is not None
        ]

    def _instrument_entries(self) -> list[Entry]:
        by_name = {}
        for c in self._cited(Reference, Filter()):
            by_name.setdefault(c.fact.name, c)
        out = []
        for i in self._store.instruments():
            first = next((by_name[n.as_written] for n in i.names if n.as_written in by_name), None)
            if i.date is not None and first is not None:
                times = sum(n.count for n in i.names)
                out.append(Entry(i.date, "instrument", i.name, f"cited {times} times", first.statement.id, first.citations[0]))
        return out


def _meeting_title(meeting: Meeting) -> str:
    who = ", ".join(meeting.participants) or "participants not told"
    return f"{meeting.kind.value} of {who}" + (f" in {meeting.place}" if meeting.place else "")


def open_dossier(path: str | os.PathLike[str], *, create: bool = False, read_only: bool = False) -> Dossier:
    """The dossier at ``path``.

    Args:
        path: the file.
        create: make it if there is none.
        read_only: never write.

    Raises:
        DossierError: there is no such file, or it is no dossier.
    """
    return Dossier(open_store(path, create=create, read_only=read_only))


def find_dossier(folder: str | os.PathLike[str] = ".") -> str:
    """The only ``*.dossier`` file in a folder.

    Raises:
        DossierError: there is none, or there are several.
    """
    found: Sequence[Path] = sorted(Path(folder).glob("*.dossier"))
    if len(found) == 1:
        return str(found[0])
    if not found:
        raise DossierError(os.fspath(folder), "no *.dossier is here; make one with 'communique build SOURCE... -d FILE', or name it with -d")
    raise DossierError(os.fspath(folder), f"several are here ({', '.join(p.name for p in found)}); name one with -d")
