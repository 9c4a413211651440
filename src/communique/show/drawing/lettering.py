"""Lettering: how wide words are, and where a label stands so that it covers neither a mark nor another label.

Idea: the reader's font is not known when the picture is drawn, so widths are estimated generously.
Invariant: the same labels in the same order are always placed the same way.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

SIZE = 12.0
"""Height of the letters of a label in picture units, as `pictures.css` sets it (class ``label``)."""

_NARROW, _PLAIN, _BROAD, _FULL = 0.36, 0.6, 0.84, 1.05
"""Widths of letters as parts of the letter height: measured on system sans fonts, rounded up."""

_NARROW_LETTERS = frozenset("iljtfrI.,;:'|!()[]- ·")
_BROAD_LETTERS = frozenset("mwMWQO@%—…")


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle."""

    left: float
    """Least x."""

    top: float
    """Least y."""

    right: float
    """Greatest x."""

    bottom: float
    """Greatest y."""

    def meets(self, other: Box) -> bool:
        """Whether the two share some area.

        >>> Box(0, 0, 2, 2).meets(Box(1, 1, 3, 3)), Box(0, 0, 1, 1).meets(Box(1, 0, 2, 1))
        (True, False)
        """
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def lies_in(self, other: Box) -> bool:
        """Whether it is wholly inside the other."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Label:
    """Words to be placed beside a point."""

    text: str
    """The words."""

    x: float
    """The point."""

    y: float
    """The point."""

    reach: float
    """Radius of the mark at the point."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A label with its place."""

    text: str
    """The words, shortened if they had to be."""

    x: float
    """Where the words are anchored."""

    y: float
    """Base line."""

    anchor: str
    """"start", "middle" or "end", as in SVG's ``text-anchor``."""


def text_width(text: str, size: float = SIZE) -> float:
    """The width of words in picture units, estimated.

    >>> text_width("will") < text_width("Minsk") < text_width("Женева-Вена")
    True
    """
    return size * sum(_letter_width(letter) for letter in text)


def shorten(text: str, width: float, size: float = SIZE) -> str:
    """As much of the words as has room, with an ellipsis for what was cut; empty if nothing has room.

    >>> shorten("Co-Chairs of a made-up group", 90)
    'Co-Chairs of…'
    """
    if text_width(text, size) <= width:
        return text
    room = width - text_width("…", size)
    kept = ""
    for letter in text:
        room -= size * _letter_width(letter)
        if room < 0:
            break
        kept += letter
    return kept.rstrip(" ,;-") + "…" if kept.strip() else ""


def place_labels(
    labels: Sequence[Label], frame: Box, *, taken: Sequence[Box] = (), size: float = SIZE
) -> tuple[Placed | None, ...]:
    """A place for each label, earlier ones first; None where no side of the mark is free.

    >>> place_labels([Label("Vienna", 50, 50, 5)], Box(0, 0, 200, 100))[0]
    Placed(text='Vienna', x=58, y=54.2, anchor='start')
    """
    taken = [*taken, *(Box(a.x - a.reach, a.y - a.reach, a.x + a.reach, a.y + a.reach) for a in labels)]
    placed: list[Placed | None] = []
    for label in labels:
        best = next((p for p in _sides(label, size) if _is_free(p, taken, frame, size)), None)
        placed.append(best)
        if best:
            taken.append(box_of(best, size))
    return tuple(placed)


def box_of(placed: Placed, size: float = SIZE) -> Box:
    """The room that a placed label takes."""
    width = text_width(placed.text, size)
    left = placed.x - {"start": 0.0, "middle": width / 2, "end": width}[placed.anchor]
    return Box(left, placed.y - 0.85 * size, left + width, placed.y + 0.25 * size)


def _sides(label: Label, size: float) -> Sequence[Placed]:
    """Right, left, above, below, then the corners: the order that map makers prefer for legibility (Imhof 1975)."""
    gap, mid = label.reach + 3, label.y + 0.35 * size
    up, down = label.y - gap, label.y + gap + 0.7 * size
    slant = 0.7 * label.reach + 1
    return (
        Placed(label.text, label.x + gap, mid, "start"),
        Placed(label.text, label.x - gap, mid, "end"),
        Placed(label.text, label.x, up, "middle"),
        Placed(label.text, label.x, down, "middle"),
        Placed(label.text, label.x + slant, up + 2, "start"),
        Placed(label.text, label.x + slant, down - 2, "start"),
        Placed(label.text, label.x - slant, up + 2, "end"),
        Placed(label.text, label.x - slant, down - 2, "end"),
    )


def _is_free(placed: Placed, taken: Sequence[Box], frame: Box, size: float) -> bool:
    box = box_of(placed, size)
    return box.lies_in(frame) and not any(box.meets(other) for other in taken)


def _letter_width(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return _FULL
    if letter in _NARROW_LETTERS:
        return _NARROW
    return _BROAD if letter in _BROAD_LETTERS or letter.isupper() else _PLAIN
