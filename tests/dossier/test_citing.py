"""Ties between statements and instruments."""

from __future__ import annotations

import pytest

from communique.analyse.words import Sentence
from communique.dossier import Dossier
from communique.dossier.citing import describes, web_of


def test_a_statement_is_tied_to_what_it_cites(dossier: Dossier) -> None:
    [tie] = web_of(dossier).ties
    assert (tie.statement.slug, tie.instrument.name, tie.manners) == (
        "2019-05-03-envoys",
        "Vell Agreement",
        ("mention",),
    )
    assert [c.exact for c in tie.citations] == ["Vell Agreement"]


def test_a_period_bounds_the_ties(dossier: Dossier) -> None:
    assert not web_of(dossier, since="2020").ties


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("The Pact accepted by the leaders stands.", True),
        ("The Pact known to both sides stands.", True),
        ("The Pact expressed the will of all.", False),
        ("The Pact, agreed in Vell, stands.", True),
        ("The Pact and the Code stand.", False),
    ],
)
def test_what_describes_an_instrument_is_told_from_what_it_does(line: str, *, is_told: bool) -> None:
    assert describes(Sentence("a", 1, 0, line), 2) == is_told
