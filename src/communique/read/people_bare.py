"""Second pass: names without a title or post beside them.

A name already met in the text is known again by any of its words; an unknown one of two words or more is taken where the parser sees
a proper noun in the place of a person (subject of a verb of persons, object of "with" or "by"). Invariant: no node that the first
pass found is lost, but a place whose word is a person's name.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.knowledge.bodies import load_body_words
from communique.knowledge.names import load_name_words
from communique.model.reading import MentionKind, Token
from communique.model.text import ZoneRole
from communique.read.names import Line
from communique.read.names_lexicon import HitKind
from communique.read.people_lists import insert
from communique.read.people_names import is_full, name_at
from communique.read.people_nodes import Node
from communique.read.people_scan import person_node

SHORTEST = 3
"""Letters that a word alone must have to be known again."""

_WITH = frozenset({"with", "by", "between", "and", "to", "from"})
_PLACING = frozenset({"in", "at", "near"})


def name_words(names: Iterable[str]) -> frozenset[str]:
    """The folded words by which the persons of a text can be named again."""
    from communique.knowledge.folding import fold

    words = load_name_words()
    skipped = words.never | words.particles | words.suffixes
    found = {
        bare for name in names for w in fold(name).split() for bare in (w.rstrip("."), without_article(w.rstrip(".")))
    }
    return frozenset(w for w in found if len(w) >= SHORTEST and w not in skipped)


def without_article(word: str) -> str:
    """An Arabic surname without its article ("al-Dee" is also "Dee").

    >>> without_article("al-dee"), without_article("dee")
    ('dee', 'dee')
    """
    article, hyphen, rest = word.partition("-")
    return rest if hyphen and article in ("al", "el", "as", "ad", "an", "ar", "ash", "at", "az") else word


def find_known(line: Line, nodes: list[Node], known: frozenset[str]) -> None:
    """Put the names among the nodes that the text has told elsewhere."""
    if known.isdisjoint(line.lows):
        return
    place = 0
    taken = {n for node in nodes if node.kind is not MentionKind.PLACE for n in range(node.start, node.end)}
    while place < len(line.words):
        if line.low(place) not in known or not line.is_capital(place) or place in taken or _is_place_here(line, place):
            place += 1
            continue
        end = place + 1
        while line.low(end) in known and line.is_capital(end) and end not in taken:
            end += 1
        while place > 0 and len(line.low(place - 1).rstrip(".")) == 1 and line.is_capital(place - 1):
            place -= 1
        if not _names_thing(line, end) and not _inside_name(line, place, taken):
            insert(nodes, person_node(line, place, end, "known name"))
        place = end


def find_unknown(line: Line, nodes: list[Node]) -> None:
    """Put full names among the nodes that stand where a person does."""
    if line.sentence.zone is not ZoneRole.BODY:
        return
    taken = {n for node in nodes for n in range(node.start, node.end)}
    people = {
        n
        for node in nodes
        if node.kind is MentionKind.PERSON
        for n in range(line.words[node.first].first, line.words[node.end - 1].last + 1)
    }
    place = 0
    while place < len(line.words):
        end = name_at(line, place) if line.words[place].is_capital and place not in taken else 0
        if not end:
            place += 1
            continue
        if (
            is_full(line, place, end)
            and not taken & set(range(place, end))
            and _stands_as_person(line, place, end, people)
        ):
            insert(nodes, person_node(line, place, end, "syntax"))
        place = end


def _is_place_here(line: Line, place: int) -> bool:
    return bool(line.hit(place, HitKind.CAPITAL, HitKind.REGION, HitKind.STATE)) and line.low(place - 1) in _PLACING


def _names_thing(line: Line, end: int) -> bool:
    """Whether the next word makes the name that of a body or document ("the Smith Commission")."""
    words = load_body_words()
    return line.is_capital(end) and (line.low(end) in words.heads or line.low(end) in words.instruments)


def _inside_name(line: Line, place: int, taken: set[int]) -> bool:
    """Whether capitalised words around make it part of another, unknown name."""
    return (
        place - 1 not in taken
        and place > 1
        and line.is_joined(place)
        and line.is_capital(place - 1)
        and line.low(place - 1) not in load_name_words().never
        and not line.low(place - 1).endswith(".")
    )


_FATHERS = frozenset({"abu", "umm"})
"""Words that open an Arabic byname, which nothing but a person or a town of the tables has."""


def _stands_as_person(line: Line, first: int, end: int, people: set[int]) -> bool:
    if _is_fate(line, first, end):
        return True
    if (
        line.low(end) in ("'s", "'")
        or _names_thing(line, end)
        or line.low(first - 1) in ("the", "in", "at", "of")
        or line.is_capital(end)
    ):
        return False
    if _is_member(line, end) or line.low(first) in _FATHERS:
        return True
    tokens = line.sentence.tokens
    inside = range(line.words[first].first, line.words[end - 1].last + 1)
    if sum(tokens[n].pos == "PROPN" for n in inside) * 2 < len(inside):
        return False
    head = next((tokens[n] for n in inside if tokens[n].head not in inside or tokens[n].head == n), None)
    if head is not None and head.dep == "conj" and head.head in people:
        return True
    return head is not None and _is_person_place(head, tokens)


def _is_fate(line: Line, first: int, end: int) -> bool:
    """Whether the name stands behind what only befalls persons ("the death of A B", "the release of A B")."""
    behind = line.low(first - 1) == "of" and line.low(first - 2) in _FATES
    return behind and not line.is_capital(end) and not _names_thing(line, end) and line.low(end) not in ("'s", "'")


_FATES = frozenset({"death", "killing", "murder", "assassination", "detention", "arrest", "kidnapping", "abduction", "disappearance", "imprisonment",
  "passing", "demise", "memory", "execution", "trial", "appointment", "nomination", "resignation", "inauguration", "re-election"})  # fmt: skip


def _is_member(line: Line, end: int) -> bool:
    """Whether a country or body stands in brackets after the name ("A B (X)")."""
    owner = line.hit(end + 1, HitKind.STATE, HitKind.BODY) if line.low(end) == "(" else None
    return owner is not None and line.low(owner.end) == ")"


def _is_person_place(head: Token, tokens: tuple[Token, ...]) -> bool:
    above = tokens[head.head]
    if head.dep in ("nsubj", "nsubjpass"):
        return above.lemma.casefold() in load_name_words().person_verbs
    if head.dep == "pobj":
        if any(t.text.casefold() in {"who", "whom"} for t in tokens[head.index + 1 : head.index + 3]):
            return True
        return (
            above.text.casefold() in _WITH
            and tokens[above.head].lemma.casefold() in _MEETING | load_name_words().person_verbs
        )
    if head.dep == "conj" and above.pos == "PROPN":
        return _is_person_place(above, tokens)
    return head.dep == "dobj" and above.lemma.casefold() in _MEETING


_MEETING = frozenset(
    {
        "meet",
        "receive",
        "talk",
        "meeting",
        "talks",
        "conversation",
        "call",
        "appoint",
        "speak",
        "thank",
        "welcome",
        "brief",
        "host",
        "congratulate",
        "replace",
        "discussion",
        "consultation",
        "succeed",
        "invite",
        "greet",
        "led",
        "lead",
        "chair",
        "sign",
    }
)
