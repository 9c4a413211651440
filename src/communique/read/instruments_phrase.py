"""A draft of an instrument with all that the rules ask of it: the words before the head, the tail behind it, the word lists.

Invariant: a phrase looks at one sentence and changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.knowledge.instruments import load_instrument_words
from communique.read.instruments_drafts import Draft, Tail, View


@dataclass(frozen=True, slots=True)
class Phrase:
    """A draft with all that the rules ask of it."""

    view: View
    """The sentence."""

    draft: Draft
    """The phrase."""

    tail: Tail
    """What follows its head."""

    first: int
    """Index of its first word, dates and dropped words included."""

    is_name: bool
    """Whether the head is capitalised."""

    @property
    def noun(self) -> str:
        """The head in the singular."""
        return self.draft.noun

    @property
    def before(self) -> str:
        """The word before the phrase."""
        return self.view.low(self.first - 1)

    @property
    def front(self) -> frozenset[str]:
        """The words before the head."""
        return frozenset(self.view.low(i) for i in range(self.first, self.draft.head))

    @property
    def has_name_before(self) -> bool:
        """Whether a capitalised word stands before the head."""
        return any(self.view.is_name_word(i) for i in range(self.draft.first, self.draft.head))

    @property
    def is_plural(self) -> bool:
        """Whether the head is a plural."""
        return self.view.tokens[self.draft.head].tag in {"NNS", "NNPS"}

    def is_of(self, name: str) -> bool:
        """Whether the head stands in the list of that name."""
        return load_instrument_words().has(name, self.noun)

    def any_of(self, name: str) -> bool:
        """Whether a word before the head stands in the list of that name."""
        return bool(self.front & load_instrument_words().sets[name])
