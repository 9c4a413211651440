"""Noun triggers: which nouns of a sentence may tell an encounter, which verb carries each, and of what kind it is.

A noun that only modifies another ("summit declaration"), stands in a name or speaks of talks of old to go on is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.extract.clauses import VERBAL
from communique.extract.names import singular_of
from communique.extract.scene import Scene
from communique.extract.taken_up import has_two, is_no_encounter, taken_up_again
from communique.knowledge.meetings import (
    NounFrame,
    NounUse,
    VerbUse,
    attending_particles,
    kinds_of_series,
    light_phase,
    meeting_nouns,
    meeting_verbs,
    words_of,
)
from communique.model.facts import MeetingKind, Phase
from communique.model.reading import Mention, MentionKind, Sentence, Token

NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)\b", re.IGNORECASE)
"""The number of a session."""
NAMED_OCCASIONS = frozenset({"summit", "conference", "session", "meeting", "round", "retreat"})
"""Nouns that end the names of occasions."""
_NAME_AND_CLAUSE = 10
"""Tokens behind the name of a conference in which it is told to take place."""
_CONVENED = frozenset({"held", "hosted", "convened", "organised", "organized"})
_FOR_PRESS = frozenset({"conference", "briefing", "meeting", "encounter", "session", "call"})
"""Nouns of what is held for the press."""
_BY_MEANS = frozenset({"via", "by", "through", "over"})
_SERIES = frozenset({"round", "series", "number", "set"})


@dataclass(frozen=True, slots=True)
class NounTrigger:
    """A noun that may tell an encounter."""

    token: Token
    """The noun."""

    frame: NounFrame
    """What it needs."""

    carrier: Token | None
    """The verb that carries it; None if there is none."""

    kind: MeetingKind
    """What sort of encounter, by the words around it."""


def noun_triggers(scene: Scene, sentence: Sentence) -> tuple[NounTrigger, ...]:
    """The nouns of meeting in a sentence, without those that only modify another noun or stand in a name."""
    found = []
    for token in sentence.tokens:
        frame = meeting_nouns().get(token.lemma.casefold()) or meeting_nouns().get(token.text.casefold())
        if frame is None or token.pos not in {"NOUN", "PROPN"} or frame.use is NounUse.NEVER:
            continue
        if (
            _is_for_press(sentence, token)
            or _is_means(sentence, token)
            or is_no_encounter(scene, sentence, token, frame)
            or _is_modifier(sentence, token)
            or _is_in_name(scene, sentence, token)
            or _is_of_series(sentence, token, frame)
            or _is_sent(sentence, token, frame)
            or _is_said_again(sentence, token)
        ):
            continue
        carrier = (
            carrier_of(sentence, token) or held_behind(scene, sentence, token) or taken_up_again(scene, sentence, token)
        )
        found.append(NounTrigger(token, frame, carrier, _kind(sentence, token, frame)))
    return tuple(found)


def _is_for_press(sentence: Sentence, token: Token) -> bool:
    """Whether it is a press or news conference, at which nobody meets."""
    before = sentence.tokens[token.index - 1].text.casefold() if token.index else ""
    return before in {"press", "news", "media"} and token.lemma.casefold() in _FOR_PRESS


def _is_means(sentence: Sentence, token: Token) -> bool:
    """As in "held a session via videoconference": how they met, not what they held."""
    link = sentence.tokens[token.head]
    earlier = (t.lemma.casefold() for t in sentence.tokens[: link.index])
    by_this = link.text.casefold() in _BY_MEANS and token.lemma.casefold() in words_of("phone")
    return by_this and any(lemma in meeting_nouns() for lemma in earlier)


def _is_modifier(sentence: Sentence, token: Token) -> bool:
    return (
        token.dep in {"compound", "nmod", "amod"}
        and sentence.tokens[token.head].index > token.index
        and sentence.tokens[token.head].pos in {"NOUN", "PROPN"}
    )


def _is_in_name(scene: Scene, sentence: Sentence, token: Token) -> bool:
    """Whether the noun is part of the name of an instrument or body; a named occasion at the end of a name is none."""
    for mention in scene.reading.mentions_in(
        sentence.index, MentionKind.INSTRUMENT, MentionKind.BODY, MentionKind.POST, MentionKind.LABEL
    ):
        if mention.first <= token.index <= mention.last:
            is_occasion = (
                mention.kind is MentionKind.BODY
                and token.index == mention.last
                and token.lemma.casefold() in NAMED_OCCASIONS
            )
            if mention.kind in {MentionKind.BODY, MentionKind.POST} and _is_held(scene, sentence, token, mention):
                continue
            if not is_occasion and not (
                mention.kind is MentionKind.INSTRUMENT and _is_loosely_named(sentence, token, mention)
            ):
                return True
    return False


def _is_held(scene: Scene, sentence: Sentence, token: Token, mention: Mention) -> bool:
    """Whether a body named after its occasion is told to come together ("the Extraordinary Summit of X was held")."""
    opens = token.index < mention.last and sentence.tokens[token.index + 1].text.casefold() in {"of", "on", "for"}
    if not opens or token.lemma.casefold() not in NAMED_OCCASIONS:
        return False
    clauses = sentence.children(token.index, "relcl", "acl")
    told = {light_phase(t.lemma.casefold()) for t in clauses}
    words = [t.text.casefold() for t in sentence.tokens[mention.last + 1 : mention.last + _NAME_AND_CLAUSE]]
    places = scene.reading.mentions_in(sentence.index, MentionKind.PLACE, MentionKind.DATE)
    if words[:1] in (["in"], ["on"]) and any(mention.last + 1 < m.first <= mention.last + 3 for m in places):
        return True
    is_told = any(w in _CONVENED or words[i - 1 : i + 1] == ["take", "place"] for i, w in enumerate(words))
    if is_told and set(words) & {"that", "which", "to"}:
        return True
    return carrier_of(sentence, token) is not None or bool(told & {Phase.HELD, Phase.PLANNED})


def _is_loosely_named(sentence: Sentence, token: Token, mention: Mention) -> bool:
    """Whether what a described instrument is about holds an encounter ("report on his visit", "request to convene a conference")."""
    if token.index == mention.last and token.lemma.casefold() in {"visit", "trip", "mission"}:
        return True
    if sentence.tokens[mention.first].lemma.casefold() in {"outcome", "result", "conclusion"} and token.text.islower():
        return True
    if any(NUMBERED.fullmatch(sentence.tokens[i].text) for i in token.children):
        return True
    between = {t.text.casefold() for t in sentence.tokens[mention.first : token.index]}
    if between & words_of("edges") or between & {"holding", "convening"}:
        return True
    after = [t.text.casefold() for t in sentence.tokens[token.index + 1 : token.index + 3]]
    if token.index == mention.last and after[:1] in (["of"], ["on"]) and after[1:2] and after[1].isdigit():
        return True
    carrier = carrier_of(sentence, token)
    return carrier is not None and mention.first <= carrier.index <= mention.last


def _is_said_again(sentence: Sentence, token: Token) -> bool:
    """Whether a comma only adds what it was like ("I had a meeting with him, a very good meeting")."""
    beside = [t for t in sentence.children(token.head, "dobj") if t.lemma == token.lemma and t.index < token.index]
    between = sentence.tokens[beside[-1].index + 1 : token.index] if beside else ()
    is_new = any(t.text.casefold() in {"with", "and", "then"} for t in between[-4:])
    return token.dep in {"dobj", "appos"} and bool(beside) and any(t.text == "," for t in between) and not is_new


def _is_sent(sentence: Sentence, token: Token, frame: NounFrame) -> bool:
    """Whether it is those sent, whose journey the verb tells ("dispatch a mission to X")."""
    verbs = meeting_verbs().get(sentence.tokens[token.head].lemma.casefold(), ())
    is_object = token.dep in {"dobj", "nsubjpass"}
    return is_object and frame.use is NounUse.JOURNEY and any(v.use is VerbUse.SEND for v in verbs)


def _is_of_series(sentence: Sentence, token: Token, frame: NounFrame) -> bool:
    """Whether it stands in "round of talks" or "meeting of the X Dialogue", whose head is the trigger."""
    if token.dep != "pobj" or sentence.tokens[token.head].text.casefold() != "of":
        return False
    above = sentence.tokens[sentence.tokens[token.head].head]
    is_process = frame.use is NounUse.LOOSE and token.text[:1].isupper()
    return above.lemma.casefold() in meeting_nouns() and (above.lemma.casefold() in _SERIES or is_process)


def series_of(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """What a round or series is of ("round of talks": talks); empty for another noun."""
    if token.lemma.casefold() not in _SERIES:
        return ()
    preps = (p for p in sentence.children(token.index, "prep") if p.text.casefold() == "of")
    inner = (t for p in preps for t in sentence.children(p.index, "pobj"))
    return tuple(t for t in inner if _held_of(sentence, t) in meeting_nouns())


def _held_of(sentence: Sentence, inner: Token) -> str:
    """The noun that a round is of; "the Peace Talks" are talks, "the Lake Talks" the name of a format."""
    front = sentence.tokens[inner.index - 1].text.casefold() if inner.index else ""
    return singular_of(inner) if front in {"peace", "direct", "indirect", "formal"} else inner.lemma.casefold()


def _kind(sentence: Sentence, token: Token, frame: NounFrame) -> MeetingKind:
    for prep in sentence.children(token.index, "prep"):
        for inner in sentence.children(prep.index, "pobj"):
            if prep.text.casefold() == "of" and _held_of(sentence, inner) in kinds_of_series():
                return kinds_of_series()[_held_of(sentence, inner)]
    beside = {sentence.tokens[i].text.casefold() for i in token.children} | {
        t.lemma.casefold()
        for t in sentence.tokens[max(0, token.index - 2) : token.index]
        if t.dep in {"compound", "amod"}
    }
    if beside & {"telephone", "phone", "video"}:
        return MeetingKind.CALL
    if frame.kind is MeetingKind.CALL and "courtesy" in beside:
        return MeetingKind.MEETING
    if frame.lemma == "round" and beside & set(kinds_of_series()):
        return kinds_of_series()[next(iter(sorted(beside & set(kinds_of_series()))))]
    if frame.kind is MeetingKind.MEETING and any(NUMBERED.fullmatch(b) for b in beside):
        return MeetingKind.SESSION
    return frame.kind


def carrier_of(sentence: Sentence, noun: Token) -> Token | None:
    """The verb that carries the noun ("held talks", "talks took place", "took part in the talks"); None if there is none."""
    head = sentence.tokens[noun.head]
    if noun.dep == "pobj" and head.text.casefold() == "of" and sentence.tokens[head.head].lemma in _SERIES - {"round"}:
        return carrier_of(sentence, sentence.tokens[head.head])
    if noun.dep == "conj" and head.index != noun.index:
        return carrier_of(sentence, head) if head.pos in {"NOUN", "PROPN"} else None
    if noun.dep == "nsubj" and light_phase(head.lemma.casefold()) is Phase.PLANNED:
        head = next((t for t in sentence.children(head.index, "conj") if light_phase(t.lemma.casefold())), head)
        return head if head.tag == "VBN" else None
    lemma = head.lemma.casefold()
    is_again = lemma in words_of("resuming") and not (noun.dep == "dobj" and head.tag == "VBD")
    is_object = noun.dep in {"dobj", "nsubjpass"} or _is_late_object(sentence, noun, head)
    if is_object and head.pos in VERBAL and light_phase(lemma) is not None and not is_again:
        return head
    is_told = lemma in words_of("occurring") or has_two(sentence, noun)
    if noun.dep == "nsubj" and head.pos in VERBAL and is_told and _occurs(sentence, head):
        return head
    return _attended(sentence, noun, head) if noun.dep == "pobj" and head.dep == "prep" else None


def _is_late_object(sentence: Sentence, noun: Token, verb: Token) -> bool:
    """Whether a day between verb and object hid the object from the parser ("hosted today the meeting of A")."""
    is_adverbial = noun.dep == "npadvmod" and verb.index < noun.index and bool(sentence.children(noun.index, "det"))
    return is_adverbial and not sentence.children(verb.index, "dobj", "nsubjpass")


def held_behind(scene: Scene, sentence: Sentence, noun: Token) -> Token | None:
    """The verb of those who held it, in a clause right behind the noun ("the meetings that A held with B"); None without one."""
    place = noun.index + 1
    tokens = sentence.tokens
    while place < len(tokens) and tokens[place].text.casefold() in {"that", "which", "the"}:
        place += 1
    if place >= len(tokens):
        return None
    mention = scene.cast.mention_at(sentence, place)
    if mention is None and tokens[place].tag != "PRP":
        return None
    after = tokens[(mention.last if mention is not None else place) + 1 :]
    verb = next((t for t in after if t.pos not in {"AUX", "ADV"}), None)
    is_light = verb is not None and verb.lemma in {"hold", "have", "conduct", "convene"}
    return verb if verb is not None and is_light and verb.tag in {"VBD", "VBN", "VBP", "VBZ"} else None


def _attended(sentence: Sentence, noun: Token, preposition: Token) -> Token | None:
    """The verb that carries the noun by a preposition ("took part in the talks", "was on a visit"); None if there is none."""
    verb = sentence.tokens[preposition.head]
    if verb.lemma.casefold() in {"part", "place"}:
        verb = sentence.tokens[verb.head]
    if verb.pos in VERBAL and preposition.text.casefold() in attending_particles(verb.lemma.casefold()):
        return verb
    frame = meeting_nouns().get(noun.lemma.casefold())
    is_journey = frame is not None and frame.use is NounUse.JOURNEY
    return verb if is_journey and verb.lemma == "be" and preposition.text.casefold() == "on" else None


def _occurs(sentence: Sentence, verb: Token) -> bool:
    if verb.lemma == "take":
        return any(t.text.casefold() == "place" for t in sentence.children(verb.index))
    return verb.lemma != "be" or bool(sentence.children(verb.index, "acomp", "xcomp", "prep"))
