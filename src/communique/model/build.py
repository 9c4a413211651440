"""What a build did, as values to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from communique.model.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is."""

    done: int
    """Sources finished, unchanged ones included."""

    total: int
    """Sources listed."""

    where: str
    """The page or stage at hand."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What one build did and what the dossier holds after it."""

    sources: int
    """Files listed."""

    unchanged: int
    """Files whose bytes and rules are those of the last build; nothing was done for them."""

    pages_read: int
    """Pages read anew."""

    pages_not_read: int
    """Pages that could not be read; ``unread`` tells why."""

    forgotten: int
    """Files that are gone since the last build, and what was read of them."""

    pages: int
    """Pages held after the build."""

    statements: int
    """Statements held after the build."""

    facts: Mapping[str, int] = field(default_factory=dict)
    """Facts held, by kind; every kind is named."""

    findings: Mapping[Severity, int] = field(default_factory=dict)
    """Findings held, by severity; every severity is named."""

    unread: tuple[Finding, ...] = ()
    """Why pages held no record: findings of severity error, and texts in languages that are not read."""
