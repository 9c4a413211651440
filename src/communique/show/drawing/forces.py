"""Forces: where the nodes of a network stand, found by springs and repulsion (Fruchterman and Reingold 1991).

Invariant: nothing is left to chance: the nodes begin on a spiral in the order given, so the same network always looks the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

ROUNDS = 220
"""Steps of the simulation: at 60 nodes nothing moves visibly after 200."""

GRAVITY = 0.06
"""Pull towards the middle: keeps parts that never met in the picture."""

LARGE = 6
"""Nodes: a connected part of so many has a place above."""

TALLNESS, LOWEST, TALLEST = 112.0, 200.0, 860.0
"""Picture units: the height of a part grows with the square root of its nodes, between these bounds."""

COLUMN, PART_ROW, SINGLE_ROW, SIDE, EDGE = 230.0, 96.0, 40.0, 76.0, 24.0
"""Picture units: columns and rows of small parts, and the room around a part for names."""

_GOLDEN = np.pi * (3 - np.sqrt(5))
_NEAREST = 1e-3

Array = NDArray[np.float64]
Link = tuple[int, int, float]
"""Numbers of two nodes and the strength of their tie."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the nodes stand."""

    places: tuple[tuple[float, float], ...]
    """x and y of each node, in their order."""

    height: float
    """What they need in all."""


@lru_cache(maxsize=32)
def lay_out(count: int, links: tuple[Link, ...], *, width: float, apart: float) -> Layout:
    """Places for so many nodes: large connected parts above, side by side; small ones and single nodes in rows below.

    >>> lay_out(1, (), width=100, apart=10).places
    ((50.0, 20.0),)
    """
    places = [(0.0, 0.0)] * count
    parts = connected(count, links)
    large = [part for part in parts if len(part) >= LARGE] or parts[:1]
    shares = [len(part) ** 0.7 for part in large]
    top = max(
        (min(TALLEST, max(LOWEST, TALLNESS * np.sqrt(len(part)))) for part in large if len(part) > 1), default=0.0
    )
    left = 0.0
    for part, share in zip(large, shares, strict=True):
        if len(part) > 1:
            box = (left, 0.0, width * share / sum(shares), top)
            _put(places, part, links, box, apart)
            left += box[2]
    small = [part for part in parts if part not in large or len(part) == 1]
    height = _shelve(places, small, links, top, width, apart)
    return Layout(tuple(places), height)


def connected(count: int, links: Sequence[Link]) -> list[list[int]]:
    """The parts of a network that hang together, largest first.

    >>> connected(4, [(2, 3, 1.0)])
    [[2, 3], [0], [1]]
    """
    part_of = list(range(count))

    def root(node: int) -> int:
        while part_of[node] != node:
            node = part_of[node]
        return node

    for first, second, _ in links:
        one, other = sorted((root(first), root(second)))
        part_of[other] = one
    parts: dict[int, list[int]] = {}
    for node in range(count):
        parts.setdefault(root(node), []).append(node)
    return sorted(parts.values(), key=lambda part: (-len(part), part))


def _shelve(
    places: list[tuple[float, float]],
    parts: Sequence[Sequence[int]],
    links: Sequence[Link],
    top: float,
    width: float,
    apart: float,
) -> float:
    """Small parts in columns, as many rows as they need; the height after them."""
    columns = min(max(1, int(width / COLUMN)), max(len(parts), 1))
    wide = width / columns
    for start in range(0, len(parts), columns):
        row = parts[start : start + columns]
        tall = SINGLE_ROW if len(row[0]) == 1 else PART_ROW
        for n, part in enumerate(row):
            _put(places, part, links, (n * wide, top, wide, tall), apart)
        top += tall
    return top


def _put(
    places: list[tuple[float, float]],
    part: Sequence[int],
    links: Sequence[Link],
    box: tuple[float, float, float, float],
    apart: float,
) -> None:
    """One connected part laid out in its box (left, top, width, height), with room for names at its sides."""
    number = {node: n for n, node in enumerate(part)}
    ties = np.zeros((len(part), len(part)))
    for first, second, strength in links:
        if first in number and second in number:
            ties[number[first], number[second]] = ties[number[second], number[first]] = strength
    side, edge = min(SIDE, box[2] / 4), min(EDGE, box[3] / 4)
    settled = _fitted(_settled(_spiral(len(part)), ties), box[2] - 2 * side, box[3] - 2 * edge, apart)
    for node, (x, y) in zip(part, settled.tolist(), strict=True):
        places[node] = (box[0] + side + x, box[1] + edge + y)


def _spiral(count: int) -> Array:
    """Sunflower places: even and without order that would show."""
    numbers = np.arange(count) + 0.5
    radius, angle = np.sqrt(numbers / count), numbers * _GOLDEN
    return np.stack((radius * np.cos(angle), radius * np.sin(angle)), axis=1)


def _settled(places: Array, ties: Array) -> Array:
    ideal = 1.0 / np.sqrt(len(places))
    for reach in np.linspace(0.12, 0.002, ROUNDS):
        away = places[:, None, :] - places[None, :, :]
        distance = np.maximum(np.sqrt((away**2).sum(axis=2)), _NEAREST)
        push = ideal**2 / distance**2
        pull = ties * distance / ideal
        move = (away * (push - pull)[:, :, None]).sum(axis=1) - GRAVITY * places
        length = np.maximum(np.sqrt((move**2).sum(axis=1, keepdims=True)), _NEAREST)
        places = places + move / length * np.minimum(length, reach)
    return places


def _fitted(places: Array, width: float, height: float, apart: float) -> Array:
    """Stretched to the frame both ways, then pushed apart."""
    if len(places) == 1:
        return np.array([[width / 2, height / 2]])
    low, high = places.min(axis=0), places.max(axis=0)
    frame = np.array([width, height])
    places = (places - low) / np.maximum(high - low, _NEAREST) * frame
    for _ in range(80):
        away = places[:, None, :] - places[None, :, :]
        distance = np.sqrt((away**2).sum(axis=2)) + np.eye(len(places)) * apart * 2
        lack = np.maximum(apart - distance, 0)
        if not lack.any():
            break
        shove = away / np.maximum(distance, _NEAREST)[:, :, None] * lack[:, :, None] / 2
        places = np.clip(places + shove.sum(axis=1), 0, frame)
    return places
