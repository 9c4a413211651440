"""Collectives: "the two leaders", "both ministers", "the Presidents", as the persons of the statement they stand for.

A number word must be met exactly; without one the persons named together last before are meant. Persons named only as authors
of another text do not count. What does not come out stays a label.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from communique.knowledge.tables import load_table
from communique.model.reading import Known, MentionKind, Reading

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_OTHER = frozenset({"deputy", "vice", "former", "assistant", "acting", "designate", "special", "personal", "representative", "adviser", "spokesperson", "spokesman"})


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
    fitting = [p for p in reading.people if _fits(p, noun)]
    before = [p for p in fitting if _first_place(reading, p) < offset] or fitting
    free = [p for p in before if not _only_author(reading, p)] or before
    if number is not None and len(free) == number:
        return tuple(p.name for p in free)
    together = _named_together(reading, free, offset, number)
    return together if len(together) > 1 else ()


def _parse(words: str) -> tuple[str, int | None] | None:
    """The noun in the singular and the number told ("the two Foreign Ministers")."""
    lower = words.casefold()
    number = next((n for word, n in _NUMBERS.items() if re.search(rf"\b{word}\b", lower)), None)
    plain = re.sub(r"\b(the|two|both|three|four|five|six|our|respective|all)\b", " ", lower)
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
    return bool(person.mentions) and all(any(t.covers(reading.mentions[i].span) for t in texts) for i in person.mentions)


def _named_together(reading: Reading, people: Sequence[Known], offset: int, number: int | None) -> tuple[str, ...]:
    """The fitting persons of the nearest sentence before that names at least two of them (or the number told)."""
    by_sentence: dict[int, list[str]] = {}
    for person in people:
        for index in person.mentions:
            mention = reading.mentions[index]
            if mention.span.start < offset:
                by_sentence.setdefault(mention.sentence, []).append(person.name)
    for sentence in sorted(by_sentence, reverse=True):
        names = tuple(dict.fromkeys(by_sentence[sentence]))
        if (number is None and len(names) > 1) or len(names) == number:
            return names
    all_names = tuple(p.name for p in people)
    return all_names if number in {None, len(all_names)} and len(all_names) > 1 else ()
