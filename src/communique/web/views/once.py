"""Once: answers that take long are made once for one state of the dossier, and kept while it lasts.

Idea: these answers have room of their own, so that many of them never push out what every page stands on. Invariant: what is handed
out was made from the present state.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

from communique.dossier import Dossier

T = TypeVar("T")

MOST = 12
"""Answers kept; the one not asked for longest is dropped."""


def once(dossier: Dossier, key: Hashable, make: Callable[[], T]) -> T:
    """What was made under a key from the present state of the dossier, made now if it was not."""
    held: OrderedDict[Hashable, Any] = dossier.look_ups.kept.get("answers of pages", OrderedDict)
    try:
        found = held[key]
        held.move_to_end(key)
    except KeyError:  # another thread may drop it in between: then it is made again
        found = held[key] = make()
        while len(held) > MOST:
            held.popitem(last=False)
    return cast("T", found)
