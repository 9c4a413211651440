"""Acts of speech: who says what to whom, and how strongly.

A verb, a noun carried by a light verb, or a state of mind is looked up in the table of frames (knowledge/verbs.yaml); the
parse tells speaker, addressee and content. What is material, asked for or merely foreseen is no act. Invariant: one verb
with several requested actions is one act; coordinated verbs are one act each.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.act_conditions import holds
from communique.extract.addressees import addressees_of
from communique.extract.clauses import VERBAL, has_to, helpers_of, is_negated, is_passive, object_of, particle_after, subject_of
from communique.extract.contents import content_of, topics_of
from communique.extract.scene import Scene
from communique.extract.speakers import speakers_of
from communique.knowledge.verbs import Frame, adjective_frames, intensity, light_verbs, noun_frames, performative_governors, verb_frames
from communique.model.facts import Act, Force, Mode
from communique.model.reading import Sentence, Token
from communique.model.text import ZoneRole

_FUTURE = frozenset({"will", "shall", "would", "could", "should", "may", "might", "can", "must", "'ll", "’ll"})
_STATES = frozenset({"be", "remain", "feel", "stand", "become", "stay"})
_SURE, _FAIR, _WEAK = 0.92, 0.8, 0.6


def find_acts(scene: Scene) -> tuple[Act, ...]:
    """The acts of speech of the body, in the order of the text."""
    found: list[Act] = []
    for sentence in scene.reading.sentences:
        if sentence.zone is not ZoneRole.BODY:
            continue
        for token in sentence.tokens:
            act = _act_at(scene, sentence, token, found)
            if act is not None:
                found.append(act)
    return tuple(sorted(found, key=lambda a: (a.citations[0].start, a.verb)))


def _act_at(scene: Scene, sentence: Sentence, token: Token, before: list[Act]) -> Act | None:
    if _is_verb(sentence, token):
        if not _is_at_hand(sentence, token) or _is_undone(scene, sentence, token):
            return None
        return _light(scene, sentence, token, before) or _verbal(scene, sentence, token, before)
    if token.text.casefold() in adjective_frames():
        return _state(scene, sentence, token, before)
    return None


def _is_verb(sentence: Sentence, token: Token) -> bool:
    """Whether the token is a verb and no state of mind ("was encouraged by" against "encouraged them to")."""
    if not token.tag.startswith("VB"):
        return False
    if token.text.casefold() not in adjective_frames():
        return True
    return not is_passive(sentence, token) and bool(sentence.children(token.index, "nsubj", "dobj", "xcomp")) and not _opens_clause(sentence, token)


def _is_at_hand(sentence: Sentence, verb: Token) -> bool:
    """Whether the words perform or report an act, rather than foresee, ask for or suppose one."""
    if verb.dep in {"amod", "compound"} or (verb.dep in {"csubj", "csubjpass"} and verb.index > 1):
        return False
    if verb.dep == "pobj" or (verb.dep == "pcomp" and not _reports(sentence, verb)):
        return False
    helpers = helpers_of(sentence, verb)
    if helpers & _FUTURE:
        return _is_polite(sentence, verb, helpers)
    if has_to(sentence, verb) or (verb.tag == "VB" and "to" in helpers):
        return _infinitive_at_hand(sentence, verb)
    if verb.tag == "VB" and not helpers & {"do", "does", "did", "let"} and verb.dep not in {"ROOT"}:
        head = sentence.tokens[verb.head]
        return verb.dep == "conj" and head.tag != "VB" and _is_at_hand(sentence, head) if head.pos in VERBAL else False
    return True


def _is_undone(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    """Whether the text says that the act was not made ("did not agree on a date"); "we do not accept" is made by saying it."""
    if not is_negated(sentence, verb):
        return False
    return verb.tag == "VBD" or bool(helpers_of(sentence, verb) & {"did", "had", "could", "has", "have", "was", "were"})


def _reports(sentence: Sentence, verb: Token) -> bool:
    """"for agreeing to ...", "in reaffirming ...": a gerund behind these prepositions tells an act."""
    return sentence.tokens[verb.head].text.casefold() in {"for", "in", "by", "while", "when", "after", "before"} and verb.tag == "VBG"


def _is_polite(sentence: Sentence, verb: Token, helpers: frozenset[str]) -> bool:
    """"I must stress", "we would urge", "let me": a modal that softens, in the first person."""
    subject = subject_of(sentence, verb)
    first = subject is not None and subject.text.casefold() in {"i", "we"}
    return first and bool(helpers & {"would", "must", "can", "should"}) and verb.dep in {"ROOT", "conj", "ccomp"}


def _infinitive_at_hand(sentence: Sentence, verb: Token) -> bool:
    """"wish to thank", "would like to commend", "continues to urge"."""
    head = sentence.tokens[verb.head]
    if verb.dep == "conj" and head.tag == verb.tag:
        return _infinitive_at_hand(sentence, head)
    if verb.dep != "xcomp" or head.lemma not in performative_governors():
        return False
    return not helpers_of(sentence, head) & (_FUTURE - {"would", "'d", "must"}) and not object_of(sentence, head)


def _light(scene: Scene, sentence: Sentence, verb: Token, before: list[Act]) -> Act | None:
    """A noun carried by a light verb: "expressed deep concern", "renewed its call on X"."""
    if verb.lemma not in light_verbs():
        return None
    noun = _carried_noun(sentence, verb)
    if noun is None:
        return None
    frame = noun_frames()[noun.text.casefold()]
    name = f"{verb.lemma} {noun.lemma.casefold()}" if frame.lemma not in {"condolences", "thanks"} else f"{verb.lemma} {frame.lemma}"
    return _build(scene, sentence, verb, frame, name, before, noun=noun)


def _carried_noun(sentence: Sentence, verb: Token) -> Token | None:
    frames = noun_frames()
    candidates: list[Token] = []
    target = object_of(sentence, verb)
    if target is not None:
        candidates = [target, *sentence.children(target.index, "conj")]
    candidates += sentence.tokens[verb.index + 1 : verb.index + 6] if target is None else ()
    for noun in candidates:
        frame = frames.get(noun.text.casefold())
        if frame is not None and verb.lemma in frame.light and noun.pos in {"NOUN", "PROPN"} and _is_own(sentence, verb, noun, frame):
            return noun
    return None


def _is_own(sentence: Sentence, verb: Token, noun: Token, frame: Frame) -> bool:
    """Whether the feeling or commitment is the speaker's: not "underlined the concern of the villagers"."""
    owners = sentence.children(noun.index, "poss")
    if owners:
        return owners[0].tag == "PRP$" or frame.force is Force.COMMISSIVE
    if verb.lemma in {"note", "recall", "highlight", "underline", "underscore", "stress", "emphasize", "emphasise"}:
        return frame.force in {Force.COMMISSIVE, Force.EXPRESSIVE} and not any(
            t.text.casefold() == "of" for t in sentence.children(noun.index, "prep")
        ) and not any(t.text.casefold() == "the" for t in sentence.children(noun.index, "det"))
    return True


def _verbal(scene: Scene, sentence: Sentence, verb: Token, before: list[Act]) -> Act | None:
    for frame in verb_frames().get(verb.lemma.casefold(), ()):
        particle = particle_after(sentence, verb, frame.particle) if frame.particle else None
        if frame.particle and particle is None:
            continue
        noun = _object_among(sentence, verb, frame) if frame.noun or frame.adjective else None
        if (frame.noun or frame.adjective) and noun is None:
            continue
        if frame.adverb and not _stands_with(sentence, verb, frame.adverb):
            continue
        if not holds(frame.when, scene, sentence, verb, particle, noun):
            continue
        if frame.subject == "actor" and not _has_actor(scene, sentence, verb):
            continue
        name = frame.named(particle.text.casefold() if particle else "")
        return _build(scene, sentence, verb, frame, name, before, particle=particle, noun=noun)
    return None


def _has_actor(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    subject = subject_of(sentence, verb)
    return subject is None or is_passive(sentence, verb) or scene.cast.is_actor(sentence, subject.index)


def _object_among(sentence: Sentence, verb: Token, frame: Frame) -> Token | None:
    target = object_of(sentence, verb)
    if target is not None and target.text.casefold() in frame.noun:
        return target
    wanted = frame.noun + frame.adjective
    for token in sentence.tokens[verb.index + 1 : verb.index + 5]:
        if token.text.casefold() in wanted:
            return token
    return None


def _stands_with(sentence: Sentence, verb: Token, nouns: tuple[str, ...]) -> bool:
    """"with satisfaction" within four words after the verb."""
    near = sentence.tokens[verb.index + 1 : verb.index + 7]
    return any(a.text.casefold() == "with" for a in near) and any(t.text.casefold() in nouns for t in near)


def _state(scene: Scene, sentence: Sentence, word: Token, before: list[Act]) -> Act | None:
    """"remain fully committed to", "is deeply concerned", "Convinced that ..."."""
    frame = adjective_frames()[word.text.casefold()]
    head = sentence.tokens[word.head]
    if head.lemma in _STATES and head.index != word.index and word.dep in {"acomp", "attr", "oprd", "advcl", "conj", "xcomp"}:
        verb = head
    elif word.tag == "VBN" and helpers_of(sentence, word) & {"is", "are", "was", "were", "am", "be", "been", "'m", "'re"}:
        verb = word
    elif _opens_clause(sentence, word):
        verb = word
    else:
        return None
    if verb is not word and not _is_at_hand(sentence, verb):
        return None
    if verb is word and (helpers_of(sentence, word) & _FUTURE or has_to(sentence, word)):
        return None
    if any(t.text.casefold() == "by" for t in sentence.children(word.index, "agent")) and frame.force is Force.COMMISSIVE:
        return None
    carrier = verb.lemma if verb is not word else "be"
    return _build(scene, sentence, verb, frame, f"{carrier} {word.text.casefold()}", before, noun=word)


def _opens_clause(sentence: Sentence, word: Token) -> bool:
    """A bare participle or adjective that opens a sentence or a preambular line ("Deeply concerned about")."""
    start = [t for t in sentence.tokens[: word.index] if t.pos not in {"ADV", "CCONJ", "PUNCT"}]
    return not start and word.dep not in {"amod"}


def _build(
    scene: Scene,
    sentence: Sentence,
    verb: Token,
    frame: Frame,
    name: str,
    before: list[Act],
    *,
    particle: Token | None = None,
    noun: Token | None = None,
) -> Act | None:
    is_state = noun is not None and noun.text.casefold() in adjective_frames()
    speaker = speakers_of(scene, sentence, verb) if not (is_state and verb is noun) else _state_speaker(scene, sentence, verb)
    if not speaker and is_passive(sentence, verb):
        if frame.force not in {Force.EXPRESSIVE, Force.DIRECTIVE, Force.ASSERTIVE} or verb.dep in {"acl", "relcl"}:
            return None
        speaker = before[-1].speaker if before else scene.issue.issuers
    groups = _words_cited(verb, particle, noun, frame)
    addressee = addressees_of(scene, sentence, verb, frame, particle, noun)
    content = content_of(scene, sentence, noun or particle or verb, verb)
    mode = scene.mode_at(verb.start, speaker=speaker)
    return Act(
        citations=scene.cite_tokens(*groups),
        rule=f"act.{frame.force}.{name.replace(' ', '-')}",
        confidence=_confidence(frame, speaker, mode),
        mode=mode,
        speaker=speaker,
        verb=name,
        force=frame.force,
        polarity=frame.polarity,
        strength=_strength(sentence, verb, noun, frame),
        addressee=tuple(a for a in addressee if a not in speaker),
        about=topics_of(scene, sentence, noun or particle or verb, verb),
        content=content,
        negated=is_negated(sentence, verb),
        capacity=None,
        indirect_directive=frame.force is Force.ASSERTIVE and _importance_of(sentence, verb),
    )


def _state_speaker(scene: Scene, sentence: Sentence, word: Token) -> tuple[str, ...]:
    own = [t for t in sentence.children(word.index, "nsubj", "nsubjpass") if t.index < word.index]
    if own:
        return scene.cast.who(sentence, own[0].index)
    head = sentence.tokens[word.head]
    if head.index != word.index and head.pos in VERBAL:
        subject = subject_of(sentence, head)
        if subject is not None:
            return scene.cast.who(sentence, subject.index)
    return scene.cast.voice(word.start)


def _words_cited(verb: Token, particle: Token | None, noun: Token | None, frame: Frame) -> Iterator[list[Token]]:
    if particle is not None and particle.index == verb.index + 1:
        yield [verb, particle]
    elif noun is not None and noun.index == verb.index:
        yield [verb]
    else:
        yield [verb]
        if particle is not None:
            yield [particle]
    if noun is not None and noun.index != verb.index:
        yield [noun]


def _strength(sentence: Sentence, verb: Token, noun: Token | None, frame: Frame) -> int | None:
    if frame.strength is None:
        return None
    near = [*sentence.children(verb.index, "advmod"), *(sentence.children(noun.index, "amod", "advmod") if noun else ())]
    step = max(-1, min(1, sum(intensity(t.text.casefold()) for t in near)))
    return max(1, min(7, frame.strength + step))


def _importance_of(sentence: Sentence, verb: Token) -> bool:
    """"underline the importance of X-ing", "stress the need to": an assertive used as a request without agent."""
    target = object_of(sentence, verb)
    return target is not None and target.lemma.casefold() in {"importance", "need", "necessity", "urgency", "significance", "imperative"}


def _confidence(frame: Frame, speaker: tuple[str, ...], mode: Mode) -> float:
    if not speaker:
        return _WEAK
    return _SURE if mode is Mode.STATED and frame.when == "any" else _FAIR
