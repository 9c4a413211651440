"""What a page says of the statement it carries: title, date, place, issuers, host, kind, language."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from communique.model.partial_date import PartialDate
from communique.model.span import Span


class DateBasis(StrEnum):
    """How the day of issue is known."""

    STATED = "stated"
    """A facet, stamp, title or tail of the statement tells it."""

    DATELINE = "dateline"
    """The dateline tells it."""

    PAGE = "page"
    """Only the page around the statement tells it."""

    INFERRED = "inferred"
    """It follows from the words of the text."""

    NONE = "none"
    """The text does not tell."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A label of the page with its value ("Place:", "Baku")."""

    label: str
    """The label's standard name: date, place, source, topic, type, language, number."""

    as_written: str
    """The label as it stands in the text."""

    label_span: Span
    """Where the label stands."""

    value_span: Span | None
    """Where its value stands; None if the label has none."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening of a body that tells place and day ("BAKU, 19 June 2017 –")."""

    span: Span
    """The whole dateline, dash included."""

    places: tuple[Span, ...]
    """Each place named, in order; empty if it names none."""

    date: Span | None
    """The words of the date; None if it has none."""


@dataclass(frozen=True, slots=True)
class Header:
    """What one page, read alone, tells of its statement. Every value has the words it rests on."""

    title: Span | None = None
    """The headline; None if the page has none."""

    kind: str = "statement"
    """press statement, joint statement, readout, communiqué, press release, news report ... (knowledge/kinds.yaml)."""

    date: PartialDate | None = None
    """The day of issue; None if the page does not tell it."""

    date_basis: DateBasis = DateBasis.NONE
    """How the day is known."""

    date_span: Span | None = None
    """The words that tell the day; None without a day."""

    place: str | None = None
    """Where it was issued, several joined by "/"; None if not told."""

    dateline: Dateline | None = None
    """The dateline; None if the body has none."""

    facets: tuple[Facet, ...] = ()
    """Labels with their values, in the order of the page."""

    source: Span | None = None
    """The words that name the body whose page this is (a Source: facet, a letterhead); None if not told."""

    host: str | None = None
    """Who published this copy where that is not the issuer (a newspaper); None if it is the issuer's page or not told."""

    language: str = "en"
    """ISO 639-1 code of the body; "und" where it cannot be told."""

    is_repost: bool = False
    """Whether the page is somebody else's copy of the statement."""
