"""Judgements: what people decided about identities, ready to be obeyed.

Idea: the log of decisions comes settled, as groups of names that are one and pairs that are two; here it is put over what the
machine thinks, first of all ties. Invariant: what a person set apart is never joined, by whatever chain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from communique.knowledge.folding import fold
from communique.model.finding import Finding, Severity
from communique.resolve.clusters import Clusters, T

Find = Callable[[str, str], Sequence[T]]
"""From a kind and an anchor or folded name to the items that it means."""


@dataclass(frozen=True, slots=True)
class Judgements:
    """What people decided, settled."""

    groups: tuple[tuple[str, ...], ...] = ()
    """Targets that are one ("person:Ana Lund", "person:ab12:4-9")."""

    different: tuple[tuple[str, str], ...] = ()
    """Pairs of targets that are two."""

    def targets(self, *kinds: str) -> frozenset[str]:
        """Anchors and folded names that judgements on these kinds name; those without a kind always."""
        told = [*(t for group in self.groups for t in group), *(t for pair in self.different for t in pair)]
        split = [split_target(target) for target in told]
        return frozenset(rest for kind, rest in split if kind in kinds or not kind)


def split_target(target: str) -> tuple[str, str]:
    """Kind, and anchor or folded name, of a decision's target.

    >>> split_target("person:Ana Lund"), split_target("person:ab12:4-9"), split_target("Ana Lund")
    (('person', 'ana lund'), ('person', 'ab12:4-9'), ('', 'ana lund'))
    """
    kind, colon, rest = target.partition(":")
    return (kind, fold_words(rest)) if colon else ("", fold_words(target))


def fold_words(words: str) -> str:
    """The words in small letters without accents, single blanks between them."""
    return " ".join(fold(words).split())


def obey(judgements: Judgements, clusters: Clusters[T], find: Find[T]) -> tuple[Finding, ...]:
    """Set apart and join what people judged; a finding for every group that what they set apart contradicts."""
    for pair in judgements.different:
        ones, others = (find(*split_target(target)) for target in pair)
        for one, other in _pairs(ones, others):
            clusters.set_apart(one, other)
    return tuple(
        _contradiction(group)
        for group in judgements.groups
        if not _join([i for t in group for i in find(*split_target(t))], clusters)
    )


def _pairs(ones: Sequence[T], others: Sequence[T]) -> Iterator[tuple[T, T]]:
    yield from ((one, other) for one in ones for other in others if one != other)


def _join(items: Sequence[T], clusters: Clusters[T]) -> bool:
    joined = [clusters.join(items[0], item) for item in items[1:]]
    return all(joined)


def _contradiction(group: tuple[str, ...]) -> Finding:
    message = (
        f"{', '.join(map(repr, group))} are judged the same, but a judgement keeps two of them, or somebody known by their "
        "names, apart; those stay apart: undo one of the judgements"
    )
    return Finding("decisions", "contradictory-judgements", message, Severity.WARNING)
