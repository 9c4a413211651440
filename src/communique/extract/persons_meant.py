"""Persons meant: which one person "he" or "she" is, and what the people of a statement are called where a group is named.

One pronoun of one person is never two: of a subject "A and B" the first is meant, and nobody called Ms. is "he". Where only
others fit, it is the person of that form of address whom the statement names first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from communique.extract.scene import Scene
from communique.model.reading import Mention, MentionKind, Sentence, Token

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_ADDRESS: Mapping[str, re.Pattern[str]] = {
    "he": re.compile(r"\b(?:Mr|Sir|Messrs|Lord|Sheikh|King|Prince|Father|General|Gen)\.?\s+(?:[A-Z]\w*\.?\s+)?$"),
    "she": re.compile(r"\b(?:Ms|Mrs|Miss|Madam|Madame|Mme|Lady|Dame|Queen|Princess|Sister)\.?\s+(?:[A-Z]\w*\.?\s+)?$"),
}
_BACK = 2
"""Sentences looked back for whom a paragraph speaks of."""
_BEFORE = 24
"""Characters before a name in which its form of address stands."""


def one_person(scene: Scene, sentence: Sentence, token: Token, found: tuple[str, ...]) -> tuple[str, ...]:
    """The one person a personal pronoun stands for, of the names found for it; other words keep all their names."""
    word = token.text.casefold()
    gender = "he" if word in _HE else "she" if word in _SHE else ""
    if not gender or not found:
        return found
    spoken_of = _subject_before(scene, sentence) if token.dep in {"nsubj", "nsubjpass"} else ()
    if spoken_of and set(spoken_of).isdisjoint(found) and address_of(scene, spoken_of[0]) in {gender, ""}:
        return spoken_of
    fitting = [n for n in found if address_of(scene, n) in {gender, ""}]
    if fitting:
        return tuple(fitting[:1])
    people = (p.name for p in scene.reading.people if p.name not in found)
    return next(((name,) for name in people if address_of(scene, name) == gender), ())


def _subject_before(scene: Scene, sentence: Sentence) -> tuple[str, ...]:
    """The person of whom the sentence before the last speaks, where the last one speaks of no person ("The meeting was ...")."""
    if sentence.index < _BACK:
        return ()
    last, first = (scene.reading.sentences[sentence.index - back] for back in (1, _BACK))
    if last.paragraph != sentence.paragraph or first.paragraph != sentence.paragraph or _person_of(scene, last):
        return ()
    return _person_of(scene, first)


def _person_of(scene: Scene, sentence: Sentence) -> tuple[str, ...]:
    for token in sentence.tokens:
        if token.dep in {"nsubj", "nsubjpass"} and sentence.tokens[token.head].dep in {"ROOT", "conj", "ccomp"}:
            mention = scene.cast.mention_at(sentence, token.index)
            if token.text.casefold() in _HE | _SHE:
                return scene.cast.who(sentence, token.index)[:1]
            is_one = mention is not None and mention.kind in {MentionKind.PERSON, MentionKind.POST}
            return scene.cast.who(sentence, token.index)[:1] if is_one and mention and not mention.plural else ()
    return ()


def address_of(scene: Scene, name: str) -> str:
    """Either "he" or "she" by the form of address before any mention of the name; empty if none tells."""
    content = scene.reading.content
    for mention in scene.reading.mentions:
        if mention.kind is MentionKind.PERSON and mention.name == name:
            before = content[max(0, mention.span.start - _BEFORE) : mention.span.start]
            told = next((g for g, pattern in _ADDRESS.items() if pattern.search(before)), "")
            if told:
                return told
    return ""


def group_label(scene: Scene, mention: Mention) -> str:
    """The name of the issuing group that the words define ("The Co-Chairs (A, B and C)"); empty if they define none."""
    for group in scene.reading.groups:
        if mention.holders and set(group.members) == set(mention.holders) and group.label in scene.issue.issuers:
            return group.label
    return ""
