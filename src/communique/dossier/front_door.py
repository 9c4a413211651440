"""The front door: one process in one file, opened, built, asked, corrected and exported.

Everything that it hands out carries its citations. Nothing here prints, and nothing here speaks SQL.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from communique.analyse import Entry, order_entries
from communique.dossier import holders, times
from communique.dossier.look_ups import LookUps
from communique.dossier.names import near_names
from communique.dossier.passages import Passages
from communique.dossier.questions import Coverage, Period
from communique.model.bibliography import Place
from communique.model.build import Progress, Summary
from communique.model.citation import Citation
from communique.model.cited import Cited
from communique.model.decision import Decision, Judgement
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
from communique.model.record import Record
from communique.model.resolved import Actor, Instrument, Link, Statement
from communique.model.text import Text
from communique.store import Counts, Filter, Hit, Store

if TYPE_CHECKING:
    from communique.analyse.formula_lines import FormulaLine
    from communique.analyse.formulas import Formula
    from communique.dossier.wordings import Compared, News


class Dossier:
    """An open dossier. Use it in a ``with``, or close it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._passages = Passages(store.text)
        self._look = LookUps(store, self._passages)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    @property
    def path(self) -> str:
        """The file."""
        return self._store.path

    # -- building and correcting

    def build(
        self,
        *sources: str | os.PathLike[str],
        workers: int | None = None,
        stdin: bytes | None = None,
        tell: Callable[[Progress], None] | None = None,
    ) -> Summary:
        """Read what is new or changed in files and folders.

        Args:
            sources: files, folders, "-" for standard input.
            workers: processes that read; None to choose by the number of sources.
            stdin: the bytes of standard input; None to read them from the system.
            tell: is told of the progress; None for nobody.

        Raises:
            DossierError: another process builds it, or it cannot be written.
        """
        from communique.batch import build

        return build(self._store, [os.fspath(s) for s in sources], workers=workers, stdin=stdin, tell=tell or _silent)

    def decide(
        self, judgement: Judgement, target: str, *, author: str, at: str, reason: str = "", **detail: str
    ) -> Decision:
        """Add a person's judgement to the log and apply it.

        Args:
            judgement: same, different, wrong, edit, note or undo.
            target: anchor of a fact (`anchor_of`), or a name ("person:Name") for same, different and note.
            author: who decides.
            at: when, ISO 8601 with offset.
            reason: why.
            detail: ``other``, ``field`` and ``value`` as in `Decision`.

        Raises:
            NotFoundError: the target is not held.
            FactError: an edit does not fit its fact.
            DossierError: something is missing.
        """
        from communique.pipeline import resolve_dossier

        decision = self._store.decide(judgement, target, author=author, at=at, reason=reason, **detail)
        resolve_dossier(self._store)
        return decision

    def anchor_of(self, fact: str | Fact | Cited[Fact]) -> str:
        """The name under which decisions about a fact (or the id of one) are kept; it outlives reading again.

        Raises:
            NotFoundError: there is no such fact.
        """
        name = fact if isinstance(fact, str) else fact.id
        # An edited fact has a new id; its decisions stay with what was found.
        for kind in FACT_KINDS:
            for judged in self._store.judged(kind, with_rejected=True):
                if name in {judged.found.id, judged.fact.id}:
                    return judged.anchor
        what = "fact"
        raise NotFoundError(what, name)

    def decisions(self) -> tuple[Decision, ...]:
        """The log of decisions, in order."""
        return self._store.decision_log()

    def broken_decisions(self) -> tuple[Decision, ...]:
        """Decisions that bear on no fact any more."""
        return self._store.broken_decisions()

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
            return self._store.statement(name)
        except NotFoundError:
            held = self._store.statements()
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

    def record(self, statement: Statement) -> Record:
        """What the first text of a statement tells, read alone."""
        return self._store.record(statement.texts[0])

    def facts_of(self, statement: Statement) -> tuple[Cited[Fact], ...]:
        """All facts of the first text of a statement, in the order of the text."""
        return self._look.of_statement(statement, FACT_KINDS)

    def place(self, citation: Citation) -> Place:
        """The paragraph in which cited words stand."""
        return self._passages.place(citation)

    def sentence(self, citation: Citation) -> str:
        """The sentence around cited words."""
        return self._passages.sentence(citation)

    def statement_of(self, citation: Citation) -> Statement | None:
        """The statement in which cited words stand; None if their text belongs to none."""
        name = self._store.statement_of(citation.sha256)
        return self._store.statement(name) if name else None

    # -- facts

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
        return self._store.actors()

    def find_actors(self, name: str) -> tuple[Actor, ...]:
        """Everybody who can be meant by a name.

        Raises:
            NotFoundError: nobody is called so.
        """
        return self._look.actors(name)

    def instruments(self) -> tuple[Instrument, ...]:
        """Texts that statements rely on, by name."""
        return self._store.instruments()

    def links(self, *, kind: str | None = None) -> tuple[Link, ...]:
        """Ties between facts or statements, all or of one kind ("held_as_planned", "repost", "conflict" ...)."""
        return tuple(link for link in self._store.links() if kind is None or link.kind == kind)

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

    # -- how wording moved

    def compare(self, *names: str) -> Compared:
        """Two statements (or one, its first text and its copy) word by word; "NAME@2" is the second text of a statement.

        Raises:
            NotFoundError: there is no such statement or text.
        """
        from communique.dossier import wordings

        return wordings.compare_sides(self, *wordings.sides_of(self, names))

    def news(self, statement: str, *, against: str | None = None, look_back: int = 10, usual: float = 0.6) -> News:
        """What is new in a statement, and which usual lines do not come.

        Args:
            statement: its name.
            against: an issuer, or "all"; None for the earlier statements of the same issuers.
            look_back: the last statements that are looked through for usual lines.
            usual: the share of these that makes a line usual.
        """
        from communique.dossier import wordings

        return wordings.news_of(self, statement, against=against, look_back=look_back, usual=usual)

    def formula(
        self,
        phrase: str,
        *,
        members: Sequence[str] = (),
        issuer: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> FormulaLine:
        """A wording through time: its uses and near-uses, what changed between them, the members of the set it names."""
        from communique.dossier import wordings

        return wordings.line_of(self, phrase, self.statements(issuer=issuer, since=since, until=until), members=members)

    def formulas(
        self,
        *,
        issuer: str | None = None,
        since: str | None = None,
        until: str | None = None,
        least: int | None = None,
        limit: int = 30,
    ) -> tuple[Formula, ...]:
        """The recurring wordings of statements, found by themselves, the most telling first."""
        from communique.dossier import wordings

        chosen = self.statements(issuer=issuer, since=since, until=until)
        return wordings.recurring(self, chosen, least=least, limit=limit)

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

    def export(self, folder: str | os.PathLike[str], *, form: str = "jsonl") -> tuple[tuple[str, int], ...]:
        """Write one file a kind of fact to a folder ("jsonl", "csv", or a plugin's format); the files with their number of rows.

        Raises:
            NotFoundError: there is no such format.
            SourceError: the folder cannot be written.
        """
        from communique.dossier.tables import all_tables
        from communique.export import write_files

        written = write_files(all_tables(self), Path(folder), form=form)
        return tuple((str(path), number) for path, number in written)

    def _searched(self, actor: str | None, act: str | None, period: Period) -> tuple[str, ...] | None:
        """Ids of the statements in which words are looked for; None for all."""
        if not (actor or act or period.as_interval()):
            return None
        chosen = {s.id for s in self._look.statements(period)}
        if actor:
            chosen &= self._look.naming(actor)
        if act:
            found = self._look.acts(actor=None, to=None, verb=act, force=None, about=None, period=period)
            chosen &= {c.statement.id for c in found}
        return tuple(sorted(chosen))


def _silent(_: Progress) -> None:
    """Nobody is told."""
