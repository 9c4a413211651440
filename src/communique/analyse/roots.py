"""Roots: what the forms of a word have in common, so that a deed is known again as verb, participle or noun.

Invariant: a root depends on the word alone, and a root is its own root's key only by chance; it is never shown.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from communique.analyse.words import stem
from communique.knowledge.chains import load_chain_words

_DOUBLED = frozenset("bdgmnprtl")
"""Consonants that English doubles before -ed and -ing."""

_LEAST = 4
"""Letters of a root that can have been doubled."""


class Form(StrEnum):
    """The form in which a word of action stands."""

    BASE = "base"
    """Infinitive or present."""

    PAST = "past"
    """Past or participle."""

    ING = "ing"
    """Ends in -ing: a noun, or going on."""

    NOUN = "noun"
    """A noun that names the action."""


@lru_cache(maxsize=65536)
def root_of(key: str) -> str:
    """The root of a folded word.

    >>> root_of("withdrew") == root_of("withdrawal") == root_of("withdraw")
    True
    >>> root_of("submitted") == root_of("submit"), root_of("principles")
    (True, 'principl')
    """
    words = load_chain_words()
    word = key.removesuffix("'s")
    word = words.things.get(word) or words.nouns.get(word) or words.past_forms.get(word) or word
    root = stem(word)
    if word.endswith(("ed", "ing")) and len(root) > _LEAST and root[-1] == root[-2] and root[-1] in _DOUBLED:
        return root[:-1]
    # "deployed" keeps its y, "deploy" does not.
    return root[:-1] + "i" if root.endswith("y") else root


@lru_cache(maxsize=65536)
def deed_of(key: str) -> str:
    """The root of the verb that stands for the deed of a word: several verbs can tell one deed.

    >>> deed_of("handed") == deed_of("submitting"), deed_of("opened") == deed_of("closed")
    (True, False)
    """
    return _deeds().get(root_of(key), root_of(key))


@lru_cache(maxsize=1)
def _deeds() -> dict[str, str]:
    return {root_of(word): root_of(first) for word, first in load_chain_words().deeds.items()}


@lru_cache(maxsize=65536)
def form_of(key: str) -> Form:
    """The form in which a word stands.

    >>> [form_of(word).value for word in ("withdrawn", "opened", "opening", "release", "withdrawal", "open")]
    ['past', 'past', 'ing', 'base', 'noun', 'base']
    """
    words = load_chain_words()
    if key in words.past_forms or key.endswith("ed"):
        return Form.PAST
    if key.endswith("ing"):
        return Form.ING
    return Form.NOUN if key in words.nouns and words.nouns[key] != key else Form.BASE
