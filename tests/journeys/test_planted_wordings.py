"""The wordings planted in examples/ are found: a test that reads the tables of examples/README.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.analyse.alignment import Change
from communique.analyse.comparison import Edit, Fate
from communique.analyse.words import keys_of
from communique.dossier import Dossier
from communique.dossier.wordings import Compared
from communique.model.resolved import Statement

from .planted import table

RECALL, PRECISION = 0.90, 0.95
PAIR = ("2011-03-14_contact-group_joint-statement.txt", "2017-03-14_contact-group_joint-statement.txt")
MEMBERS = {
    "force": "non-use of force",
    "return": "free return of displaced persons",
    "self-government": "local self-government",
}


@pytest.fixture(scope="module")
def texts(dossier: Dossier) -> dict[str, str]:
    """The sha256 of each file."""
    return {Path(dossier.text(t).origin.path).name: t for s in dossier.statements() for t in s.texts}


def statement(dossier: Dossier, texts: dict[str, str], file: str) -> Statement:
    return next(s for s in dossier.statements() if texts[file] in s.texts)


def compared(dossier: Dossier, texts: dict[str, str], row: dict[str, str]) -> Compared:
    return dossier.compare(texts[row["statement A"]], texts[row["statement B"]])


def differing(before: str, after: str) -> tuple[set[str], set[str]]:
    """The words that only one of two wordings has."""
    left, right = set(keys_of(before)), set(keys_of(after))
    return left - right, right - left


def tells(edits: Iterator[Edit], gone: set[str], come: set[str]) -> bool:
    """Whether the changes in one pair of sentences hold the words that went and those that came."""
    found = list(edits)
    left = {k for e in found if e.before for k in keys_of(e.before.exact)}
    right = {k for e in found if e.after for k in keys_of(e.after.exact)}
    return gone <= left and come <= right


def is_found(one: Compared, row: dict[str, str]) -> bool:
    gone, come = differing(row["before"], row["after"])
    return any(
        p.left
        and p.right
        and set(keys_of(row["before"])) <= set(keys_of(p.left.exact))
        and set(keys_of(row["after"])) <= set(keys_of(p.right.exact))
        and tells(iter(p.changes), gone, come)
        for p in one.comparison.pairs
    )


def test_planted_changes_of_wording_are_found(dossier: Dossier, texts: dict[str, str]) -> None:
    rows = table("Wordings changed")
    missed = [r["id"] for r in rows if not is_found(compared(dossier, texts, r), r)]
    assert len(missed) <= (1 - RECALL) * len(rows), missed


def test_the_complete_pair_has_no_change_that_was_not_planted(dossier: Dossier, texts: dict[str, str]) -> None:
    """Beside the table: persons, the year, the sentences that are not akin, and the orders reversed."""
    one = dossier.compare(*(texts[f] for f in PAIR))
    rows = [
        r for r in table("Wordings changed") + table("Orders reversed") if (r["statement A"], r["statement B"]) == PAIR
    ]
    planted = [(set(keys_of(r["before"])), set(keys_of(r["after"]))) for r in rows]
    names = {k for r in table("Expected headers (complete)") for k in keys_of(r["issuers"])}
    names |= {k for r in table("Posts that changed hands (complete)") for k in keys_of(f"{r['from']} {r['to']}")} | {
        "2011",
        "2017",
    }
    edits = [e for p in one.comparison.pairs if p.left and p.right for e in p.changes]
    wrong = []
    for edit in edits:
        left, right = (set(keys_of(c.exact)) if c else set() for c in (edit.before, edit.after))
        if not (left | right <= names or any(left <= a and right <= b for a, b in planted)):
            wrong.append((edit.before and edit.before.exact, edit.after and edit.after.exact))
    assert len(wrong) <= (1 - PRECISION) * len(edits), wrong
    alone = {p.fate for p in one.comparison.pairs if not (p.left and p.right)}
    assert alone == {Fate.DROPPED, Fate.INSERTED}
    assert sum(1 for p in one.comparison.pairs if not (p.left and p.right)) == 4


def test_planted_orders_are_told_as_reversed(dossier: Dossier, texts: dict[str, str]) -> None:
    rows = table("Orders reversed")
    missed = []
    for row in rows:
        edits = [e for p in compared(dossier, texts, row).comparison.pairs for e in p.changes]
        reversals = [e for e in edits if e.change is Change.REVERSED and e.before and e.after]
        before, after = " ".join(keys_of(row["before"])), " ".join(keys_of(row["after"]))
        if not any(
            _within(e.before.exact, before) and _within(e.after.exact, after) for e in reversals if e.before and e.after
        ):
            missed.append(row["id"])
    assert len(missed) <= (1 - RECALL) * len(rows), missed


def _within(exact: str, planted: str) -> bool:
    return " ".join(keys_of(exact)) in planted


def test_the_members_of_the_lisbon_principles_are_told_for_each_statement(
    dossier: Dossier, texts: dict[str, str]
) -> None:
    line = dossier.formula("Lisbon Principles")
    named = {m.words: dict(m.named) for m in line.members}
    assert set(named) == set(MEMBERS.values())
    told = expected = right = 0
    wrong = []
    for row in table("Members of the Lisbon Principles"):
        key = statement(dossier, texts, row["file"]).id
        wanted = {MEMBERS[m] for m in row["members"].split("; ") if m}
        found = {words for words, uses in named.items() if key in uses}
        told, expected, right = told + len(found), expected + len(wanted), right + len(found & wanted)
        if wanted != found:
            wrong.append((row["file"], found ^ wanted))
    assert right >= PRECISION * told, wrong
    assert right >= RECALL * expected, wrong


def test_the_stages_of_the_lisbon_principles_are_all_uses(dossier: Dossier, texts: dict[str, str]) -> None:
    rows = [r for r in table("Members of the Lisbon Principles") if "Lisbon Principles" in r["words"]]
    used = {u.spoken.statement.id for u in dossier.formula("Lisbon Principles").uses}
    found = [r for r in rows if statement(dossier, texts, r["file"]).id in used]
    assert len(found) >= RECALL * len(rows)


def test_the_order_of_the_members_is_the_order_of_the_text(dossier: Dossier, texts: dict[str, str]) -> None:
    line = dossier.formula("Lisbon Principles")
    for row in table("Members of the Lisbon Principles"):
        key = statement(dossier, texts, row["file"]).id
        places = sorted((dict(m.named)[key].start, m.words) for m in line.members if key in dict(m.named))
        wanted = [MEMBERS[m] for m in row["members"].split("; ") if m]
        if {w for _, w in places} == set(wanted):
            assert [w for _, w in places] == wanted, row["file"]


def test_usual_lines_that_are_absent_are_told_with_their_uses(dossier: Dossier, texts: dict[str, str]) -> None:
    for row in table("Usual lines that are absent"):
        news = dossier.news(texts[row["absent in"]]).novelty
        line = set(keys_of(row["line"]))
        found = [a for a in news.absent if len(line & set(a.formula.keys)) >= len(line) - 2]
        assert len(found) == 1, row["line"]
        used = {statement(dossier, texts, f).id for f in row["used in"].split("; ")}
        assert set(found[0].formula.statements) == used


def test_no_line_is_called_absent_that_is_not_planted(dossier: Dossier, texts: dict[str, str]) -> None:
    for row in table("Usual lines that are absent"):
        assert len(dossier.news(texts[row["absent in"]]).novelty.absent) == 1


def test_what_a_repost_changed_is_told(dossier: Dossier, texts: dict[str, str]) -> None:
    rows = [r for r in table("Reposts (complete)") if r["original"] and r["copy"] and r["change"]]
    missed = []
    for row in rows:
        one = dossier.compare(texts[row["original"]], texts[row["copy"]])
        edits = [e for p in one.comparison.pairs for e in p.changes]
        before, after = row["words in the original"], row["words in the copy"]
        gone, come = differing(before, after)
        if gone or come:
            hit = any(
                gone <= set(keys_of(e.before.exact if e.before else ""))
                and come <= set(keys_of(e.after.exact if e.after else ""))
                for e in edits
            )
        else:  # the same words with other accents
            hit = any(e.change is Change.RESPELLED and e.after and e.after.exact in after for e in edits)
        if not hit:
            missed.append((before, after))
    assert len(missed) <= (1 - RECALL) * len(rows), missed


def test_a_repost_changes_nothing_else(dossier: Dossier, texts: dict[str, str]) -> None:
    rows = [r for r in table("Reposts (complete)") if r["original"] and r["change"]]
    for original, copy in {(r["original"], r["copy"]) for r in rows}:
        one = dossier.compare(texts[original], texts[copy])
        planted = [r for r in rows if r["copy"] == copy]
        words = {w for r in planted for w in re.split(r"\s+", f"{r['words in the original']} {r['words in the copy']}")}
        keys = {k for w in words for k in keys_of(w)}
        changed = [e for p in one.comparison.pairs if p.left and p.right for e in p.changes]
        assert all(set(keys_of(c.exact)) <= keys for e in changed for c in (e.before, e.after) if c)
