"""Told meetings: the accounts of one meeting, gathered and laid side by side.

The dossier hands meetings, ties, sentences and acts to the pure functions of `analyse`. Invariant: an account is a statement in its
first text; a side without an account is said to have none *in this dossier*.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from communique.analyse.account_parts import Part, parts_of
from communique.analyse.account_ties import find_account_ties
from communique.analyse.accounts import Account, ToldMeeting, Unheard, find_unheard, gather_accounts, names_in
from communique.analyse.readouts import Topic, lay_side_by_side
from communique.analyse.words import Sentence
from communique.dossier.encounters_told import SAME
from communique.dossier.issuers import issuers_by_statement
from communique.dossier.parties import Parties
from communique.dossier.word_shelf import sentences_of
from communique.knowledge.readouts import level_of_post, load_readout_words
from communique.model.citation import Citation
from communique.model.cited import Cited
from communique.model.errors import NotFoundError
from communique.model.facts import Act, MeetingKind, Phase, Quotation
from communique.model.resolved import Link
from communique.model.span import Span

if TYPE_CHECKING:
    from communique.dossier.source_questions import SourceQuestions

_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class AccountOf:
    """One account of a meeting, with what it tells of the frame."""

    account: Account
    """The account."""

    issuer: str
    """Who gives it."""

    participants: tuple[tuple[str, str, str], ...]
    """Participants: identity, as written here, and the post stated here (empty if none)."""

    level: str
    """The highest level of the posts stated here; empty if none is."""

    words: int
    """Words of its body."""

    others: int
    """Other meetings that were held and that it tells of: its subjects may be theirs."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting with its accounts and the sides without one."""

    told: ToldMeeting
    """The meeting."""

    accounts: tuple[AccountOf, ...]
    """Accounts in the order of issue."""

    unheard: tuple[Unheard, ...]
    """Sides that took part and of which no account is held."""

    @property
    def has_several(self) -> bool:
        """Whether different issuers tell of it."""
        return len({a.issuer for a in self.accounts}) >= _SEVERAL


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two accounts of one meeting, subject by subject."""

    meeting: Meeting
    """The meeting."""

    left: AccountOf
    """A."""

    right: AccountOf
    """B."""

    topics: tuple[Topic, ...]
    """What both tell, then what A alone tells, then what B alone tells."""


class Readouts:
    """All meetings of a dossier with their accounts."""

    def __init__(self, dossier: SourceQuestions, *, since: str | None = None, until: str | None = None) -> None:
        self._dossier = dossier
        self._parties = Parties.kept(dossier)
        meetings = dossier.meetings(phase=Phase.HELD.value, since=since, until=until)
        ties = find_account_ties(meetings, self._parties.identity)
        self._found = gather_accounts(meetings, (*_told_ties(dossier), *ties))
        self._issuer = issuers_by_statement(
            dossier, {a.statement.id: a.statement for t in self._found for a in t.accounts}.values()
        )
        self._held = Counter(a.statement.id for t in self._found for a in t.accounts)

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        """In the order of time."""
        return tuple(self._meeting(t) for t in self._found)

    def meeting(self, name: str) -> Meeting:
        """The meeting that is meant: by the id of the fact, or the only one of several accounts that a statement tells of.

        Raises:
            NotFoundError: there is none, or several.
        """
        by_fact = [
            m for m in self.meetings if any(c.fact.id.startswith(name) for a in m.told.accounts for c in a.meetings)
        ]
        if len(by_fact) == 1:
            return by_fact[0]
        statement = self._dossier.statement(name)
        found = [m for m in self.meetings if any(a.statement.id == statement.id for a in m.told.accounts)]
        found = [m for m in found if m.has_several] or found
        if len(found) == 1:
            return found[0]
        what = "single meeting told in this statement" if found else "meeting told in this statement"
        raise NotFoundError(what, name, tuple(f"{m.told.first.fact.id} ({day_of(m.told)})" for m in found))

    def pairs(self, meeting: Meeting) -> Iterator[SideBySide]:
        """Every two accounts of different issuers."""
        for left, right in combinations(meeting.accounts, 2):
            if left.issuer != right.issuer:
                yield self.side_by_side(meeting, left, right)

    def between(self, one: str, other: str) -> SideBySide:
        """Two statements as accounts of the meeting of which both tell.

        Raises:
            NotFoundError: there is no such statement, or no meeting of which both tell.
        """
        ids = [self._dossier.statement(name).id for name in (one, other)]
        for meeting in self.meetings:
            accounts = {a.account.statement.id: a for a in meeting.accounts}
            if all(i in accounts for i in ids):
                return self.side_by_side(meeting, accounts[ids[0]], accounts[ids[1]])
        what = "meeting of which both tell"
        raise NotFoundError(what, f"{one} and {other}")

    def side_by_side(self, meeting: Meeting, left: AccountOf, right: AccountOf) -> SideBySide:
        """Two accounts of a meeting."""
        facts = [c.fact for a in (left, right) for c in a.account.meetings]
        issued = (left.account.statement, right.account.statement)
        posts = [str(o) for n, s in meeting.told.participants for o in self._parties.posts(n, s)]
        names = [n for n, _ in meeting.told.participants] + [f.place for f in facts if f.place] + posts
        names += [i for s in issued for i in s.issuers] + [s.place for s in issued if s.place]
        parties = {p for n, s in meeting.told.participants for p in self._parties.of(n, s) if " " not in p}
        topics = lay_side_by_side(self._parts(left), self._parts(right), frame=names, parties=parties)
        return SideBySide(meeting, left, right, topics)

    def _parts(self, account: AccountOf) -> tuple[Part, ...]:
        statement = account.account.statement
        facts = self._dossier.facts_of(statement)
        acts = [Cited(f.fact, f.statement, f.places, f.sentence) for f in facts if isinstance(f.fact, Act)]
        quoted = [f.citations[0].span for f in facts if isinstance(f.fact, Quotation)]
        sentences = _with_quotations_whole(
            tuple(sentences_of(self._dossier.text(statement.texts[0]), with_dateline=False)),
            self._dossier.text(statement.texts[0]).content,
            quoted,
        )
        frame = [self._announcement(c.citations) for c in account.account.meetings]
        return parts_of(sentences, acts, [c for c in frame if c])

    def _announcement(self, citations: Sequence[Citation]) -> Citation | None:
        """The words of the body that tell first of a meeting; None if only the heading does."""
        return next((c for c in citations if self._dossier.place(c).paragraph), None)

    # -- the frame

    def _meeting(self, told: ToldMeeting) -> Meeting:
        accounts = tuple(self._account(a) for a in told.accounts)
        return Meeting(told, accounts, () if _is_of_a_body(told) else self._unheard(told))

    def _unheard(self, told: ToldMeeting) -> tuple[Unheard, ...]:
        parties, issuer = self._parties, self._issuer
        return find_unheard(told, parties.of, lambda s: (issuer[s.id], *s.issuers, *parties.of_issuers(s)))

    def _account(self, account: Account) -> AccountOf:
        statement, parties = account.statement, self._parties
        rows = []
        for name in names_in(account.meetings):
            posts = parties.posts(name, statement)
            rows.append((parties.identity(name, statement), name, "; ".join(map(str, posts))))
        levels = [level_of_post(o.post) for n in names_in(account.meetings) for o in parties.posts(n, statement)]
        order = [level.name for level in load_readout_words().levels]
        told = sorted((x for x in levels if x), key=order.index)
        text = self._dossier.text(statement.texts[0])
        words = sum(len(p.span.of(text.content).split()) for p in text.paragraphs)
        others = self._held[statement.id] - 1
        return AccountOf(account, self._issuer[statement.id], tuple(rows), told[0] if told else "", words, others)


def _told_ties(dossier: SourceQuestions) -> Sequence[Link]:
    """The links between accounts of one meeting, read once for all questions."""
    return dossier.look_ups.kept.get("ties of accounts", lambda: dossier.links(kind=SAME))


def _is_of_a_body(told: ToldMeeting) -> bool:
    """Whether it is a session or a conference: its communiqué speaks for all who attend."""
    bodies = {MeetingKind.SESSION, MeetingKind.CONFERENCE}
    return any(c.fact.kind in bodies for a in told.accounts for c in a.meetings)


def _with_quotations_whole(sentences: Sequence[Sentence], content: str, quoted: Sequence[Span]) -> tuple[Sentence, ...]:
    """The sentences, those of one quotation in one paragraph put together."""
    out: list[Sentence] = []
    for sentence in sentences:
        last = out[-1] if out else None
        if (
            last
            and last.paragraph == sentence.paragraph
            and any(q.start < last.start + len(last.exact) and q.end > sentence.start for q in quoted)
        ):
            end = sentence.start + len(sentence.exact)
            out[-1] = Sentence(last.sha256, last.paragraph, last.start, content[last.start : end])
        else:
            out.append(sentence)
    return tuple(out)


def day_of(told: ToldMeeting) -> str:
    """The day of a meeting as its accounts tell it; several if they differ."""
    days = dict.fromkeys(str(c.fact.date) for a in told.accounts for c in a.meetings if c.fact.date)
    return " or ".join(days) or "day not told"
