"""What acts of speech say, all in one string of bytes, for finding words in thousands of them at once.

Invariant: it finds the acts that `LookUps.acts` finds with ``about``.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

from communique.model.facts import Act

if TYPE_CHECKING:
    from communique.dossier.look_ups import LookUps


class Sayings:
    """The words of acts, folded."""

    def __init__(self, said: Iterable[tuple[int, str]]) -> None:
        """Keep what is said.

        Args:
            said: the number of each act, and its words.
        """
        self._numbers = array("I")
        self._starts = array("I")
        words = bytearray()
        for number, saying in said:
            self._numbers.append(number)
            self._starts.append(len(words))
            words += f" {saying.casefold()}\n".encode("utf-8", "surrogatepass")
        self._words = bytes(words)

    def about(self, asked: str) -> frozenset[int]:
        """Numbers of the acts in whose words all that are asked stand, or begin a word.

        >>> Sayings([(7, "a lasting ceasefire"), (8, "free passage")]).about("cease last")
        frozenset({7})
        """
        found = [self._holding(f" {word}".encode("utf-8", "surrogatepass")) for word in asked.casefold().split()]
        return frozenset.intersection(*found) if found else frozenset(self._numbers)

    def _holding(self, word: bytes) -> frozenset[int]:
        found, at = [], self._words.find(word)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            found.append(self._numbers[place])
            after = self._starts[place + 1] if place + 1 < len(self._starts) else len(self._words)
            at = self._words.find(word, after)
        return frozenset(found)


def sayings_of(look: LookUps) -> Sayings:
    """What the acts of a dossier say: what they are about and their content, else the sentence they stand in."""
    return look.kept.get("sayings", lambda: Sayings(_said(look)))


def _said(look: LookUps) -> Iterable[tuple[int, str]]:
    order = look.order(Act)
    bare: dict[int, tuple[str, ...]] = {}
    for number, _, (about, content) in look.store.fact_values(order, "about", "content"):
        if content:
            yield number, " ".join((*about, content))
        else:
            bare[number] = tuple(about)
    numbers = [n for n in order.numbers if n in bare]
    for start in range(0, len(numbers), _AT_ONCE):
        part = numbers[start : start + _AT_ONCE]
        for number, cited in zip(part, look.whole(order.of(part)), strict=True):
            yield number, " ".join((*bare[number], cited.sentence))


_AT_ONCE = 500
"""Acts made whole at once, so that memory stays small."""
