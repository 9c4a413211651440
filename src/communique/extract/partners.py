"""Partners: the word that names those met, received or briefed, for each way in which a verb takes them."""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.clauses import VERBAL, is_passive, object_of, subject_of
from communique.extract.scene import Scene
from communique.knowledge.meetings import VerbFrame, VerbUse, words_of
from communique.model.reading import MentionKind, Sentence, Token

_ADDRESS = frozenset(
    {"the", "Rt", ".", "Hon", "Rt.", "Hon.", "Right", "Honourable", "H.E.", "His", "Her", "Excellency"}
)
"""Words of address that parsers take for people."""
_STYLES = frozenset(
    {"Excellency", "Majesty", "Highness", "Holiness", "Eminence", "Beatitude", "Honourable", "Honorable"}
)
"""Nouns of address."""
_LONGEST_ADDRESS = 7
"""Tokens behind a preposition in which a form of address ends."""


def partner_of(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> Token | None:
    """The head of the phrase of those met: after the particle, else the direct object, or the patient of a passive."""
    if VerbUse.PARTNER is frame.use and is_passive(sentence, verb) and verb.dep != "acl":
        return object_of(sentence, verb)
    for child in _descend_to_prepositions(sentence, verb):
        if child.text.casefold() in frame.particles:
            for inner in sentence.children(child.index, "pobj"):
                if scene.cast.is_actor(sentence, inner.index) or inner.pos == "PROPN":
                    return behind_address(scene, sentence, inner)
    whom = _whom(scene, sentence, verb)
    if whom is not None:
        return whom
    if VerbUse.PARTNER is frame.use:
        for met in sentence.children(verb.index, "dobj"):
            is_time = met.lemma.casefold() in words_of("passable")
            if scene.cast.is_actor(sentence, met.index) or (not is_time and may_be_people(sentence, met)):
                return behind_address(scene, sentence, met)
    return _after_particle(scene, sentence, verb, frame)


def _whom(scene: Scene, sentence: Sentence, verb: Token) -> Token | None:
    """The person met in a clause that hangs on the name ("A. B., whom I met yesterday"); else None."""
    opens = verb.dep == "relcl" and any(t.text.casefold() == "whom" for t in sentence.subtree(verb.index))
    known = scene.cast.mention_at(sentence, verb.head) if opens else None
    return sentence.tokens[verb.head] if known is not None and known.last < verb.index else None


def actor_behind(scene: Scene, sentence: Sentence, preposition: Token) -> Token | None:
    """The head of the actor after a preposition, also behind a form of address that the parser cut ("the Rt. Hon. A. B.")."""
    inner = next(iter(sentence.children(preposition.index, "pobj")), None)
    inner = behind_address(scene, sentence, inner) if inner is not None else None
    if inner is None or scene.cast.is_actor(sentence, inner.index):
        return inner
    for token in sentence.tokens[preposition.index + 1 : preposition.index + _LONGEST_ADDRESS]:
        if scene.cast.mention_at(sentence, token.index) is not None:
            return token if sentence.tokens[token.index - 1].text in _ADDRESS - {"the"} else None
        if token.text not in _ADDRESS:
            return None
    return None


def behind_address(scene: Scene, sentence: Sentence, token: Token) -> Token:
    """The name behind a form of address that the parser took for the person ("His Excellency Mr. A. B."); else the token."""
    if token.text not in _STYLES or scene.cast.mention_at(sentence, token.index) is not None:
        return token
    following = sentence.tokens[token.index + 1 : token.index + _LONGEST_ADDRESS]
    return next((t for t in following if scene.cast.mention_at(sentence, t.index) is not None), token)


def is_within_phrase(sentence: Sentence, preposition: Token) -> bool:
    """Whether "with" only closes a phrase of relation ("in line with", "in accordance with")."""
    before = sentence.tokens[preposition.index - 1].text.casefold() if preposition.index else ""
    return before in words_of("relating")


def _descend_to_prepositions(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Prepositions under the verb, through places and days to which the parser hung them."""
    below = [t for t in sentence.subtree(verb.index) if t.pos == "ADP" and t.index > verb.index]
    return tuple(
        t
        for t in below
        if all(a.pos not in VERBAL or a.index == verb.index for a in _between(sentence, t, verb))
        and not is_within_phrase(sentence, t)
    )


def _between(sentence: Sentence, low: Token, high: Token) -> Iterator[Token]:
    for above in sentence.ancestors(low.index):
        if above.index == high.index:
            return
        yield above


def _after_particle(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> Token | None:
    """An actor after the particle by the surface, before another verb comes."""
    for token in sentence.tokens[verb.index + 1 :]:
        if token.pos in VERBAL:
            return None
        if token.text.casefold() in frame.particles:
            if is_within_phrase(sentence, token):
                continue
            for following in sentence.tokens[token.index + 1 : token.index + 4]:
                if scene.cast.mention_at(sentence, following.index) is not None:
                    return following
    return None


def patient_of(scene: Scene, sentence: Sentence, verb: Token) -> Token | None:
    """Who is received or briefed: the object, the patient, or the first person named after adjuncts."""
    met = object_of(sentence, verb)
    met = behind_address(scene, sentence, met) if met is not None else None
    if met is not None and met.dep == "nsubjpass" and met.pos == "VERB":
        met = _before_helper(scene, sentence, verb) or met
    if met is not None and (scene.cast.is_actor(sentence, met.index) or met.text.casefold() == "each"):
        return met
    if met is None and is_passive(sentence, verb) and verb.dep == "conj":
        return subject_of(sentence, verb)
    if met is not None or is_passive(sentence, verb):
        return met
    for token in sentence.tokens[verb.index + 1 :]:
        if token.pos in VERBAL:
            return None
        mention = scene.cast.mention_at(sentence, token.index)
        if mention is not None and mention.kind in {MentionKind.PERSON, MentionKind.POST}:
            return token
    return None


def _before_helper(scene: Scene, sentence: Sentence, verb: Token) -> Token | None:
    """The patient right before "was", where the parser took a participle for it ("Accompanied by A, B was received"); else None."""
    helpers = sentence.children(verb.index, "aux", "auxpass")
    before = helpers[0].index - 1 if helpers else -1
    return sentence.tokens[before] if before >= 0 and scene.cast.mention_at(sentence, before) is not None else None


def may_be_people(sentence: Sentence, met: Token) -> bool:
    """Whether an unknown noun after "meet" can be people: a name, or a plural that is no need or deadline."""
    if met.pos == "PROPN":
        return True
    return (
        met.tag == "NNS"
        and met.lemma.casefold() not in words_of("things_met")
        and not sentence.children(met.index, "poss")
    )


def is_plural(sentence: Sentence, verb: Token) -> bool:
    """Whether the subject is several by its form."""
    subject = subject_of(sentence, verb)
    return subject is not None and (subject.tag in {"NNS", "NNPS"} or subject.text.casefold() in {"they", "we", "who"})


def is_body_at(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Whether the token stands in the name of a body."""
    mention = scene.cast.mention_at(sentence, index)
    return mention is not None and mention.kind is MentionKind.BODY
