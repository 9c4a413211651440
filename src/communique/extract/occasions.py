"""Occasions: named assemblies on whose margins people meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.extract.meeting_sketch import Sketch
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.extract.spots_told import one_date
from communique.knowledge.meetings import meeting_nouns, words_of
from communique.model.facts import MeetingKind, Phase
from communique.model.partial_date import PartialDate
from communique.model.reading import Mention, MentionKind, Sentence

_NEAR = 3
"""Tokens behind the name of an assembly in which its day is told."""


def list_occasions(scene: Scene, sketches: Sequence[Sketch] = ()) -> Iterator[Sketch]:
    """The assemblies named after "on the margins of" that no noun of meeting tells."""
    for sentence in scene.body:
        for mention in scene.reading.mentions_in(sentence.index, MentionKind.BODY):
            if (
                _is_on_margins(sentence, mention)
                and sentence.tokens[mention.last].lemma.casefold() not in meeting_nouns()
            ):
                yield _with_guests(_sketch_of(scene, sentence, mention), sketches)


def _with_guests(occasion: Sketch, sketches: Sequence[Sketch]) -> Sketch:
    """The occasion, still ahead where those who meet on its margins are yet to meet."""
    phases = {s.phase for s in sketches if s.sentence == occasion.sentence}
    is_ahead = bool(phases) and phases <= {Phase.PLANNED, Phase.PROPOSED} and occasion.date is None
    return replace(occasion, phase=Phase.PLANNED) if is_ahead else occasion


def _is_on_margins(sentence: Sentence, mention: Mention) -> bool:
    before = [t.text.casefold() for t in sentence.tokens[max(0, mention.first - 7) : mention.first]]
    words = {t.lemma.casefold() for t in sentence.tokens[mention.first : mention.last + 1]}
    if set(before) & words_of("edges") and words & words_of("assemblies"):
        return True
    return "ahead" in before[-4:] and bool(words & words_of("periodic"))


def _sketch_of(scene: Scene, sentence: Sentence, mention: Mention) -> Sketch:
    where = Whereabouts(scene, sentence, {t.index: t.index for t in sentence.tokens if t.pos == "VERB"})
    dates = [d for d in where.dates() if mention.last < d.first <= mention.last + _NEAR]
    date = one_date(dates[:1])
    return Sketch(
        MeetingKind.SESSION,
        Phase.PLANNED if _is_ahead(sentence, mention) else _phase(date, scene.issue.date),
        (mention.span,),
        sentence.index,
        "meeting.occasion",
        0.75,
        (mention.name,),
        None,
        date,
    )


def _is_ahead(sentence: Sentence, mention: Mention) -> bool:
    return any(t.text.casefold() == "ahead" for t in sentence.tokens[max(0, mention.first - 4) : mention.first])


def _phase(date: PartialDate | None, issued: PartialDate | None) -> Phase:
    is_ahead = bool(date and issued and date.lower and issued.upper and date.lower > issued.upper)
    return Phase.PLANNED if is_ahead else Phase.HELD
