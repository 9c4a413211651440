"""The chains of a dossier: their heads all at once, themselves a few at a time.

Idea: where the file keeps the chains of what is held, they are read from it; else they are made, once for a state of the file. Both
answer alike. Invariant: chains kept and chains made are the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Protocol

from communique.analyse.chain import Chain
from communique.dossier.chain_codec import decode_chain, encode_chain
from communique.dossier.chain_heads import ChainHead, decode_heads
from communique.knowledge.rules_hash import hash_of
from communique.store import KeptChain

if TYPE_CHECKING:
    from communique.dossier.promise_questions import PromiseQuestions

AT_ONCE = 500
"""Chains read together where all are gone through: some megabytes."""

_RULES = (
    *("analyse", "knowledge", "model", "read/sentences.py", "dossier/word_shelf.py", "dossier/promises.py"),
    *("dossier/ledger_answer.py", "dossier/chain_codec.py", "dossier/chain_heads.py"),
)
"""Code and data that decide what a chain is, and how it is kept."""


class ChainShelf(Protocol):
    """Chains that can be asked."""

    @property
    def heads(self) -> Sequence[ChainHead]:
        """The heads of all chains, by the day of the first word on each."""

    def chains(self, numbers: Collection[int], *, is_brief: bool = False) -> tuple[Chain, ...]:
        """Some chains, by the places of their heads, in the order asked; briefly, perhaps without the words of middle steps."""

    def stated_by(self, facts: Collection[str]) -> tuple[int, ...]:
        """The places of the chains that facts state, by their ids."""

    def spoken_of_in(self, statements: Collection[str]) -> Collection[int]:
        """The places of the chains on which one of some statements, by their ids, says a word."""


class MadeChains:
    """Chains in memory."""

    def __init__(self, made: Sequence[Chain]) -> None:
        self._made = made
        self.heads = tuple(map(ChainHead.of, made))

    def chains(self, numbers: Collection[int], *, is_brief: bool = False) -> tuple[Chain, ...]:  # noqa: ARG002 - they are whole
        """Some chains, by the places of their heads, in the order asked."""
        return tuple(self._made[n] for n in numbers)

    def stated_by(self, facts: Collection[str]) -> tuple[int, ...]:
        """The places of the chains that facts state, by their ids."""
        by_fact: dict[str, list[int]] = {}
        for number, chain in enumerate(self._made):
            for fact in chain.facts:
                by_fact.setdefault(fact.id, []).append(number)
        return tuple(dict.fromkeys(n for fact in facts for n in by_fact.get(fact, ())))

    def spoken_of_in(self, statements: Collection[str]) -> Collection[int]:
        """The places of the chains on which one of some statements, by their ids, says a word."""
        wanted = frozenset(statements)
        return {n for n, chain in enumerate(self._made) if any(s.statement.id in wanted for s in chain.steps)}


class KeptChains:
    """Chains in the file."""

    def __init__(self, dossier: PromiseQuestions) -> None:
        self._look, self._store = dossier.look_ups, dossier.look_ups.store
        self.heads = decode_heads(self._store.chain_heads())

    def chains(self, numbers: Collection[int], *, is_brief: bool = False) -> tuple[Chain, ...]:
        """Some chains, by the places of their heads, in the order asked; briefly, without the words of middle steps."""
        statement = self._look.shelf.of_id
        return tuple(decode_chain(value, statement, is_brief=is_brief) for value in self._store.chain_values(numbers))

    def stated_by(self, facts: Collection[str]) -> tuple[int, ...]:
        """The places of the chains that facts state, by their ids."""
        return self._store.chains_stated_by(facts)

    def spoken_of_in(self, statements: Collection[str]) -> Collection[int]:
        """The places of the chains on which one of some statements, by their ids, says a word."""
        return self._store.chains_spoken_of_in(statements)


def shelf_of(dossier: PromiseQuestions, *, since: str | None = None) -> ChainShelf:
    """The chains of a dossier, or those of its statements from a day on."""
    return dossier.look_ups.kept.get(("chain shelf", since), lambda: _find_shelf(dossier, since))


def _find_shelf(dossier: PromiseQuestions, since: str | None) -> ChainShelf:
    from communique.dossier.ledger_answer import all_chains

    if since is None and are_kept(dossier):
        return KeptChains(dossier)
    return MadeChains(all_chains(dossier, since=since))


def are_kept(dossier: PromiseQuestions) -> bool:
    """Whether the file keeps the chains of all that is held, so that they cost nothing."""
    return dossier.look_ups.kept.get("chains are kept", lambda: dossier.look_ups.store.chains_are_kept(chain_rules()))


def keep_chains(dossier: PromiseQuestions) -> bool:
    """Make the chains and keep them in the file, unless they are; False if somebody changed the file meanwhile."""
    from communique.dossier.ledger_answer import all_chains

    if are_kept(dossier):
        return True
    store = dossier.look_ups.store
    with dossier.snapshot():
        state, made = store.state(), all_chains(dossier)
    return store.keep_chains(_as_kept(made), rules=chain_rules(), state=state)


def _as_kept(made: Iterable[Chain]) -> Iterator[KeptChain]:
    for chain in made:
        facts = tuple(f.id for f in chain.facts)
        statements = tuple(s.statement.id for s in chain.steps)
        yield KeptChain(ChainHead.of(chain).encode(), encode_chain(chain), facts, statements)


def each_chain(dossier: PromiseQuestions) -> Iterator[Chain]:
    """All chains in their order, never many of them in memory where they are kept."""
    shelf = shelf_of(dossier)
    for start in range(0, len(shelf.heads), AT_ONCE):
        yield from shelf.chains(range(start, min(start + AT_ONCE, len(shelf.heads))))


@cache
def chain_rules() -> str:
    """Twelve hex digits that change whenever a rule or a row of knowledge does by which chains are made."""
    return hash_of(_RULES).hexdigest()[:12]
