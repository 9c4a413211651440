"""Status: the words for what became of something asked, promised or planned.

Invariant: each tells what texts say, never what anybody did; where nothing is held, it says that nothing is held.
"""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """A step of a chain, or the last word on it."""

    STATED = "stated"
    """Asked, promised or planned for the first time, as far as statements are held."""

    RESTATED = "restated"
    """Asked or promised again."""

    REFERRED_TO = "referred to"
    """Mentioned again, without a word on the outcome."""

    REPORTED_DONE = "reported done"
    """A later text says that it was done."""

    REPORTED_NOT_DONE = "reported not done"
    """A later text says that it was not done, or not yet."""

    SUPERSEDED = "superseded"
    """A later promise of the same puts another day in its place."""

    HELD = "held"
    """Of a planned meeting: held there and then."""

    HELD_ELSEWHERE = "held elsewhere or later"
    """Of a planned meeting: held or planned anew in another place or on another day."""

    CANCELLED = "cancelled"
    """Of a planned meeting: called off, or told not to have been held."""

    NO_LATER_MENTION = "no later mention"
    """No later statement held speaks of it."""

    @property
    def is_outcome(self) -> bool:
        """Whether it tells how the matter ended."""
        return self in _OUTCOMES


_OUTCOMES = frozenset(
    {Status.REPORTED_DONE, Status.REPORTED_NOT_DONE, Status.HELD, Status.HELD_ELSEWHERE, Status.CANCELLED}
)

MEETING_STATUS = {
    "held_as_planned": Status.HELD,
    "moved": Status.HELD_ELSEWHERE,
    "cancelled": Status.CANCELLED,
}
"""The word for each kind of link between a planned meeting and a later one."""


class Weight(StrEnum):
    """How strong something is said again, against the time before."""

    SAME = "same"
    """As strong."""

    STRONGER = "stronger"
    """Stronger."""

    WEAKER = "weaker"
    """Weaker."""
