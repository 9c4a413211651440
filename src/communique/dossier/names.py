"""Names asked for: from what a person types to the identities and the words that facts carry."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from communique.model.errors import NotFoundError
from communique.model.resolved import Actor, Instrument

_NEAR = 5


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
    exact = [a for a in actors if asked in {a.id, a.slug}]
    if exact:
        return tuple(exact)
    wanted = fold(asked)
    whole = [a for a in actors if any(fold(n.as_written) == wanted for n in (*a.names,)) or fold(a.name) == wanted]
    if whole:
        return tuple(whole)
    words = set(wanted.split())
    part = [a for a in actors if any(words <= set(fold(n.as_written).split()) for n in a.names) or words <= set(fold(a.name).split())]
    if part:
        return tuple(part)
    raise NotFoundError("actor", asked, near_names([a.name for a in actors], asked))


def find_instruments(instruments: Sequence[Instrument], asked: str) -> tuple[Instrument, ...]:
    """The instruments that the words can mean, by id, slug, or words of a name; empty if none."""
    words = set(fold(asked).split())
    exact = [i for i in instruments if asked in {i.id, i.slug}]
    return tuple(exact or [i for i in instruments if any(words <= set(fold(n.as_written).split()) for n in i.names)])


def near_names(names: Sequence[str], asked: str) -> tuple[str, ...]:
    """Up to five names spelt most like the one asked for."""
    from rapidfuzz import fuzz, process

    found = process.extract(asked, sorted(set(names)), scorer=fuzz.WRatio, processor=fold, limit=_NEAR, score_cutoff=60)
    return tuple(name for name, _, _ in found)
