"""Acts of speech: who says what to whom, and how strongly.

A verb, a noun carried by a light verb, or a state of mind is looked up in the table of frames (knowledge/verbs.yaml); the
parse tells speaker, addressee and content. What is material, asked for or merely foreseen is no act. Invariant: one verb
with several requested actions is one act; coordinated verbs are one act each; no two acts stand on the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from communique.extract.act_conditions import holds
from communique.extract.addressees import addressees_of
from communique.extract.at_hand import FUTURE, is_at_hand, is_speech_verb, is_undone, opens_clause
from communique.extract.capacities import capacity_of
from communique.extract.clauses import (
    VERBAL,
    has_to,
    helpers_of,
    is_negated,
    is_passive,
    object_of,
    particle_after,
    subject_of,
)
from communique.extract.contents import content_of, topics_of
from communique.extract.forces import with_force
from communique.extract.ownership import is_own
from communique.extract.scene import Scene
from communique.extract.speakers import accepting, carried_on, is_said_by_nobody, is_text, speakers_of, unnamed_speakers
from communique.extract.spots import Spot
from communique.extract.tellers import is_told_ready, mouthpiece
from communique.extract.verdicts import praised_by, verdicts_in
from communique.knowledge.verbs import (
    Frame,
    adjective_frames,
    intensity,
    light_verbs,
    noun_frames,
    present_forms,
    verb_frames,
)
from communique.model.facts import Act, Force, Mode
from communique.model.reading import MentionKind, Sentence, Token

_STATES = frozenset({"be", "remain", "feel", "stand", "become", "stay"})
_SURE, _FAIR, _WEAK = 0.92, 0.8, 0.6


def find_acts(scene: Scene) -> tuple[Act, ...]:
    """The acts of speech of the text, in the order of the text; what a headline repeats is cited with the act of the body."""
    found: dict[int, Act] = {}
    for sentence in scene.body:
        for token in sentence.tokens:
            if not token.tag.startswith("VB") and token.text.casefold() not in adjective_frames():
                continue
            act = _act_at(scene, sentence, token, tuple(found.values()))
            if act is not None and act.citations[0].start < token.start:
                for told in act.citations[1:]:
                    found.pop(told.start, None)
                found[act.citations[0].start] = act
            elif act is not None:
                found.setdefault(act.citations[0].start, act)
        for act in _verdicts(scene, sentence):
            found.setdefault(act.citations[0].start, act)
    for act in _in_headline(scene):
        same = next((a for a in found.values() if a.verb == act.verb and a.force is act.force), None)
        if same is None:
            found[act.citations[0].start] = act
        else:
            found[same.citations[0].start] = replace(same, citations=(*act.citations, *same.citations))
    return tuple(sorted(found.values(), key=lambda a: (a.citations[-1].start, a.verb)))


def _verdicts(scene: Scene, sentence: Sentence) -> Iterator[Act]:
    """As in "The truce is welcome": the text's own praise or blame."""
    speaker = scene.cast.voice(sentence.span.start)
    for verb, words, frame, name in verdicts_in(scene, sentence) if speaker else ():
        word = words[-1]
        yield Act(
            citations=scene.cite_tokens(words),
            rule=f"act.verdict.{word.text.casefold()}",
            confidence=_WEAK,
            mode=scene.mode_at(verb.start, speaker=speaker),
            speaker=speaker,
            verb=name,
            force=frame.force,
            polarity=frame.polarity,
            strength=frame.strength,
            addressee=praised_by(scene, sentence, verb),
            about=topics_of(scene, sentence, word, verb),
            content=content_of(scene, sentence, word, verb),
            negated=False,
            capacity=capacity_of(scene, sentence, speaker),
            indirect_directive=False,
        )


def _in_headline(scene: Scene) -> Iterator[Act]:
    """Acts that a newspaper's headline tells ("A welcomes B, calls for C"); its short names are those of the body."""
    for sentence in scene.title:
        for token in sentence.tokens:
            if token.tag == "VBZ" and (token.text.islower() or token.text.casefold() in present_forms()):
                act = _act_at(scene, sentence, token, ())
                if act is not None:
                    persons = {p.name for p in scene.reading.people}
                    known = (
                        act.speaker if set(act.speaker) <= persons | set(scene.issue.issuers) else scene.issue.issuers
                    )
                    yield replace(act, speaker=known or act.speaker, confidence=_WEAK)


def _act_at(scene: Scene, sentence: Sentence, token: Token, before: tuple[Act, ...]) -> Act | None:
    if is_speech_verb(sentence, token):
        if not is_at_hand(sentence, token) or is_undone(sentence, token):
            return None
        spot = Spot(scene, sentence, token)
        return (
            (_verbal(spot, before) or _light(spot, before))
            if token.lemma == "note"
            else (_light(spot, before) or _verbal(spot, before))
        )
    if token.text.casefold() in adjective_frames():
        return _state(scene, sentence, token, before)
    return None


# -- nouns carried by light verbs --------------------------------------------------------------------------------------


def _light(spot: Spot, before: tuple[Act, ...]) -> Act | None:
    """A noun carried by a light verb: "expressed deep concern", "renewed its call on X"."""
    if spot.verb.lemma not in light_verbs():
        return None
    noun = _carried_noun(spot)
    if noun is None:
        return None
    frame = noun_frames()[noun.text.casefold()]
    word = frame.lemma if frame.lemma in {"condolences", "thanks"} else noun.lemma.casefold()
    return _build(Spot(spot.scene, spot.sentence, spot.verb, noun=noun), frame, f"{spot.verb.lemma} {word}", before)


def _carried_noun(spot: Spot) -> Token | None:
    frames = noun_frames()
    target = object_of(spot.sentence, spot.verb)
    if target is not None and not _is_day(spot, target):
        candidates: tuple[Token, ...] = (target, *spot.sentence.children(target.index, "conj"))
    else:
        candidates = tuple(takewhile(lambda t: t.text.casefold() != "that", spot.after(5)))
    for noun in candidates:
        frame = frames.get(noun.text.casefold())
        if (
            frame is not None
            and spot.verb.lemma in frame.light
            and noun.pos in {"NOUN", "PROPN"}
            and is_own(spot, noun, frame)
        ):
            return noun
    return None


def _is_day(spot: Spot, target: Token) -> bool:
    """As in "reiterated Tuesday its commitment": the day that the parser took for the object."""
    dates = spot.scene.reading.mentions_in(spot.sentence.index, MentionKind.DATE)
    return any(m.first <= target.index <= m.last for m in dates)


# -- verbs -------------------------------------------------------------------------------------------------------------


def _verbal(spot: Spot, before: tuple[Act, ...]) -> Act | None:
    for frame in _nearest_first(spot, verb_frames().get(spot.verb.lemma.casefold(), ())):
        particle = particle_after(spot.sentence, spot.verb, frame.particle) if frame.particle else None
        noun = _object_among(spot, frame)
        filled = Spot(spot.scene, spot.sentence, spot.verb, particle, noun)
        if _fits(filled, frame):
            return _build(filled, frame, frame.named(particle.text.casefold() if particle else ""), before)
    return None


def _nearest_first(spot: Spot, frames: tuple[Frame, ...]) -> Sequence[Frame]:
    """The frames in their order, save that of two particles the nearer decides ("called for a truce on the basis of")."""
    places = []
    for frame in frames:
        particle = particle_after(spot.sentence, spot.verb, frame.particle) if frame.particle else None
        places.append(particle.index if particle is not None else len(spot.sentence.tokens))
    first = len(list(takewhile(lambda f: f.particle, frames)))
    nearest = sorted(zip(places[:first], frames[:first], strict=True), key=lambda pair: pair[0])
    return [*(f for _, f in nearest), *frames[first:]]


def _fits(spot: Spot, frame: Frame) -> bool:
    if (frame.particle and spot.particle is None) or ((frame.noun or frame.adjective) and spot.noun is None):
        return False
    if frame.adverb and not _stands_with(spot, frame.adverb):
        return False
    return holds(frame.when, spot) and _may_speak(spot, frame)


_MADE = frozenset({"adopt", "approve", "ratify"})
"""What is done to a text; where a text seems to do it, the parser took "the text adopted in March" for a sentence."""


def _may_speak(spot: Spot, frame: Frame) -> bool:
    """Whether the subject can speak: an actor, or a text; "these incidents underscore the fragility" is no act."""
    subject, strict = subject_of(spot.sentence, spot.verb), frame.subject == "actor"
    if subject is None or is_passive(spot.sentence, spot.verb):
        return True
    cast = spot.scene.cast
    if cast.is_actor(spot.sentence, subject.index) or subject.lemma.casefold() in _SESSIONS:
        return True
    if not strict and is_text(spot.scene, spot.sentence, subject):
        return frame.lemma not in _MADE

    return not strict and (subject.pos not in {"NOUN", "VERB", "DET"})


_SESSIONS = frozenset({"summit", "meeting", "conference", "session"})
"""Occasions that speak for those who sit in them ("The meeting agreed")."""


def _object_among(spot: Spot, frame: Frame) -> Token | None:
    """The noun or predicate that the frame asks for, or the noun of "with satisfaction"."""
    if frame.noun or frame.adjective:
        target = spot.target
        if target is not None and target.text.casefold() in frame.noun:
            return target
        near = (t for t in spot.after(4) if t.text.casefold() in frame.noun + frame.adjective)
        return next(near, None) or _predicate_behind(spot, frame)
    return None


def _predicate_behind(spot: Spot, frame: Frame) -> Token | None:
    """The predicate behind an aside ("holds A, under the aegis of B, jointly responsible for")."""
    below = spot.sentence.subtree(spot.verb.index) if frame.when == "object_predicate" else ()
    return next((t for t in below if t.index > spot.verb.index and t.text.casefold() in frame.adjective), None)


def _stands_with(spot: Spot, nouns: tuple[str, ...]) -> bool:
    """As in "with satisfaction" within six words after the verb."""
    near = spot.after(6)
    return any(a.text.casefold() == "with" for a in near) and any(t.text.casefold() in nouns for t in near)


# -- states of mind ----------------------------------------------------------------------------------------------------


def _state(scene: Scene, sentence: Sentence, word: Token, before: tuple[Act, ...]) -> Act | None:
    """As in "remain fully committed to", "is deeply concerned", "Convinced that ..."."""
    frame = adjective_frames()[word.text.casefold()]
    verb = _carrier_of_state(sentence, word)
    at_hand = verb is word or (
        verb is not None and (is_at_hand(sentence, verb) or is_told_ready(sentence, verb, frame))
    )
    if verb is None or not at_hand:
        return None
    if verb is word and (helpers_of(sentence, word) & FUTURE or has_to(sentence, word)):
        return None
    if (
        any(t.text.casefold() == "by" for t in sentence.children(word.index, "agent"))
        and frame.force is Force.COMMISSIVE
    ):
        return None
    carrier = verb.lemma if verb is not word else "be"
    act = _build(Spot(scene, sentence, verb, noun=word), frame, f"{carrier} {word.text.casefold()}", before)
    return _told_by_mouthpiece(scene, sentence, verb, act) if act and frame.force is Force.COMMISSIVE else act


def _told_by_mouthpiece(scene: Scene, sentence: Sentence, verb: Token, act: Act) -> Act:
    """As in "A stressed that his country is ready": one act, told and promised in one."""
    subject = subject_of(sentence, verb)
    above = mouthpiece(scene, sentence, verb, subject) if subject is not None else None
    if above is None:
        return act
    return replace(act, verb=f"{above.lemma} {act.verb}", citations=(*scene.cite_tokens([above]), *act.citations))


def _carrier_of_state(sentence: Sentence, word: Token) -> Token | None:
    """The verb that carries the state, the word itself where it stands alone; None if it is no state of a speaker."""
    head = sentence.tokens[word.head]
    if (
        head.lemma in _STATES
        and head.index != word.index
        and word.dep in {"acomp", "attr", "oprd", "advcl", "conj", "xcomp"}
    ):
        return head
    if word.tag == "VBN" and helpers_of(sentence, word) & {
        "is",
        "are",
        "was",
        "were",
        "am",
        "be",
        "been",
        "'m",
        "'re",
        "’m",
        "’re",
    }:
        return word
    if opens_clause(sentence, word) or _continues_opening(sentence, word):
        return word
    return None


def _continues_opening(sentence: Sentence, word: Token) -> bool:
    """As in "Gravely concerned at A and alarmed by B,": a further state of a preambular line."""
    head = sentence.tokens[word.head]
    return word.dep == "conj" and head.text.casefold() in adjective_frames() and opens_clause(sentence, head)


def _state_speaker(spot: Spot, word: Token) -> tuple[str, ...]:
    scene, sentence = spot.scene, spot.sentence
    own = [t for t in sentence.children(word.index, "nsubj", "nsubjpass") if t.index < word.index]
    head = sentence.tokens[word.head]
    opens = not own and (opens_clause(sentence, word) or _continues_opening(sentence, word))
    if opens and sentence.tokens[-1].text in {",", ";", ":"}:
        return scene.cast.voice(word.start)
    carrier = head if head.index != word.index and head.pos in VERBAL and not own else word
    subject = own[0] if own else subject_of(sentence, carrier) if carrier is head else None
    if subject is not None:
        above = mouthpiece(scene, sentence, carrier, subject)
        return speakers_of(scene, sentence, above) if above is not None else scene.cast.who(sentence, subject.index)
    return scene.cast.voice(word.start)


# -- facts -------------------------------------------------------------------------------------------------------------


def _build(spot: Spot, frame: Frame, name: str, before: tuple[Act, ...]) -> Act | None:
    scene, sentence, verb = spot.scene, spot.sentence, spot.verb
    if verb.lemma == "agree" and verb.dep == "acl":
        return None
    if spot.noun is verb:
        speaker: tuple[str, ...] = _state_speaker(spot, verb)
    else:
        speaker = carried_on(spot, accepting(spot, speakers_of(scene, sentence, verb), before), before)
    if spot.noun is not verb and is_said_by_nobody(spot, speaker):
        return None
    if not speaker and is_passive(sentence, verb):
        told = unnamed_speakers(spot, frame, before)
        if told is None:
            return None
        speaker = told
    if not speaker and not scene.issue.issuers:
        return None
    carrier = spot.noun or spot.particle or verb
    addressee = tuple(a for a in addressees_of(spot, frame) if a not in speaker)
    frame = with_force(spot, frame, speaker, addressee)
    mode = scene.mode_at(verb.start, speaker=speaker)
    return Act(
        citations=scene.cite_tokens(*_words_cited(spot)),
        rule=f"act.{frame.force}.{name.replace(' ', '-')}",
        confidence=_confidence(frame, speaker, mode),
        mode=mode,
        speaker=speaker,
        verb=name,
        force=frame.force,
        polarity=frame.polarity,
        strength=_strength(spot, frame),
        addressee=addressee,
        about=topics_of(scene, sentence, carrier, verb),
        content=content_of(scene, sentence, carrier, verb),
        negated=is_negated(sentence, verb),
        capacity=capacity_of(scene, sentence, speaker),
        indirect_directive=frame.force is Force.ASSERTIVE and _importance_of(spot),
    )


def _words_cited(spot: Spot) -> Iterator[list[Token]]:
    """Verb and particle in one where they stand together, the noun apart, a predicate beside its verb in one with it."""
    verb, particle, noun = spot.verb, spot.particle, spot.noun
    head = [verb]
    if particle is not None and particle.index == verb.index + 1:
        head.append(particle)
    elif noun is not None and noun.pos not in {"NOUN", "PROPN"} and noun.index == verb.index + 1:
        yield [verb, noun]
        return
    yield head
    if particle is not None and particle not in head:
        yield [particle]
    if noun is not None and noun.index != verb.index:
        yield [noun]


def _strength(spot: Spot, frame: Frame) -> int | None:
    if frame.strength is None:
        return None
    noun = spot.sentence.children(spot.noun.index, "amod", "advmod") if spot.noun else ()
    near = [*spot.sentence.children(spot.verb.index, "advmod"), *noun]
    step = max(-1, min(1, sum(intensity(t.text.casefold()) for t in near)))
    return max(1, min(7, frame.strength + step))


def _importance_of(spot: Spot) -> bool:
    """As in "underline the importance of X-ing", "stress the need to": an assertive used as a request without agent."""
    target = spot.target
    return target is not None and target.lemma.casefold() in {
        "importance",
        "need",
        "necessity",
        "urgency",
        "significance",
        "imperative",
    }


def _confidence(frame: Frame, speaker: tuple[str, ...], mode: Mode) -> float:
    if not speaker:
        return _WEAK
    return _SURE if mode is Mode.STATED and frame.when == "any" else _FAIR
