"""The page of a meeting: who, when, where, what became of the plan, and how others tell the same meeting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from communique.dossier import Dossier
from communique.dossier.answered import is_open
from communique.dossier.rows import rows_of_claims, rows_of_facts, rows_of_meetings
from communique.model.cited import Cited
from communique.model.errors import NotFoundError
from communique.model.facts import DateMention, Fact, Holding, Meeting
from communique.model.partial_date import PartialDate
from communique.model.resolved import Actor
from communique.show.days import in_words
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.views.actor import used_in
from communique.web.views.ledger import Followed, follow
from communique.web.views.ties import SAME, fact_called, ties_of, told_together

ACCOUNTS = 8
"""Other accounts of a meeting that are laid beside it."""


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody who takes part."""

    name: str
    """As the statement names him, her or it."""

    posts: tuple[str, ...]
    """Posts told in the same statement, or in the one nearest in time; empty if none is told."""

    how_near: str
    """How near the evidence of the posts is; empty if the statement itself tells them."""

    source: Row | None
    """The passage of the posts; None if none is told."""


@dataclass(frozen=True, slots=True)
class Account:
    """One statement's account of the meeting."""

    cited: Cited[Meeting]
    """The meeting as this statement tells it."""

    row: Row
    """The same as a row."""

    here: bool
    """Whether it is the account whose page this is."""


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:
    """The page of a meeting as one statement tells it, others beside it."""
    cited = fact_called(dossier, parts["id"], Meeting)
    if cited.fact.id != parts["id"]:
        return Answer("moved.html", "Meeting", status=301, location=addresses.meeting(cited.fact.id))
    others = _accounts(dossier, cited)
    facts = dossier.facts_of(cited.statement)
    row = rows_of_meetings(dossier, [cited])[0]
    accounts = (Account(cited, row, here=True), *others)
    followed = follow(dossier, asking, (cited.fact.id,)) if is_open(cited.fact) else Followed(None, "", 0)
    return Answer(
        "meeting.html",
        title_of(cited.fact),
        [{"part": "meeting", **row}, *({"part": "same meeting", **a.row} for a in others), *followed.rows],
        context={
            "cited": cited,
            "row": row,
            "present": tuple(_present(dossier, cited, name, facts) for name in cited.fact.participants),
            "day": in_words(str(cited.fact.date)) if cited.fact.date else "",
            "basis": basis_of(cited.fact, facts),
            "followed": followed,
            "ties": ties_of(dossier, [a.cited.fact.id for a in accounts]),
            "accounts": accounts if others else (),
            "whole": _called(dossier, cited.fact.part_of),
        },
        crumbs=(("Overview", "/"), ("Meetings", "/meetings")),
    )


def title_of(meeting: Meeting) -> str:
    """A meeting in some words.

    >>> from communique.model.citation import Citation
    >>> from communique.model.facts import MeetingKind, Phase
    >>> words = (Citation("ab", 0, 3, "met"),)
    >>> title_of(Meeting(citations=words, rule="m", kind=MeetingKind.TALKS, phase=Phase.PLANNED, place="Port Vell"))
    'Talks in Port Vell'
    """
    kind = "Encounter" if meeting.kind.value == "other" else meeting.kind.value.capitalize()
    place = f" in {meeting.place}" if meeting.place else ""
    day = f", {in_words(str(meeting.date))}" if meeting.date else ""
    return f"{kind}{place}{day}"


def basis_of(meeting: Meeting, facts: Sequence[Cited[Fact]]) -> Row | None:
    """The words that tell the day, with how they were understood; None if no mention of a date is near."""
    told = [c for c in facts if isinstance(c.fact, DateMention) and c.fact.value == meeting.date]
    if not told:
        return None
    at = meeting.citations[0].start
    nearest = min(told, key=lambda c: abs(c.citations[0].start - at))
    return rows_of_facts([nearest])[0]


def _present(dossier: Dossier, cited: Cited[Meeting], name: str, facts: Sequence[Cited[Fact]]) -> Present:
    here = [c for c in facts if isinstance(c.fact, Holding) and c.fact.holder == name]
    if here:
        posts = tuple(dict.fromkeys(_post(c.fact) for c in here if isinstance(c.fact, Holding)))
        return Present(name, posts, "", rows_of_facts(here)[0])
    return _elsewhere(dossier, name, cited)


def _elsewhere(dossier: Dossier, name: str, cited: Cited[Meeting]) -> Present:
    """Somebody whose post this statement does not tell: the post of the nearest one that does."""
    day: PartialDate | None = cited.fact.date or cited.statement.date
    actor = _actor(dossier, name, cited.statement.id)
    if day is None or actor is None:
        return Present(name, (), "", None)
    claims = [c for c in dossier.who_held_by(actor, on=str(day)) if c.days is not None]
    if not claims:
        return Present(name, (), "", None)
    return Present(name, (_post(claims[0].cited.fact),), claims[0].distance, rows_of_claims(claims[:1])[0])


def _actor(dossier: Dossier, name: str, statement: str) -> Actor | None:
    """Who is called so in a statement (by id)."""
    try:
        return next(iter(used_in(dossier.find_actors(name), name, statement)), None)
    except NotFoundError:
        return None


def _post(holding: Holding) -> str:
    return f"{holding.qualifier} {holding.office}".strip()


def _accounts(dossier: Dossier, cited: Cited[Meeting]) -> tuple[Account, ...]:
    """How other statements tell the same meeting."""
    ids = told_together(lambda ids: dossier.links(kind=SAME, of=ids), cited.fact.id)[:ACCOUNTS]
    found = [c for name in ids if (c := _called(dossier, name))]
    found.sort(key=lambda c: (c.statement.date is None, str(c.statement.date), c.statement.slug))
    rows = rows_of_meetings(dossier, found)
    return tuple(Account(c, row, here=False) for c, row in zip(found, rows, strict=True))


def _called(dossier: Dossier, name: str | None) -> Cited[Meeting] | None:
    if not name:
        return None
    try:
        return fact_called(dossier, name, Meeting)
    except NotFoundError:
        return None
