"""Completion: participants that a sentence leaves to be understood from the encounters told before it.

"I received each of them" is one encounter with each of those met before; "a joint session" after separate meetings joins
those who met apart; "our Ministers" are those of each issuer's country; "TCG" is the body so abbreviated in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.extract.meeting_sketch import Sketch
from communique.extract.scene import Scene
from communique.model.facts import MeetingKind, Phase
from communique.model.reading import Mention, MentionKind, Sentence

_ROUNDS_APART = 6
"""Sentences between a round and the next."""
_FURTHER = frozenset({"further", "next", "new", "follow-up", "another"})
_GATHERED = frozenset({MeetingKind.MEETING, MeetingKind.TALKS, MeetingKind.SESSION, MeetingKind.CONSULTATION})


def complete(
    scene: Scene, sentence: Sentence, sketches: Sequence[Sketch], before: Sequence[Sketch]
) -> tuple[Sketch, ...]:
    """The sketches of a sentence with all who take part as far as the text before tells them."""
    out: list[Sketch] = []
    for sketch in sketches:
        full = _in_full(
            scene, _with_own_ministers(scene, sentence, _without_strangers(scene, sentence, sketch, before))
        )
        if full.each:
            out.extend(_one_by_one(full, (*before, *out)))
        elif full.apart and not full.participants:
            out.append(replace(full, participants=_apart_before(full, before)))
        else:
            out.append(_of_next_round(scene, sentence, full, before))
    return tuple(out)


def _of_next_round(scene: Scene, sentence: Sentence, sketch: Sketch, before: Sequence[Sketch]) -> Sketch:
    """The next round of talks is of those of the round told before, where it names nobody, else of a body that issues."""
    if sketch.participants or sketch.kind not in _GATHERED or not _is_further(sentence, sketch):
        return sketch
    near = [s for s in reversed(before) if s.kind in _GATHERED and sentence.index - s.sentence <= _ROUNDS_APART]
    held = [s for s in near if s.phase is Phase.HELD and not s.joins and s.participants]
    alike = [s for s in held if s.rule == sketch.rule] or [s for s in held if _same_row(scene, s, sketch)]
    people = {p.name for p in scene.reading.people}
    bodies = tuple(i for i in scene.issue.issuers if i not in people)
    return replace(sketch, participants=bodies or (alike[0].participants if alike else ()))


def _same_row(scene: Scene, told: Sketch, sketch: Sketch) -> bool:
    """Whether one can be the next of the other: rounds of talks follow on talks, meetings on meetings."""
    is_meeting = (told.kind is MeetingKind.MEETING, sketch.kind is MeetingKind.MEETING)
    words = {t.lemma for t in scene.reading.sentences[told.sentence].tokens}
    return len(told.participants) > 1 and (is_meeting[0] is is_meeting[1] or "round" in words)


def _is_further(sentence: Sentence, sketch: Sketch) -> bool:
    """Whether it is the next of a row ("the next round", "a further meeting")."""
    if sketch.rule == "meeting.noun.round" and sketch.phase is Phase.PLANNED:
        return True
    noun = next((t for t in sentence.tokens if t.start == sketch.start), None)
    words = {t.text.casefold() for t in sentence.children(noun.index)} if noun is not None else set()
    return not words.isdisjoint(_FURTHER)


def _one_by_one(sketch: Sketch, before: Sequence[Sketch]) -> Iterator[Sketch]:
    """One encounter with each of those whom the doers met before."""
    own = sketch.participants[:1]
    last = next((s for s in reversed(before) if len(s.participants[1:]) > 1 and set(own) <= set(s.participants)), None)
    if last is None:
        yield sketch
        return
    for name in last.participants:
        if name not in own:
            yield replace(sketch, participants=(*own, name))


def _apart_before(sketch: Sketch, before: Sequence[Sketch]) -> tuple[str, ...]:
    """All who met separately in the sentence before."""
    near = [s for s in before if s.kind in _GATHERED and s.sentence == sketch.sentence - 1 and s.phase is Phase.HELD]
    return tuple(dict.fromkeys(n for s in near for n in s.participants)) if len(near) > 1 else ()


def _without_strangers(scene: Scene, sentence: Sentence, sketch: Sketch, before: Sequence[Sketch]) -> Sketch:
    """Without holders of a plural post who met nobody here, where others who hold it did ("the Foreign Ministers agreed")."""
    met = {n for s in before for n in s.participants}
    drop: set[str] = set()
    for mention in scene.reading.mentions_in(sentence.index, MentionKind.POST):
        if not mention.plural or mention.holders or any(o.of for o in mention.offices):
            continue
        meant = set(scene.cast.who(sentence, mention.last))
        if meant & met and len(meant & met) > 1:
            drop |= meant - met
        issuers = scene.issue.issuers
        if len(meant) == 1 and meant <= set(issuers) and len(issuers) > 1 and meant <= set(sketch.participants):
            return replace(sketch, participants=tuple(dict.fromkeys((*issuers, *sketch.participants))))
    return replace(sketch, participants=tuple(n for n in sketch.participants if n not in drop)) if drop else sketch


def _with_own_ministers(scene: Scene, sentence: Sentence, sketch: Sketch) -> Sketch:
    """With "our Foreign Ministers" told as the Foreign Minister of each issuer's country."""
    names: list[str] = []
    for name in sketch.participants:
        mention = _ours(scene, sentence, name)
        names.extend(_of_each(scene, mention) or (name,) if mention is not None else (name,))
    return replace(sketch, participants=tuple(dict.fromkeys(names)))


def _ours(scene: Scene, sentence: Sentence, name: str) -> Mention | None:
    for mention in scene.reading.mentions_in(sentence.index, MentionKind.POST):
        is_plain = mention.plural and not mention.holders and mention.name == name
        if (
            is_plain
            and mention.first > 0
            and sentence.tokens[mention.first - 1].text.casefold() in {"our", "respective"}
        ):
            return mention
    return None


def _of_each(scene: Scene, mention: Mention) -> tuple[str, ...]:
    countries = [o.of for p in scene.reading.people if p.name in scene.issue.issuers for o in p.offices[:1] if o.of]
    posts = list(dict.fromkeys(o.post for o in mention.offices))
    return tuple(f"{post} of {country}" for country in dict.fromkeys(countries) for post in posts)


def _in_full(scene: Scene, sketch: Sketch) -> Sketch:
    """With abbreviations that the text explains written in full."""
    names = tuple(_long_name(scene, n) if n.isupper() and " " not in n else n for n in sketch.participants)
    return replace(sketch, participants=tuple(dict.fromkeys(names)))


def _long_name(scene: Scene, short: str) -> str:
    """The name before "(SHORT)" in the text; the short one if there is none."""
    content = scene.reading.content
    for found in re.finditer(rf"\s\({re.escape(short)}\)", content):
        ending = [m for m in scene.reading.mentions if m.kind is MentionKind.BODY and m.span.end == found.start()]
        if ending:
            return ending[0].name
    named = (m.name for m in scene.reading.mentions if m.kind is MentionKind.BODY)
    return next((n for n in named if _initials(n) == short), short)


def _initials(name: str) -> str:
    """The capitals with which the words of a name begin.

    >>> _initials("Joint River Commission of the Plains")
    'JRCP'
    """
    return "".join(w[0] for w in name.replace("-", " ").split() if w[0].isupper())
