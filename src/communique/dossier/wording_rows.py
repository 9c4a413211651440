"""Rows of wordings: comparisons, news and formulas as plain JSON objects, each with its passages.

Invariant: every row cites, and the runs of a compared pair of sentences put together give both sentences character by character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from communique.analyse.alignment import Change
from communique.analyse.comparison import Edit, Pair
from communique.analyse.formula_lines import FormulaLine, Use
from communique.analyse.formulas import Formula
from communique.analyse.novelty import Absent, Novelty, Origin, Source
from communique.analyse.spoken import Spoken
from communique.analyse.words import Sentence
from communique.dossier.questions import Coverage
from communique.dossier.wordings import Compared
from communique.export import Row, citation_row, source_of
from communique.model.citation import Citation
from communique.model.resolved import Statement

if TYPE_CHECKING:
    from communique.dossier.held import Held

_SPEECH_PARTS = ("lead", "words", "tail")


def rows_of_comparison(dossier: Held, compared: Compared) -> list[Row]:
    """The pairs of sentences, in the order of the right text, with what changed in each."""
    return [_pair(dossier, compared, pair) for pair in compared.comparison.pairs]


def _pair(dossier: Held, compared: Compared, pair: Pair) -> Row:
    sides = [(compared.left.name, pair.left), (compared.right.name, pair.right)]
    cited = [_cite(dossier, name, sentence.cite()) for name, sentence in sides if sentence]
    return {
        "fate": pair.fate.value,
        "changed": round(pair.changed, 3),
        "left": pair.left.exact if pair.left else None,
        "right": pair.right.exact if pair.right else None,
        "left_paragraph": pair.left.paragraph if pair.left else None,
        "right_paragraph": pair.right.paragraph if pair.right else None,
        "runs": list(_runs(pair)),
        "changes": [_change(dossier, compared, e) for e in pair.changes],
        "statement": cited[-1]["statement"],
        "paragraph": cited[-1]["paragraph"],
        "exact": cited[-1]["exact"],
        "citations": cited,
    }


def _runs(pair: Pair) -> Iterator[Row]:
    """Every character of both sentences, run by run."""
    befores = _pieces(pair.left, [e.before for e in pair.edits])
    afters = _pieces(pair.right, [e.after for e in pair.edits])
    for edit, before, after in zip(pair.edits, befores, afters, strict=True):
        yield {"change": edit.change.value, "before": before, "after": after}


def _pieces(sentence: Sentence | None, cited: Sequence[Citation | None]) -> list[str]:
    """The sentence cut at the beginnings of the cited words; empty where nothing is cited."""
    starts = [c.start - sentence.start for c in cited if c] if sentence else []
    ends = [*starts[1:], len(sentence.exact)] if sentence else []
    out, at = [], 0
    for citation in cited:
        if citation is None or sentence is None:
            out.append("")
            continue
        out.append(sentence.exact[0 if at == 0 else starts[at] : ends[at]])
        at += 1
    return out


def _change(dossier: Held, compared: Compared, edit: Edit) -> Row:
    names = (compared.left.name, compared.right.name)
    sha = compared.left.sha256
    there = edit.elsewhere
    name_there = None if there is None else names[0] if there.sha256 == sha and edit.after else names[1]
    return {
        "change": edit.change.value,
        "before": _cite(dossier, names[0], edit.before) if edit.before else None,
        "after": _cite(dossier, names[1], edit.after) if edit.after else None,
        "elsewhere": _cite(dossier, name_there or "", there) if there else None,
    }


def _cite(dossier: Held, name: str, citation: Citation) -> dict[str, Any]:
    return citation_row(name, citation, dossier.place(citation))


def rows_of_news(dossier: Held, novelty: Novelty) -> list[Row]:
    """The sentences with where they come from, then the usual lines that are absent."""
    return [
        *(_origin(dossier, novelty.spoken.statement, o) for o in novelty.origins),
        *(_absent(dossier, a) for a in novelty.absent),
    ]


def _origin(dossier: Held, statement: Statement, origin: Origin) -> Row:
    citations = [_cite(dossier, statement.slug, origin.sentence.cite())]
    before = dossier.statement(origin.statement) if origin.statement else None
    if before and origin.before:
        citations.append(_cite(dossier, before.slug, origin.before.cite()))
    return {
        "source": origin.source.value,
        "words": origin.sentence.exact,
        "from": before.slug if before else None,
        "from_words": origin.before.exact if origin.before else None,
        "changes": [_plain_change(e) for e in origin.edits if e.change is not Change.SAME],
        "used": None,
        "of": None,
        "statement": statement.slug,
        "paragraph": origin.sentence.paragraph,
        "exact": origin.sentence.exact,
        "citations": citations,
    }


def _absent(dossier: Held, absent: Absent) -> Row:
    by_id = {name: dossier.statement(name) for name in absent.formula.statements}
    uses = [u for u in absent.formula.uses if u.statement in by_id]
    citations = [_cite(dossier, by_id[u.statement].slug, u.words) for u in reversed(uses)]
    return {
        "source": "usual line, absent",
        "words": absent.formula.words,
        "from": by_id[absent.last].slug,
        "from_words": citations[0]["exact"],
        "changes": [],
        "used": absent.used,
        "of": absent.of,
        "statement": citations[0]["statement"],
        "paragraph": citations[0]["paragraph"],
        "exact": citations[0]["exact"],
        "citations": citations,
    }


def _plain_change(edit: Edit) -> Row:
    return {
        "change": edit.change.value,
        "before": edit.before.exact if edit.before else None,
        "after": edit.after.exact if edit.after else None,
    }


def coverage_of(looked: Iterable[Spoken]) -> Coverage:
    """What was looked through."""
    return Coverage.of(tuple(s.statement for s in looked))


def headline_of(novelty: Novelty) -> Row:
    """The figures of a headline."""
    return {
        "carried_share": round(novelty.carried, 3),
        "texts": len(novelty.texts),
        **{source.name.casefold(): novelty.count(source) for source in Source},
        "absent": len(novelty.absent),
        "looked": len(novelty.looked),
    }


def rows_of_line(dossier: Held, line: FormulaLine) -> list[Row]:
    """The uses of a wording, in time, each against the last one before."""
    return [_use(dossier, u) for u in line.uses]


def _use(dossier: Held, use: Use) -> Row:
    statement = use.spoken.statement
    parts = {name: getattr(use, name) for name in _SPEECH_PARTS}
    citations = [_cite(dossier, statement.slug, c) for c in (use.words, use.lead, use.tail) if c]
    return {
        **source_of(statement),
        **{name: citation.exact if citation else "" for name, citation in parts.items()},
        "likeness": round(use.likeness, 3),
        "changes": [_plain_change(e) for e in use.changes],
        "lead_changes": [_plain_change(e) for e in use.lead_changes],
        "paragraph": use.sentence.paragraph,
        "exact": use.words.exact,
        "sentence": " ".join(use.sentence.exact.split()),
        "citations": citations,
    }


def rows_of_members(dossier: Held, line: FormulaLine) -> list[Row]:
    """Statements that use the wording or name a member of its set, with the members that each names."""
    named = {(m.words, key): citation for m in line.members for key, citation in m.named}
    users = {s.statement.id for s in line.statements}
    return [
        {
            **source_of(s.statement),
            "uses_wording": s.statement.id in users,
            "members": {m.words: (m.words, s.statement.id) in named for m in line.members},
            "citations": [
                _cite(dossier, s.statement.slug, named[m.words, s.statement.id])
                for m in line.members
                if (m.words, s.statement.id) in named
            ],
        }
        for s in line.looked
        if s.statement.id in users or any((m.words, s.statement.id) in named for m in line.members)
    ]


def figures_of_line(line: FormulaLine) -> Row:
    """First and last use, gaps and coverage of a wording."""
    order = {s.statement.id: n for n, s in enumerate(line.looked)}
    users = line.statements
    gaps = [
        {"after": _day(one.statement), "before": _day(other.statement), "statements": number}
        for one, other in pairwise(users)
        if (number := order[other.statement.id] - order[one.statement.id] - 1)
    ]
    return {
        "uses": len(line.uses),
        "near_uses": sum(1 for u in line.uses if u.likeness < 1),
        "statements": len(users),
        "first": _day(users[0].statement) if users else None,
        "last": _day(users[-1].statement) if users else None,
        "silent_since": len(line.silent_since()),
        "gaps": gaps,
    }


def _day(statement: Statement) -> str:
    if statement.date is None and statement.not_before is not None:
        return f"not before {statement.not_before}"
    return str(statement.date or "undated")


def rows_of_formulas(dossier: Held, formulas: Iterable[Formula]) -> list[Row]:
    """Recurring wordings with their uses, the most telling first."""
    found = tuple(formulas)
    dossier.foresee(u.words for f in found for u in f.uses)
    return [_formula(dossier, f) for f in found]


def _formula(dossier: Held, formula: Formula) -> Row:
    held = {name: dossier.statement(name) for name in formula.statements}
    citations = [_cite(dossier, held[u.statement].slug, u.words) for u in formula.uses]
    issuers = dict.fromkeys(i for s in held.values() for i in s.issuers)
    last = held[formula.statements[-1]]
    return {
        "words": formula.words,
        "statements": len(held),
        "uses": len(formula.uses),
        "near_uses": sum(1 for u in formula.uses if u.likeness < 1),
        "first": _day(held[formula.statements[0]]),
        "last": _day(last),
        "issuers": list(issuers),
        "score": formula.score,
        "statement": citations[-1]["statement"],
        "paragraph": citations[-1]["paragraph"],
        "exact": citations[-1]["exact"],
        "citations": citations,
    }
