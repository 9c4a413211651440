"""One part of all facts of a kind, in memory: for choosing among them by a test on a few different values.

Invariant: it holds the same facts as the order that it was made of.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable


class Column:
    """A value for each of many numbers; most values come many times.

    >>> Column([(7, "urge"), (8, "call on"), (9, "urge"), (10, None)]).fitting(lambda verb: verb == "urge")
    frozenset({9, 7})
    """

    def __init__(self, values: Iterable[tuple[int, str | None]]) -> None:
        self._codes: dict[str | None, int] = {}
        self._numbers, self._held = array("I"), array("I")
        for number, value in values:
            self._numbers.append(number)
            self._held.append(self._codes.setdefault(value, len(self._codes)))

    def fitting(self, fits: Callable[[str], bool]) -> frozenset[int]:
        """The numbers whose value there is and fits."""
        wanted = {code for value, code in self._codes.items() if value is not None and fits(value)}
        if not wanted:
            return frozenset()
        return frozenset(number for number, code in zip(self._numbers, self._held, strict=True) if code in wanted)
