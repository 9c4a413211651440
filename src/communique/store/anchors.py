"""Anchors: names for facts that hold when a page is read again.

Idea: an anchor is kind, text and place of a fact's first citation; where several facts of one kind rest on the same
words, a hash of the part that tells them apart follows. Invariant: an anchor names exactly one fact or is broken; it
never moves to other words, and never to another fact on the same words.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from communique.model.facts import (
    Act,
    DateMention,
    Fact,
    Holding,
    Meeting,
    Person,
    Quotation,
    Reference,
    Undertaking,
)

_TELLING: Mapping[type[Fact], tuple[str, ...]] = {
    Person: ("name",),
    Holding: ("holder", "office"),
    DateMention: ("value",),
    Meeting: ("participants", "place", "date"),
    Act: ("speaker", "verb", "addressee"),
    Undertaking: ("kind", "by", "action", "object"),
    Reference: ("name", "number"),
    Quotation: ("speaker",),
}
"""The fields that tell facts of one kind on the same words apart."""

_ANCHOR = re.compile(r"(?P<kind>[a-z]+):(?P<sha256>[0-9a-f]{64}):\d+-\d+(#[0-9a-f]{8}(\.\d+)?)?")


def anchors_of(facts: Sequence[Fact]) -> tuple[str, ...]:
    """The anchor of each fact; all facts of the same kind and text must be among those given.

    >>> from communique.model.citation import Citation
    >>> anchors_of([Person(citations=(Citation("ab", 4, 7, "Ana"),), rule="person", name="Ana")])
    ('person:ab:4-7',)
    """
    places = [_place_of(fact) for fact in facts]
    shared = Counter(places)
    full = [
        place if shared[place] == 1 else f"{place}#{_part_of(fact)}" for place, fact in zip(places, facts, strict=True)
    ]
    return tuple(_numbered(full))


def text_of(anchor: str) -> tuple[str, str] | None:
    """The kind of fact and the text that an anchor names; None if it is no anchor but the name of an identity.

    >>> text_of("person:Petrosan") is None
    True
    """
    match = _ANCHOR.fullmatch(anchor)
    return (match["kind"], match["sha256"]) if match else None


def _place_of(fact: Fact) -> str:
    first = fact.citations[0]
    return f"{fact.kind_name}:{first.sha256}:{first.start}-{first.end}"


def _part_of(fact: Fact) -> str:
    said = "\x1f".join(str(getattr(fact, name)) for name in _TELLING[type(fact)])
    return hashlib.sha256(said.encode()).hexdigest()[:8]


def _numbered(anchors: Iterable[str]) -> Iterable[str]:
    """The anchors, those met before with their number behind (facts that differ only in lesser parts)."""
    seen: Counter[str] = Counter()
    for anchor in anchors:
        seen[anchor] += 1
        yield anchor if seen[anchor] == 1 else f"{anchor}.{seen[anchor]}"
