"""Series: one noun in the plural for several texts, told apart by place and date.

"the joint statements of our Presidents at A in 2009, B in 2010, and C in 2011" are three; "the agreements of 2013 and 2015" two.
Invariant: the first member keeps the draft's own words; each further one has the words that tell it apart.
"""

from __future__ import annotations

from communique.model.reading import MentionKind
from communique.read.instruments_drafts import Draft, View

_JOINS = frozenset({",", "and", "&", ";"})
_MOST_JOINS = 2
"""A comma and "and"."""
_LINKS = frozenset({"of", "in", "on", "at", "from"})


def members_of(view: View, draft: Draft) -> list[Draft]:
    """The further members of a series that the draft begins; empty if it is none."""
    if view.tokens[draft.head].tag not in {"NNS", "NNPS"} or draft.date is None:
        return []
    date = next((m for m in view.dates.values() if m.first > draft.head and m.date == draft.date), None)
    if date is None:
        return []
    place_at = _place_word(view, draft)
    base = _singular(view, draft, place_at)
    found: list[Draft] = []
    index = date.last + 1
    while True:
        member = _next_member(view, draft, index, base)
        if member is None:
            break
        made, index = member
        found.append(made)
    if found:
        draft.name = _singular(view, draft, draft.last + 1)
    return found


def _place_word(view: View, draft: Draft) -> int:
    """Index of the preposition of the place that the draft's words end with; one past them if none."""
    for index in range(draft.last, draft.head, -1):
        if view.low(index) in {"at", "in"}:
            return index
    return draft.last + 1


def _singular(view: View, draft: Draft, end: int) -> str:
    """The words up to ``end``, with the head in the singular."""
    head = view.tokens[draft.head].text
    words = view.text(draft.first, min(end, draft.last + 1) - 1)
    return words.replace(head, head[: len(draft.noun)] if head.casefold().startswith(draft.noun) else draft.noun, 1)


def _next_member(view: View, draft: Draft, index: int, base: str) -> tuple[Draft, int] | None:
    start = index
    while view.low(index) in _JOINS and index - start < _MOST_JOINS:
        index += 1
    if index == start:
        return None
    if view.low(index) in {"of", "the", "at", "in", "on"}:
        index += 1
    date = view.dates.get(index)
    if date is not None:
        if view.low(date.last + 1) in {"joint", draft.noun} or draft.last >= index:
            return None
        return Draft(
            draft.sentence, draft.head, draft.first, draft.last, draft.noun, base, date.date, basis="series"
        ), date.last + 1
    last = _place_end(view, index)
    if last is None or view.low(last + 1) not in _LINKS:
        return None
    told = view.dates.get(last + 2)
    if told is None:
        return None
    name = f"{base} at {view.text(index, last)}"
    return Draft(draft.sentence, index, index, last, draft.noun, name, told.date, basis="series"), told.last + 1


def _place_end(view: View, index: int) -> int | None:
    """Index of the last word of a place's name at ``index``; None if none stands there."""
    mention = view.actors.get(index)
    if mention is not None:
        return mention.last if mention.kind in {MentionKind.PLACE, MentionKind.STATE} else None
    last = index
    while view.is_name_word(last) and view.tokens[last].pos in {"PROPN", "NOUN", "ADJ"}:
        last += 1
    return last - 1 if last > index else None
