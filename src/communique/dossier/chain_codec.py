"""Chains as packed JSON, and back: what is kept of them in the file.

Invariant: ``decode_chain(encode_chain(chain), statements) == chain``, with every fact, step and citation.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import msgspec

from communique.analyse.chain import DONE, Chain, Step
from communique.analyse.status import Status, Weight
from communique.analyse.undertaken import Parties
from communique.model.citation import Citation
from communique.model.facts import Meeting, Undertaking
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement
from communique.store.codec import Evidence, decode_fact, encode_fact

_Cited = tuple[str, int, int, str]
"""A citation: text, first character, one past the last, the words."""


@dataclass(frozen=True, slots=True)
class _Fact:
    """A fact: what it says, and its evidence."""

    kind: str
    said: msgspec.Raw
    cited: tuple[_Cited, ...]
    rule: str
    confidence: float
    mode: str


@dataclass(frozen=True, slots=True)
class _Step:
    """A step, with its statement by id."""

    status: str
    statement: str
    cited: tuple[_Cited, ...]
    reason: str
    confidence: float
    when: str | None
    weight: str | None
    fact: str | None
    tie: _Cited | None


@dataclass(frozen=True, slots=True)
class _Chain:
    """A chain."""

    id: str
    kind: str
    facts: tuple[_Fact, ...]
    parties: tuple[str, ...]
    is_open: bool
    steps: tuple[_Step, ...]
    due: str | None
    due_told: str | None
    looked: int
    later: int


_DONE = frozenset(status.value for status in DONE)
_DECODER = msgspec.json.Decoder(_Chain)


def encode_chain(chain: Chain) -> bytes:
    """A chain as JSON, packed: it names the same texts again and again."""
    kept = _Chain(
        chain.id,
        chain.kind,
        tuple(_kept_fact(f) for f in chain.facts),
        tuple(sorted(chain.parties.keys)),
        chain.parties.is_open,
        tuple(_kept_step(s) for s in chain.steps),
        chain.due,
        _written(chain.due_told),
        chain.looked,
        chain.later,
    )
    return zlib.compress(msgspec.json.encode(kept), 1)


def decode_chain(value: bytes, statement: Callable[[str], Statement], *, is_brief: bool = False) -> Chain:
    """The chain that was kept.

    Args:
        value: as it was encoded.
        statement: the statement of an id.
        is_brief: whether the words are wanted of its first and its last step alone: quicker for lists of long chains. How it
            stands is told alike.
    """
    kept = _DECODER.decode(zlib.decompress(value))
    # Facts that say it again are needed only to tell whether what ended did so late.
    is_ended = any(step.status in _DONE for step in kept.steps)
    facts = kept.facts if is_ended or not is_brief else kept.facts[:1]
    return Chain(
        kept.id,
        kept.kind,
        tuple(_fact(f) for f in facts),
        Parties(frozenset(kept.parties), kept.is_open),
        _brief_steps(kept.steps, statement, is_ended=is_ended)
        if is_brief
        else tuple(_step(s, statement) for s in kept.steps),
        kept.due,
        _date(kept.due_told),
        kept.looked,
        kept.later,
    )


def _brief_steps(kept: Sequence[_Step], statement: Callable[[str], Statement], *, is_ended: bool) -> tuple[Step, ...]:
    """Steps with the words of the first and the last alone; what between them would be alike is one object."""
    alike: dict[tuple[str, ...], Step] = {}
    between: list[Step] = []
    for step in kept[1:-1]:
        # Whether a chain ended late hangs on the days and facts of its steps.
        key = (
            (step.status, step.statement, step.when or "", step.fact or "")
            if is_ended
            else (step.status, step.statement)
        )
        if (found := alike.get(key)) is None:
            day, fact = (_date(step.when), step.fact) if is_ended else (None, None)
            found = alike[key] = Step(
                Status(step.status), statement(step.statement), (), "", 0.0, day, None, fact, None
            )
        between.append(found)
    return (_step(kept[0], statement), *between, *(_step(s, statement) for s in kept[1:][-1:]))


def _kept_fact(fact: Undertaking | Meeting) -> _Fact:
    said = msgspec.Raw(encode_fact(fact).encode())
    return _Fact(fact.kind_name, said, _cited(fact.citations), fact.rule, fact.confidence, fact.mode.value)


def _fact(kept: _Fact) -> Undertaking | Meeting:
    found = decode_fact(
        kept.kind, bytes(kept.said).decode(), Evidence(_citations(kept.cited), kept.rule, kept.confidence, kept.mode)
    )
    if not isinstance(found, Undertaking | Meeting):
        msg = f"a {found.kind_name} is kept as the beginning of a chain"
        raise TypeError(msg)
    return found


def _kept_step(step: Step) -> _Step:
    return _Step(
        step.status.value,
        step.statement.id,
        _cited(step.citations),
        step.reason,
        step.confidence,
        _written(step.when),
        step.weight.value if step.weight else None,
        step.fact,
        _cited((step.tie,))[0] if step.tie else None,
    )


def _step(kept: _Step, statement: Callable[[str], Statement]) -> Step:
    return Step(
        Status(kept.status),
        statement(kept.statement),
        _citations(kept.cited),
        kept.reason,
        kept.confidence,
        _date(kept.when),
        Weight(kept.weight) if kept.weight else None,
        kept.fact,
        Citation(*kept.tie) if kept.tie else None,
    )


def _cited(citations: Iterable[Citation]) -> tuple[_Cited, ...]:
    return tuple((c.sha256, c.start, c.end, c.exact) for c in citations)


def _citations(kept: Iterable[_Cited]) -> tuple[Citation, ...]:
    return tuple(Citation(*place) for place in kept)


def _written(day: PartialDate | None) -> str | None:
    return str(day) if day is not None else None


def _date(written: str | None) -> PartialDate | None:
    return PartialDate(written) if written is not None else None
