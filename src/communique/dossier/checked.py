"""What a check looks at, with counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.dossier.promise_questions import PromiseQuestions


def what_is_checked(dossier: PromiseQuestions) -> tuple[tuple[str, int], ...]:
    """The things that `Dossier.check` looks at, and how many there are."""
    from communique.dossier.chain_shelf import shelf_of

    counts = dossier.counts()
    return (
        ("texts: characters against their sha256, zones without gap or overlap, words in the index", counts.texts),
        ("facts: each with a citation, none from page furniture", sum(counts.facts.values())),
        ("citations: the exact words stand where they are cited", counts.citations),
        ("statements: dates written in EDTF, each text in one statement", counts.statements),
        ("links: passages of both sides stand where they are cited", counts.links),
        (
            "chains: every step of the ledger stands where it is cited, tied to a passage before it",
            sum(head.steps for head in shelf_of(dossier).heads),
        ),
        ("decisions: each bears on a fact that is held", counts.decisions),
    )
