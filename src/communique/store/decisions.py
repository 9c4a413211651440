"""What people decided, applied over what the machine found.

Idea: the log is a list of judgements that is only added to; what holds now is computed from it. Invariants: applying
changes no stored fact; the same log over the same facts gives the same result; a decision whose words are gone is
listed, never applied to others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from communique.model.decision import Decision, Judgement
from communique.model.facts import Fact
from communique.store.anchors import anchors_of, text_of
from communique.store.codec import edited


class Standing(StrEnum):
    """What became of a fact that the machine found."""

    AS_READ = "as_read"
    """Nobody changed it."""

    EDITED = "edited"
    """A person changed a part of it."""

    REJECTED = "rejected"
    """A person judged it wrong; it is hidden."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact with what people decided of it."""

    fact: Fact
    """The fact as it stands now, edits applied."""

    found: Fact
    """The fact as the machine found it."""

    anchor: str
    """Its name in the log of decisions."""

    standing: Standing = Standing.AS_READ
    """What became of it."""

    notes: tuple[str, ...] = ()
    """Remarks, in the order of the log."""

    decisions: tuple[int, ...] = ()
    """Numbers of the decisions that bear on it, in order."""

    @property
    def is_rejected(self) -> bool:
        """Whether a person judged it wrong."""
        return self.standing is Standing.REJECTED


def active(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that hold, in the order of the log: not undone, and no undoing itself.

    >>> wrong = Decision(1, Judgement.WRONG, "act:ab:0-4")
    >>> active([wrong, Decision(2, Judgement.UNDO, "act:ab:0-4", other="1")])
    ()
    """
    undone: set[str] = set()
    held = []
    # From the last: an undoing that was itself undone undoes nothing.
    for decision in sorted(decisions, key=lambda d: d.number, reverse=True):
        if str(decision.number) in undone:
            continue
        if decision.judgement is Judgement.UNDO:
            undone.add(decision.other)
        else:
            held.append(decision)
    return tuple(reversed(held))


def apply_decisions(facts: Iterable[Fact], decisions: Iterable[Decision]) -> tuple[Judged, ...]:
    """Each fact with what was decided of it, in the order given.

    All facts of a kind and text must be given together, since anchors are told apart among them.
    """
    found = tuple(facts)
    by_anchor: dict[str, list[Decision]] = {}
    for decision in active(decisions):
        by_anchor.setdefault(decision.target, []).append(decision)
    anchored = zip(found, anchors_of(found), strict=True)
    return tuple(_judged(fact, anchor, by_anchor.get(anchor, ())) for fact, anchor in anchored)


def broken_decisions(decisions: Iterable[Decision], facts: Iterable[Fact]) -> tuple[Decision, ...]:
    """The decisions that hold but bear on no fact any more, or whose edit no longer fits it.

    Those on identities ("person:Petrosan") are never broken: names need not occur.
    """
    found = tuple(facts)
    by_anchor = dict(zip(anchors_of(found), found, strict=True))
    on_facts = (d for d in active(decisions) if text_of(d.target))
    return tuple(d for d in on_facts if not _applies(d, by_anchor))


def _applies(decision: Decision, by_anchor: Mapping[str, Fact]) -> bool:
    fact = by_anchor.get(decision.target)
    if fact is None:
        return False
    return decision.judgement is not Judgement.EDIT or _edited_or_none(fact, decision) is not None


def _judged(found: Fact, anchor: str, decisions: Sequence[Decision]) -> Judged:
    fact, standing = found, Standing.AS_READ
    for decision in decisions:
        changed = _edited_or_none(fact, decision) if decision.judgement is Judgement.EDIT else None
        if changed is not None:
            fact, standing = changed, Standing.EDITED
    if any(d.judgement is Judgement.WRONG for d in decisions):
        standing = Standing.REJECTED
    notes = tuple(d.value or d.reason for d in decisions if d.judgement is Judgement.NOTE)
    return Judged(fact, found, anchor, standing, notes, tuple(d.number for d in decisions))


def _edited_or_none(fact: Fact, decision: Decision) -> Fact | None:
    """The fact after an edit; None where a later version of the program no longer knows the field or value."""
    try:
        return edited(fact, decision.field, decision.value)
    except ValueError:
        return None
