"""Facts: what one text says, each with the words it rests on.

Invariant: a fact without a citation cannot be built. The id of a fact is a hash of what it says and where: same
input, same rules, same id. Names inside facts are display names of this text; `resolve` links them to identities.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import ClassVar

from communique.model.actor import Office
from communique.model.citation import Citation
from communique.model.errors import FactError
from communique.model.partial_date import PartialDate


class Mode(StrEnum):
    """How the text stands behind a fact."""

    STATED = "stated"
    """The issuers say it in their own voice."""

    REPORTED = "reported"
    """The issuers report it of somebody."""

    QUOTED = "quoted"
    """It stands inside quotation marks."""

    INFERRED = "inferred"
    """It follows from the text but is not said in so many words."""


class Force(StrEnum):
    """Class of an act of speech (Searle 1976, with the names of the annotation guidelines)."""

    DIRECTIVE = "directive"
    """Asks somebody to act."""

    COMMISSIVE = "commissive"
    """Binds the speaker."""

    EXPRESSIVE = "expressive"
    """Praises, blames, thanks, regrets."""

    ASSERTIVE = "assertive"
    """Says how things are."""

    DECLARATIVE = "declarative"
    """Makes it so by saying so."""


class Phase(StrEnum):
    """Whether an encounter took place."""

    HELD = "held"
    """It took place."""

    PLANNED = "planned"
    """It will take place, was agreed or is intended."""

    PROPOSED = "proposed"
    """Somebody invited, urged or offered it."""

    CANCELLED = "cancelled"
    """It was planned and called off or put off."""

    NOT_HELD = "not_held"
    """The text says that it did not take place."""


class MeetingKind(StrEnum):
    """What sort of encounter."""

    MEETING = "meeting"
    """A meeting."""
    TALKS = "talks"
    """Talks, negotiations of named parties."""
    CONSULTATION = "consultation"
    """Consultations."""
    VISIT = "visit"
    """A journey to a place; the meetings during it are others."""
    CALL = "call"
    """By telephone or video."""
    BRIEFING = "briefing"
    """A report to a body or to persons."""
    SUMMIT = "summit"
    """A summit."""
    SESSION = "session"
    """A session of an organ."""
    CONFERENCE = "conference"
    """A conference."""
    SIGNING = "signing"
    """A ceremony of signing."""
    OTHER = "other"
    """Any other encounter."""


class UndertakingKind(StrEnum):
    """Who binds whom."""

    REQUEST = "request"
    """Somebody is asked to do it."""

    COMMITMENT = "commitment"
    """Somebody promises to do it."""

    OBLIGATION = "obligation"
    """Somebody is said to be bound to do it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact has."""

    kind_name: ClassVar[str] = "fact"
    """Name of the kind, as in DESIGN §1."""

    citations: tuple[Citation, ...]
    """The tightest words that carry it, in order; at least one."""

    rule: str
    """Id of the rule that found it ("meeting.verb.meet")."""

    confidence: float = 0.9
    """Probability that the fact is right, 0 to 1, as calibrated in docs/quality.md."""

    mode: Mode = Mode.STATED
    """How the text stands behind it."""

    def __post_init__(self) -> None:
        if not self.citations:
            raise FactError(self.kind_name, "it has no citation; give the words it rests on")
        if not 0.0 <= self.confidence <= 1.0:
            raise FactError(self.kind_name, f"confidence {self.confidence!r} is not between 0 and 1")

    @property
    def id(self) -> str:
        """Twelve hex digits that name what the fact says and where."""
        parts = [self.kind_name]
        parts += [f"{name}={getattr(self, name)!s}" for name in _said_by(type(self))]
        parts += [f"{c.sha256}:{c.start}-{c.end}" for c in self.citations]
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


_NOT_SAID = frozenset({"citations", "rule", "confidence"})


_SAID: dict[type[Fact], tuple[str, ...]] = {}


def _said_by(kind: type[Fact]) -> tuple[str, ...]:
    """Names of the fields that tell what a kind of fact says, looked up once."""
    if kind not in _SAID:
        _SAID[kind] = tuple(f.name for f in fields(kind) if f.name not in _NOT_SAID)
    return _SAID[kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Fact):
    """A person named in the text; citations are every mention by name."""

    kind_name: ClassVar[str] = "person"

    name: str
    """The fullest form in the text, without titles."""

    offices: tuple[Office, ...] = ()
    """One for each post stated here; empty if none."""

    country: str | None = None
    """ISO 3166 alpha-2 code of affiliation; None if the text does not give it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding(Fact):
    """A person in a post, as of the statement's date; citations are the words of the post."""

    kind_name: ClassVar[str] = "holding"

    holder: str
    """Name of the person as in `Person.name`."""

    office: Office
    """The post and its country or body, normalised to short forms."""

    as_written: str
    """The post as the text writes it."""

    as_of: PartialDate | None = None
    """The statement's day, on which the text proves the holding; None if the statement has none."""

    qualifier: str = ""
    """"former", "designate", "acting"; empty for a plain holding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Fact):
    """An expression that points at a calendar date or interval."""

    kind_name: ClassVar[str] = "date"

    value: PartialDate
    """The date it points at."""

    basis: str = "explicit"
    """How it was resolved: explicit, year from issue date, deictic, weekday, unresolved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Fact):
    """An encounter: one set of interlocutors, one time, one place."""

    kind_name: ClassVar[str] = "meeting"

    kind: MeetingKind
    """What sort of encounter."""

    phase: Phase
    """Whether it took place."""

    participants: tuple[str, ...] = ()
    """Names as in `Person.name`, else the words of the text without article; empty if not told."""

    place: str | None = None
    """Where; None if not told for this encounter."""

    date: PartialDate | None = None
    """When; None if not told for this encounter."""

    host: str | None = None
    """Who received or hosted; None if not told."""

    auspices: tuple[str, ...] = ()
    """Under whose auspices; empty if not told."""

    topics: tuple[str, ...] = ()
    """What it was about, in the words of the text; empty if not told."""

    part_of: str | None = None
    """Id of the visit or session that it belongs to; None if it stands alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Fact):
    """An act of speech by the issuers or somebody they report; citations are the verb words."""

    kind_name: ClassVar[str] = "act"

    speaker: tuple[str, ...]
    """Who speaks; empty where the text names nobody ("were appreciated" unattributed)."""

    verb: str
    """Lemma with particle and noun ("call on", "express concern")."""

    force: Force
    """Class of the act."""

    polarity: int = 0
    """+1 or -1 for expressives, else 0."""

    strength: int | None = None
    """1 (weak) to 7 (strong) within the force, by knowledge/verbs.yaml; None where the table has none."""

    addressee: tuple[str, ...] = ()
    """Who is asked, told, praised or blamed; empty if nobody."""

    about: tuple[str, ...] = ()
    """Topics, in the words of the text."""

    content: str = ""
    """The words of the complement as they stand; empty if there are none."""

    negated: bool = False
    """Whether the act is said not to have been made."""

    capacity: str | None = None
    """The post in which the speaker speaks, as written; None if not told."""

    indirect_directive: bool = False
    """An assertive used as a request without agent ("underline the importance of X-ing")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking(Fact):
    """An action that somebody is asked, promises or is bound to do; citations are the action's head word."""

    kind_name: ClassVar[str] = "undertaking"

    kind: UndertakingKind
    """Who binds whom."""

    by: tuple[str, ...] = ()
    """Who must act; empty where the text leaves it open."""

    to: tuple[str, ...] = ()
    """Who asks or benefits; empty if not told."""

    action: str
    """Lemma of the action's head verb."""

    object: str = ""
    """At most six words of what is to be done."""

    due: str | None = None
    """EDTF, or the words of the condition or period; None if not told."""

    act: str | None = None
    """Id of the act that carries it; None if it stands outside an act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Fact):
    """A mention of an instrument; citations are its names, first mention first."""

    kind_name: ClassVar[str] = "reference"

    name: str
    """In the text's words without date and article."""

    date: PartialDate | None = None
    """Date of the instrument; None if not told."""

    manner: str = "mention"
    """How it is relied on: mention, recall, in accordance with, implement, violate, under ... (knowledge/manners.yaml)."""

    number: str | None = None
    """Its number or symbol ("S/RES/822", "1325"); None if not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Fact):
    """Words in direct quotation marks, at least five; citations are the words without the marks."""

    kind_name: ClassVar[str] = "quotation"

    speaker: str | None
    """Name or body; None if the text does not tell."""

    attribution: str = ""
    """Where the speaker is told: before, after, inside, carried; empty if nowhere."""


AnyFact = Person | Holding | DateMention | Meeting | Act | Undertaking | Reference | Quotation
"""Any kind of fact."""

FACT_KINDS: tuple[type[Fact], ...] = (Person, Holding, DateMention, Meeting, Act, Undertaking, Reference, Quotation)
"""All kinds, in the order in which they are shown."""


def fact_kinds() -> Iterator[str]:
    """The names of all kinds of facts, in the order in which they are shown."""
    return (kind.kind_name for kind in FACT_KINDS)
