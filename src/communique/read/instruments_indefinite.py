"""Which phrases after "a" or "an" name an instrument that is there: by its signing, date, author, or that it is in force.

Invariant: "a statement" by itself names none; the first rule that holds takes the phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from communique.knowledge.instruments import load_instrument_words
from communique.read.instruments_making import is_issued_now, is_reached_now, is_to_be_made
from communique.read.instruments_phrase import Phrase

Rule = tuple[str, Callable[[Phrase], bool]]
"""The name of a rule and the question it asks."""

_IN_FORCE = re.compile(
    r"\s+(?:has\s+been|have\s+been|was|were|is)\s+(?:in\s+(?:force|effect|place)|signed|concluded)\s+(?:since|in|on)\s+(?:the\s+)?"
    r"|\s+(?:that\s+|which\s+)?(?:entered\s+into|came\s+into)\s+(?:force|effect)\s+(?:in|on)\s+(?:the\s+)?"
)


def _is_signed(phrase: Phrase) -> bool:
    """Whether the clause tells of its making: "signed a Memorandum of Understanding on Y"."""
    draft, view = phrase.draft, phrase.view
    if phrase.before not in {"a", "an"} or phrase.is_of("capital_only") or phrase.noun in {"request", "decision"}:
        return False
    if _is_just_issued(phrase):
        return False
    if not is_issued_now(view, draft) or (phrase.noun == "letter" and not draft.has_author and draft.date is None):
        return False
    return phrase.is_name or draft.date is not None or not is_reached_now(view, draft)


def _is_just_issued(phrase: Phrase) -> bool:
    """Whether it is only told that a statement went out, most often the one at hand: "they issued a joint statement"."""
    is_text = phrase.noun in {"statement", "communique", "communiqué"} and phrase.draft.date is None
    return is_text and bool(phrase.front & {"joint", "final", "press"})


def _is_announced(phrase: Phrase) -> bool:
    """Whether its announcement makes it known: "the announcement of an agreement for a truce"."""
    view, first = phrase.view, phrase.first
    return view.low(first - 2) == "of" and view.low(first - 3) == "announcement" and phrase.is_of("made_heads")


def _is_dated_one(phrase: Phrase) -> bool:
    """Whether a date and an author tell which one: "a letter from X dated 14 October"."""
    draft = phrase.draft
    told = draft.has_author or phrase.tail.is_made or phrase.noun in {"letter", "report", "resolution"}
    return (
        phrase.before in {"a", "an"}
        and draft.date is not None
        and told
        and not is_to_be_made(phrase.view, draft, near=True)
    )


def _is_in_force(phrase: Phrase) -> bool:
    """As in "A ceasefire agreement has been in force since May 1994": the date is that of the text."""
    view, draft = phrase.view, phrase.draft
    found = _IN_FORCE.match(view.content, view.tokens[phrase.tail.last].end, view.sentence.span.end)
    if found is None or not (phrase.is_of("agreed") or phrase.is_of("issued")):
        return False
    date = next((m for m in view.dates.values() if m.span.start == found.end()), None)
    draft.date = draft.date or (date.date if date is not None else None)
    return date is not None


def _is_considered(phrase: Phrase) -> bool:
    """As in "considered a report of the Envoy": a body takes up what another has written for it."""
    view, draft = phrase.view, phrase.draft
    head = view.tokens[draft.head]
    ruler = view.tokens[head.head].lemma.casefold()
    is_taken_up = head.dep == "dobj" and load_instrument_words().has("taking_up", ruler)
    return phrase.noun in {"report", "letter"} and phrase.tail.has_author and is_taken_up


def _is_made_one(phrase: Phrase) -> bool:
    view, tail = phrase.view, phrase.tail
    head = view.tokens[phrase.draft.head]
    is_carried_out = head.dep == "pobj" and view.tokens[view.tokens[head.head].head].lemma == "implementation"
    is_of_parties = tail.is_made and (tail.has_author or is_carried_out)
    return phrase.before in {"a", "an"} and is_of_parties and (phrase.is_name or is_carried_out)


INDEFINITE_RULES: tuple[Rule, ...] = (
    ("dated", _is_in_force),
    ("authored", _is_considered),
    ("issued", _is_signed),
    ("dated", _is_dated_one),
    ("made", _is_made_one),
    ("issued", _is_announced),
)
"""Rules for phrases after "a" and its like."""
