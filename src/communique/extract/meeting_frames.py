"""Frames: which verbs of a sentence tell an encounter, by what stands around them.

"Met with A" does, "met the deadline" and "called on A to" do not; a verb whose frame fits nothing tells nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from communique.extract.clauses import VERBAL, is_passive, object_of, subject_of
from communique.extract.doers import doers_of
from communique.extract.goals import place_gone_to
from communique.extract.partners import is_body_at, is_plural, may_be_people, partner_of, patient_of
from communique.extract.places_and_dates import Whereabouts, place_name
from communique.extract.scene import Scene
from communique.knowledge.meetings import VerbFrame, VerbUse, meeting_nouns, meeting_verbs, words_of
from communique.model.reading import MentionKind, Sentence, Token


@dataclass(frozen=True, slots=True)
class VerbTrigger:
    """A verb that may tell an encounter."""

    token: Token
    """The verb."""

    frame: VerbFrame
    """What it needs."""


def verb_triggers(scene: Scene, sentence: Sentence) -> tuple[VerbTrigger, ...]:
    """The verbs of meeting in a sentence that have what their frame needs."""
    found = []
    for token in sentence.tokens:
        if token.pos not in VERBAL and not _is_headline_verb(sentence, token):
            continue
        for frame in meeting_verbs().get(token.lemma.casefold(), ()):
            if _fits(scene, sentence, token, frame):
                found.append(VerbTrigger(token, frame))
                break
    return tuple(found)


def _is_headline_verb(sentence: Sentence, token: Token) -> bool:
    """Whether a word that the parser takes for a noun is the verb of a headline ("X meets Y")."""
    return (
        not sentence.paragraph
        and token.tag in {"NNS", "VBZ"}
        and token.text in {"meets", "visits", "receives", "hosts", "briefs"}
    )


def _fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    if frame.use is VerbUse.NONE:
        return False
    if frame.needs and not _has_needed(sentence, frame.needs):
        return False
    check = _CHECKS[frame.use]
    return check(scene, sentence, verb, frame)


def _has_needed(sentence: Sentence, needs: tuple[str, ...]) -> bool:
    return any(t.text.casefold() in needs for t in sentence.tokens)


def _partner_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    if _object_is_thing(scene, sentence, verb):
        return False
    if partner_of(scene, sentence, verb, frame) is not None:
        return True
    doers = doers_of(scene, sentence, verb)
    if len(doers) > 1 or is_plural(sentence, verb) or _is_body(scene, sentence, verb):
        return True
    where = Whereabouts(scene, sentence, {verb.index: verb.index})
    return bool(doers) and verb.tag == "VBD" and bool(where.spots_of(verb.index) or where.dates_of(verb.index))


def _object_is_thing(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    """Whether the verb meets a thing ("meet a deadline", "meet their obligations")."""
    plain = sentence.children(verb.index, "dobj")
    if not plain or plain[0].lemma.casefold() in words_of("passable") or scene.cast.is_actor(sentence, plain[0].index):
        return False
    return not may_be_people(sentence, plain[0])


def _is_body(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    subject = subject_of(sentence, verb)
    if subject is None:
        return False
    mention = scene.cast.mention_at(sentence, subject.index)
    return (mention is not None and mention.kind is MentionKind.BODY) or subject.lemma.casefold() in {
        "council",
        "group",
        "commission",
        "committee",
        "assembly",
        "quartet",
        "it",
    }


def _with_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    partner = partner_of(scene, sentence, verb, frame)
    if partner is None or partner.lemma.casefold() in words_of("audience_of_press"):
        return False
    if frame.lemma == "report":
        return is_body_at(scene, sentence, partner.index)
    if frame.lemma in {"speak", "negotiate", "consult", "confer"}:
        return scene.cast.mention_at(sentence, partner.index) is not None and bool(doers_of(scene, sentence, verb))
    return True


def _object_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    met = patient_of(scene, sentence, verb)
    if met is None or met.lemma.casefold() in meeting_nouns() or met.lemma.casefold() in words_of("audience_of_press"):
        return False
    if frame.lemma == "call" and (
        _has_child(sentence, verb, {"on", "upon", "for"}) or sentence.children(verb.index, "xcomp", "ccomp", "oprd")
    ):
        return False
    if frame.lemma in {"call", "phone", "telephone", "update", "host"}:
        return scene.cast.mention_at(sentence, met.index) is not None
    return scene.cast.is_actor(sentence, met.index) or (met.text.casefold() == "each" and frame.lemma == "receive")


def _has_child(sentence: Sentence, verb: Token, words: set[str]) -> bool:
    return any(t.text.casefold() in words for t in sentence.children(verb.index, "prep", "prt", "advmod"))


def _place_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    subject = subject_of(sentence, verb)
    if subject is not None and not scene.cast.is_actor(sentence, subject.index):
        return False
    return place_gone_to(scene, sentence, verb, frame) is not None


def _send_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    sent = object_of(sentence, verb)
    if sent is None or not scene.cast.is_actor(sentence, sent.index):
        return False
    return place_gone_to(scene, sentence, verb, frame) is not None


def _gather_fits(scene: Scene, sentence: Sentence, verb: Token, _: VerbFrame) -> bool:
    where = Whereabouts(scene, sentence, {verb.index: verb.index})
    met = object_of(sentence, verb)
    if met is not None and not is_body_at(scene, sentence, met.index):
        return False
    if met is None and not doers_of(scene, sentence, verb):
        return False
    return bool(place_name(where.spots_of(verb.index), going=False) or where.dates_of(verb.index))


def _sign_fits(scene: Scene, sentence: Sentence, verb: Token, _: VerbFrame) -> bool:
    """Two or more named ones sign a text that is new here ("signed a Memorandum"); texts of old are references."""
    met = object_of(sentence, verb)
    if met is None or is_passive(sentence, verb) or verb.dep in {"acl", "relcl"}:
        return False
    article = sentence.children(met.index, "det")
    is_new = bool(article) and article[0].text.casefold() in {"a", "an"}
    return is_new and (len(doers_of(scene, sentence, verb)) > 1 or is_plural(sentence, verb))


_CHECKS: Mapping[VerbUse, Callable[[Scene, Sentence, Token, VerbFrame], bool]] = {
    VerbUse.PARTNER: _partner_fits,
    VerbUse.WITH: _with_fits,
    VerbUse.OBJECT: _object_fits,
    VerbUse.PLACE: _place_fits,
    VerbUse.SEND: _send_fits,
    VerbUse.GATHER: _gather_fits,
    VerbUse.SIGN: _sign_fits,
}
