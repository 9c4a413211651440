"""Words: sentences cut into words whose case and punctuation have no weight.

Idea: a word is compared by its key (small letters, no accents) and shown by its place in the text. Hyphens and slashes part
words, so that "well-known" and "well known" are the same wording. Invariant: offsets of a sentence refer to one named text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from communique.knowledge.folding import fold
from communique.knowledge.wordings import load_wording_words
from communique.model.citation import Citation

_WORD = re.compile(r"\d+(?:[.,]\d+)+|(?:[^\W\d_]\.){2,}|[^\W_]+(?:'[^\W_]+)*")
"""Numbers, initialisms, words; of a folded text, in which every apostrophe is straight."""

FUNCTION_WEIGHT = 0.15
"""Weight of a function word against 1 for a word with meaning: enough to break ties, never enough to make a likeness."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence."""

    key: str
    """Folded; what is compared."""

    start: int
    """First character, counted from the start of the sentence."""

    end: int
    """One past the last."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, list item or heading of a text."""

    sha256: str
    """Name of the text."""

    paragraph: int
    """Number of its paragraph, counted from 1."""

    start: int
    """First character in the text, in code points."""

    exact: str
    """The words as written."""

    def cite(self, first: int = 0, last: int | None = None) -> Citation:
        """The citation of the words from ``first`` to before ``last``; without numbers, of the whole sentence."""
        if last is None:
            return Citation(self.sha256, self.start, self.start + len(self.exact), self.exact)
        words = words_of(self.exact)
        start, end = words[first].start, words[last - 1].end
        return Citation(self.sha256, self.start + start, self.start + end, self.exact[start:end])

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words, in order."""
        return words_of(self.exact)


@lru_cache(maxsize=8192)
def words_of(exact: str) -> tuple[Word, ...]:
    """The words of a sentence, in order.

    >>> [w.key for w in words_of("The U.S. Co-Chair’s 2,344 words, well-known")]
    ['the', 'u.s.', 'co', "chair's", '2,344', 'words', 'well', 'known']
    """
    return tuple(Word(found[0], found.start(), found.end()) for found in _WORD.finditer(fold(exact)))


def keys_of(exact: str) -> list[str]:
    """The keys of the words alone, in order: quicker where no places are needed.

    >>> keys_of("Non-use of Force")
    ['non', 'use', 'of', 'force']
    """
    return _WORD.findall(fold(exact))


def places_of(exact: str) -> list[tuple[str, int]]:
    """The keys with the first character of each, for many sentences at once."""
    return [(found[0], found.start()) for found in _WORD.finditer(fold(exact))]


def is_content(key: str) -> bool:
    """Whether a word carries meaning.

    >>> is_content("force"), is_content("of"), is_content("non")
    (True, False, True)
    """
    return key not in _function_words()


@cache
def _function_words() -> frozenset[str]:
    return load_wording_words().function_words


def weight_of(keys: Sequence[str]) -> float:
    """How much a run of words weighs.

    >>> weight_of(["use", "of", "force"])
    2.15
    """
    small = _function_words()
    return sum(FUNCTION_WEIGHT if key in small else 1.0 for key in keys)


_ENDINGS = ("ing", "ed", "es", "s", "e")
_LEAST_STEM = 3


@lru_cache(maxsize=65536)
def stem(key: str) -> str:
    """The word without the ending of its number or tense, so that near-uses meet; not always a word.

    >>> stem("principles"), stem("moving"), stem("moved"), stem("parties"), stem("party")
    ('principl', 'mov', 'mov', 'parti', 'parti')
    """
    word = key.removesuffix("'s")
    if word.endswith("ies") and len(word) > _LEAST_STEM + 1:
        return word[:-3] + "i"
    if word.endswith("y") and len(word) > _LEAST_STEM:
        return word[:-1] + "i"
    for ending in _ENDINGS:
        cut = word.removesuffix(ending)
        if cut != word and len(cut) >= _LEAST_STEM and not (ending == "s" and cut.endswith("s")):
            return cut
    return word
