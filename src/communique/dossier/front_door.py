"""The front door: one process in one file, opened, built, asked, corrected and exported.

What can be asked stands in `Held` and the questions beside it. Nothing here prints, and nothing here speaks SQL.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from communique.dossier.promise_questions import PromiseQuestions
from communique.dossier.source_questions import SourceQuestions
from communique.dossier.wording_questions import WordingQuestions
from communique.model.build import Progress, Summary
from communique.model.cited import Cited
from communique.model.decision import Decision, Judgement
from communique.model.errors import NotFoundError
from communique.model.facts import Fact
from communique.model.finding import Finding, Severity

PREPARED_AT_ONCE = 1000
"""Statements up to which what questions stand on is computed after each decision; of more, at the end of the next build."""


class Dossier(PromiseQuestions, SourceQuestions, WordingQuestions):
    """An open dossier. Use it in a ``with``, or close it."""

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

        summary = build(
            self._store, [os.fspath(s) for s in sources], workers=workers, stdin=stdin, tell=tell or _silent
        )
        self.prepare()
        return summary

    def prepare(self) -> None:
        """Compute what many questions stand on and keep it in the file, unless it is kept; every build does it at its end."""
        from communique.dossier.chain_shelf import keep_chains
        from communique.dossier.word_shelf import keep_words

        self._store.keep_orders()
        keep_words(self)
        keep_chains(self)

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
        if len(self.statements()) <= PREPARED_AT_ONCE:
            self.prepare()
        return decision

    def anchor_of(self, fact: str | Fact | Cited[Fact]) -> str:
        """The name under which decisions about a fact (or the id of one) are kept; it outlives reading again.

        Raises:
            NotFoundError: there is no such fact.
        """
        name = fact if isinstance(fact, str) else fact.id
        # An edited fact has a new id; its decisions stay with what was found.
        for judged in self._store.facts_called(name) if name else ():
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

    def check(self) -> tuple[Finding, ...]:
        """Everything that does not hold together; a sound dossier gives no finding of severity error."""
        from communique.dossier.ledger_answer import check_chains

        found = self._store.check()
        # What does not stand where it is cited cannot be chained either.
        return found if any(f.severity is Severity.ERROR for f in found) else (*found, *check_chains(self))

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


def _silent(_: Progress) -> None:
    """Nobody is told."""
