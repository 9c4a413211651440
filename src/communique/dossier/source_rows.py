"""Rows of sources: accounts of meetings, silences, ties to instruments and drafts, as plain JSON objects with their passages.

Invariant: every row cites what is held; of a draft the words are given with their place in it, since it is not held.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from communique.analyse.account_parts import Part, Said
from communique.analyse.accounts import Unheard
from communique.analyse.alignment import Change
from communique.analyse.precedents import Checked, KnownWording, Nearest
from communique.analyse.readouts import Topic
from communique.analyse.reliance import Step, Tie, Wanted, Web
from communique.analyse.silences import Gap, Line, Looked, Silences, Voice
from communique.dossier.drafting import Draft, Order, PostDoubt
from communique.dossier.questions import Coverage
from communique.dossier.told_meetings import AccountOf, Meeting, SideBySide, day_of
from communique.export import Row, citation_row, fact_row, source_of
from communique.model.citation import Citation
from communique.model.resolved import Statement

if TYPE_CHECKING:
    from communique.dossier.held import Held

_FEW = 3
"""Passages of a cell or a tie that are given with their sentence; all are cited."""


def _cite(dossier: Held, statement: Statement, citation: Citation) -> dict[str, Any]:
    return citation_row(statement.slug, citation, dossier.place(citation))


def _cited(dossier: Held, pairs: Sequence[tuple[Statement, Citation]]) -> Row:
    """The first passage with its sentence, and all citations."""
    if not pairs:
        return {"statement": "", "paragraph": 0, "exact": "", "sentence": "", "citations": []}
    rows = [_cite(dossier, s, c) for s, c in pairs]
    first = {key: rows[0][key] for key in ("statement", "paragraph", "exact")}
    return {**first, "sentence": dossier.sentence(pairs[0][1]), "citations": rows}


# -- accounts of meetings -------------------------------------------------------------------------------------------


def rows_of_told_meetings(dossier: Held, meetings: Iterable[Meeting]) -> list[Row]:
    """Meetings with all accounts of each, and the sides of which none is held."""
    return [_told(dossier, m) for m in meetings]


def _told(dossier: Held, meeting: Meeting) -> Row:
    facts = [(a.account.statement, c.fact) for a in meeting.accounts for c in a.account.meetings]
    passages = [(s, f.citations[0]) for s, f in facts]
    return {
        "meeting": meeting.told.first.fact.id,
        "date": day_of(meeting.told),
        "place": " or ".join(dict.fromkeys(f.place for _, f in facts if f.place)) or None,
        "kind": meeting.told.first.fact.kind.value,
        "accounts": [_account(a) for a in meeting.accounts],
        "issuers": len({a.issuer for a in meeting.accounts}),
        "no_readout_of": [_unheard(u) for u in meeting.unheard],
        "reasons": list(dict.fromkeys(link.reason for link in meeting.told.links)),
        **_cited(dossier, passages),
    }


def _account(account: AccountOf) -> Row:
    return {
        "statement": account.account.statement.slug,
        "issuer": account.issuer,
        "issued": str(account.account.statement.date or "") or None,
        "participants": [{"who": who, "as_written": name, "post": post} for who, name, post in account.participants],
        "level": account.level,
        "words": account.words,
        "other_meetings": account.others,
    }


def _unheard(unheard: Unheard) -> Row:
    return {"side": unheard.party, "participants": list(unheard.participants), "unless": list(unheard.unless)}


def rows_of_side_by_side(dossier: Held, pair: SideBySide) -> list[Row]:
    """The frame of the meeting as both tell it, then the subjects."""
    return [*_frame(dossier, pair), *(_topic(dossier, pair, t) for t in pair.topics)]


def _frame(dossier: Held, pair: SideBySide) -> Iterable[Row]:
    sides = (pair.left, pair.right)
    named = [dict.fromkeys(who for who, _, _ in a.participants) for a in sides]
    passages = [(a.account.statement, c.citations[0]) for a in sides for c in a.account.meetings[:1]]
    facts = [[c.fact for c in a.account.meetings] for a in sides]
    told = {
        "participants": [list(n) for n in named],
        "posts": [[f"{who}: {post}" for who, _, post in a.participants if post] for a in sides],
        "level": [[a.level] if a.level else [] for a in sides],
        "place": [list(dict.fromkeys(f.place for f in found if f.place)) for found in facts],
        "day": [list(dict.fromkeys(str(f.date) for f in found if f.date)) for found in facts],
        "kind": [list(dict.fromkeys(f.kind.value for f in found)) for found in facts],
        "words": [[str(a.words)] for a in sides],
        "other meetings told": [[str(a.others)] for a in sides],
    }
    for what, (left, right) in told.items():
        yield {
            "part": "frame",
            "what": what,
            "left": left,
            "right": right,
            "both": [x for x in left if x in right],
            "only_left": [x for x in left if x not in right],
            "only_right": [x for x in right if x not in left],
            **_cited(dossier, passages),
        }


def _topic(dossier: Held, pair: SideBySide, topic: Topic) -> Row:
    statements = (pair.left.account.statement, pair.right.account.statement)
    passages = [(statements[0], p.cite()) for p in topic.left] + [(statements[1], p.cite()) for p in topic.right]
    return {
        "part": "subject",
        "what": topic.where.value,
        "about": topic.about,
        "left": [_part(statements[0], p) for p in topic.left],
        "right": [_part(statements[1], p) for p in topic.right],
        "acts": [{"how": s.how, "left": _said(s.left), "right": _said(s.right)} for s in topic.stances],
        "likeness": topic.likeness,
        **_cited(dossier, passages),
    }


def _part(statement: Statement, part: Part) -> Row:
    words = " ".join(part.cite().exact.split())
    return {
        "statement": statement.slug,
        "paragraph": part.sentence.paragraph,
        "words": words,
        "acts": [_said(s) for s in part.said],
    }


def _said(said: Said) -> Row:
    return {
        "verb": said.verb,
        "speaker": list(said.speaker),
        "force": said.force,
        "strength": said.strength,
        "exact": said.citation.exact,
    }


# -- silences -------------------------------------------------------------------------------------------------------


def rows_of_silences(dossier: Held, silences: Silences) -> list[Row]:
    """A row for each issuer and period, with the statements and the passages."""
    return [_cell(dossier, silences, line, n) for line in silences.lines for n in range(len(line.cells))]


def _cell(dossier: Held, silences: Silences, line: Line, number: int) -> Row:
    cell = line.cells[number]
    passages = [(one.statement, c) for one in cell.looked for c in one.passages]
    return {
        "topic": silences.topic,
        "issuer": line.issuer,
        "period": cell.period,
        "voice": cell.voice.value,
        "held": len(cell.looked),
        "mentioning": len(cell.speaking),
        "mentions": len(passages),
        "statements": [one.statement.slug for one in cell.looked],
        **_cited(dossier, passages),
    }


def rows_of_lines(dossier: Held, silences: Silences) -> list[Row]:
    """A row for each issuer: the strip of periods, first and last mention, and the gaps."""
    return [_line(dossier, silences, line) for line in silences.lines]


def _line(dossier: Held, silences: Silences, line: Line) -> Row:
    gaps = [_gap(g) for g in line.gaps]
    dated = [one for one in line.mentions if one.statement.date]
    passages = [(one.statement, one.passages[0]) for one in line.mentions]
    shown = passages if len(passages) <= _FEW else [passages[0], *passages[1 - _FEW :]]
    return {
        "topic": silences.topic,
        "issuer": line.issuer,
        "voices": [cell.voice.value for cell in line.cells],
        "spoke": line.count(Voice.SPOKE),
        "did_not_mention": line.count(Voice.SILENT),
        "no_statement_held": line.count(Voice.UNHEARD),
        "held": line.held,
        "mentioning": len(line.mentions),
        "unplaced": [one.statement.slug for one in line.unplaced],
        "first": str(dated[0].statement.date) if dated else None,
        "last": str(dated[-1].statement.date) if dated else None,
        "days_since": next((g["days"] for g in gaps if g["before"] is None), None),
        "silent_since": next((g["statements"] for g in gaps if g["before"] is None), None),
        "as_of": str(silences.as_of) if silences.as_of else None,
        "gaps": gaps,
        **_cited(dossier, shown),
        "citations": [_cite(dossier, s, c) for one in line.mentions for s, c in _each(one)],
    }


def _each(one: Looked) -> list[tuple[Statement, Citation]]:
    return [(one.statement, c) for c in one.passages]


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "after": str(gap.after.statement.date),
        "after_statement": gap.after.statement.slug,
        "before": str(gap.before.statement.date) if gap.before else None,
        "before_statement": gap.before.statement.slug if gap.before else None,
        "days": gap.days,
        "statements": len(gap.silent),
        "silent": [one.statement.slug for one in gap.silent],
    }


# -- instruments ----------------------------------------------------------------------------------------------------


def rows_of_ties(dossier: Held, web: Web) -> list[Row]:
    """Every tie: a statement, what it cites, in what manner, and whether that is held."""
    return [_tie(dossier, t) for t in web.ties]


def rows_of_chain(dossier: Held, steps: Iterable[Step]) -> list[Row]:
    """What a statement rests on, step by step."""
    return [{"depth": s.depth, "known": s.is_known, **_tie(dossier, s.tie)} for s in steps]


def _tie(dossier: Held, tie: Tie) -> dict[str, Any]:
    held = dossier.statement(tie.instrument.held_as).slug if tie.instrument.held_as else None
    source = source_of(tie.statement)
    return {
        "from": tie.statement.slug,
        "instrument": tie.instrument.slug,
        "name": tie.instrument.name,
        "date": str(tie.instrument.date) if tie.instrument.date else None,
        "held_as": held,
        "manners": list(tie.manners),
        "rests": tie.rests,
        "times": len(tie.citations),
        "as_written": list(dict.fromkeys(" ".join(c.exact.split()) for c in tie.citations)),
        "described": [" ".join(c.exact.split()) for c in tie.described],
        "issuers": source["issuers"],
        "issued": source["issued"],
        **_cited(dossier, [(tie.statement, c) for c in (*tie.citations, *tie.described)]),
    }


def rows_of_acquisitions(dossier: Held, wanted: Iterable[Wanted]) -> list[Row]:
    """What is cited but not held, the most relied on first."""
    return [_wanted(dossier, n, w) for n, w in enumerate(wanted, 1)]


def _wanted(dossier: Held, rank: int, wanted: Wanted) -> Row:
    described = [(t.statement, c) for t in wanted.ties for c in t.described]
    passages = [(t.statement, c) for t in wanted.ties for c in t.citations]
    dated = [t.statement.date for t in wanted.ties if t.statement.date]
    return {
        "rank": rank,
        "instrument": wanted.instrument.slug,
        "name": wanted.instrument.name,
        "date": str(wanted.instrument.date) if wanted.instrument.date else None,
        "number": wanted.instrument.number,
        "statements": len(wanted.ties),
        "relying": wanted.resting,
        "issuers": list(wanted.issuers),
        "manners": [{"manner": manner, "statements": number} for manner, number in wanted.manners],
        "as_written": list(dict.fromkeys(" ".join(c.exact.split()) for _, c in passages)),
        "described": list(dict.fromkeys(" ".join(c.exact.split()) for _, c in described)),
        "first": str(min(dated)) if dated else None,
        "last": str(max(dated)) if dated else None,
        **_cited(dossier, passages),
        "citations": [_cite(dossier, s, c) for s, c in (*passages, *described)],
    }


# -- drafts ---------------------------------------------------------------------------------------------------------


def rows_of_draft(dossier: Held, draft: Draft) -> list[Row]:
    """Doubts on days and posts, the order of naming, then the wordings sentence by sentence."""
    return [
        *(_day(w.span.start, w.words, w.reason) for w in draft.days),
        *(_post(dossier, d) for d in draft.posts),
        *(_order(o) for o in draft.orders),
        *(row for c in draft.checked for row in _sentence(dossier, c)),
    ]


def _day(start: int, words: str, reason: str) -> Row:
    return {"what": "date that cannot be", "start": start, "words": words, "reason": reason, "citations": []}


def _order(order: Order) -> Row:
    first, second = order.sides
    return {
        "what": "order of naming",
        "start": order.namings[0].start if order.namings else 0,
        "words": [" ".join(c.exact.split()) for c in order.namings],
        "sides": list(order.sides),
        "counts": {f"{first}, {second}": order.counts[0], f"{second}, {first}": order.counts[1]},
        "pattern": order.pattern,
        "citations": [],
    }


def _post(dossier: Held, doubt: PostDoubt) -> Row:
    citation = doubt.holding.citations[0]
    claims = [
        {
            "holder": c.holder,
            "post": c.cited.fact.as_written,
            "distance": c.distance,
            "days": c.days,
            **_source(c.cited),
        }
        for c in doubt.claims
    ]
    passages = [(c.cited.statement, c.cited.citations[0]) for c in doubt.claims]
    return {
        "what": "post",
        "start": citation.start,
        "words": " ".join(citation.exact.split()),
        "holder": doubt.holding.holder,
        "office": str(doubt.holding.office),
        "reason": doubt.reason,
        "claims": claims,
        **_cited(dossier, passages),
    }


def _source(cited: Any) -> Row:  # noqa: ANN401 - a fact of any kind
    row = fact_row(cited)
    return {key: row[key] for key in ("statement", "issued", "paragraph", "exact", "sentence")}


def _sentence(dossier: Held, checked: Checked) -> Iterable[Row]:
    place = {
        "paragraph_of_draft": checked.sentence.paragraph,
        "draft_sentence": " ".join(checked.sentence.exact.split()),
    }
    for known in checked.known:
        yield {"what": "known wording", **_known(dossier, known), **place}
    if checked.nearest is not None:
        yield {"what": "nearest held", **_near(dossier, checked, checked.nearest), **place}
    elif not checked.known:
        yield {
            "what": "no precedent",
            "start": checked.sentence.start,
            "words": " ".join(checked.sentence.exact.split()),
            **place,
            "citations": [],
        }


def _known(dossier: Held, known: KnownWording) -> Row:
    statements = [u.spoken.statement for u in known.uses]
    passages = [(u.spoken.statement, u.citation) for u in known.uses]
    return {
        "start": known.words.start,
        "words": " ".join(known.words.exact.split()),
        "statements": len(statements),
        "first": _when(statements[0]),
        "first_statement": statements[0].slug,
        "last": _when(statements[-1]),
        "last_statement": statements[-1].slug,
        "issuers": list(dict.fromkeys(i for s in statements for i in s.issuers)),
        **_cited(dossier, passages),
    }


def _when(statement: Statement) -> str:
    if statement.date is None and statement.not_before is not None:
        return f"not before {statement.not_before}"
    return str(statement.date or "undated")


def _near(dossier: Held, checked: Checked, nearest: Nearest) -> Row:
    statement = nearest.spoken.statement
    changes = [
        {
            "change": e.change.value,
            "before": " ".join(e.before.exact.split()) if e.before else None,
            "after": " ".join(e.after.exact.split()) if e.after else None,
        }
        for e in nearest.edits
        if e.change is not Change.SAME
    ]
    return {
        "start": checked.sentence.start,
        "words": " ".join(checked.sentence.exact.split()),
        "kept": nearest.kept,
        "changes": changes,
        "again": nearest.again,
        "issued": _when(statement),
        "issuers": list(statement.issuers),
        **_cited(dossier, [(statement, nearest.sentence.cite())]),
    }


def coverage_of(statements: Sequence[Statement]) -> Coverage:
    """What was looked through."""
    return Coverage.of(tuple(statements))
