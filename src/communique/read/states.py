"""States in a line, and capitals and seats of government that stand for one.

Invariant: a capital stands for its state only where no preposition of place stands before it and no dateline holds it.
"""

from __future__ import annotations

from functools import cache

from communique.knowledge.countries import load_countries
from communique.knowledge.folding import fold
from communique.model.actor import ActorKind
from communique.model.reading import MentionKind
from communique.read.names import Line
from communique.read.names_lexicon import Hit, HitKind
from communique.read.people_nodes import Node

_LOCATIVE = frozenset({"in", "at", "to", "from", "near", "outside", "inside", "via", "around", "visit", "visited", "visiting", "through", "throughout",
  "towards", "toward", "into", "of", "on", "across", "over", "between", "leaving", "left", "reached", "reaching", "within"})  # fmt: skip
_RELATIONS = frozenset(
    {
        "talks",
        "relations",
        "dialogue",
        "negotiations",
        "ties",
        "tensions",
        "agreement",
        "contacts",
        "consultations",
        "understanding",
        "mediation",
    }
)


@cache
def _codes() -> dict[str, str]:
    return {
        fold(name.removeprefix("The ")): country.code
        for country in reversed(load_countries())
        for name in (*country.also, *country.adjectives, country.name)
    }


def code_of(name: str) -> str:
    """The alpha-2 code of a country by name or adjective; empty if it is none.

    >>> code_of("Republic of Fiji"), code_of("Fijian"), code_of("Lake Council")
    ('FJ', 'FJ', '')
    """
    return _codes().get(fold(name).removeprefix("the "), "")


def state_at(line: Line, index: int) -> Node | None:
    """The country, adjective, people, capital or seat that begins at a word; None if none does."""
    hit = line.hit(index, HitKind.STATE, HitKind.ADJECTIVE, HitKind.NATION, HitKind.SEAT)
    capital = line.hit(index, HitKind.CAPITAL)
    if capital and (not hit or capital.end > hit.end):
        return _capital(line, index, capital)
    if hit is None:
        return None
    if hit.kind is HitKind.NATION and not line.hit(index, HitKind.ADJECTIVE):
        return Node(
            MentionKind.LABEL,
            index,
            hit.end,
            line.text(index, hit.end),
            ActorKind.COMMUNITY,
            hit.code,
            "nation",
            is_plural=True,
        )
    kind = MentionKind.STATE
    basis = str(hit.kind)
    return Node(
        kind, index, hit.end, hit.name, ActorKind.STATE, hit.code, basis, is_adjective=hit.kind is HitKind.ADJECTIVE
    )


def _capital(line: Line, index: int, hit: Hit) -> Node:
    name = line.text(index, hit.end)
    actor = ActorKind.STATE if _stands_for_state(line, index, hit.end) else None
    return Node(MentionKind.PLACE, index, hit.end, name, actor, hit.code, "capital")


def _stands_for_state(line: Line, index: int, end: int) -> bool:
    before, after = line.low(index - 1) if index else "", line.low(end)
    if before == "between" and line.low(index - 2) in _RELATIONS:
        return True
    if before in _LOCATIVE or _in_place_list(line, index):
        return False
    if line.words[index].text.isupper() or line.sentence.zone.value != "body":
        return False
    token = line.sentence.tokens[line.words[index].first]
    if token.dep in ("nsubj", "nsubjpass") or before in ("with", "for", "by", "against"):
        return True
    return after in ("'s", "'") or (before in ("and", ",") and token.dep == "conj" and _head_is_actor(line, index))


def _in_place_list(line: Line, index: int) -> bool:
    """Whether it goes on with a list of places ("in Athens and Rome")."""
    place = index
    while place > 1 and line.low(place - 1) in ("and", ",", "or", "/"):
        place -= 2
        while place > 0 and line.is_capital(place - 1) and line.low(place - 1) not in ("and", ","):
            place -= 1
        if line.low(place - 1) in _LOCATIVE - {"between"}:
            return True
    return False


def _head_is_actor(line: Line, index: int) -> bool:
    sentence = line.sentence
    head = sentence.tokens[sentence.tokens[line.words[index].first].head]
    while head.dep == "conj" and head.head != head.index:
        head = sentence.tokens[head.head]
    return head.dep in ("nsubj", "nsubjpass", "pobj") and (
        head.dep != "pobj" or sentence.tokens[head.head].text in ("with", "by", "between")
    )
