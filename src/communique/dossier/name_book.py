"""The names of actors or instruments, folded once, for finding who is meant among thousands.

Invariant: it finds what a search through all names finds, in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from communique.dossier.names import fold, near_names
from communique.model.actor import ActorKind
from communique.model.errors import NotFoundError
from communique.model.resolved import Actor, Instrument

A = TypeVar("A", Actor, Instrument)

GROUPS = frozenset({ActorKind.BODY, ActorKind.LABEL, ActorKind.POST, ActorKind.COMMUNITY})
"""Kinds of actors whose longer names are meant by the beginning of them."""


class NameBook(Generic[A]):
    """Finds identities by name."""

    def __init__(self, known: Sequence[A], what: str) -> None:
        self.known: tuple[A, ...] = tuple(known)
        self._what: str = what
        self._by_key: dict[str, list[int]] = {}
        self._by_name: dict[str, list[int]] = {}
        for place, identity in enumerate(self.known):
            self._enter(identity, place)

    def _enter(self, identity: A, place: int) -> None:
        for key in {identity.id, identity.slug}:
            self._by_key.setdefault(key, []).append(place)
        for name in {fold(identity.name), *(fold(n.as_written) for n in identity.names)}:
            self._by_name.setdefault(name, []).append(place)

    def called(self, key: str) -> A | None:
        """The first identity with that id or slug; None if there is none."""
        places = self._by_key.get(key)
        return self.known[places[0]] if places else None

    def find(self, asked: str) -> tuple[A, ...]:
        """Those that words can mean: by id or slug, by a whole name, else by all words of a name.

        Raises:
            NotFoundError: none is called so; the error names what comes near.
        """
        places = self._by_key.get(asked) or self._by_name.get(fold(asked)) or self._with_words(fold(asked))
        if not places:
            raise NotFoundError(self._what, asked, near_names([k.name for k in self.known], asked))
        return self._at(places)

    def beginning(self, asked: str) -> tuple[A, ...]:
        """Those with a longer name that begins with these words."""
        begins = f"{fold(asked)} "
        return self._at({p for name, places in self._by_name.items() if name.startswith(begins) for p in places})

    def _with_words(self, asked: str) -> set[int]:
        words = set(asked.split())
        if not words:
            return set()
        fitting = (
            places
            for name, places in self._by_name.items()
            if all(word in name for word in words) and words <= set(name.split())
        )
        return {place for places in fitting for place in places}

    def _at(self, places: Iterable[int]) -> tuple[A, ...]:
        return tuple(self.known[place] for place in sorted(places))


def actors_meant(book: NameBook[Actor], asked: str) -> tuple[Actor, ...]:
    """The actors that words can mean, and the groups of a longer name that begins so ("Co-Chairs", "Co-Chairs of ...").

    A person or state found by the whole name stays alone: "Armenia" is not the "Armenian side of ...".

    Raises:
        NotFoundError: nobody is called so; the error names who comes near.
    """
    found = book.find(asked)
    if asked in {found[0].id, found[0].slug} or any(a.kind not in GROUPS for a in found):
        return found
    longer = (a for a in book.beginning(asked) if a.kind in GROUPS)
    return tuple(dict.fromkeys((*found, *longer)))
