"""Talks taken up again: when "resume" tells an encounter and when it only speaks of a process to go on.

"Resumed talks in X on Monday" is an encounter, "urged the resumption of talks" none; nor is an exchange of prisoners, or a
call for calm. Invariant: what is only to go on is never an encounter unless its day and place are told.
"""

from __future__ import annotations

from communique.extract.clauses import has_to, helpers_of
from communique.extract.doers import doers_of
from communique.extract.scene import Scene
from communique.knowledge.meetings import NounFrame, governed_as, light_phase, words_of
from communique.model.facts import MeetingKind, Phase
from communique.model.reading import MentionKind, Sentence, Token

_GOING_ON = frozenset({"resumption", "continuation", "return"})


def is_no_encounter(scene: Scene, sentence: Sentence, token: Token, frame: NounFrame) -> bool:
    """Whether the words speak of talks of old to go on, of the exchange of things or of an appeal, not of an encounter."""
    if frame.lemma == "exchange" and _is_of_things(sentence, token):
        return True
    if frame.kind is MeetingKind.CALL:
        return _is_appeal(sentence, token)
    if frame.kind is not MeetingKind.TALKS or has_two(sentence, token) or _broke_off_somewhere(scene, sentence, token):
        return False
    head = sentence.tokens[token.head]
    ruler = sentence.tokens[head.head] if token.dep == "pobj" else head
    is_told = ruler.tag == "VBD" and ruler.lemma != "continue" and _is_told_when_or_where(scene, sentence, ruler)
    if _will_go_on(scene, sentence, token) or _are_named(scene, sentence, ruler):
        return False
    if is_told or taken_up_again(scene, sentence, token) is not None or _is_hailed(scene, sentence, token, ruler):
        return False
    return ruler.lemma.casefold() in words_of("resuming") or ruler.text.casefold() in _GOING_ON


def _are_named(scene: Scene, sentence: Sentence, ruler: Token) -> bool:
    """Whether two or more named sides are asked or agree to talk again ("urged A and B to resume negotiations")."""
    if ruler.pos != "VERB" or not has_to(sentence, ruler) or governed_as(sentence.tokens[ruler.head].lemma) == "":
        return False
    known = {
        m.name
        for m in scene.reading.mentions_in(sentence.index, MentionKind.PERSON, MentionKind.STATE, MentionKind.BODY)
    }
    return len([n for n in doers_of(scene, sentence, ruler) if n in known]) > 1


def _will_go_on(scene: Scene, sentence: Sentence, token: Token) -> bool:
    """Whether talks with somebody are said to go on ("our talks with the parties will continue next week")."""
    verb = sentence.tokens[token.head]
    told = scene.reading.mentions_in(sentence.index, MentionKind.PLACE, MentionKind.DATE)
    is_said = token.dep == "nsubj" and verb.lemma == "continue" and "will" in helpers_of(sentence, verb)
    with_ = [p for p in sentence.children(token.index, "prep") if p.text.casefold() in {"with", "between"}]
    own = bool(sentence.children(token.index, "poss"))
    return is_said and bool(with_) and (own or any(m.first > verb.index for m in told))


def _is_hailed(scene: Scene, sentence: Sentence, token: Token, ruler: Token) -> bool:
    """Whether it is welcomed that named persons talk again ("welcomed the resumption of talks between A and B")."""
    verb = sentence.tokens[ruler.head]
    is_object = ruler.text.casefold() == "resumption" and ruler.dep == "dobj" and verb.tag == "VBD"
    between = [p for p in sentence.children(token.index, "prep") if p.text.casefold() == "between"]
    inner = [t for p in between for t in sentence.children(p.index, "pobj")]
    named = [m for t in inner if (m := scene.cast.mention_at(sentence, t.index)) is not None]
    is_people = any(m.kind is MentionKind.PERSON for m in named)
    return is_object and is_people and verb.lemma.casefold() in words_of("praising")


def taken_up_again(scene: Scene, sentence: Sentence, noun: Token) -> Token | None:
    """The verb that takes talks up again at a day and in a place ("to resume discussions on Monday in X"); else None."""
    ruler = sentence.tokens[noun.head]
    lemma = ruler.lemma.casefold()
    if noun.dep != "dobj" or lemma not in words_of("resuming") or light_phase(lemma) is not Phase.HELD:
        return None
    told = scene.reading.mentions_in(sentence.index, MentionKind.PLACE, MentionKind.DATE)
    return ruler if len({m.kind for m in told if m.first > noun.index}) > 1 else None


def has_two(sentence: Sentence, token: Token) -> bool:
    """Whether "talks resumed between A and B": the subject of what came to pass, with those who talk."""
    verb = sentence.tokens[token.head]
    if token.dep not in {"nsubj", "nsubjpass"} or verb.lemma not in {"resume", "restart"} or verb.tag != "VBD":
        return False
    return any(t.text.casefold() in {"between", "with"} for t in sentence.tokens[token.index :])


def _is_of_things(sentence: Sentence, token: Token) -> bool:
    """Whether it is an exchange of prisoners, or one of views with nobody."""
    of = [p for p in sentence.children(token.index, "prep") if p.text.casefold() == "of"]
    if any(not _is_views(sentence, p) for p in of):
        return True
    is_bare = token.dep in {"dobj", "nsubj", "nsubjpass"}
    return is_bare and not any(p.text.casefold() in {"with", "between"} for p in sentence.subtree(token.index))


def _is_views(sentence: Sentence, preposition: Token) -> bool:
    return any(t.lemma.casefold() in {"view", "opinion"} for t in sentence.children(preposition.index, "pobj"))


def _is_appeal(sentence: Sentence, token: Token) -> bool:
    """Whether a call asks for something ("the call for restraint", "their call to act")."""
    asks = any(t.text.casefold() in {"for", "upon"} for t in sentence.children(token.index, "prep"))
    return asks or any(t.tag == "VB" for t in sentence.children(token.index, "acl"))


def _broke_off_somewhere(scene: Scene, sentence: Sentence, token: Token) -> bool:
    """Whether talks are told by the place where they broke off ("the talks suspended in X")."""
    broken = [t for t in sentence.children(token.index, "acl") if t.lemma.casefold() in words_of("broken_off")]
    places = scene.reading.mentions_in(sentence.index, MentionKind.PLACE)
    return any(token.index <= m.first <= token.index + 6 for _ in broken for m in places)


def _is_told_when_or_where(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    """Whether a day or place is told with talks that were taken up again ("renewed negotiations in X on 3 May")."""
    told = scene.reading.mentions_in(sentence.index, MentionKind.PLACE, MentionKind.DATE)
    return any(m.first > verb.index or m.last < verb.index for m in told) and verb.dep in {"ROOT", "conj"}
