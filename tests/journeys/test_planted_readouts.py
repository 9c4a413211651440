"""The readouts planted in examples/ are found and laid side by side: a test that reads the tables of examples/README.md."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.analyse.account_parts import Part
from communique.analyse.readouts import Topic
from communique.dossier import Dossier
from communique.dossier.told_meetings import Readouts, day_of

from .planted import table

RECALL, PRECISION = 0.90, 0.95


@pytest.fixture(scope="module")
def readouts(dossier: Dossier) -> Readouts:
    return dossier.readouts()


@pytest.fixture(scope="module")
def slugs(dossier: Dossier) -> dict[str, str]:
    """The slug of the statement of each file."""
    return {Path(dossier.text(t).origin.path).name: s.slug for s in dossier.statements() for t in s.texts}


def words(part: Part) -> str:
    return " ".join(part.cite().exact.split())


def tells(topic: Topic, row: dict[str, str]) -> bool:
    """Whether a subject found is the one of a row: on the same side, with the words of the row."""
    sides = ((row["words in A"], topic.left), (row["words in B"], topic.right))
    is_there = all(not told or any(told in words(p) for p in parts) for told, parts in sides)
    is_opposed = any(s.how == "opposed" for s in topic.stances)
    return topic.where.value == row["in"] and is_there and is_opposed == row["topic"].endswith("opposed")


def found_and_planted(
    readouts: Readouts, slugs: dict[str, str]
) -> Iterator[tuple[tuple[Topic, ...], list[dict[str, str]]]]:
    rows = table("Readouts of one meeting")
    for pair in dict.fromkeys(r["pair"] for r in rows):
        planted = [r for r in rows if r["pair"] == pair]
        files = (planted[0]["file A"], planted[0]["file B"])
        yield readouts.between(*(slugs[f] for f in files)).topics, planted


def test_what_is_told_by_both_or_by_one_alone_is_found(readouts: Readouts, slugs: dict[str, str]) -> None:
    planted, missed = 0, []
    for topics, rows in found_and_planted(readouts, slugs):
        planted += len(rows)
        missed += [(r["pair"], r["in"], r["topic"]) for r in rows if not any(tells(t, r) for t in topics)]
    assert len(missed) <= (1 - RECALL) * planted, missed


def test_nothing_is_told_on_a_side_where_it_is_not(readouts: Readouts, slugs: dict[str, str]) -> None:
    found, wrong = 0, []
    for topics, rows in found_and_planted(readouts, slugs):
        found += len(topics)
        wrong += [(rows[0]["pair"], t.where.value, t.about) for t in topics if not any(tells(t, r) for r in rows)]
    assert len(wrong) <= (1 - PRECISION) * found, wrong


def test_the_accounts_of_each_meeting_are_put_together(readouts: Readouts, slugs: dict[str, str]) -> None:
    planted = {
        (r["date"], frozenset(slugs[f] for f in r["files"].split("; "))) for r in table("Accounts of one meeting")
    }
    found = {
        (day_of(m.told), frozenset(a.account.statement.slug for a in m.accounts))
        for m in readouts.meetings
        if m.has_several
    }
    assert found == planted


def test_a_side_without_a_readout_is_named(readouts: Readouts, slugs: dict[str, str]) -> None:
    for row in table("Meetings with one readout"):
        slug = slugs[row["readout held"]]
        here = [m for m in readouts.meetings if slug in {a.account.statement.slug for a in m.accounts}]
        assert row["no readout held of"] in {u.party for m in here for u in m.unheard}


def test_no_side_that_told_is_named_as_missing(readouts: Readouts) -> None:
    for meeting in (m for m in readouts.meetings if m.has_several):
        issuers = " ".join(a.issuer for a in meeting.accounts)
        assert not [u.party for u in meeting.unheard if u.party in issuers]
