"""Sketches: what one word tells of an encounter, before it is known which encounter it is.

A statement speaks of one encounter with several words ("met", "the talks", "during their meeting"): each gives a sketch,
and `encounters` puts those of one encounter together. Invariant: a sketch's spans lie in its sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.model.facts import MeetingKind, Phase
from communique.model.partial_date import PartialDate
from communique.model.span import Span


@dataclass(frozen=True, slots=True)
class Sketch:
    """What one verb or noun tells of an encounter."""

    kind: MeetingKind
    """What sort of encounter."""

    phase: Phase
    """Whether it took place."""

    spans: tuple[Span, ...]
    """The words that carry it."""

    sentence: int
    """Index of the sentence."""

    rule: str
    """Id of the rule that found it."""

    confidence: float = 0.85
    """Probability that it is right."""

    participants: tuple[str, ...] = ()
    """Who takes part; empty if not told."""

    place: str | None = None
    """Where; None if not told."""

    date: PartialDate | None = None
    """When; None if not told."""

    host: str | None = None
    """Who received or hosted; None if not told."""

    auspices: tuple[str, ...] = ()
    """Under whose auspices; empty if not told."""

    topics: tuple[str, ...] = ()
    """What it was about; empty if not told."""

    refers: bool = False
    """Whether the words point back to an encounter already told ("the talks")."""

    plural: bool = False
    """Whether they point at several ("the meetings")."""

    joins: bool = False
    """Whether they only add who else took part ("X also attended the session")."""

    in_title: bool = False
    """Whether it stands in the headline."""

    within: int | None = None
    """First character of the word that tells the visit it belongs to; None if it stands alone."""

    each: bool = False
    """Whether it is told of each of those who met before ("received each of them")."""

    apart: bool = False
    """Whether those who met separately before meet here together ("a joint session")."""

    divided: bool = False
    """Whether its word tells other encounters too ("met separately with A and B")."""

    own: bool = False
    """Whether it is the encounter at which the statement was made or adopted."""

    @property
    def start(self) -> int:
        """First character of the words that carry it."""
        return self.spans[0].start

    @property
    def is_bare(self) -> bool:
        """Whether it tells neither day nor place nor two who meet."""
        return self.date is None and self.place is None and len(self.participants) <= 1
