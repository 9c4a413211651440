"""The dossier file, open: the one thing that other stages hold of the store.

Idea: each method is one read or write in its own snapshot or transaction; the work is done in the files beside this
one. Invariant: what is read in one call is one state of the dossier, whoever writes meanwhile.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Self, TypeVar, cast

from communique.model.citation import Citation
from communique.model.decision import Decision, Judgement
from communique.model.errors import DossierError, NotFoundError
from communique.model.facts import AnyFact, Fact
from communique.model.finding import Finding
from communique.model.page import Origin
from communique.model.record import Record
from communique.model.resolved import Actor, Instrument, Link, Statement
from communique.model.text import Text
from communique.store import (
    build_log,
    checking,
    counting,
    decision_log,
    digest,
    identities,
    judging,
    reading,
    resolved,
    search,
    writing,
)
from communique.store.decisions import Judged, broken_decisions
from communique.store.lock import build_lock
from communique.store.look_up import Filter
from communique.store.paged_reads import PagedReads
from communique.store.session import open_session
from communique.store.views import Copy, Counts, Hit, Resolved, Run, Stamp

F = TypeVar("F", bound=Fact)


def open_store(path: str | os.PathLike[str], *, create: bool = False, read_only: bool = False) -> Store:
    """The dossier at ``path``, open; close it or use it in a ``with``.

    Args:
        path: the file.
        create: make it if there is none.
        read_only: never write, and work where nothing can be written.

    Raises:
        DossierError: there is no such file, it is no dossier, or a newer program made it.
    """
    return Store(open_session(path, create=create, read_only=read_only))


class Store(PagedReads):
    """An open dossier."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._session.close()

    @property
    def path(self) -> str:
        """The file, as it was named."""
        return self._session.path

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._session.read_only

    # Several calls in one

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all reads inside see one state of the dossier."""
        with self._session.snapshot():
            yield

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Let all writes inside happen or none; quicker for many pages."""
        with self._session.transaction():
            yield

    @contextmanager
    def building(self) -> Iterator[None]:
        """Keep other builds away.

        Raises:
            DossierError: another process is building it, or it is open for reading only.
        """
        if self.is_read_only:
            raise DossierError(self.path, "it is open for reading only; open it for writing to build it")
        with build_lock(self.path):
            yield

    # Writing pages

    def write_record(self, record: Record, *, statement: Statement | None, copy: Copy, stamp: Stamp) -> None:
        """Put a page and its record in the place of what was held of them, at once.

        Args:
            record: what the page tells.
            statement: the statement it carries, as this page alone tells it; None if it carries none.
            copy: the page as it came.
            stamp: what tells whether it must be read again.

        Raises:
            CitationError: a citation's words do not stand in the text.
            DossierError: facts are given without a statement, or do not cite this text.
        """
        if reason := writing.why_not(record, statement):
            raise DossierError(self.path, f"page {copy.origin!s} {reason}")
        with self._session.transaction() as connection:
            writing.write_record(connection, record, statement=statement, copy=copy, stamp=stamp)

    def write_failure(self, copy: Copy, *, findings: Sequence[Finding], stamp: Stamp) -> None:
        """Note a page of which nothing could be read, with the reasons."""
        with self._session.transaction() as connection:
            writing.write_failure(connection, copy, findings=findings, stamp=stamp)

    def finish_source(self, path: str, *, members: Collection[str], stamp: Stamp) -> None:
        """Note a source as done; pages of it that are not among ``members`` are dropped."""
        with self._session.transaction() as connection:
            build_log.finish_source(connection, path, members=members, stamp=stamp)

    def forget_source(self, path: str) -> None:
        """Drop a source that is gone, with all its pages."""
        with self._session.transaction() as connection:
            build_log.forget_source(connection, path)

    def replace_resolved(self, layer: Resolved) -> None:
        """Put a new resolved layer in the place of the old one, at once.

        Raises:
            NotFoundError: it names a text that is not held.
        """
        with self._session.transaction() as connection:
            try:
                resolved.replace_resolved(connection, layer)
            except KeyError as error:
                what = "text"
                raise NotFoundError(what, str(error.args[0])) from error

    # What is done

    def is_page_done(self, origin: Origin, stamp: Stamp) -> bool:
        """Whether this page was written from the same bytes by the same rules."""
        with self._session.snapshot() as connection:
            return build_log.is_page_done(connection, origin, stamp)

    def is_source_done(self, path: str, stamp: Stamp) -> bool:
        """Whether all pages of this source were written from the same bytes by the same rules."""
        with self._session.snapshot() as connection:
            return build_log.is_source_done(connection, path, stamp)

    def unfinished(self) -> tuple[Origin, ...]:
        """Pages that must be read again although their bytes are the same."""
        with self._session.snapshot() as connection:
            return build_log.unfinished(connection)

    def sources(self) -> tuple[str, ...]:
        """Paths of all sources of which something is held or noted."""
        with self._session.snapshot() as connection:
            return build_log.sources(connection)

    def needs_resolving(self) -> bool:
        """Whether pages or decisions changed since identities were resolved."""
        with self._session.snapshot() as connection:
            return build_log.needs_resolving(connection)

    def start_run(self, *, at: str, rules: str) -> int:
        """Note that a build began; its number."""
        with self._session.transaction() as connection:
            return build_log.start_run(connection, at=at, rules=rules)

    def end_run(self, number: int, *, at: str, summary: Mapping[str, int]) -> None:
        """Note that a build ended, with its counts."""
        with self._session.transaction() as connection:
            build_log.end_run(connection, number, at=at, summary=summary)

    def runs(self) -> tuple[Run, ...]:
        """All builds, the first one first."""
        with self._session.snapshot() as connection:
            return build_log.read_runs(connection)

    # Reading pages

    def texts(self) -> tuple[str, ...]:
        """The names (sha256) of all texts, in order."""
        with self._session.snapshot() as connection:
            return reading.read_texts(connection)

    def text(self, sha256: str) -> Text:
        """A text with its zones and paragraphs.

        Raises:
            NotFoundError: it is not held.
        """
        with self._session.snapshot() as connection:
            return reading.read_text(connection, sha256)

    def record(self, sha256: str) -> Record:
        """All that one text told, read alone.

        Raises:
            NotFoundError: it is not held.
        """
        with self._session.snapshot() as connection:
            return reading.read_record(connection, sha256)

    def copies(self, *, sha256: str | None = None) -> tuple[Copy, ...]:
        """The pages that came in, or those that carry one text, by path."""
        with self._session.snapshot() as connection:
            return reading.read_copies(connection, sha256=sha256)

    def statements_as_read(self) -> tuple[Statement, ...]:
        """The statement of each text as that text alone tells it, by text: what resolving starts from."""
        with self._session.snapshot() as connection:
            return reading.read_statements_as_read(connection)

    def citations(self, sha256: str) -> tuple[Citation, ...]:
        """Every place of a text that some fact cites, once, in the order of the text."""
        with self._session.snapshot() as connection:
            return reading.read_citations(connection, sha256)

    def findings(self, *, origin: Origin | None = None) -> tuple[Finding, ...]:
        """All findings, those of pages first; or those of one page."""
        with self._session.snapshot() as connection:
            return reading.read_findings(connection, origin=origin)

    # Facts

    def facts(self, kind: type[F], *, where: Filter | None = None) -> tuple[F, ...]:
        """The facts of one kind as the machine found them, by date of the statement."""
        with self._session.snapshot() as connection:
            return cast("tuple[F, ...]", tuple(reading.read_facts(connection, kind=kind.kind_name, where=where)))

    def all_facts(self, *, where: Filter | None = None) -> tuple[AnyFact, ...]:
        """The facts of all kinds as the machine found them, by date of the statement."""
        with self._session.snapshot() as connection:
            return cast("tuple[AnyFact, ...]", tuple(reading.read_facts(connection, where=where)))

    def fact(self, name: str) -> AnyFact:
        """The fact with that id, as the machine found it.

        Raises:
            NotFoundError: there is none.
        """
        with self._session.snapshot() as connection:
            return cast("AnyFact", reading.read_fact(connection, name))

    def judged(
        self, kind: type[Fact], *, where: Filter | None = None, with_rejected: bool = False
    ) -> tuple[Judged, ...]:
        """The facts of one kind with what people decided of them; rejected ones only if asked for."""
        with self._session.snapshot() as connection:
            found = judging.read_judged(connection, kind=kind.kind_name, where=where or Filter())
            return tuple(j for j in found if with_rejected or not j.is_rejected)

    # Across texts

    def statements(self) -> tuple[Statement, ...]:
        """All statements by date, undated ones last."""
        with self._session.snapshot() as connection:
            return resolved.read_statements(connection)

    def statement(self, name: str) -> Statement:
        """The statement with that id, else with that slug.

        Raises:
            NotFoundError: there is none.
        """
        with self._session.snapshot() as connection:
            found = resolved.read_statements(connection, name=name)
        for statement in (*(s for s in found if s.id == name), *found):
            return statement
        what = "statement"
        raise NotFoundError(what, name)

    def statement_of(self, sha256: str) -> str | None:
        """The id of the statement that a text belongs to; None if it belongs to none."""
        with self._session.snapshot() as connection:
            return reading.statement_of(connection, sha256)

    def actors(self) -> tuple[Actor, ...]:
        """All actors by name."""
        with self._session.snapshot() as connection:
            return resolved.read_actors(connection)

    def instruments(self) -> tuple[Instrument, ...]:
        """All instruments by name."""
        with self._session.snapshot() as connection:
            return resolved.read_instruments(connection)

    def links(self) -> tuple[Link, ...]:
        """All links by kind and ends."""
        with self._session.snapshot() as connection:
            return resolved.read_links(connection)

    # Decisions

    def decide(
        self,
        judgement: Judgement,
        target: str,
        *,
        author: str,
        at: str,
        reason: str = "",
        **detail: str,
    ) -> Decision:
        """Add a decision to the log.

        Args:
            judgement: what is decided.
            target: anchor of a fact (`Judged.anchor`) or name of an identity; empty to undo.
            author: who decides.
            at: when, ISO 8601 with offset.
            reason: why.
            detail: ``other`` (the second identity, or the number to undo), ``field`` and ``value`` of an edit (JSON),
                ``value`` of a note.

        Raises:
            NotFoundError: it bears on a fact or decision that is not held.
            FactError: an edit does not fit its fact.
            DossierError: something is missing.
        """
        decision = Decision(0, judgement, target, reason=reason, author=author, at=at, **detail)
        with self._session.transaction() as connection:
            return decision_log.append(connection, decision, path=self.path)

    def decision_log(self) -> tuple[Decision, ...]:
        """All decisions, in order."""
        with self._session.snapshot() as connection:
            return decision_log.read_log(connection)

    def broken_decisions(self) -> tuple[Decision, ...]:
        """The decisions that hold but bear on no fact any more."""
        with self._session.snapshot() as connection:
            log = decision_log.read_log(connection)
            return broken_decisions(log, decision_log.facts_decided(connection, log))

    def identities(self) -> identities.Identities:
        """Which identities people held to be the same, and which not."""
        return identities.settle_identities(self.decision_log())

    # The whole

    def search(
        self, typed: str, *, statements: Collection[str] | None = None, limit: int = 20, offset: int = 0
    ) -> tuple[Hit, ...]:
        """The passages of titles and bodies that hold all words, "phrases" and beginnings* typed, the best first."""
        with self._session.snapshot() as connection:
            return search.search(connection, typed, statements=statements, limit=limit, offset=offset)

    def count_hits(self, typed: str, *, statements: Collection[str] | None = None) -> int:
        """How many passages `search` finds without a limit."""
        with self._session.snapshot() as connection:
            return search.count_hits(connection, typed, statements=statements)

    def counts(self) -> Counts:
        """How much the dossier holds."""
        with self._session.snapshot() as connection:
            return counting.counts(connection)

    def check(self) -> tuple[Finding, ...]:
        """Everything that does not hold together; a sound dossier gives no finding of severity error."""
        with self._session.snapshot() as connection:
            return tuple(checking.check(connection, path=self.path))

    def content_digest(self) -> str:
        """sha256 over all content: equal for equal content, however it was built."""
        with self._session.snapshot() as connection:
            return digest.content_digest(connection)
