"""The resolution: identities and links over all texts of a dossier.

Invariant: nothing of a record is changed by it; it only says which names are one, and what is tied to what.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from communique.model.actor import ActorKind
from communique.model.finding import Finding
from communique.model.resolved import Actor, Instrument, Link, Statement


@dataclass(frozen=True, slots=True)
class Resolution:
    """What all texts together mean. Every tuple is sorted by id, so that the order of the pages leaves no trace."""

    statements: tuple[Statement, ...] = ()
    """One for each time that issuers spoke; each text belongs to one."""

    actors: tuple[Actor, ...] = ()
    """Everybody whom the facts name."""

    instruments: tuple[Instrument, ...] = ()
    """Every text that statements rely on."""

    links: tuple[Link, ...] = ()
    """Ties between facts and between texts."""

    findings: tuple[Finding, ...] = ()
    """Conflicts, kept side by side."""

    names: Mapping[tuple[str, str, ActorKind], str] = field(default_factory=dict)
    """Text sha256, name as the facts write it and kind, to the id of the actor."""

    references: Mapping[str, str] = field(default_factory=dict)
    """Id of a reference, to the id of the instrument."""

    texts: Mapping[str, str] = field(default_factory=dict)
    """Text sha256, to the id of the statement."""

    def actor_of(self, sha256: str, name: str) -> str | None:
        """The id of the actor whom the facts of a text call ``name``; None if they name nobody so."""
        return next((self.names[key] for kind in ActorKind if (key := (sha256, name, kind)) in self.names), None)
