"""Conditions of frames: what must follow a verb for it to be an act of speech (knowledge/verbs.yaml, key ``when``)."""

from __future__ import annotations

from collections.abc import Callable

from communique.extract.clauses import complement_verbs, has_to, helpers_of, is_passive, object_of
from communique.extract.scene import Scene
from communique.model.reading import MentionKind, Sentence, Token

Condition = Callable[[Scene, Sentence, Token, Token | None, Token | None], bool]

_MECHANISMS = frozenset({"mechanism", "committee", "commission", "group", "mission", "body", "council", "team", "panel", "office", "fund", "force", "centre", "center", "secretariat", "court", "tribunal", "task", "platform", "cell", "zone"})
_TEXTS = frozenset({"statement", "communique", "communiqué", "declaration", "decision", "resolution", "document", "plan", "protocol", "agreement", "report", "agenda", "conclusion", "roadmap", "text", "budget", "law", "treaty", "constitution", "convention", "recommendation", "framework", "measure", "programme", "strategy", "charter", "accord", "rule", "calendar", "timetable", "term", "modality", "position", "sanction"})


def holds(when: str, scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    """Whether the condition named ``when`` is met at the verb."""
    return _CONDITIONS.get(when, _always)(scene, sentence, verb, particle, noun)


def _always(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    return True


def _never(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    return False


def _infinitive(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    return any(has_to(sentence, c) for c in complement_verbs(sentence, verb))


def _that(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    after = sentence.tokens[verb.index + 1 : verb.index + 2]
    if after and after[0].text.casefold() == "that" and after[0].dep != "det":
        return True
    return any(c.dep == "ccomp" and not has_to(sentence, c) and c.index > verb.index for c in complement_verbs(sentence, verb))


def _that_action(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    """"agreed that the next round will be held": an action ahead, not an opinion."""
    if not _that(scene, sentence, verb, particle, noun):
        return False
    clauses = [c for c in complement_verbs(sentence, verb) if c.dep == "ccomp"]
    return any(helpers_of(sentence, c) & {"will", "would", "shall"} for c in clauses)


def _object(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    return object_of(sentence, verb) is not None


def _object_infinitive(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    """"expect X to act": an actor and then an infinitive."""
    for clause in complement_verbs(sentence, verb):
        if has_to(sentence, clause):
            if sentence.children(clause.index, "nsubj", "nsubjpass"):
                return True
            target = object_of(sentence, verb)
            if target is not None and scene.cast.is_actor(sentence, target.index):
                return True
    return False


def _infinitive_or_object(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    return _infinitive(scene, sentence, verb, particle, noun) or _object(scene, sentence, verb, particle, noun)


def _infinitive_or_that(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    return _infinitive(scene, sentence, verb, particle, noun) or _that(scene, sentence, verb, particle, noun)


def _that_or_predicate(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    return _that(scene, sentence, verb, particle, noun) or bool(sentence.children(verb.index, "oprd"))


def _finite(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    """A verb that says what its subject does now or did, no participle hanging on a noun."""
    if verb.tag == "VBG":
        return bool(helpers_of(sentence, verb) & {"is", "are", "was", "were", "am"})
    return verb.dep not in {"acl", "amod", "advcl", "pcomp"} or verb.tag in {"VBD", "VBZ", "VBP"}


def _finite_object(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    return _finite(scene, sentence, verb, particle, noun) and object_of(sentence, verb) is not None


def _finite_mechanism(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    target = object_of(sentence, verb)
    return target is not None and target.lemma.casefold() in _MECHANISMS and _finite(scene, sentence, verb, particle, noun) and not is_passive(sentence, verb)


def _text_object(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    """The thing adopted is a text, or nothing stands there ("Adopted by the Council at its 12th meeting")."""
    if verb.dep == "acl":
        target: Token | None = sentence.tokens[verb.head]
    else:
        target = object_of(sentence, verb)
    if target is None:
        return verb.index == 0 or verb.dep in {"ROOT"}
    held = scene.reading.mentions_in(sentence.index, MentionKind.INSTRUMENT)
    return target.lemma.casefold() in _TEXTS or any(m.first <= target.index <= m.last for m in held)


def _particle_infinitive(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    """"look to X to act"."""
    if particle is None:
        return False
    rest = sentence.tokens[particle.index + 1 : particle.index + 10]
    return any(t.tag == "TO" for t in rest)


def _particle_only(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    return not _infinitive_or_that(scene, sentence, verb, particle, noun)


def _object_nominal(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    return _object(scene, sentence, verb, particle, noun) and not complement_verbs(sentence, verb)


def _object_or_particle(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    return _object(scene, sentence, verb, particle, noun) or any(t.text == "against" for t in sentence.children(verb.index, "prep"))


def _own_noun(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    """"recall their commitment": with a possessive of the speaker's own."""
    return noun is not None and any(t.tag == "PRP$" for t in sentence.children(noun.index, "poss"))


def _not_passive_feeling(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    """"encouraged by the progress" is a feeling, not a request."""
    follows = sentence.tokens[verb.index + 1 : verb.index + 2]
    return not (verb.tag == "VBN" and follows and follows[0].text.casefold() in {"by", "that"})


def _in_favour(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    return any(t.text.casefold() in {"favour", "favor", "support"} for t in sentence.tokens[verb.index + 1 : verb.index + 4])


def _infinitive_active(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    return not is_passive(sentence, verb) and _infinitive(scene, sentence, verb, particle, noun)


def _object_infinitive_active(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    return not is_passive(sentence, verb) and _object_infinitive(scene, sentence, verb, particle, noun)


def _not_as_follows(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> bool:
    """"declare as follows", "declared the following" only announce what comes."""
    return not any(t.text.casefold() in {"follows", "following"} for t in sentence.tokens[verb.index + 1 : verb.index + 4])


_CONDITIONS: dict[str, Condition] = {
    "never": _never,
    "infinitive": _infinitive,
    "that": _that,
    "that_action": _that_action,
    "object": _object,
    "object_infinitive": _object_infinitive,
    "infinitive_or_object": _infinitive_or_object,
    "infinitive_or_that": _infinitive_or_that,
    "that_or_predicate": _that_or_predicate,
    "finite": _finite,
    "finite_object": _finite_object,
    "finite_mechanism": _finite_mechanism,
    "text_object": _text_object,
    "particle_infinitive": _particle_infinitive,
    "particle_only": _particle_only,
    "object_nominal": _object_nominal,
    "object_or_particle": _object_or_particle,
    "own_noun": _own_noun,
    "not_passive_feeling": _not_passive_feeling,
    "in_favour": _in_favour,
    "infinitive_active": _infinitive_active,
    "object_infinitive_active": _object_infinitive_active,
    "not_as_follows": _not_as_follows,
}
