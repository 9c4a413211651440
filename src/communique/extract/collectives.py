"""Collectives: "the two leaders", "both ministers", "the Presidents", as the persons of the statement they stand for.

A number word must be met exactly; without one the persons named together last before are meant. Persons named only as authors
of another text do not count. What does not come out stays a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from communique.knowledge.tables import load_table
from communique.model.reading import Known, Mention, MentionKind, Reading
from communique.model.text import ZoneRole

_NUMBERS = {"two": 2, "couple": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}
NUMBER_WORDS = frozenset(_NUMBERS)
"""Words that tell how many are meant."""

_OTHER = frozenset(
    {
        "deputy",
        "vice",
        "former",
        "assistant",
        "special",
        "personal",
        "representative",
        "adviser",
        "spokesperson",
        "spokesman",
    }
)


@cache
def _table() -> Mapping[str, Sequence[str]]:
    table: Mapping[str, Sequence[str]] = load_table("collectives")
    return table


def members_of(reading: Reading, words: str, offset: int) -> tuple[str, ...]:
    """The persons that a collective noun at ``offset`` stands for; empty if it is none, or does not come out."""
    found = _parse(words)
    if found is None:
        return ()
    noun, number = found
    if noun == "interlocutor":
        both = protagonists(reading)
        return both if len(both) == _NUMBERS["two"] else ()
    fitting = [p for p in reading.people if _fits(p, noun)]
    if not _has_enough(fitting, number) and noun == "leader":
        both = protagonists(reading)
        return both if number == _PAIR == len(both) else ()
    before = [p for p in fitting if _first_place(reading, p) < offset] or fitting
    free = [p for p in before if not _only_author(reading, p)] or before
    if number is not None and len(free) == number:
        return tuple(p.name for p in free)
    return _named_together(reading, free, offset, number)


def _has_enough(people: Sequence[Known], number: int | None) -> bool:
    return number is None or len(people) >= number


_PAIR = 2


def protagonists(reading: Reading) -> tuple[str, ...]:
    """The persons whom the headline and the first sentence that names persons name: between them a readout plays."""
    return _opening_names(reading)


@lru_cache(4096)
def _parse(words: str) -> tuple[str, int | None] | None:
    """The noun in the singular and the number told ("the two Foreign Ministers")."""
    lower = words.casefold()
    number = next((n for word, n in _NUMBERS.items() if re.search(rf"\b{word}\b", lower)), None)
    plain = re.sub(r"\b(the|two|both|three|four|five|six|our|respective|all|top)\b", " ", lower)
    plain = re.sub(r"\bheads\b", "head", " ".join(plain.split()))
    plain = re.sub(r"s$", "", plain) if not plain.startswith("head") else plain
    return (plain, number) if plain in _table() else None


def _fits(person: Known, noun: str) -> bool:
    for office in person.offices:
        post = office.post.casefold()
        if set(re.findall(r"[a-z]+", post)) & _OTHER and noun not in {"envoy", "special envoy", "official", "diplomat"}:
            continue
        if any(re.search(rf"\b{re.escape(word)}\b", post) for word in _table()[noun]):
            return True
    return False


def _first_place(reading: Reading, person: Known) -> int:
    return min((reading.mentions[i].span.start for i in person.mentions), default=0)


def _only_author(reading: Reading, person: Known) -> bool:
    """Whether every mention of the person lies inside the name of an instrument."""
    texts = [m.span for m in reading.mentions if m.kind is MentionKind.INSTRUMENT]
    return bool(person.mentions) and all(
        any(t.covers(reading.mentions[i].span) for t in texts) for i in person.mentions
    )


def _named_together(reading: Reading, people: Sequence[Known], offset: int, number: int | None) -> tuple[str, ...]:
    """The fitting persons named together: coordinated nearest before, else in the opening, else in one sentence."""
    names = {p.name for p in people}
    opening = tuple(n for n in _opening_names(reading) if n in names)
    nearest: tuple[str, ...] = ()
    for row in _rows_before(reading, names, offset):
        told = tuple(dict.fromkeys(m.name for m in row))
        if not _has_number(told, number):
            continue
        if _is_coordinated(reading, row):
            return told
        nearest = nearest or told
    if _has_number(opening, number):
        return opening
    return nearest or (tuple(p.name for p in people) if _has_number(tuple(names), number) else ())


def _has_number(names: tuple[str, ...], number: int | None) -> bool:
    return len(names) > 1 if number is None else len(names) == number


def _rows_before(reading: Reading, names: set[str], offset: int) -> Iterator[list[Mention]]:
    """The mentions of the persons before ``offset``, sentence by sentence, nearest first."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in reading.mentions:
        if mention.span.start >= offset:
            break
        if mention.kind is MentionKind.PERSON and mention.name in names:
            by_sentence.setdefault(mention.sentence, []).append(mention)
    for sentence in sorted(by_sentence, reverse=True):
        yield by_sentence[sentence]


def _is_coordinated(reading: Reading, row: Sequence[Mention]) -> bool:
    """Whether the persons stand in one list: "A of X and B of Y", no verb and no "with" between them."""
    tokens = reading.sentences[row[0].sentence].tokens
    for left, right in pairwise(row):
        between = tokens[left.last + 1 : right.first]
        words = {t.text.casefold() for t in between}
        if any(t.pos in {"VERB", "AUX"} for t in between) or words & _APART or not words & {"and", ",", "&"}:
            return False
    return True


_APART = frozenset({"with", "about", "from", "by", "that", "who", "between", ";"})


def _opening_names(reading: Reading) -> tuple[str, ...]:
    names: list[str] = []
    in_body = None
    for mention in reading.mentions:
        if mention.kind is not MentionKind.PERSON:
            continue
        sentence = reading.sentences[mention.sentence]
        if sentence.zone is ZoneRole.BODY:
            in_body = sentence.index if in_body is None else in_body
            if sentence.index != in_body:
                break
        if mention.name not in names:
            names.append(mention.name)
    return tuple(names)
