"""Identities: what several statements name, linked and never overwritten."""

from __future__ import annotations

from dataclasses import dataclass

from communique.model.actor import ActorKind
from communique.model.citation import Citation
from communique.model.errors import FactError
from communique.model.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Name:
    """One way in which the texts write an identity."""

    as_written: str
    """The words."""

    count: int
    """How many times."""

    statements: tuple[str, ...]
    """Ids of the statements that use it, in order."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, body, community or label across statements."""

    id: str
    """Opaque and stable."""

    slug: str
    """Readable; may change."""

    kind: ActorKind
    """What sort of actor."""

    name: str
    """Display name: the fullest form that the sources write."""

    names: tuple[Name, ...]
    """Every form as written, the most frequent first."""

    reasons: tuple[str, ...] = ()
    """Why forms were put together ("Petrosian = Petrosan: one letter apart, same post"); empty for one form."""

    country: str | None = None
    """ISO 3166 alpha-2 code; None if the texts do not give it."""


@dataclass(frozen=True, slots=True)
class Instrument:
    """A text that statements rely on, under its several names."""

    id: str
    """Opaque and stable."""

    slug: str
    """Readable; may change."""

    name: str
    """Display name: the fullest form that the sources write."""

    names: tuple[Name, ...]
    """Every form as written, the most frequent first."""

    date: PartialDate | None = None
    """Its date; None if no source tells."""

    number: str | None = None
    """Its number or symbol; None if no source tells."""

    held_as: str | None = None
    """Id of the statement in this dossier that it is; None if it is cited but not held."""

    reasons: tuple[str, ...] = ()
    """Why names were put together."""


@dataclass(frozen=True, slots=True)
class Link:
    """A tie between two facts or statements, with the passages of both."""

    kind: str
    """"held_as_planned", "moved", "cancelled", "repost", "version", "conflict", "same_meeting"."""

    left: str
    """Id of the earlier fact or statement."""

    right: str
    """Id of the later one."""

    reason: str
    """Why, in words a reader can check."""

    confidence: float
    """0 to 1."""

    citations: tuple[Citation, ...]
    """Passages of both sides; at least one."""

    def __post_init__(self) -> None:
        if not self.citations:
            kind = "link"
            raise FactError(kind, "it has no citation; give the passages of both sides")


@dataclass(frozen=True, slots=True)
class Statement:
    """What issuers said once, held in one text or several."""

    id: str
    """Opaque and stable."""

    slug: str
    """Readable; may change ("2020-10-25-minsk-group-co-chairs")."""

    title: str
    """Headline, or the first words of the body."""

    texts: tuple[str, ...]
    """sha256 of each text held, the issuer's own page first."""

    issuers: tuple[str, ...]
    """Names as the text gives them; empty if it does not tell."""

    date: PartialDate | None
    """Day of issue; None if unknown."""

    not_before: PartialDate | None
    """Lower bound where the day is unknown; None if nothing tells."""

    date_basis: str
    """How the day is known."""

    place: str | None
    """Where issued; None if not told."""

    kind: str
    """Kind of statement."""

    language: str
    """ISO 639-1 code."""

    host: str | None = None
    """Who published the copy held, where that is not the issuer."""
