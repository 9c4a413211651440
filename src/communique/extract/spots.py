"""Spots: a verb with its particle and noun, where an act of speech may stand.

Conditions and addressees look at a spot instead of five arguments. Invariant: all tokens belong to the spot's sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.extract.clauses import object_of
from communique.extract.scene import Scene
from communique.model.reading import Sentence, Token


@dataclass(frozen=True, slots=True)
class Spot:
    """A verb in its sentence, with the words that make it an act of speech."""

    scene: Scene
    """The statement."""

    sentence: Sentence
    """Where the verb stands."""

    verb: Token
    """The verb."""

    particle: Token | None = None
    """Its particle or preposition ("on" of "call on"); None without."""

    noun: Token | None = None
    """The noun or adjective that it carries ("concern", "ready"); None without."""

    @property
    def target(self) -> Token | None:
        """The direct object, or the patient of a passive; None if there is none."""
        return object_of(self.sentence, self.verb)

    def after(self, words: int) -> tuple[Token, ...]:
        """The next words behind the verb."""
        return self.sentence.tokens[self.verb.index + 1 : self.verb.index + 1 + words]
