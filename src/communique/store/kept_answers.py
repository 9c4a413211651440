"""Kept answers: what whoever builds computes once for all who read.

Idea: as in `Store`, each method is one read or write in its own snapshot or transaction.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from communique.store import kept_chains, kept_words, orders
from communique.store.kept_chains import KeptChain
from communique.store.kept_words import KeptWords
from communique.store.session import Session


class KeptAnswers:
    """A part of an open dossier: answers that follow from the rest."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def state(self) -> tuple[int, int]:
        """What changes whenever anybody writes to the file; what was read in one state holds as long as it lasts."""
        return self._session.state()

    def chains_are_kept(self, rules: str) -> bool:
        """Whether the chains kept are those of what is held, made by these rules."""
        with self._session.snapshot() as connection:
            return kept_chains.are_kept(connection, rules)

    def keep_chains(self, chains: Iterable[KeptChain], *, rules: str, state: tuple[int, int]) -> bool:
        """Put chains in the place of those kept; False, and nothing is written, if the file changed since ``state``."""
        with self._session.transaction() as connection:
            if self.state() != state:
                return False
            kept_chains.write_chains(connection, chains, rules)
            return True

    def chain_heads(self) -> tuple[str, ...]:
        """The short values of all chains, in their order."""
        with self._session.snapshot() as connection:
            return kept_chains.read_heads(connection)

    def chain_values(self, numbers: Collection[int]) -> tuple[bytes, ...]:
        """The whole values of some chains by their numbers, in the order asked."""
        with self._session.snapshot() as connection:
            return kept_chains.read_values(connection, numbers)

    def chains_stated_by(self, facts: Collection[str]) -> tuple[int, ...]:
        """The numbers of the chains that facts state, in the order of the facts."""
        with self._session.snapshot() as connection:
            return kept_chains.numbers_by_facts(connection, facts)

    def chains_spoken_of_in(self, statements: Collection[str]) -> frozenset[int]:
        """The numbers of the chains on which one of some statements says a word."""
        with self._session.snapshot() as connection:
            return kept_chains.numbers_by_statements(connection, statements)

    def words_are_kept(self, rules: str) -> bool:
        """Whether the words kept were cut by these rules; those of single texts can be missing."""
        with self._session.snapshot() as connection:
            return kept_words.are_kept(connection, rules)

    def forget_words(self, rules: str) -> None:
        """Drop all words kept, and note the rules by which those written from now on are cut."""
        with self._session.transaction() as connection:
            kept_words.forget_words(connection, rules)

    def texts_without_words(self) -> tuple[str, ...]:
        """The first texts of statements whose words are not kept."""
        with self._session.snapshot() as connection:
            return kept_words.texts_without(connection)

    def keep_words(self, cut: Mapping[str, KeptWords]) -> None:
        """Keep the words of texts; a text that is gone is passed over."""
        with self._session.transaction() as connection:
            kept_words.write_words(connection, cut)

    def vocabulary(self) -> tuple[str, ...]:
        """The word of each number; 0 stands for none."""
        with self._session.snapshot() as connection:
            return kept_words.read_vocabulary(connection)

    def words_of(self, texts: Collection[str]) -> Mapping[str, tuple[bytes, bytes]]:
        """The sentences and words of some texts as they are kept; texts of which none are kept are left out."""
        with self._session.snapshot() as connection:
            return kept_words.read_words(connection, texts)

    def contents(self, texts: Collection[str]) -> Mapping[str, str]:
        """The characters of some texts, by their names."""
        with self._session.snapshot() as connection:
            return kept_words.read_contents(connection, texts)

    def keep_orders(self) -> None:
        """Keep the orders of facts, unless they are kept."""
        with self._session.transaction() as connection:
            if not orders.are_kept(connection):
                orders.keep_orders(connection)
