"""Texts and their zones.

Invariant: zones cover a text without gap or overlap, in order; only title, facets and body are ever read.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from communique.model.page import Origin
from communique.model.span import Span


class ZoneRole(StrEnum):
    """What a stretch of a page is for."""

    TITLE = "title"
    """The headline of the statement."""

    FACETS = "facets"
    """Labels with or without values (Date:, Place:, Source:)."""

    BODY = "body"
    """The statement itself."""

    BYLINE = "byline"
    """Who wrote or published the page, stamps, photo credits."""

    NAVIGATION = "navigation"
    """Menus, breadcrumbs, lists of links."""

    RELATED = "related"
    """Headlines and teasers of other pages."""

    COMMENTS = "comments"
    """Comment forms and readers' comments."""

    NEWSLETTER = "newsletter"
    """Calls to subscribe."""

    SHARE = "share"
    """Buttons to share, print, copy."""

    NOTICE = "notice"
    """Cookie, copyright and legal notices, footers."""

    @property
    def is_evidence(self) -> bool:
        """Whether facts may rest on words in this zone."""
        return self in {ZoneRole.TITLE, ZoneRole.FACETS, ZoneRole.BODY}


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a text with a role."""

    span: Span
    """Where."""

    role: ZoneRole
    """What it is for."""

    reason: str
    """Why it was given that role, in a few words ("two menu lines above and below")."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body."""

    number: int
    """Its place in the body, counted from 1."""

    span: Span
    """Where, without the line break and outer blanks."""

    label: str = ""
    """Its own number or bullet as written ("1.", "(a)", "-"), empty if none; inside ``span``."""


@dataclass(frozen=True, slots=True)
class Text:
    """All characters of a page, stored whole, with the role of each stretch."""

    origin: Origin
    """Where the page came from."""

    content: str
    """The characters; never changed."""

    sha256: str
    """Its name: sha256 of ``content`` in UTF-8, in hex."""

    zones: tuple[Zone, ...]
    """Stretches in order, covering the text; empty only for an empty text."""

    paragraphs: tuple[Paragraph, ...]
    """Paragraphs of the body in order; empty if nothing can be read."""

    def zone_at(self, offset: int) -> Zone | None:
        """The zone that holds the character at ``offset``; None past the end."""
        return next((z for z in self.zones if z.span.start <= offset < z.span.end), None)

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds the character at ``offset``; None outside the body."""
        return next((p for p in self.paragraphs if p.span.start <= offset < p.span.end), None)
