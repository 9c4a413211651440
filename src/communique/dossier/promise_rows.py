"""Rows of the questions of promises: plain JSON objects, each with the passages it rests on.

Invariant: what is counted in a row is the number of its citations, or of those of its parts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from communique.analyse.chain import Chain, Step
from communique.analyse.labels_used import Label
from communique.analyse.ladder import Direction, Line, Point
from communique.analyse.parity import Naming, Pair, Together, pattern_of
from communique.dossier.times import bounded
from communique.export import Row, citation_row, source_of, text_number
from communique.model.citation import Citation
from communique.model.facts import Meeting
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement

if TYPE_CHECKING:
    from communique.dossier.ledger_answer import LedgerAnswer
    from communique.dossier.naming_answer import Alone, LadderAnswer, ParityAnswer, Place
    from communique.dossier.promise_questions import PromiseQuestions


def passage_of(dossier: PromiseQuestions, statement: Statement, citations: Sequence[Citation]) -> dict[str, object]:
    """Statement, paragraph, words, sentence and all citations."""
    first = citations[0]
    return {
        "statement": statement.slug,
        "issued": str(bounded(statement) or "") or None,
        "paragraph": dossier.place(first).paragraph,
        "exact": first.exact,
        "sentence": dossier.sentence(first),
        "citations": cited_rows(dossier, citations),
    }


def cited_rows(dossier: PromiseQuestions, citations: Sequence[Citation]) -> list[Row]:
    """Citations, each with the statement in which it stands."""
    out: list[Row] = []
    for citation in citations:
        held = dossier.statement_of(citation)
        number = text_number(held, citation) if held else 1
        out.append(citation_row(held.slug if held else "", citation, dossier.place(citation), text=number))
    return out


# -- the ledger


def rows_of_ledger(dossier: PromiseQuestions, answer: LedgerAnswer, *, last_only: bool = False) -> list[Row]:
    """One row a chain, its steps inside.

    Args:
        dossier: what is held.
        answer: the chains.
        last_only: whether of the steps only the last is told: for lists that show no other.
    """
    shown = {c.id: c.steps[-1:] if last_only else c.steps for c in answer.chains}
    dossier.foresee(
        citation
        for chain in answer.chains
        for step in (chain.steps[0], *shown[chain.id])
        for citation in (*step.citations, *((step.tie,) if step.tie else ()))
    )
    return [_chain(dossier, chain, shown[chain.id], answer.on) for chain in answer.chains]


def _chain(dossier: PromiseQuestions, chain: Chain, steps: Sequence[Step], on: date | None) -> Row:
    first, last = chain.steps[0], chain.steps[-1]
    clock = chain.clock(on)
    return {
        "chain": chain.id,
        "kind": chain.kind,
        **_who_and_what(chain),
        "status": chain.status.value,
        "status_in_words": str(chain),
        "is_open": chain.is_open,
        "due": chain.due,
        "due_day": clock.day.isoformat() if clock.day else None,
        "as_of": on.isoformat() if on else None,
        "clock": clock_in_words(chain, on),
        "first_stated": str(_said_on(first) or "") or None,
        "restated": chain.restated,
        "last_seen": str(bounded(last.statement) or "") or None,
        "looked_through": chain.looked,
        "later_statements": chain.later,
        **passage_of(dossier, first.statement, first.citations),
        "steps": [_step(dossier, step) for step in steps],
    }


def _said_on(step: Step) -> PartialDate | None:
    """The day told for the first word; of a planned meeting that is the day planned, so the day of the statement counts."""
    is_plan = step.fact is not None
    return bounded(step.statement) if is_plan or step.when is None else step.when


def _who_and_what(chain: Chain) -> Row:
    first = chain.first
    if isinstance(first, Meeting):
        by, to, task = list(first.participants), list(first.auspices), first.kind.value
        what = f"{first.phase.value} {task}" + (f" in {first.place}" if first.place else "")
    else:
        by, to, what = list(first.by), list(first.to), f"{first.action} {first.object}".strip()
    return {"by": by, "to": to, "what": what}


def clock_in_words(chain: Chain, on: date | None) -> str:
    """How the day due stands, and whether anything is held since."""
    clock = chain.clock(on)
    if chain.silent_since_due(on):
        return f"{clock}, nothing held on it since"
    return str(clock)


def _step(dossier: PromiseQuestions, step: Step) -> Row:
    tie = cited_rows(dossier, [step.tie]) if step.tie else []
    return {
        "step": step.status.value,
        "weight": step.weight.value if step.weight else None,
        "day_told": str(step.when) if step.when else None,
        "reason": step.reason,
        "confidence": round(step.confidence, 3),
        "fact": step.fact,
        **passage_of(dossier, step.statement, step.citations),
        "tied_to": tie,
    }


# -- the ladder


def rows_of_ladder(dossier: PromiseQuestions, answer: LadderAnswer) -> list[Row]:
    """One row a statement and addressee, line by line; a step has both passages."""
    return [_point(dossier, answer, line, point) for line in answer.lines for point in line.points]


def _point(dossier: PromiseQuestions, answer: LadderAnswer, line: Line, point: Point) -> Row:
    act, before = point.spoken.act, point.before
    cited = answer.acts[act.id]
    return {
        "addressee": line.name,
        "kind_of_act": line.side,
        "level": point.level,
        "rung": point.rung.name,
        "step": point.direction.value,
        "before": before.level if before else None,
        "verb": act.verb,
        "verb_before": before.spoken.act.verb if before else None,
        "speaker": list(act.speaker),
        "other_speaker_before": point.is_other_speaker,
        "weaker_acts_beside": point.others,
        "content": act.content,
        "table_version": answer.table.version,
        **source_of(point.spoken.statement),
        "paragraph": cited.places[0].paragraph,
        "exact": act.citations[0].exact,
        "sentence": cited.sentence,
        "citations": cited_rows(dossier, point.citations),
    }


def steps_told(line: Line) -> tuple[int, int]:
    """How often a line goes up and down."""
    ups = sum(p.direction is Direction.UP for p in line.points)
    return ups, len(line.steps) - ups


# -- parity


def rows_of_parity(dossier: PromiseQuestions, answer: ParityAnswer) -> list[Row]:
    """Rows of every table of parity, each with ``table``: "order", "alone", "label" or "place"."""
    return [
        *rows_of_order(dossier, answer),
        *rows_of_alone(dossier, answer),
        *rows_of_labels(dossier, answer),
        *rows_of_places(dossier, answer),
    ]


def rows_of_order(dossier: PromiseQuestions, answer: ParityAnswer) -> list[Row]:
    """One row a pair and statement: how often each side is named first."""
    return [_order(dossier, answer, part) for pair in answer.pairs for part in _by_statement(pair)]


def _by_statement(pair: Pair) -> Iterator[Pair]:
    """A pair as each statement names it."""
    by_id: dict[str, list[Naming]] = defaultdict(list)
    for naming in pair.namings:
        by_id[naming.statement.id].append(naming)
    return (replace(pair, namings=tuple(found)) for found in by_id.values())


def _order(dossier: PromiseQuestions, answer: ParityAnswer, pair: Pair) -> Row:
    here, statement = pair.namings, pair.namings[0].statement
    left, right = pair.sides
    plain = [n for n in here if n.how.is_plain] or here
    return {
        "table": "order",
        "pair": [answer.names[s] for s in pair.sides],
        "first": {answer.names[s]: pair.count(s) for s in pair.sides},
        "as_offices": {answer.names[s]: pair.count(s, how=Together.OFFICES) for s in pair.sides},
        "in_lists": {answer.names[s]: pair.count(s, how=Together.LIST) for s in pair.sides},
        "in_words": f"{pair.count(left)} to {pair.count(right)}",
        "pattern": pattern_of(pair, statement.id, answer.names),
        "by": answer.issuers.get(statement.id, ""),
        **passage_of(dossier, statement, [n.citation for n in plain]),
        "namings": [
            {"first": answer.names[n.first], "how": n.how.value, **passage_of(dossier, statement, [n.citation])}
            for n in here
        ],
    }


def rows_of_alone(dossier: PromiseQuestions, answer: ParityAnswer) -> list[Row]:
    """One row a pair, side and statement in which it alone is spoken to."""
    out: list[Row] = []
    for pair, sides in answer.alone:
        for alone in sides:
            out += list(_alone(dossier, answer, pair, alone))
    return out


def _alone(dossier: PromiseQuestions, answer: ParityAnswer, pair: Pair, alone: Alone) -> Iterator[Row]:
    by_statement = {c.statement.id: c.statement for c in alone.acts}
    for key, statement in by_statement.items():
        acts = [c for c in alone.acts if c.statement.id == key]
        yield {
            "table": "alone",
            "pair": [answer.names[s] for s in pair.sides],
            "side": answer.names[alone.side],
            "times": len(acts),
            "verbs": [c.fact.verb for c in acts],
            "by": answer.issuers.get(key, ""),
            **passage_of(dossier, statement, [c.citations[0] for c in acts]),
        }


def rows_of_labels(dossier: PromiseQuestions, answer: ParityAnswer) -> list[Row]:
    """One row a label and issuer."""
    return [row for label in answer.labels for row in _label(dossier, answer, label)]


def _label(dossier: PromiseQuestions, answer: ParityAnswer, label: Label) -> Iterator[Row]:
    issuers = dict.fromkeys(answer.issuers.get(u.statement.id, "") for u in label.uses)
    for issuer in issuers:
        uses = [u for u in label.uses if answer.issuers.get(u.statement.id, "") == issuer]
        statements = {u.statement.id: u.statement for u in uses}
        yield {
            "table": "label",
            "label": label.label,
            "of": list(dict.fromkeys(u.of for u in uses if u.of)),
            "by": issuer,
            "times": len(uses),
            "statements": len(statements),
            "per_statement": {s.slug: sum(u.statement.id == k for u in uses) for k, s in statements.items()},
            **passage_of(dossier, uses[0].statement, [u.citation for u in uses]),
        }


def rows_of_places(dossier: PromiseQuestions, answer: ParityAnswer) -> list[Row]:
    """One row a name of a place that has several here, and issuer."""
    return [row for place in answer.places for row in _place(dossier, answer, place)]


def _place(dossier: PromiseQuestions, answer: ParityAnswer, place: Place) -> Iterator[Row]:
    for name in place.names:
        uses = [(s, m) for s, m in place.mentions if m.words.casefold() == name.casefold()]
        for issuer in dict.fromkeys(answer.issuers.get(s.id, "") for s, _ in uses):
            mine = [(s, m) for s, m in uses if answer.issuers.get(s.id, "") == issuer]
            yield {
                "table": "place",
                "name": name,
                "also": [n for n in place.names if n != name],
                "by": issuer,
                "times": len(mine),
                **passage_of(dossier, mine[0][0], [m.citation for _, m in mine]),
            }
