"""Told where: the words of a text that tell the day, the place and the issuers of its statement.

Idea: what stands in the header of a page leads to the words that it rests on, as everything else does.
Invariant: only words of title, labels and body are led to; what is found nowhere in them is not led to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from communique.model.cited import Cited
from communique.model.facts import DateMention
from communique.model.resolved import Statement
from communique.model.span import Span
from communique.model.text import Text, ZoneRole

HEAD = 400
"""Characters of a body in which a place of issue is looked for: datelines are shorter."""


@dataclass(frozen=True, slots=True)
class Told:
    """Words that tell something."""

    words: str
    """As they stand, blanks folded."""

    anchor: str
    """Their address on the page ("p1:0-6")."""


def where_told(statement: Statement, text: Text, facts: Sequence[Cited[Any]]) -> Mapping[str, Told]:
    """The words that tell "date" and "place", and each issuer by name; what no words tell is missing."""
    found = {name: _first(text, name) for name in statement.issuers}
    found["date"] = _of_day(statement, facts)
    found["place"] = _of_place(statement.place, text)
    return {what: told for what, told in found.items() if told}


def _of_day(statement: Statement, facts: Sequence[Cited[Any]]) -> Told | None:
    """The first words that were understood as the day of issue, or as the day before which it was not."""
    day = str(statement.date or statement.not_before or "")
    dates = sorted((c for c in facts if isinstance(c.fact, DateMention)), key=lambda c: c.citations[0].start)
    cited = next((c for c in dates if day and str(c.fact.value) == day), None)
    return Told(" ".join(cited.citations[0].exact.split()), str(cited.places[0])) if cited else None


def _of_place(place: str | None, text: Text) -> Told | None:
    """The first of the places named, at the head of the body or in a label."""
    first = (place or "").partition("/")[0].strip()
    return _first(text, first, ignore_case=True, within=HEAD) if first else None


def _first(text: Text, words: str, *, ignore_case: bool = False, within: int | None = None) -> Told | None:
    """Where whole words stand first: in the body, else in title and labels."""
    escaped = r"\s+".join(re.escape(word) for word in words.split())
    pattern = re.compile(rf"(?<!\w){escaped}(?!\w)", re.IGNORECASE if ignore_case else 0)
    stretches = [(p.number, p.span, p.span.start) for p in text.paragraphs]
    heads = [z for z in text.zones if z.role in {ZoneRole.TITLE, ZoneRole.FACETS}]
    stretches += [(0, z.span, 0) for z in sorted(heads, key=lambda z: z.role is not ZoneRole.TITLE)]
    start = text.paragraphs[0].span.start if text.paragraphs else 0
    for number, span, base in stretches:
        if within and number and span.start > start + within:
            continue
        if found := pattern.search(text.content, span.start, span.end):
            at = Span(*found.span())
            return Told(" ".join(found[0].split()), f"p{number}:{at.start - base}-{at.end - base}")
    return None
