"""References: the instruments that a statement relies on or mentions, and in what manner.

One item an instrument, cited at every mention; the manner is read at the first mention that tells one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from communique.extract.scene import Scene
from communique.knowledge.tables import load_table
from communique.model.facts import Mode, Reference
from communique.model.partial_date import PartialDate
from communique.model.reading import Mention, MentionKind, Sentence, Token

MENTION = "mention"
"""The manner of an instrument that is only named."""

_CONFIDENCE: Mapping[str, float] = {
    "number": 0.98,
    "symbol": 0.95,
    "named": 0.93,
    "dated": 0.93,
    "law": 0.95,
    "article": 0.93,
    "letters": 0.9,
    "series": 0.9,
    "mandate": 0.85,
    "principles": 0.85,
    "authored": 0.8,
    "several": 0.85,
    "made": 0.8,
    "issued": 0.75,
    "known": 0.75,
    "bare": 0.7,
}
_ANNIVERSARY = re.compile(
    r"(?:(?P<figure>\d{1,3})(?:st|nd|rd|th)|(?P<word>[a-z]+(?:-[a-z]+)?))\s+anniversary\s+of\s+(?:the\s+|its\s+|their\s+)?$",
    re.IGNORECASE,
)
_ARTICLES = frozenset(
    {
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "our",
        "all",
        "any",
        "both",
        "of",
        "relevant",
        "full",
        "this",
        "that",
        "those",
        "previous",
    }
)


def find_references(scene: Scene) -> tuple[Reference, ...]:
    """One reference for each instrument, in the order of their first mention."""
    grouped: dict[tuple[str, str], list[Mention]] = {}
    for mention in scene.reading.mentions:
        if mention.kind is MentionKind.INSTRUMENT and not _is_headline(scene, mention):
            grouped.setdefault((mention.name, str(mention.date)), []).append(mention)
    return tuple(_reference(scene, mentions) for mentions in grouped.values())


def _is_headline(scene: Scene, mention: Mention) -> bool:
    """Whether the words are a headline that tells an act ("Coast Union Welcomes Truce Agreement"), not a name."""
    return _tells_act(mention.span.of(scene.text.content))


def _tells_act(name: str) -> bool:
    words = name.split()
    return any(word.istitle() and word.casefold() in _manners()["headline_verbs"] for word in words[1:-1])


def _reference(scene: Scene, mentions: list[Mention]) -> Reference:
    first = mentions[0]
    manners = [manner_of(scene.reading.sentences[m.sentence], m) for m in mentions]
    basis = next((m.basis for m in mentions if m.basis != "bare"), first.basis)
    return Reference(
        citations=scene.cite(*(m.span for m in mentions)),
        rule=f"reference.{basis}",
        confidence=_CONFIDENCE.get(basis, 0.7),
        mode=_mode(scene, mentions),
        name=_name_of(scene, mentions),
        date=first.date or _anniversary(scene, mentions),
        manner=next((m for m in manners if m != MENTION), MENTION),
        number=first.key or None,
    )


def _name_of(scene: Scene, mentions: list[Mention]) -> str:
    """The fullest name; where that is a headline, the longest words that the body has."""
    name = mentions[0].name
    told = [" ".join(m.span.of(scene.text.content).split()) for m in mentions]
    return re.sub(r"^(?:the|an?) ", "", max(told, key=len), flags=re.IGNORECASE) if _tells_act(name) else name


def _mode(scene: Scene, mentions: list[Mention]) -> Mode:
    """Stated if any mention stands in the issuers' own voice."""
    modes = [scene.mode_at(m.span.start) for m in mentions]
    return Mode.STATED if Mode.STATED in modes else modes[0]


# -- dates from anniversaries ---------------------------------------------------------------------------------------


def _anniversary(scene: Scene, mentions: list[Mention]) -> PartialDate | None:
    """The year of an instrument whose anniversary is marked, counted back from the day of issue."""
    year = scene.issue.date.year if scene.issue.date is not None else None
    if year is None:
        return None
    for mention in mentions:
        sentence = scene.reading.sentences[mention.sentence]
        found = _ANNIVERSARY.search(scene.text.content, sentence.span.start, mention.span.start)
        count = _count(found) if found else None
        if count is not None and 0 < count < year:
            return PartialDate(f"{year - count:04d}")
    return None


def _count(found: re.Match[str]) -> int | None:
    if found["figure"]:
        return int(found["figure"])
    ordinals: dict[str, int] = _manners()["ordinals"]
    return ordinals.get(found["word"].casefold())


# -- manner ---------------------------------------------------------------------------------------------------------


@cache
def _manners() -> dict[str, Any]:
    table: dict[str, Any] = load_table("manners")
    return table


@cache
def _turned(part: str) -> Mapping[str, str]:
    return {word: manner for manner, words in _manners()[part].items() for word in words}


def manner_of(sentence: Sentence, mention: Mention) -> str:
    """How the sentence relies on the instrument: by the words before it, the noun it belongs to, or the verb that rules it."""
    return _manner_before(sentence, mention) or _manner_above(sentence, mention) or MENTION


def _manner_before(sentence: Sentence, mention: Mention) -> str | None:
    words = [t.text.casefold() for t in sentence.tokens[max(0, mention.first - 12) : mention.first]]
    while words and (words[-1] in _ARTICLES or not words[-1].isalpha()):
        words.pop()
    joined = " " + " ".join(words)
    found = [(len(phrase), manner) for phrase, manner in _turned("before").items() if joined.endswith(" " + phrase)]
    return max(found)[1] if found else None


def _manner_above(sentence: Sentence, mention: Mention) -> str | None:
    """The nearest noun or verb above that tells a manner; a verb that tells none ends the search."""
    above = _head(sentence, mention)
    nouns, verbs = _turned("nouns"), _turned("verbs")
    for token in sentence.ancestors(above.index):
        word, lemma = token.text.casefold(), token.lemma.casefold()
        if token.pos == "NOUN" and (word in nouns or lemma in nouns):
            return nouns.get(word) or nouns.get(lemma)
        if token.pos in {"VERB", "AUX"} and lemma in verbs:
            return verbs[lemma]
        if token.pos in {"VERB", "AUX"} and token.tag not in {"VBG", "VB"}:
            return None
    return None


def _head(sentence: Sentence, mention: Mention) -> Token:
    """The token of the mention that hangs on a word outside it."""
    for token in sentence.tokens[mention.first : mention.last + 1]:
        if not mention.first <= token.head <= mention.last or token.head == token.index:
            return token
    return sentence.tokens[mention.first]
