"""Telling: how a later sentence speaks of a deed: as done, as not done, or only again.

Idea: a participle behind "was" or "has been", a past tense, or a noun that is greeted tell a deed; "to", "will" and words of wishing
make it a thing to come; "not" behind an auxiliary, "failed to", "contrary to" deny it. Rules are words, not a parser, so that any
sentence can be asked in microseconds. Invariant: without such words the answer is "referred to", never a guess.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique.analyse.roots import Form, form_of
from communique.analyse.status import Status
from communique.knowledge.chains import Run, load_chain_words

BEFORE, AFTER = 7, 12
"""Words before and behind the words matched that are looked at: a clause of usual length."""

_AUXILIARY_REACH = 4
"""Words between an auxiliary and its participle at most ("has not yet been fully implemented")."""

_BE = frozenset({"was", "were", "been", "being", "is", "are", "be"})
_PERFECT = frozenset({"has", "have", "had"})
_BEFORE_NOUN = frozenset(
    {"the", "its", "their", "his", "her", "this", "that", "of", "full", "a", "an", "complete", "early"}
)


@dataclass(frozen=True, slots=True)
class Telling:
    """How a sentence speaks of a deed."""

    status: Status
    """Reported done, reported not done, or referred to."""

    reason: str
    """The words that tell it, for a reader to check."""

    confidence: float
    """0 to 1: how far such words can be trusted, before the match itself is weighed."""


def tell(keys: Sequence[str], *, actions: Sequence[int], topic: Sequence[int]) -> Telling:
    """How a sentence speaks of a deed whose action and topic stand at some of its words.

    >>> words = "the lists of missing persons were exchanged in november".split()
    >>> tell(words, actions=[6], topic=[1, 3, 4]).status.value
    'reported done'
    >>> tell("the lists have not been exchanged".split(), actions=[5], topic=[1]).status.value
    'reported not done'
    >>> tell("they agreed to exchange lists".split(), actions=[3], topic=[4]).status.value
    'referred to'
    """
    at = sorted({*actions, *topic})
    first, last = max(0, at[0] - BEFORE), min(len(keys), at[-1] + AFTER + 1)
    if any(k in load_chain_words().doubts for k in keys[first:last]):
        return Telling(Status.REFERRED_TO, "told as a claim or a condition", 0.7)
    denial = _denial(keys, first, last, at)
    if denial:
        return Telling(Status.REPORTED_NOT_DONE, f"“{denial}” stands beside it", 0.8)
    for n in actions:
        told = _told_by_action(keys, n, topic)
        if told:
            return told
    return _told_by_rest(keys, first, last, at, has_action=bool(actions))


def _denial(keys: Sequence[str], first: int, last: int, at: Sequence[int]) -> str:
    words = load_chain_words()
    for n in range(first, last):
        near = min(abs(n - k) for k in at)
        if keys[n] in words.auxiliaries and near <= BEFORE:
            for m in range(n + 1, min(n + 3, last)):
                if keys[m] in words.negations:
                    return " ".join(keys[n : m + 1])
    found = _run_in(keys, words.denials, first, last)
    return " ".join(found) if found else ""


def _told_by_action(keys: Sequence[str], n: int, topic: Sequence[int]) -> Telling | None:
    form = form_of(keys[n])
    if form is Form.PAST:
        return _told_by_past(keys, n, topic)
    if form is Form.ING and any(k in _BE for k in keys[max(0, n - 2) : n]) and _perfect_before(keys, n):
        return Telling(Status.REPORTED_DONE, f"“{' '.join(keys[max(0, n - 2) : n + 1])}”: going on", 0.7)
    if form in {Form.NOUN, Form.ING} or (n and keys[n - 1] in _BEFORE_NOUN):
        return _told_by_noun(keys, n)
    if _is_state(keys, n):
        return Telling(Status.REPORTED_DONE, f"“{keys[n - 1]} {keys[n]}”: told as a state", 0.7)
    return None


def _told_by_past(keys: Sequence[str], n: int, topic: Sequence[int]) -> Telling | None:
    words = load_chain_words()
    before = keys[max(0, n - _AUXILIARY_REACH) : n]
    if any(k in words.futures for k in before) and not _perfect_before(keys, n):
        return None
    if any(k in _BE | _PERFECT for k in before):
        return Telling(Status.REPORTED_DONE, f"“{' '.join(_from_auxiliary(before))} {keys[n]}”", 0.85)
    # "the lists exchanged in November": a participle behind its own noun tells nothing new.
    if n - 1 in topic or (n and keys[n - 1] in {"as", "previously", "already"}):
        return None
    return Telling(Status.REPORTED_DONE, f"“{keys[n]}”: past tense", 0.75)


def _from_auxiliary(before: Sequence[str]) -> Sequence[str]:
    first = next(n for n, k in enumerate(before) if k in _BE | _PERFECT)
    return before[first:]


def _perfect_before(keys: Sequence[str], n: int) -> bool:
    return any(k in _PERFECT for k in keys[max(0, n - _AUXILIARY_REACH) : n])


def _is_state(keys: Sequence[str], n: int) -> bool:
    """Whether it stands in the present without infinitive or wish: "the bridge is open", "delegations now include women"."""
    if not n:
        return False
    return keys[n - 1] in load_chain_words().states | {"is", "are"}


def _told_by_noun(keys: Sequence[str], n: int) -> Telling | None:
    words = load_chain_words()
    after = _run_in(keys, words.fulfilments, n, min(len(keys), n + AFTER))
    if after:
        return Telling(Status.REPORTED_DONE, f"“{' '.join(after)}” stands behind it", 0.8)
    greeted = _greeting(keys, n)
    return Telling(Status.REPORTED_DONE, f"“{greeted}” greets it", 0.8) if greeted else None


def _greeting(keys: Sequence[str], n: int) -> str:
    """The word that greets a deed as done before word ``n``; empty if there is none, or if it is only wished."""
    words = load_chain_words()
    for k in range(n - 1, max(-1, n - 2 * BEFORE), -1):
        if keys[k] in words.wishes:
            return ""
        if keys[k] in words.receptions:
            return keys[k]
    return ""


def _told_by_rest(keys: Sequence[str], first: int, last: int, at: Sequence[int], *, has_action: bool) -> Telling:
    """What tells a state as reached without the verb itself: "has been at work since", "welcomed the first meeting of"."""
    words = load_chain_words()
    stretch = keys[first:last]
    is_wished = any(k in words.wishes or k in words.futures for k in stretch)
    has_perfect = any(k in _PERFECT for k in stretch)
    if not is_wished and has_perfect and any(k in words.states for k in stretch):
        return Telling(Status.REPORTED_DONE, "told as reached (“has ... since”, “now”)", 0.6)
    if not has_action:
        greeted = _greeting(keys, at[0])
        if greeted and not any(k in {"to", "will"} for k in keys[at[-1] + 1 : at[-1] + 3]):
            return Telling(Status.REPORTED_DONE, f"“{greeted}” greets it", 0.6)
        if not is_wished and _run_in(keys, words.fulfilments, at[0], last):
            return Telling(Status.REPORTED_DONE, "told as having taken place", 0.6)
    return Telling(Status.REFERRED_TO, "mentioned, with no word on the outcome", 0.8)


def _run_in(keys: Sequence[str], runs: Iterable[Run], first: int, last: int) -> Run | None:
    return find_run(tuple(keys[first:last]), runs)


def find_run(stretch: Run, runs: Iterable[Run]) -> Run | None:
    """The first of some runs of words that stands in a stretch; None if none does.

    >>> find_run(("it", "was", "called", "off"), [("put", "off"), ("called", "off")])
    ('called', 'off')
    """
    words = f" {' '.join(stretch)} "
    return next((run for run in runs if f" {' '.join(run)} " in words), None)
