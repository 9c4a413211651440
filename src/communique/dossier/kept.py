"""What was computed from one state of the dossier, kept until the file changes.

Invariant: nothing is handed out that was computed from another state than the present one, whoever wrote meanwhile.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

from communique.store import Store

T = TypeVar("T")

MOST = 64
"""Things kept; the one not asked for longest is dropped. With 10,000 statements each takes at most a few megabytes."""


class Kept:
    """Keeps what is costly to compute from a dossier."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._state: tuple[int, int] | None = None
        self._held: OrderedDict[Hashable, Any] = OrderedDict()

    def has(self, key: Hashable) -> bool:
        """Whether something is kept under a key, so that asking for it costs nothing."""
        return self._store.state() == self._state and key in self._held

    def forget(self, key: Hashable) -> None:
        """Drop what is kept under a key, if anything is."""
        self._held.pop(key, None)

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was made under a key in the present state of the dossier, made now if it was not."""
        state = self._store.state()
        if state != self._state:
            self._state, self._held = state, OrderedDict()
        # Another thread may put a new dictionary in the place of this one: then what is made here is kept for nobody.
        held = self._held
        try:
            found = held[key]
            held.move_to_end(key)
        except KeyError:
            found = held[key] = make()
            while len(held) > MOST:
                held.popitem(last=False)
        return cast("T", found)
