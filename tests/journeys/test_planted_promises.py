"""The promises and meetings planted in examples/ are followed: a test that reads the tables of examples/README.md.

Counted is what a reader of the ledger sees. A promise that no undertaking was read of cannot be followed; such rows count against
the recall of the whole, and their number is held too, so that better reading shows here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from communique.analyse.chain import Chain, Step
from communique.analyse.status import Status
from communique.dossier import Dossier
from communique.dossier.ledger_answer import LedgerAnswer
from communique.model.citation import Citation

from .planted import file_of, table

PRECISION = 0.95
"""Of the outcomes told, and of the steps told as done, not done or put off."""

RECALL_OF_READ = 0.90
"""Of the promises of which an undertaking was read."""

RECALL_OF_MEETINGS = 0.80
"""Of all planned meetings planted."""

RECALL = 0.90
"""Of all promises planted."""

OUTCOMES = {
    "kept": (Status.REPORTED_DONE, False),
    "moved": (Status.REPORTED_DONE, True),
    "not done": (Status.REPORTED_NOT_DONE, None),
    "forgotten": (Status.NO_LATER_MENTION, None),
}
"""What the ledger says of each outcome in the table, and whether it says that it was late."""

MEETINGS = {
    "held": Status.HELD,
    "moved": Status.HELD_ELSEWHERE,
    "cancelled": Status.CANCELLED,
    "forgotten": Status.NO_LATER_MENTION,
}


@pytest.fixture(scope="module")
def ledger(dossier: Dossier) -> LedgerAnswer:
    return dossier.ledger()


@pytest.fixture(scope="module")
def files(dossier: Dossier) -> Mapping[str, str]:
    """The file of each text, as the tables write it."""
    return {text: file_of(dossier, text) for s in dossier.statements() for text in s.texts}


def stretch(dossier: Dossier, files: Mapping[str, str], file: str, words: str) -> tuple[str, int, int]:
    """Text, first and last character of words of a file; runs of blanks count as one."""
    for text, name in files.items():
        if name == file:
            content = dossier.text(text).content
            pattern = r"\s+".join(map(re.escape, words.split()))
            found = re.search(pattern, content)
            if found:
                return text, found.start(), found.end()
    pytest.fail(f"{file} does not hold {words!r}")


def overlaps(citation: Citation, where: tuple[str, int, int]) -> bool:
    text, start, end = where
    return citation.sha256 == text and citation.start < end and start < citation.end


def chain_of(ledger: LedgerAnswer, where: tuple[str, int, int], *, kind: str = "") -> Chain | None:
    """The chain one of whose facts stands in a stretch."""
    wanted = (c for c in ledger.chains if (c.kind == "meeting") is (kind == "meeting"))
    # A sentence can tell a second meeting that is prepared: of meetings only the one announced here counts.
    found = [c for c in wanted if any(overlaps(k, where) for f in c.facts[: 1 if kind else None] for k in f.citations)]
    return found[-1] if found else None


def promised(dossier: Dossier, ledger: LedgerAnswer, files: Mapping[str, str]) -> dict[str, Chain | None]:
    out = {}
    for row in table("Promises"):
        out[row["id"]] = chain_of(ledger, stretch(dossier, files, row["stated in"], row["words"]))
    return out


def says(chain: Chain, outcome: str) -> bool:
    """Whether the ledger says of a promise what the table says."""
    if outcome == "open":
        return chain.status in {Status.REFERRED_TO, Status.RESTATED}
    status, late = OUTCOMES[outcome]
    return chain.status is status and (late is None or chain.is_late is late)


def test_the_outcome_of_a_promise_is_what_was_planted(
    dossier: Dossier, ledger: LedgerAnswer, files: Mapping[str, str]
) -> None:
    chains = promised(dossier, ledger, files)
    rows = table("Promises")
    read = [(row, chain) for row in rows if (chain := chains[row["id"]])]
    right = [row["id"] for row, chain in read if says(chain, row["outcome"])]
    wrong = {row["id"]: (row["outcome"], str(chain)) for row, chain in read if row["id"] not in right}
    assert len(right) >= RECALL_OF_READ * len(read), wrong
    assert len(right) >= RECALL * len(rows), (wrong, [r["id"] for r in rows if not chains[r["id"]]])


def test_an_outcome_that_is_told_is_the_right_one(
    dossier: Dossier, ledger: LedgerAnswer, files: Mapping[str, str]
) -> None:
    chains = promised(dossier, ledger, files)
    told = [(row, c) for row in table("Promises") if (c := chains[row["id"]]) and c.status.is_outcome]
    wrong = {row["id"]: (row["outcome"], str(c)) for row, c in told if not says(c, row["outcome"])}
    assert len(wrong) <= (1 - PRECISION) * len(told), wrong


def test_the_steps_of_the_promises_are_found(dossier: Dossier, ledger: LedgerAnswer, files: Mapping[str, str]) -> None:
    chains = promised(dossier, ledger, files)
    rows = [row for row in table("Steps of the promises") if chains[row["id"]]]
    missed = {}
    for row in rows:
        chain = chains[row["id"]]
        where = stretch(dossier, files, row["file"], row["words"])
        if not any(is_step(dossier, step, where) for step in (chain.steps if chain else ())):
            missed[f"{row['id']} {row['file']}"] = row["words"]
    assert len(missed) <= (1 - RECALL_OF_READ) * len(rows), missed


def is_step(dossier: Dossier, step: Step, where: tuple[str, int, int]) -> bool:
    """Whether a step stands in the sentence of a stretch."""
    return any(
        overlaps(c, where) or (c.sha256 == where[0] and dossier.sentence(c) == dossier.sentence(_cited(dossier, where)))
        for c in step.citations
    )


def _cited(dossier: Dossier, where: tuple[str, int, int]) -> Citation:
    text, start, end = where
    return Citation(text, start, end, dossier.text(text).content[start:end])


def test_what_became_of_a_planned_meeting_is_what_was_planted(
    dossier: Dossier, ledger: LedgerAnswer, files: Mapping[str, str]
) -> None:
    rows = table("Meetings announced")
    chains = {
        r["id"]: chain_of(ledger, stretch(dossier, files, r["stated in"], r["words"]), kind="meeting") for r in rows
    }
    read = [(r, c) for r in rows if (c := chains[r["id"]])]
    wrong = {r["id"]: (r["outcome"], str(c)) for r, c in read if c.status is not MEETINGS[r["outcome"]]}
    told = [r["id"] for r, c in read if c.status.is_outcome]
    assert sum(i in told for i in wrong) <= (1 - PRECISION) * len(told), wrong
    assert len(read) - len(wrong) >= RECALL_OF_READ * len(read), wrong
    assert len(read) - len(wrong) >= RECALL_OF_MEETINGS * len(rows), [i for i, c in chains.items() if c is None]


def test_every_passage_of_the_ledger_stands_where_it_is_cited(dossier: Dossier, ledger: LedgerAnswer) -> None:
    for chain in ledger.chains:
        for step in chain.steps:
            for citation in (*step.citations, *((step.tie,) if step.tie else ())):
                citation.verify(dossier.text(citation.sha256).content)


def test_no_chain_says_that_anything_was_not_fulfilled(ledger: LedgerAnswer) -> None:
    assert not any("fulfil" in str(chain) for chain in ledger.chains)
