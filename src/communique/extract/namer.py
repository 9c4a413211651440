"""The namer: what a rule asks of whoever knows who stands for what.

The cast is one; rules that the cast itself uses take it by this shape, so that they need not import it.
"""

from __future__ import annotations

from typing import Protocol

from communique.model.reading import Mention, Reading, Sentence


class Namer(Protocol):
    """What resolving a pronoun asks of the cast."""

    @property
    def reading(self) -> Reading:
        """Sentences and mentions."""

    @property
    def issuers(self) -> tuple[str, ...]:
        """Who issued the statement."""

    def who(self, sentence: Sentence, index: int) -> tuple[str, ...]:
        """The actors that a phrase stands for."""

    def mention_at(self, sentence: Sentence, index: int) -> Mention | None:
        """The longest actor mention that holds a token."""

    def is_actor(self, sentence: Sentence, index: int) -> bool:
        """Whether a phrase can act or be addressed."""
