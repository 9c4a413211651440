"""Drafts of instrument mentions, and the sentence as the rules for instruments look at it.

Invariant: a draft's span runs from its first to its last token; its name is these words, blanks made single.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from communique.knowledge.instruments import load_instrument_words
from communique.model.partial_date import PartialDate
from communique.model.reading import Mention, MentionKind, Sentence, Token
from communique.model.span import Span
from communique.model.text import ZoneRole

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X"})
"""Parts of speech that names are made of."""

NOT_NAMES = frozenset(
    {
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "our",
        "my",
        "all",
        "any",
        "no",
        "both",
    }
)
"""Words that stand before a name and are no part of it."""


_SHORT_WORD = 4
"""Letters of words that headlines leave small ("with", "from")."""


@dataclass(slots=True, eq=False)
class Draft:
    """A phrase that may name an instrument."""

    sentence: Sentence
    """Where it stands."""

    head: int
    """Index of its head noun."""

    first: int
    """Index of its first token."""

    last: int
    """Index of its last token."""

    noun: str
    """The head in the singular, small letters."""

    name: str = ""
    """Its words without date and article."""

    date: PartialDate | None = None
    """Its date; None if not told."""

    number: str = ""
    """Its number or symbol; empty if not told."""

    basis: str = ""
    """The rule that took it."""

    is_bare: bool = False
    """Whether it is a head noun with nothing beside it."""

    is_self: bool = False
    """Whether it is the statement's mention of itself."""

    has_author: bool = False
    """Whether it tells whose text it is."""

    is_of_these_days: bool = False
    """Whether its date is told by a weekday or "yesterday", as a newspaper tells the day of what it reports."""

    span: Span | None = None
    """The words, where they are not those from the first to the last token."""

    def place(self) -> Span:
        """Where its words stand."""
        return self.span or Span(self.sentence.tokens[self.first].start, self.sentence.tokens[self.last].end)


@dataclass(frozen=True)
class View:
    """One sentence with its mentions by token."""

    sentence: Sentence
    """The sentence."""

    content: str
    """The text."""

    mentions: Sequence[Mention]
    """Dates and actors of this sentence."""

    claimed: set[int] = field(default_factory=set)
    """Tokens that already belong to an instrument."""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words and marks."""
        return self.sentence.tokens

    @cached_property
    def dates(self) -> dict[int, Mention]:
        """Date mentions by every token they hold."""
        found = [m for m in self.mentions if m.kind is MentionKind.DATE]
        return {i: m for m in found for i in range(m.first, m.last + 1)}

    @cached_property
    def actors(self) -> dict[int, Mention]:
        """The longest actor or place mention by the token it begins with."""
        found = [m for m in self.mentions if m.kind not in {MentionKind.DATE, MentionKind.INSTRUMENT}]
        return {m.first: m for m in sorted(found, key=lambda m: m.last)}

    @cached_property
    def is_shouted(self) -> bool:
        """Whether it is written in capitals throughout, so that a capital tells nothing."""
        letters = "".join(filter(str.isalpha, self.sentence.span.of(self.content)))
        return bool(letters) and sum(map(str.isupper, letters)) > 0.7 * len(letters)

    @cached_property
    def is_title_case(self) -> bool:
        """Whether it is a headline with capitals on all its longer words, so that a capital tells nothing."""
        if self.sentence.zone is not ZoneRole.TITLE:
            return False
        longer = [t.text for t in self.tokens[1:] if t.text.isalpha() and len(t.text) > _SHORT_WORD]
        return len(longer) > 1 and all(word[0].isupper() for word in longer)

    def low(self, index: int) -> str:
        """The word at an index in small letters; empty outside."""
        return self.tokens[index].text.casefold() if 0 <= index < len(self.tokens) else ""

    def is_capital(self, index: int) -> bool:
        """Whether the word at an index has a capital that tells something."""
        if not 0 <= index < len(self.tokens) or self.is_shouted:
            return False
        return self.tokens[index].text[0].isupper()

    def is_name_word(self, index: int) -> bool:
        """Whether the word is capitalised and not only because it opens the sentence."""
        return self.is_capital(index) and not (index == 0 and self.tokens[index].pos != "PROPN")

    def holder(self, index: int) -> Mention | None:
        """The longest actor mention that holds the token; None if there is none."""
        holding = [m for m in self.actors.values() if m.first <= index <= m.last]
        return max(holding, key=lambda m: m.last - m.first, default=None)

    def text(self, first: int, last: int) -> str:
        """The words from ``first`` to ``last``, blanks made single."""
        return " ".join(self.content[self.tokens[first].start : self.tokens[last].end].split())


@dataclass(slots=True)
class Tail:
    """What follows the head."""

    noun: str
    """The head in the singular."""

    is_name: bool
    """Whether the head is capitalised, so that subjects belong to the name."""

    head: int
    """Index of the head noun."""

    last: int
    """Index of the last token of the name."""

    end: int
    """Index of the token after all that was understood."""

    date: PartialDate | None = None
    """The date told after the head; None if none."""

    has_author: bool = False
    """Whether an author is named."""

    has_place: bool = False
    """Whether a place is named."""

    has_topic: bool = False
    """Whether a subject is named."""

    is_made: bool = False
    """Whether a verb tells that it was made ("signed in")."""

    date_start: int = -1
    """Index of the word that leads to the date; -1 if none."""

    date_end: int = -1
    """Index of the last token of the date; -1 if none."""

    @property
    def is_issued(self) -> bool:
        """Whether it is a text that somebody issues."""
        return self.noun in load_instrument_words().issued
