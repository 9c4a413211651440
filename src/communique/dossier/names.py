"""Names asked for: from what a person types to the identities and the words that facts carry."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import TypeVar

from communique.model.actor import ActorKind
from communique.model.errors import NotFoundError
from communique.model.resolved import Actor, Instrument

_NEAR = 5
"""Names offered where none fits."""

_LIKENESS = 60
"""Likeness (0 to 100, rapidfuzz WRatio) below which a name is not offered."""

_A = TypeVar("_A", Actor, Instrument)


def fold(name: str) -> str:
    """A name for comparing: no case, accents, articles or runs of blanks.

    >>> fold("The  Façade Group")
    'facade group'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = plain.casefold().replace("’", "'").split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def find_actors(actors: Sequence[Actor], asked: str) -> tuple[Actor, ...]:
    """The actors that the words can mean: by id or slug, by a whole name, else by all words of a name.

    Raises:
        NotFoundError: nobody is called so; the error names who comes near.
    """
    found = _find(actors, asked)
    if found:
        return found
    what = "actor"
    raise NotFoundError(what, asked, near_names([a.name for a in actors], asked))


def widen(actors: Sequence[Actor], found: Sequence[Actor], asked: str) -> tuple[Actor, ...]:
    """The actors found, and the bodies and groups of a longer name that begins so ("Co-Chairs", "Co-Chairs of ...").

    A person or state found by the whole name stays alone: "Armenia" is not the "Armenian side of ...".
    """
    begins = f"{fold(asked)} "
    if any(a.kind not in GROUPS for a in found):
        return tuple(found)
    longer = [a for a in actors if a.kind in GROUPS and any(name.startswith(begins) for name in _folded(a))]
    return tuple(dict.fromkeys((*found, *longer)))


GROUPS = frozenset({ActorKind.BODY, ActorKind.LABEL, ActorKind.POST, ActorKind.COMMUNITY})
"""Kinds of actors whose longer names are meant by the beginning of them."""


def find_instruments(instruments: Sequence[Instrument], asked: str) -> tuple[Instrument, ...]:
    """The instruments that the words can mean: by id or slug, by a whole name, else by all words of a name.

    Raises:
        NotFoundError: none is called so; the error names what comes near.
    """
    found = _find(instruments, asked)
    if found:
        return found
    what = "instrument"
    raise NotFoundError(what, asked, near_names([i.name for i in instruments], asked))


def _find(known: Sequence[_A], asked: str) -> tuple[_A, ...]:
    wanted = fold(asked)
    words = set(wanted.split())
    return (
        tuple(k for k in known if asked in {k.id, k.slug})
        or tuple(k for k in known if wanted in _folded(k))
        or tuple(k for k in known if words and any(words <= set(name.split()) for name in _folded(k)))
    )


def _folded(known: Actor | Instrument) -> Iterable[str]:
    return {fold(known.name), *(fold(n.as_written) for n in known.names)}


def near_names(names: Sequence[str], asked: str) -> tuple[str, ...]:
    """Up to five names spelt most like the one asked for."""
    from rapidfuzz import fuzz, process

    choices = sorted(set(names))
    found = process.extract(asked, choices, scorer=fuzz.WRatio, processor=fold, limit=_NEAR, score_cutoff=_LIKENESS)
    return tuple(name for name, _, _ in found)
