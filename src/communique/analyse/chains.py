"""Chains of undertakings: the same thing asked or promised again, and what later sentences say of it.

Idea: statements are gone through once, in time. Each undertaking joins the chain of the same deed, the same object and parties that
can be the same, or opens one; each sentence is held against the chains that share two words with it, found through an index of
pairs, so that the cost grows with the words and not with the square of the statements. Thresholds stand in `matters`, where they are
explained. Invariant: a later statement is one that was issued after for certain; what may be earlier is never tied.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations, product, takewhile

from communique.analyse.chain import Chain, Step, order_steps
from communique.analyse.chain_ties import (
    CARRYING_OUT,
    ROUND_TEXT,
    agreed_on,
    as_agreed,
    day_in,
    due_of,
    promised_on,
    retold,
    sentence_of,
    tell_in_clause,
    use_of,
)
from communique.analyse.clock import clock_of
from communique.analyse.ledger import Ledger
from communique.analyse.matters import Match, Matter, Said, Weighed, Weights, matter_of, same_matter, weigh
from communique.analyse.roots import deed_of
from communique.analyse.spoken import in_time
from communique.analyse.status import Status, Weight
from communique.analyse.telling import Telling
from communique.analyse.undertaken import Parties, Told, Undertaken, Use
from communique.analyse.word_index import Numbers
from communique.analyse.words import Sentence, keys_of
from communique.model.citation import Citation
from communique.model.facts import Undertaking, UndertakingKind
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement

KEYS = 7
"""Words of a matter, the heaviest first, by whose pairs its chain is found."""

MOST_CONTEXT = 30
"""Words around an object that a chain gathers at most."""

MOST_TRIED = 40
"""Chains held against one sentence at most, the latest first."""

_BINDING = frozenset({UndertakingKind.COMMITMENT, UndertakingKind.OBLIGATION})


@dataclass(slots=True)
class _Thread:
    """A chain in the making."""

    number: int
    weighed: Weighed
    parties: Parties
    stated: list[Undertaken]
    steps: list[Step]
    until: date | None
    """The last day on which the first word on it can have been issued; None if unknown."""
    matter: Matter = field(init=False)
    due: str | None = None
    due_told: PartialDate | None = None
    slugs: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.matter = self.weighed.matter

    @property
    def last(self) -> Undertaken:
        return self.stated[-1]

    @property
    def issued(self) -> list[PartialDate]:
        return [u.statement.date for u in (self.stated[0], self.last) if u.statement.date]


@dataclass(frozen=True, slots=True)
class _Heard:
    """What words of a sentence tell."""

    telling: Telling
    citation: Citation
    named: str
    when: PartialDate | None


def _hear(one: Told, sentence: Sentence, keys: Sequence[str], found: Match) -> _Heard:
    telling = tell_in_clause(sentence, keys, found)
    at = sorted({*found.actions[:1], *found.topic})
    citation = sentence.cite(at[0], at[-1] + 1)
    named = " ".join(dict.fromkeys(keys[n] for n in at))
    when = day_in(one, sentence, citation) if telling.status.is_outcome else None
    return _Heard(telling, citation, named, when)


def chain_undertakings(
    told: Sequence[Told], *, looked: Sequence[Statement] | None = None, numbers: Numbers | None = None
) -> tuple[Chain, ...]:
    """The undertakings of statements as chains, by the day of the first word on each.

    Args:
        told: the statements; planned meetings are no undertakings and come as chains of their own (`meeting_chains`).
        looked: the statements whose number is told where nothing later is held; else those of ``told``.
        numbers: the words of the statements as they were numbered before; None to cut their sentences now.
    """
    builder = _Builder(told, numbers)
    for one in builder.in_order:
        builder.add(one)
    held = [t.statement for t in told] if looked is None else looked
    ledger = Ledger((), held)
    return tuple(_finish(thread, len(held), ledger) for thread in builder.threads)


def _finish(thread: _Thread, looked: int, ledger: Ledger) -> Chain:
    steps = order_steps(thread.steps)
    facts = tuple(u.fact for u in thread.stated)
    later = ledger.count_later(steps[-1].statement)
    kind = thread.last.fact.kind.value
    return Chain(facts[0].id, kind, facts, thread.parties, steps, thread.due, thread.due_told, looked, later)


@dataclass(slots=True)
class _Builder:
    """Goes through statements in time and keeps the chains that they open."""

    told: Sequence[Told]
    numbers: Numbers | None = None
    threads: list[_Thread] = field(default_factory=list)
    weights: Weights = field(init=False)
    in_order: tuple[Told, ...] = field(init=False)
    _pairs: dict[str, dict[str, list[int]]] = field(default_factory=lambda: defaultdict(dict))
    _bounds: dict[str, tuple[date | None, date | None]] = field(init=False)
    _stated_in: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _heard: dict[tuple[tuple[int, ...], tuple[int, ...]], _Heard] = field(default_factory=dict)
    """What the present sentence tells by the places of the words matched: many chains match the same words."""

    def __post_init__(self) -> None:
        by_id = {t.statement.id: t for t in self.told}
        self._bounds = {key: _bounds_of(t.statement) for key, t in by_id.items()}
        self.in_order = tuple(by_id[s.statement.id] for s in in_time(t.spoken for t in self.told))
        self.weights = weigh([t.spoken for t in self.told], self.numbers)

    # -- one statement

    def add(self, one: Told) -> None:
        """Tie a statement to the chains before it, then open those that it begins."""
        stated = self._state(one)
        for sentence in one.spoken.sentences:
            self._mention(one, sentence, stated)

    def _state(self, one: Told) -> set[tuple[int, int]]:
        """Join or open a chain for each undertaking; the chains joined, with the first character of their sentence."""
        joined = set()
        for undertaken in sorted(one.undertakings, key=lambda u: (u.fact.citations[0].start, u.fact.id)):
            sentence = sentence_of(one, undertaken.fact.citations[0])
            use = use_of(one, undertaken, sentence)
            matter = matter_of(undertaken.fact, sentence, instrument=use.instrument if use else "")
            thread = self._same(undertaken, matter)
            if thread is None:
                thread = self._open(undertaken, matter, one, sentence, use)
            else:
                self._restate(thread, undertaken, matter)
            self._stated_in[undertaken.statement.slug].append(thread.number)
            thread.slugs.add(undertaken.statement.slug)
            joined.add((thread.number, sentence.start if sentence else -1))
        return joined

    def _open(
        self, undertaken: Undertaken, matter: Matter, one: Told, sentence: Sentence | None, use: Use | None
    ) -> _Thread:
        own = Step(
            Status.STATED,
            undertaken.statement,
            undertaken.fact.citations,
            "first stated here, as far as statements are held",
            undertaken.fact.confidence,
            fact=undertaken.fact.id,
        )
        before = list(retold(one, undertaken, sentence, use))
        if before:
            own = replace(own, status=Status.RESTATED, reason="said again here", tie=before[-1].citations[0])
        weighed = Weighed(matter, self.weights)
        until = self._bounds[undertaken.statement.id][1]
        thread = _Thread(len(self.threads), weighed, undertaken.parties, [undertaken], [*before, own], until)
        thread.due, thread.due_told = due_of(undertaken, use), undertaken.statement.date
        self.threads.append(thread)
        self._index(thread)
        return thread

    # -- said again

    def _same(self, undertaken: Undertaken, matter: Matter) -> _Thread | None:
        best, found = 0.0, None
        for number in self._candidates(matter.tokens):
            thread = self.threads[number]
            likeness = same_matter(thread.matter, matter, self.weights)
            if likeness <= best or not thread.parties.may_be(undertaken.parties):
                continue
            if _can_follow(thread.last.statement, undertaken.statement):
                best, found = likeness, thread
        return found

    def _restate(self, thread: _Thread, undertaken: Undertaken, matter: Matter) -> None:
        before, fact = thread.last, undertaken.fact
        status = _status_again(thread, undertaken)
        sure = thread.parties.are(undertaken.parties)
        who = "the same parties" if sure else "parties that can be the same"
        step = Step(
            status,
            undertaken.statement,
            fact.citations,
            f"same deed ({fact.action}), same object, {who}",
            round((0.9 if sure else 0.75) * fact.confidence, 3),
            weight=_weigh_again(before, undertaken) if status is Status.RESTATED else None,
            fact=fact.id,
            tie=before.fact.citations[0],
        )
        thread.steps.append(step)
        thread.stated.append(undertaken)
        if matter.object:
            context = (thread.matter.context | matter.context) - thread.matter.object
            if context != thread.matter.context and len(context) <= MOST_CONTEXT:
                thread.matter = replace(thread.matter, context=context)
                thread.weighed = Weighed(thread.matter, self.weights)
                self._index(thread)
        thread.parties = Parties(thread.parties.keys | undertaken.parties.keys, thread.parties.is_open)
        if fact.due and (status is not Status.REFERRED_TO or thread.due is None):
            thread.due, thread.due_told = fact.due, undertaken.statement.date

    # -- spoken of

    def _mention(self, one: Told, sentence: Sentence, stated: set[tuple[int, int]]) -> None:
        said = Said(sentence.exact)
        self._heard.clear()
        matched: dict[Matter, Match | None] = {}
        end = sentence.start + len(sentence.exact)
        uses = [u for u in one.uses if sentence.start <= u.citation.start < end]
        days = promised_on(one, sentence, said)
        numbers = self._candidates(said.tokens)
        slugs = sorted({u.held_as for u in uses if u.held_as})
        numbers += [n for slug in slugs for n in self._stated_in[slug] if n not in numbers]
        for number in numbers:
            thread = self.threads[number]
            matter = thread.matter
            if matter.instrument or (number, sentence.start) in stated or not self._is_after(thread, one):
                continue
            if matter not in matched:
                matched[matter] = thread.weighed.match(said)
            found = matched[matter]
            if found is None and uses:
                found = as_agreed(matter, thread.slugs, sentence, uses, said)
            if found is None and days:
                found = agreed_on(matter, thread.issued, days, said)
            if found:
                self._tie(thread, one, sentence, said.keys, found)
        for use in uses:
            self._mention_of_text(one, sentence, use, said, stated)

    def _mention_of_text(
        self, one: Told, sentence: Sentence, use: Use, said: Said, stated: set[tuple[int, int]]
    ) -> None:
        """A sentence on the carrying out of a text that is asked for."""
        acted = said.deeds.get(deed_of(CARRYING_OUT), ())
        if not acted:
            return
        at = len(keys_of(sentence.exact[: use.citation.start - sentence.start]))
        near = tuple(n for n in acted if abs(n - at) <= ROUND_TEXT)
        for number in self._pairs.get(f"#{use.instrument}", {}).get("", ()) if near else ():
            thread = self.threads[number]
            if self._is_after(thread, one) and (number, sentence.start) not in stated:
                self._tie(thread, one, sentence, said.keys, Match(1.0, near, (min(at, len(said.keys) - 1),)))

    def _is_after(self, thread: _Thread, one: Told) -> bool:
        """Whether a statement was issued on the day of the first word of a chain or after it, for certain."""
        if thread.stated[0].statement.id == one.statement.id:
            return True
        first = self._bounds[one.statement.id][0]
        return thread.until is not None and first is not None and thread.until <= first

    def _tie(self, thread: _Thread, one: Told, sentence: Sentence, keys: Sequence[str], found: Match) -> None:
        if thread.stated[0].statement.id == one.statement.id and not thread.matter.instrument:
            return
        key = (found.actions, found.topic)
        if key not in self._heard:
            self._heard[key] = _hear(one, sentence, keys, found)
        heard = self._heard[key]
        telling, here = heard.telling, one.statement.id
        same: list[Step] = []
        if thread.steps[-1].statement.id == here:
            same = list(takewhile(lambda s: s.statement.id == here, reversed(thread.steps)))
        # One word of a statement on a matter is enough, unless another tells more.
        if telling.status is Status.REFERRED_TO and same:
            return
        if any(s.status is telling.status for s in same):
            return
        step = Step(
            telling.status,
            one.statement,
            (heard.citation,),
            f"names {heard.named}; {telling.reason}",
            round(telling.confidence * (0.7 + 0.3 * found.share), 3),
            when=heard.when,
            tie=thread.last.fact.citations[0],
        )
        if telling.status.is_outcome and same:
            kept = [s for s in reversed(same) if s.fact or s.status.is_outcome]
            thread.steps[-len(same) :] = kept
        thread.steps.append(step)

    # -- the index

    def _index(self, thread: _Thread) -> None:
        matter = thread.matter
        if matter.instrument:
            _enter(self._pairs[f"#{matter.instrument}"].setdefault("", []), thread.number)
        heavy = sorted(matter.object, key=lambda r: (-self.weights.of(r), r))[:KEYS]
        around = sorted(matter.context, key=lambda r: (-self.weights.of(r), r))[: max(0, KEYS - len(heavy))]
        keys = [*([f"!{matter.deed}"] if matter.deed else []), *heavy]
        # Every match names a word of the object, so pairs of words around it alone need not be kept.
        pairs = [*combinations(keys, 2), *product(heavy, around)]
        for left, right in (sorted(pair) for pair in pairs):
            _enter(self._pairs[left].setdefault(right, []), thread.number)

    def _candidates(self, tokens: Iterable[str]) -> list[int]:
        """The chains that share a pair of words, the latest first."""
        found: set[int] = set()
        known = sorted(set(tokens))
        for n, left in enumerate(known):
            pairs = self._pairs.get(left)
            if pairs:
                for right in known[n + 1 :]:
                    if right in pairs:
                        # Only the latest are tried, so that the earlier ones of each pair need not be looked at.
                        found.update(pairs[right][-MOST_TRIED:])
        for token in known:
            if token.startswith("#"):
                found.update(self._pairs.get(token, {}).get("", ())[-MOST_TRIED:])
        return sorted(found, reverse=True)[:MOST_TRIED]


def _enter(numbers: list[int], number: int) -> None:
    """Put a number into its place in the order, once."""
    if not numbers or numbers[-1] < number:
        numbers.append(number)
        return
    at = bisect_left(numbers, number)
    if numbers[at] != number:
        numbers.insert(at, number)


def _status_again(thread: _Thread, undertaken: Undertaken) -> Status:
    before, fact = thread.last.fact, undertaken.fact
    was_binding = any(u.fact.kind in _BINDING for u in thread.stated)
    if was_binding and fact.kind not in _BINDING:
        # To ask for what was promised does not promise it again.
        return Status.REFERRED_TO
    is_promised = fact.due is not None and fact.kind in _BINDING and before.kind in _BINDING
    is_elsewhere = thread.last.statement.id != undertaken.statement.id
    are_same = thread.parties.are(undertaken.parties) or not (thread.parties.keys or undertaken.parties.keys)
    is_anew = is_promised and is_elsewhere and are_same and _is_other_day(thread, fact)
    return Status.SUPERSEDED if is_anew else Status.RESTATED


def _is_other_day(thread: _Thread, fact: Undertaking) -> bool:
    new = clock_of(fact.due, told=None, on=None).day
    old = clock_of(thread.due, told=thread.due_told, on=None).day
    return new is not None and (old is None or new > old)


def _weigh_again(before: Undertaken, now: Undertaken) -> Weight | None:
    """How strong it is said again; None where force or strength is not told or not the same."""
    left, right = before.act, now.act
    if left is None or right is None or left.force is not right.force:
        return None
    if left.strength is None or right.strength is None:
        return None
    if left.strength == right.strength:
        return Weight.SAME
    return Weight.STRONGER if right.strength > left.strength else Weight.WEAKER


def _bounds_of(statement: Statement) -> tuple[date | None, date | None]:
    """The first day on which a statement can have been issued, and the last; None where nothing tells."""
    told = statement.date or statement.not_before
    return (told.lower if told else None), (statement.date.upper if statement.date else None)


def _can_follow(before: Statement, after: Statement) -> bool:
    if before.id == after.id:
        return True
    last, first = _bounds_of(before)[1], _bounds_of(after)[0]
    return last is not None and first is not None and last <= first
