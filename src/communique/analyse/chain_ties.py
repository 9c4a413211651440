"""Ties: what binds a sentence to something promised before, beside words in common; and what a sentence tells of earlier days.

Idea: "the withdrawal agreed in the Joint Statement" names the text in which it was promised, "to which they agreed in 2011" its day; a
text that is to be carried out is itself the first word on the matter. Invariant: nothing here is tied without words that say so.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from communique.analyse.chain import Step
from communique.analyse.matters import Match, Matter, Said
from communique.analyse.roots import deed_of, root_of
from communique.analyse.status import Status
from communique.analyse.telling import Telling, tell
from communique.analyse.undertaken import Told, Undertaken, Use
from communique.analyse.words import Sentence, is_content, keys_of
from communique.knowledge.chains import load_chain_words
from communique.model.citation import Citation
from communique.model.partial_date import PartialDate

_TO_TEXT = 8
"""Words from a verb of carrying out to the name of the text at most ("all aspects of the")."""

ROUND_TEXT = 12
"""Words between a verb of carrying out and the name of a text, to either side, at most."""

_TWO = 2

CARRYING_OUT = "implement"
"""The verb that stands for carrying out a text."""

_CLAUSES = re.compile(r"[;:]\s|\s[–—]\s|,\s+(?=(?:and|but|while|although|though)\b)|\s(?=and that\b)")
"""Where a clause ends. A relative clause belongs to the words before it."""

_NAMES_A_DAY = frozenset({"day", "month", "year"})
"""Precisions of a date that can name the day of a promise."""


def as_agreed(
    matter: Matter, slugs: AbstractSet[str], sentence: Sentence, uses: Sequence[Use], said: Said
) -> Match | None:
    """The deed with the name of the very statement that states it ("the withdrawal agreed in the Joint Statement")."""
    acted = said.deeds.get(matter.deed, ()) if matter.deed else ()
    named = [u for u in uses if u.held_as in slugs]
    if not acted or not named:
        return None
    at = len(keys_of(sentence.exact[: named[0].citation.start - sentence.start]))
    is_near = min(abs(n - at) for n in acted) <= _TO_TEXT
    return Match(1.0, tuple(acted), (min(at, len(said.keys) - 1),)) if is_near else None


def promised_on(one: Told, sentence: Sentence, said: Said) -> tuple[PartialDate, ...]:
    """The days on which a sentence says that something was promised."""
    if load_chain_words().promising.isdisjoint(said.keys):
        return ()
    end = sentence.start + len(sentence.exact)
    return tuple(d for place, d in one.dates if sentence.start <= place < end and d.precision in _NAMES_A_DAY)


def agreed_on(matter: Matter, issued: Sequence[PartialDate], days: Sequence[PartialDate], said: Said) -> Match | None:
    """Words of the matter with the day on which it was promised ("the contacts, to which the Ministers agreed in 2011")."""
    own, behind = said.at(matter.object), said.at(matter.context)
    if not own or len({root_of(said.keys[n]) for n in (*own, *behind)}) < _TWO:
        return None
    is_that_day = any(day.overlaps(told) for day in days for told in issued)
    return Match(0.5, (), tuple(sorted({*own, *behind}))) if is_that_day else None


def use_of(one: Told, undertaken: Undertaken, sentence: Sentence | None) -> Use | None:
    """The instrument that is to be carried out; None if the undertaking is of another kind."""
    verbs = [k for k in keys_of(undertaken.fact.action) if is_content(k)]
    if sentence is None or not verbs or deed_of(verbs[0]) != deed_of(CARRYING_OUT):
        return None
    head, end = undertaken.fact.citations[-1].end, sentence.start + len(sentence.exact)
    behind = [u for u in one.uses if head <= u.citation.start < end]
    use = min(behind, key=lambda u: u.citation.start, default=None)
    if use is None:
        return None
    between = keys_of(sentence.exact[head - sentence.start : use.citation.start - sentence.start])
    return use if len(between) <= _TO_TEXT else None


def retold(one: Told, undertaken: Undertaken, sentence: Sentence | None, use: Use | None) -> Iterator[Step]:
    """What a statement tells of earlier days: the text that it rests on, and when that was said again."""
    if use is None or use.date is None or sentence is None:
        return
    held = f"held as {use.held_as}" if use.held_as else "not held"
    reason = f"{use.name}, the text to be carried out; {held}, told here"
    yield Step(Status.STATED, one.statement, (use.citation,), reason, 0.8, when=use.date)
    start, end = sentence.start, sentence.start + len(sentence.exact)
    for act in one.acts:
        at = act.citations[0]
        said = keys_of(act.verb)
        if not (start <= at.start < end) or not said or said[0] not in load_chain_words().restating:
            continue
        if undertaken.act is not None and act.id == undertaken.act.id:
            continue
        day = next((d for place, d in one.dates if at.end <= place < end and d != use.date), None)
        if day is not None:
            reason = f"“{at.exact}”, as told here; no text of that day is linked"
            yield Step(Status.RESTATED, one.statement, act.citations, reason, 0.8, when=day, tie=use.citation)


def due_of(undertaken: Undertaken, use: Use | None) -> str | None:
    """The due date; the day of an instrument that is to be carried out is none."""
    due = undertaken.fact.due
    return None if use is not None and due is not None and due == str(use.date) else due


def day_in(one: Told, sentence: Sentence, citation: Citation) -> PartialDate | None:
    """The day told nearest behind the words in their sentence, else before them, that is not after the statement."""
    issued = one.statement.date
    end = sentence.start + len(sentence.exact)
    found = [(place, d) for place, d in one.dates if sentence.start <= place < end]
    past = [f for f in found if issued is None or (f[1].lower and issued.upper and f[1].lower <= issued.upper)]
    past.sort(key=lambda f: (f[0] < citation.start, abs(f[0] - citation.end)))
    return past[0][1] if past else None


def tell_in_clause(sentence: Sentence, keys: Sequence[str], found: Match) -> Telling:
    """How the clause that names the matter speaks of it; what other clauses of the sentence say is not heard."""
    starts = [w.start for w in sentence.words]
    cuts = [0, *(m.end() for m in _CLAUSES.finditer(sentence.exact)), len(sentence.exact) + 1]
    clause_of = [bisect_right(cuts, start) - 1 for start in starts]
    at = (*found.actions, *found.topic)
    # The clause with most of the words, the first of two alike.
    clause = max(sorted({clause_of[n] for n in at}), key=lambda c: sum(clause_of[n] == c for n in at))
    inside = [n for n, c in enumerate(clause_of) if c == clause]
    first = inside[0]
    actions = [n - first for n in found.actions if n in inside]
    topic = [n - first for n in found.topic if n in inside]
    return tell([keys[n] for n in inside], actions=actions, topic=topic)


def sentence_of(one: Told, citation: Citation) -> Sentence | None:
    """The sentence in which cited words stand; None if they stand in none ("title")."""
    for sentence in one.spoken.sentences:
        if sentence.start <= citation.start < sentence.start + len(sentence.exact):
            return sentence
    return None
