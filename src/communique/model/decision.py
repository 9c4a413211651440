"""Decisions: a person's judgements in an append-only log, applied over the machine's facts when they are read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Judgement(StrEnum):
    """What a person decided."""

    SAME = "same"
    """Two identities are one."""
    DIFFERENT = "different"
    """Two identities are not one."""
    WRONG = "wrong"
    """A fact is not what the words say."""
    EDIT = "edit"
    """A part of a fact should read otherwise."""
    NOTE = "note"
    """A remark; changes nothing."""
    UNDO = "undo"
    """An earlier decision no longer holds."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the log."""

    number: int
    """Place in the log, counted from 1."""

    judgement: Judgement
    """What was decided."""

    target: str
    """Anchor of the fact or identity: "kind:sha256:start-end" of a fact's first citation, or a name ("person:Petrosan")."""

    other: str = ""
    """The second identity of same and different; the number undone; empty otherwise."""

    field: str = ""
    """The part edited; empty otherwise."""

    value: str = ""
    """The new value of an edit (JSON), or the words of a note; empty otherwise."""

    reason: str = ""
    """Why, in the person's words."""

    author: str = ""
    """Who decided."""

    at: str = ""
    """When, ISO 8601 with offset."""
