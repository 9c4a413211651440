"""What a view answers: rows for every form, and what the page needs beside them.

Invariant: the rows of an answer are the rows on the page, in the JSON and in the CSV of the same address.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from communique.dossier import Dossier
from communique.web.asking import Asking

Row: TypeAlias = Mapping[str, Any]
"""One row: plain values by key."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a view."""

    template: str
    """Name of the template of its page."""

    title: str
    """Title of the page."""

    rows: Sequence[Row] = ()
    """What the page lists."""

    total: int | None = None
    """How many rows there are in all; None for as many as are given."""

    next: int | None = None
    """The offset of the next rows; None at the end."""

    context: Mapping[str, Any] = field(default_factory=dict)
    """Whatever else the template needs."""

    crumbs: tuple[tuple[str, str], ...] = ()
    """The way to the page: name and address of each step above it."""

    status: int = 200
    """HTTP status."""

    location: str = ""
    """Where the thing is now, for a status of 301."""


View: TypeAlias = Callable[[Dossier, Asking, Mapping[str, str]], Answer]
"""Answers an asking; the last argument are the parts of the path that its route names."""
