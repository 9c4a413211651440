"""Questions of promises: what was asked, promised or planned and what became of it; how strongly sides are spoken to; how they are named."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, TypeVar

from communique.dossier.held import Held
from communique.dossier.questions import Period
from communique.model.facts import Fact
from communique.store import Filter

if TYPE_CHECKING:
    from communique.analyse.chain import Chain
    from communique.dossier.ledger_answer import LedgerAnswer
    from communique.dossier.naming_answer import LadderAnswer, ParityAnswer

F = TypeVar("F", bound=Fact)


class PromiseQuestions(Held):
    """What moved in what is asked, promised and named."""

    def ledger(  # noqa: PLR0913 - each narrows the answer by itself
        self,
        *,
        by: str | None = None,
        to: str | None = None,
        kind: str | None = None,
        status: str | None = None,
        due_before: str | None = None,
        open_only: bool = False,
        since: str | None = None,
        until: str | None = None,
        on: str | None = None,
        looked_since: str | None = None,
    ) -> LedgerAnswer:
        """What was asked, promised or planned, each with every later word on it that is held.

        Args:
            by: who is to act.
            to: who asks or benefits.
            kind: "request", "commitment", "obligation" or "meeting".
            status: a `Status`, as "no later mention" or "reported done".
            due_before: only what was due before this date.
            open_only: only what no text held tells the end of.
            since: only what is spoken of in statements from this date on.
            until: only what is spoken of in statements up to this date.
            on: the day as of which due dates are told; the last day on which a statement was issued if None.
            looked_since: look through statements issued from this date on only; of what was said before, nothing is told.
        """
        from communique.dossier.ledger_answer import Asked, answer_ledger

        asked = Asked(by, to, kind, status, due_before, open_only, since, until)
        return answer_ledger(self, asked, on=on, looked_since=looked_since)

    def ladder(  # noqa: PLR0913 - each narrows the answer by itself
        self,
        *,
        to: str | None = None,
        by: str | None = None,
        about: str | None = None,
        force: str = "directive",
        since: str | None = None,
        until: str | None = None,
        per_speaker: bool = False,
        table: str | None = None,
    ) -> LadderAnswer:
        """How strongly actors are spoken to through time, with each step up or down.

        Args:
            to: who is spoken to; all if None.
            by: who speaks; all if None.
            about: words in what is said.
            force: "directive", "commissive", "expressive", "assertive" or "declarative": acts of two forces stand on two ladders.
            since: only acts of statements issued from this date on.
            until: only acts of statements issued up to this date.
            per_speaker: whether each speaker has lines of its own.
            table: a file with other rungs, written as knowledge/ladder.yaml.
        """
        from communique.dossier.naming_answer import answer_ladder

        found = self._look.acts(
            actor=by, to=to, verb=None, force=None, about=about, period=Period.of(since, until), is_bare=not about
        )
        only = frozenset(self.names_of(to)) if to else None
        return answer_ladder(self, found, force=force, per_speaker=per_speaker, table=table, only=only)

    def parity(
        self,
        *,
        issuer: str | None = None,
        statement: str | None = None,
        since: str | None = None,
        until: str | None = None,
        least: int = 2,
    ) -> ParityAnswer:
        """In which order sides are named together, who is spoken to alone, and what sides and places are called by whom.

        Args:
            issuer: only statements of this issuer.
            statement: only this statement.
            since: only statements issued from this date on.
            until: only statements issued up to this date.
            least: times that two names must be coordinated to be taken for a pair.
        """
        from communique.dossier.naming_answer import answer_parity

        chosen = self.statements(issuer=issuer, since=since, until=until)
        if statement is not None:
            wanted = self.statement(statement).id
            chosen = tuple(s for s in chosen if s.id == wanted)
        return answer_parity(self, chosen, least=least)

    def chains(self, *, since: str | None = None) -> tuple[Chain, ...]:
        """Every chain of the ledger, by the day of the first word on each.

        Args:
            since: look through statements issued from this date on only.
        """
        from communique.dossier.chain_shelf import shelf_of

        shelf = shelf_of(self, since=since)
        return shelf.chains(range(len(shelf.heads)))

    def chain_of(self, *facts: str) -> Chain | None:
        """The chain that the first of some facts states that states any; None if none does."""
        from communique.dossier.chain_shelf import shelf_of

        shelf = shelf_of(self)
        found = shelf.chains(shelf.stated_by(facts)[:1])
        return found[0] if found else None

    def plain_facts(self, kind: type[F], *, texts: Collection[str] | None = None) -> tuple[F, ...]:
        """The facts of one kind as people judged them, without their passages: for those who look at very many.

        Args:
            kind: their class.
            texts: sha256 of the texts in which they stand; all texts if None.
        """
        where = Filter(texts=tuple(sorted(texts))) if texts is not None else None
        return self._store.standing(kind, where=where)

    def names_of(self, asked: str) -> tuple[str, ...]:
        """Every name under which facts can carry an actor.

        Raises:
            NotFoundError: nobody is called so.
        """
        return self._look.names_of(asked)
