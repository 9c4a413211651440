"""Which identities people held to be the same, and which not.

Idea: *same* joins names into groups, *different* keeps two names apart; both over whatever the machine thinks.
Invariant: no group holds two names that a person judged different. Where the log contradicts itself, *different* wins
and a finding tells which *same* was left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from communique.model.decision import Decision, Judgement
from communique.model.finding import Finding, Severity
from communique.store.decisions import active


@dataclass(frozen=True, slots=True)
class Identities:
    """The judgements on identities that hold."""

    groups: tuple[tuple[str, ...], ...] = ()
    """Names that are one, each group and all groups in order; no name is in two."""

    different: tuple[tuple[str, str], ...] = ()
    """Pairs of names that are not one, in order."""

    findings: tuple[Finding, ...] = ()
    """Contradictions in the log."""

    def are_same(self, left: str, right: str) -> bool:
        """Whether people judged two names to be one, directly or through others."""
        return left == right or any(left in group and right in group for group in self.groups)

    def are_different(self, left: str, right: str) -> bool:
        """Whether people judged two names not to be one, directly or through names judged the same."""
        lefts, rights = self._group_of(left), self._group_of(right)
        return any((a in lefts and b in rights) or (a in rights and b in lefts) for a, b in self.different)

    def _group_of(self, name: str) -> tuple[str, ...]:
        return next((group for group in self.groups if name in group), (name,))


def settle_identities(decisions: Iterable[Decision]) -> Identities:
    """The judgements on identities that hold; of two on one pair the later.

    >>> log = [Decision(1, Judgement.SAME, "person:B", "person:A"), Decision(2, Judgement.SAME, "person:B", "person:C")]
    >>> settle_identities(log).groups
    (('person:A', 'person:B', 'person:C'),)
    """
    latest = {_pair(d): d for d in active(decisions) if d.judgement in {Judgement.SAME, Judgement.DIFFERENT}}
    different = sorted(pair for pair, d in latest.items() if d.judgement is Judgement.DIFFERENT)
    groups: list[frozenset[str]] = []
    findings = []
    for pair, decision in sorted(latest.items(), key=lambda item: item[1].number):
        if decision.judgement is not Judgement.SAME:
            continue
        joined = frozenset(pair).union(*(g for g in groups if not g.isdisjoint(pair)))
        barred = [(a, b) for a, b in different if a in joined and b in joined]
        if barred:
            findings.append(_contradiction(decision, latest[barred[0]]))
        else:
            groups = [g for g in groups if g.isdisjoint(pair)] + [joined]
    return Identities(tuple(sorted(tuple(sorted(g)) for g in groups)), tuple(different), tuple(findings))


def _pair(decision: Decision) -> tuple[str, str]:
    left, right = sorted((decision.target, decision.other))
    return left, right


def _contradiction(same: Decision, different: Decision) -> Finding:
    return Finding(
        where=f"decision {same.number}",
        code="decisions-contradict",
        message=f"decision {same.number} says that {same.target!r} is {same.other!r}, but decision {different.number} says "
        f"that {different.target!r} is not {different.other!r}: the first is left out; undo one of them",
        severity=Severity.WARNING,
    )
