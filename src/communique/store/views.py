"""What the store hands out and takes in beside the words of the model.

Invariant: nothing here holds a number that depends on the order of writing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from communique.model.actor import ActorKind
from communique.model.finding import Finding, Severity
from communique.model.page import Origin, Page
from communique.model.resolved import Actor, Instrument, Link, Statement
from communique.model.span import Span
from communique.model.text import Paragraph


@dataclass(frozen=True, slots=True, order=True)
class Copy:
    """One page as it came: its origin and bytes, and the text it carries."""

    origin: Origin
    """Where it came from."""

    media_type: str = "text/plain"
    """The kind of bytes it came as."""

    encoding: str = "utf-8"
    """The encoding the bytes were decoded with; empty for binary formats."""

    bytes_sha256: str = ""
    """sha256 of the bytes as they came, in hex; empty if unknown."""

    sha256: str = ""
    """Name of the text; empty if nothing could be decoded."""

    @classmethod
    def of(cls, page: Page) -> Copy:
        """What is kept of a page beside its text."""
        return cls(page.origin, page.media_type, page.encoding, page.bytes_sha256, page.sha256)


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """What tells whether a page must be read again."""

    fingerprint: str
    """Of the bytes: any string that changes when they do."""

    rules: str
    """Version of the rules it was read with."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """What all texts together mean: the second pass, whole."""

    statements: tuple[Statement, ...] = ()
    """Every statement; each text held belongs to one."""

    actors: tuple[Actor, ...] = ()
    """Every actor."""

    instruments: tuple[Instrument, ...] = ()
    """Every instrument."""

    links: tuple[Link, ...] = ()
    """Ties between facts or statements."""

    findings: tuple[Finding, ...] = ()
    """Problems met while resolving (conflicts kept side by side)."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a search found."""

    statement: str
    """Id of the statement; empty for a text that belongs to none."""

    sha256: str
    """Name of the text."""

    paragraph: int
    """Number of the paragraph, counted from 1; 0 for the title."""

    span: Span
    """The whole passage."""

    snippet: Span
    """The part of the passage around the first match, to show in a list."""

    matches: tuple[Span, ...]
    """The words that match, in order, as places in the text."""


@dataclass(frozen=True, slots=True)
class Body:
    """What a text says, without its origin and zones."""

    sha256: str
    """Name of the text."""

    content: str
    """All characters of the text."""

    paragraphs: tuple[Paragraph, ...]
    """Paragraphs of the body in order; empty if nothing can be read."""

    url: str = ""
    """Address of the page from which it was read; empty if unknown."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a dossier holds."""

    pages: int
    """Pages that came in, unreadable ones included."""

    texts: int
    """Different texts."""

    statements: int
    """Statements."""

    facts: Mapping[str, int]
    """Facts by kind, every kind named."""

    citations: int
    """Citations of facts."""

    findings: Mapping[Severity, int]
    """Findings by severity, every severity named."""

    actors: Mapping[ActorKind, int]
    """Actors by kind, every kind named."""

    instruments: int
    """Instruments."""

    links: int
    """Links."""

    decisions: int
    """Lines of the log of decisions."""


@dataclass(frozen=True, slots=True)
class Run:
    """One build, as the log of builds tells it."""

    number: int
    """Counted from 1."""

    started: str
    """When, ISO 8601."""

    ended: str | None
    """When; None if it was killed or still runs."""

    rules: str
    """Version of the rules."""

    summary: Mapping[str, int] = field(default_factory=dict)
    """Counts by name, as the build gave them."""


class ActorRole(StrEnum):
    """The part in which a fact names somebody."""

    SPEAKER = "speaker"
    """Speaks, of an act or a quotation."""
    ADDRESSEE = "addressee"
    """Is spoken to."""
    PARTICIPANT = "participant"
    """Takes part in a meeting."""
    HOST = "host"
    """Hosts a meeting."""
    AUSPICES = "auspices"
    """Lends a meeting the auspices."""
    BY = "by"
    """Must act, of an undertaking."""
    TO = "to"
    """Asks or benefits, of an undertaking."""
    HOLDER = "holder"
    """Holds a post."""
    NAMED = "named"
    """Is the person named."""
