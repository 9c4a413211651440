"""Talked over: who discussed something with whom, where no word of meeting tells that they met.

"The envoys discussed the ceasefire with the Minister" is an encounter; where one of the same persons is told in other words,
it is that one. Invariant: those who only discuss among themselves unnamed ("the Council discussed") tell none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.extract.clauses import helpers_of, is_negated, is_passive, subject_of
from communique.extract.doers import doers_of
from communique.extract.interlocutors import sides
from communique.extract.meeting_sketch import Sketch
from communique.extract.partners import actor_behind, is_within_phrase
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.extract.spots_told import one_date, place_name
from communique.model.facts import MeetingKind, Phase
from communique.model.reading import MentionKind, Sentence, Token
from communique.model.span import Span

_TALKING = frozenset({"discuss"})
"""Verbs of talking something over."""


def list_talked_over(scene: Scene, sentence: Sentence, told: Sequence[Sketch]) -> Iterator[Sketch]:
    """The encounters that "discussed" tells in a sentence in which no other word tells one."""
    if told or not sentence.paragraph:
        return
    for verb in sentence.tokens:
        if verb.lemma.casefold() in _TALKING and _is_done(sentence, verb):
            found = _sketch(scene, sentence, verb)
            if found is not None:
                yield found


def _is_done(sentence: Sentence, verb: Token) -> bool:
    if verb.pos != "VERB" or is_passive(sentence, verb) or is_negated(sentence, verb):
        return False
    helpers = helpers_of(sentence, verb)
    has_helper = bool(helpers & {"have", "has", "had", "\u2019ve", "'ve"})
    return not helpers & {"will", "would", "should", "to"} and (verb.tag == "VBD" or has_helper)


def _sketch(scene: Scene, sentence: Sentence, verb: Token) -> Sketch | None:
    where = Whereabouts(scene, sentence, {verb.index: verb.index})
    doers = doers_of(scene, sentence, verb)
    partners = tuple(n for n in _partners(scene, sentence, verb, where) if n not in doers)
    if not doers or not (partners or _are_several(scene, sentence, verb, doers)):
        return None
    return Sketch(
        MeetingKind.TALKS,
        Phase.HELD,
        (Span(verb.start, verb.end),),
        sentence.index,
        "meeting.verb.discuss",
        0.65,
        tuple(dict.fromkeys((*doers, *partners))),
        place_name((s for s in where.spots_of(verb.index) if s.preposition == "in"), going=False),
        one_date(where.dates_of(verb.index)),
        refers=True,
    )


def _partners(scene: Scene, sentence: Sentence, verb: Token, where: Whereabouts) -> tuple[str, ...]:
    """Those named after "with" below the verb or its object."""
    heads = (verb.index, *(t.index for t in sentence.children(verb.index, "dobj")))
    below = (t for t in sentence.subtree(verb.index) if t.text.casefold() == "with" and t.index > verb.index)
    for preposition in below:
        inner = actor_behind(scene, sentence, preposition)
        known = scene.cast.mention_at(sentence, inner.index) if inner is not None else None
        is_far = preposition.head not in heads
        if is_far and (known is None or known.kind not in {MentionKind.PERSON, MentionKind.POST}):
            continue
        if known is not None and not is_within_phrase(sentence, preposition):
            found = sides(scene, sentence, known.first, where=where)
            return tuple(dict.fromkeys(n for side in found for n in side.names))
    return ()


def _are_several(scene: Scene, sentence: Sentence, verb: Token, doers: tuple[str, ...]) -> bool:
    """Whether two or more named persons or posts discuss it among themselves."""
    subject = subject_of(sentence, verb)
    opens = bool(scene.body) and sentence.index == scene.body[0].index
    is_named = subject is not None and (subject.pos != "PRON" or (opens and subject.text.casefold() == "we"))
    return is_named and len([n for n in doers if n[:1].isupper() or " of " in n]) > 1
