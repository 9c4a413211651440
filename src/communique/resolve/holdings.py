"""Holdings: who held a post on a day, as far as statements prove it.

Idea: a statement proves a holding on its own day only; for any other day the nearest statements before and after are the
evidence, and how far away they are is told. Invariant: nothing is concluded; rival claims stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from communique.knowledge.folding import fold
from communique.knowledge.post_equivalents import posts_that_answer, standard_post
from communique.model.actor import Office
from communique.model.facts import Holding
from communique.model.partial_date import PartialDate
from communique.resolve.other_actors import split_post
from communique.resolve.states import States, learn_states

_PROVES = frozenset({"", "acting"})
"""Qualifiers with which a holding proves that the post was held; "former" and "designate" prove the contrary."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One holder, with the statement nearest in time."""

    holder: str
    """Who: the actor's id, or the name where the caller gave names."""

    nearest: Holding
    """The holding told nearest to the day."""

    days: int | None
    """Days from the day asked to the statement's; negative before it; 0 on it; None if either day is unknown."""

    claims: tuple[Holding, ...]
    """All holdings of the post by this holder, by date."""

    is_rival: bool = False
    """Whether a nearer holder is known too, so that this one is a rival claim or another time's holder."""

    def __str__(self) -> str:
        return how_near(self.days)


def how_near(days: int | None) -> str:
    """How near evidence is in time, in words.

    >>> how_near(0), how_near(-1), how_near(12), how_near(None)
    ('on that day', '1 day before', '12 days after', 'day unknown')
    """
    if days is None:
        return "day unknown"
    if days == 0:
        return "on that day"
    return f"{abs(days)} day{'' if abs(days) == 1 else 's'} {'before' if days < 0 else 'after'}"


def parse_office(words: str) -> Office:
    """The post and the country or body that a question names.

    >>> parse_office("Foreign Minister of Fiji")
    Office(post='Foreign Minister', of='Fiji')
    """
    post, of = split_post(words)
    if not of:
        states = learn_states(())
        first, _, rest = post.partition(" ")
        return Office(rest, first) if rest and states.nation(first) else Office(post)
    return (
        Office(words[: len(post) + 1 + len(of)].strip(), None)
        if of.split()[0] in {"for", "to", "on"}
        else Office(post, of)
    )


def who_held(
    holdings: Iterable[tuple[str, Holding]], office: Office, on: PartialDate | None = None
) -> tuple[Answer, ...]:
    """Holders of a post, the nearest in time first; of equally near ones those named most often first.

    Args:
        holdings: holder (actor id) and holding, of all statements.
        office: the post asked for; without a country or body any will do.
        on: the day asked for; None for all times.
    """
    asked = list(holdings)
    states = learn_states(())
    by_holder: dict[str, list[Holding]] = {}
    for holder, holding in asked:
        if holding.qualifier in _PROVES and answers(holding.office, office, states):
            by_holder.setdefault(holder, []).append(holding)
    found = [_answer(holder, held, on) for holder, held in sorted(by_holder.items())]
    found.sort(key=lambda a: (a.days is None, abs(a.days or 0), -len(a.claims), a.holder))
    return tuple(Answer(a.holder, a.nearest, a.days, a.claims, is_rival=n > 0) for n, a in enumerate(found))


def answers(held: Office, asked: Office, states: States) -> bool:
    """Whether a post held answers a question for a post.

    >>> answers(Office("Minister of Foreign Affairs", "Fiji"), Office("Foreign Minister", "Republic of Fiji"), learn_states(()))
    True
    """
    if standard_post(held.post) not in posts_that_answer(asked.post):
        return False
    if not asked.of:
        return True
    if not held.of:
        return False
    left, right = (states.nation(o) or _plain(o) for o in (held.of, asked.of))
    return left == right


def _plain(of: str) -> str:
    return " ".join(w for w in fold(of).split() if w not in {"the", "republic", "of"})


def _answer(holder: str, held: Sequence[Holding], on: PartialDate | None) -> Answer:
    ordered = sorted(held, key=lambda h: (str(h.as_of or "9"), h.citations))
    nearest = min(ordered, key=lambda h: (_days(h, on) is None, abs(_days(h, on) or 0)))
    return Answer(holder, nearest, _days(nearest, on), tuple(ordered))


def _days(holding: Holding, on: PartialDate | None) -> int | None:
    """Days from the day asked to the statement's; 0 where one lies in the other."""
    told = holding.as_of
    if told is None or on is None or told.lower is None or told.upper is None or on.lower is None or on.upper is None:
        return None
    if told.overlaps(on):
        return 0
    return _between(on.upper, told.lower) if told.lower > on.upper else _between(on.lower, told.upper)


def _between(start: date, end: date) -> int:
    return (end - start).days
