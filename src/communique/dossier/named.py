"""What a name stands for: a statement, an actor, an instrument or a fact; as one answer, found in that order."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from communique.model.cited import Cited
from communique.model.errors import NotFoundError
from communique.model.resolved import Actor, Instrument, Statement

if TYPE_CHECKING:
    from communique.dossier.held import Held

Named: TypeAlias = Statement | Actor | Instrument | Cited[Any]
"""What a name can stand for."""


def find_named(dossier: Held, name: str) -> Named:
    """The one thing called so: by id or slug first, then by the beginning of a slug, then by words of a name.

    Raises:
        NotFoundError: nothing is called so, or several things are.
    """
    for find in _FINDERS:
        found = find(dossier, name)
        if found is not None:
            return found
    what = "statement, actor, instrument or fact"
    raise NotFoundError(what, name)


def _by_slug(dossier: Held, name: str) -> Named | None:
    look = dossier.look_ups
    return look.shelf.called(name) or look.actor_book.called(name) or look.instrument_book.called(name)


def _fact(dossier: Held, name: str) -> Named | None:
    try:
        return dossier.fact(name)
    except NotFoundError:
        return None


def _statement(dossier: Held, name: str) -> Named | None:
    try:
        return dossier.statement(name)
    except NotFoundError as error:
        if error.what != "statement":
            raise
        return None


def _by_words(dossier: Held, name: str) -> Named | None:
    found: list[Actor | Instrument] = []
    near: list[str] = []
    try:
        found.extend(dossier.look_ups.actor_book.find(name))
    except NotFoundError as error:
        near.extend(error.near)
    try:
        found.extend(dossier.look_ups.instrument_book.find(name))
    except NotFoundError as error:
        near.extend(error.near)
    if len(found) == 1:
        return found[0]
    if found:
        what = "single actor or instrument"
        raise NotFoundError(what, name, tuple(f"{f.name} ({f.slug})" for f in found[:8]))
    what = "statement, actor, instrument or fact"
    raise NotFoundError(what, name, tuple(dict.fromkeys(near))[:5])


_FINDERS: tuple[Callable[[Held, str], Named | None], ...] = (_by_slug, _fact, _statement, _by_words)
"""Ways of finding, in order."""
