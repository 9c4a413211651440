"""Encounters that one sentence joins: a place and day told once hold for those of the same persons joined by purpose or "also".

"Travelled to A (3 May) to meet B" tells place and day of both; "visited A, where they met B" the place; "and visited the
border" is another place and takes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.extract.clauses import VERBAL, has_to
from communique.extract.meeting_sketch import Sketch
from communique.extract.places_and_dates import Whereabouts
from communique.model.facts import MeetingKind
from communique.model.reading import Sentence, Token

_OCCASIONS = frozenset({MeetingKind.SUMMIT, MeetingKind.SESSION, MeetingKind.CONFERENCE})

Placed = tuple[int, Sketch]
"""Index of the word that tells the encounter, and what it tells."""


def share_between(sentence: Sentence, found: Sequence[Placed], where: Whereabouts) -> tuple[Sketch, ...]:
    """The sketches of a sentence, with places and days of those they are joined to."""
    out = [s for _, s in found]
    for i, (low, _) in enumerate(found):
        for j, (high, _) in enumerate(found):
            if low == high:
                continue
            link = _link(sentence, low, high, where) or _fronted(sentence, low, high, where)
            if link:
                out[i], out[j] = _shared(out[i], out[j], link)
    return tuple(out)


def _link(sentence: Sentence, low: int, high: int, where: Whereabouts) -> str:
    """How the encounter at ``low`` hangs on that at ``high``: purpose, where, also; empty if it does not."""
    tokens = sentence.tokens
    carriers = [i for i, o in where.owners.items() if o == low and i != low]
    verb = tokens[carriers[0]] if carriers else _clause_verb(sentence, tokens[low])
    if verb is not None and verb.index != high and where.owners.get(verb.index, verb.index) != high:
        ruler = tokens[verb.head]
        if _stands_for(where, ruler.index, high):
            return _clause_link(sentence, verb)
        if (
            verb.dep == "conj"
            and any(t.text.casefold() == "also" for t in sentence.children(verb.index, "advmod"))
            and _stands_for(where, ruler.index, high)
        ):
            return "also"
        noun = tokens[verb.head]
        if verb.dep == "relcl" and _has_where(sentence, verb) and _under(sentence, noun.index, high, where):
            return "where"
        return ""
    return "purpose" if _is_for(sentence, tokens[low], high, where) else ""


def _fronted(sentence: Sentence, low: int, high: int, where: Whereabouts) -> str:
    """The link "fronted" where a place opens the sentence for both of two coordinated verbs ("In X they met A and saw B")."""
    carriers = [i for i, o in where.owners.items() if o == low and i != low]
    verb = sentence.tokens[carriers[0] if carriers else low]
    if verb.dep != "conj" or verb.pos not in VERBAL or not _stands_for(where, verb.head, high):
        return ""
    subjects = sentence.children(verb.head, "nsubj", "nsubjpass")
    opens = (
        any(s.first < subjects[0].index and s.preposition == "in" for s in where.spots_of(high)) if subjects else False
    )
    return "" if sentence.children(verb.index, "nsubj", "nsubjpass") or not opens else "fronted"


def _clause_link(sentence: Sentence, verb: Token) -> str:
    if has_to(sentence, verb) and verb.dep in {"advcl", "xcomp", "acl", "ccomp"}:
        return "purpose"
    if verb.dep == "conj" and any(t.text.casefold() == "also" for t in sentence.children(verb.index, "advmod")):
        return "also"
    return "where" if _has_where(sentence, verb) else ""


def _has_where(sentence: Sentence, verb: Token) -> bool:
    return any(t.text.casefold() == "where" for t in sentence.children(verb.index, "advmod"))


def _clause_verb(sentence: Sentence, token: Token) -> Token | None:
    """The verb of the clause in which the word tells the encounter."""
    if token.pos in VERBAL:
        return token
    head = sentence.tokens[token.head]
    if token.dep in {"dobj", "nsubjpass", "nsubj"} and head.pos in VERBAL:
        return head
    if token.dep == "conj":
        return _clause_verb(sentence, head)
    return None


def _stands_for(where: Whereabouts, index: int, owner: int) -> bool:
    return index == owner or where.owners.get(index) == owner


def _under(sentence: Sentence, index: int, owner: int, where: Whereabouts) -> bool:
    return any(_stands_for(where, t.index, owner) for t in (sentence.tokens[index], *sentence.ancestors(index)))


def _is_for(sentence: Sentence, noun: Token, high: int, where: Whereabouts) -> bool:
    """Whether the noun is what the other is for ("sent A to B for consultations")."""
    head = sentence.tokens[noun.head]
    if noun.dep != "pobj" or head.text.casefold() != "for":
        return _is_reported_to(sentence, noun, high)
    nearest = next((t for t in sentence.ancestors(head.index) if t.index in where.owners), None)
    return nearest is not None and _stands_for(where, nearest.index, high)


def _is_reported_to(sentence: Sentence, noun: Token, high: int) -> bool:
    """Whether the noun is the occasion of the other ("will report to the summit in X on 3 May")."""
    head = sentence.tokens[noun.head]
    return (
        noun.dep == "pobj"
        and head.text.casefold() in {"to", "at", "during"}
        and head.head == high
        and sentence.tokens[high].pos in VERBAL
    )


def _shared(low: Sketch, high: Sketch, link: str) -> tuple[Sketch, Sketch]:
    if low.refers and low.is_bare and link != "where":
        return low, high
    is_visit = high.kind is MeetingKind.VISIT
    same_place = low.place is None or low.place == high.place
    if link == "purpose" and high.place is None and not is_visit:
        high, same_place = replace(high, place=low.place), True  # "hosted A and B for talks in X"
    if link == "fronted":
        return replace(low, place=low.place or high.place), high
    if link == "where":
        return replace(low, place=low.place or high.place, within=high.start if is_visit else low.within), high
    if link == "purpose" and low.kind in _OCCASIONS and high.kind is not MeetingKind.VISIT:
        phase = low.phase if low.date is not None else high.phase
        return replace(low, date=low.date or high.date, phase=phase), replace(
            high, place=high.place or low.place, date=high.date or low.date
        )
    if not same_place:
        return low, high
    people = low.participants
    if link == "purpose" and not low.refers:
        people = (
            tuple(dict.fromkeys((*high.participants, *low.participants)))
            if low.kind is not MeetingKind.VISIT
            else low.participants or high.participants
        )
    date = low.date or high.date
    low = replace(
        low,
        place=low.place or high.place,
        date=date,
        participants=people,
        within=high.start if is_visit else low.within,
    )
    if link == "purpose" and is_visit and high.date is None:
        high = replace(high, date=date)
    return low, high
