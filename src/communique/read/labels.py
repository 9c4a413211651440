"""Labels in a line: unnamed groups of actors ("both sides", "de facto authorities of X", "the X community of Y").

    label = (before | owner)* HEAD after? (of phrase)?

A head of the first table is a label by itself, one of the second only with an owner or a phrase with "of". Invariant: a node begins
after its article.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.knowledge.labels import load_label_words
from communique.knowledge.names import load_name_words
from communique.read.bodies import body_at
from communique.read.names import Line
from communique.read.names_lexicon import HitKind

LONGEST_FRONT = 8
"""Words that may stand before the head of a label."""

LONGEST_PHRASE = 5
"""Words of a noun phrase after "of"."""

_COMMUNITIES = frozenset({"community", "communities", "people", "peoples", "population", "populations", "civilians", "refugees", "persons",
  "residents", "citizens", "inhabitants", "women", "youth", "victims", "survivors", "idps", "families", "displaced"})  # fmt: skip
_ARTICLES = ("the", "a", "an", "these", "those", "our", "their", "its", "his", "her", "certain")
_PRONOUNS = ("our", "their", "its", "his", "her")
_OPEN = frozenset({"leaders", "representatives", "peoples", "victims", "communities", "envoys", "delegates"})
"""Heads that any noun may follow after "of" ("leaders of the opposition", but not "reminded the sides of their duty")."""

_NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM")


@dataclass(frozen=True, slots=True)
class LabelNode:
    """A label's phrase in a line."""

    first: int
    """Index of its first word, after any article."""

    end: int
    """One past its last word."""

    head: str
    """Last word of the head, folded."""

    code: str = ""
    """Alpha-2 code of the country that owns it; empty if none."""

    is_by_itself: bool = True
    """Whether the head is a label without any words around it."""

    @property
    def is_community(self) -> bool:
        """Whether it names people, not parties."""
        return self.head in _COMMUNITIES


def label_at(line: Line, index: int) -> LabelNode | None:
    """The label whose phrase begins at a word; None if none does."""
    place, code, has_owner = _before(line, index)
    hit = line.hit(place, HitKind.LABEL)
    words = load_label_words()
    linked = line.low(place) in words.linked
    if (
        not hit
        and linked
        and line.low(place + 1) in words.linked
        and line.low(place) in ("military", "opposition", "army", "police", "coalition")
    ):
        place += 1
    if not hit and not linked:
        return None
    head_end = hit.end if hit else place + 1
    end, of_code = _after(
        line,
        head_end,
        is_open=(linked and line.low(head_end - 1) not in ("side", "party")) or line.low(head_end - 1) in _OPEN,
    )
    if not hit and not has_owner and end == head_end:
        return None
    if line.low(end) in ("'s", "'") and end == head_end and line.low(head_end - 1) == "side":
        return None
    return LabelNode(index, end, line.low(head_end - 1), code or of_code, bool(hit))


def _before(line: Line, index: int) -> tuple[int, str, bool]:
    """First word after owners and other words in front of the head, the owner's code, and whether there is an owner."""
    words, place, code, has_owner = load_label_words(), index, "", False
    while place - index < LONGEST_FRONT:
        if line.hit(place, HitKind.LABEL):
            break
        low, owner = line.low(place), line.hit(place, HitKind.ADJECTIVE, HitKind.STATE)
        body = body_at(line, place) if line.is_capital(place) else None
        if body and not (owner and owner.end >= body.end) and line.low(body.end) not in ("'s", "'"):
            place, has_owner = _past_letters(line, body.end), True
        elif owner and line.low(owner.end) not in ("'s", "'"):
            place, code, has_owner = owner.end, owner.code, True
        elif (low == "and" and place > index and _is_joined(line, index, place)) or (
            line.hit(place, HitKind.POST) and has_owner and low.startswith("co-")
        ):
            place += 1
        elif low == "de" and line.low(place + 1) == "facto":
            place += 2
        elif low in words.linked and not _goes_on(line, place + 1):
            break
        elif low in words.before or (low.startswith("co-") and line.hit(place, HitKind.POST)):
            place += 1
        else:
            break
    return place, code, has_owner


def _is_joined(line: Line, index: int, place: int) -> bool:
    """Whether an "and" joins two adjectives of owners ("Fijian and Tongan officials", but not "Fiji and Tongan officials")."""
    return line.hit(place + 1, HitKind.ADJECTIVE) is not None and not line.is_state_by_name(index)


def _past_letters(line: Line, place: int) -> int:
    """Past letters in brackets between a body and the head ("Lake Valley Union (LVU) officials")."""
    is_letters = line.low(place) == "(" and line.low(place + 2) == ")" and line.words[place + 1].text.isupper()
    return place + 3 if is_letters and _goes_on(line, place + 3) else place


def _goes_on(line: Line, place: int) -> bool:
    """Whether a head or another word in front of one stands at a word."""
    words = load_label_words()
    return line.hit(place, HitKind.LABEL) is not None or line.low(place) in words.linked


def _after(line: Line, place: int, *, is_open: bool) -> tuple[int, str]:
    """End of the label, and the code of the country that a phrase with "of" names."""
    for phrase in load_label_words().after:
        parts = phrase.split()
        if [line.low(place + n) for n in range(len(parts))] == parts:
            return place + len(parts), ""
    if line.low(place) != "of":
        return place, ""
    at = place + 1 + (line.low(place + 1) in _ARTICLES)
    end, code = _owner(line, at, is_open=is_open and line.low(at - 1) not in _PRONOUNS)
    return (end, code) if end > at else (place, "")


def _owner(line: Line, at: int, *, is_open: bool) -> tuple[int, str]:
    """End of what stands after "of", and its country's code; ``at`` if nothing that belongs to a label."""
    state = line.hit(at, HitKind.STATE)
    owner = line.hit(at, HitKind.ADJECTIVE)
    if owner is not None and line.hit(owner.end, HitKind.POST) is not None and line.is_capital(owner.end + 1):
        return at, ""  # "the government of Tavish President A B"
    body = body_at(line, at) if line.is_capital(at) else None
    if body and body.end > (state.end if state else 0):
        return body.end, ""
    if state:
        return _states(line, state.end), state.code
    region = line.hit(at, HitKind.REGION, HitKind.CAPITAL)
    if region:
        return region.end, ""
    inner = label_at(line, at)
    if inner:
        return inner.end, inner.code
    return _noun_phrase(line, at) if is_open else at, ""


def _states(line: Line, end: int) -> int:
    while True:
        at = end + (line.low(end) == ",")
        at += line.low(at) == "and"
        at += line.low(at) == "the" and at > end
        state = line.hit(at, HitKind.STATE) if at > end else None
        if not state:
            return end
        end = state.end


def _noun_phrase(line: Line, at: int) -> int:
    """End of a short run of nouns and adjectives that ends with a noun."""
    place, last, tokens = at, at, line.sentence.tokens
    while place < len(line.words) and place - at < LONGEST_PHRASE:
        word = line.words[place]
        pos = tokens[word.last].pos
        if pos not in _NOMINAL or word.low in load_name_words().function:
            break
        place += 1
        if pos in ("NOUN", "PROPN"):
            last = place
    return last
