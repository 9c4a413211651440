"""A dossier of some examples in which people decided a few things."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.dossier import Dossier, open_dossier
from communique.model.decision import Judgement
from communique.model.facts import Act, Meeting

EXAMPLES = Path(__file__).parents[3] / "examples" / "statements"
SOME = (
    "2011-09-12_contact-group_press-statement.txt",
    "2011-12-05_contact-group_statement.txt",
    "2013-06-05_velmora-presidency_readout.txt",
    "2013-06-11_contact-group_visit-report.txt",
    "2013-10-09_presidents_joint-statement.txt",
    "2014-01-20_contact-group_statement.txt",
    "2015-04-15_norway-mfa_readout.txt",
    "undated_brenik-herald_repost.txt",
)
WHO = {"author": "AB", "at": "2026-11-02T10:00:00+00:00"}


@pytest.fixture(scope="session")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    """Some facts are edited, one is rejected, one has a remark."""
    with open_dossier(tmp_path_factory.mktemp("listings") / "some.dossier", create=True) as dossier:
        dossier.build(*(EXAMPLES / name for name in SOME), workers=1)
        first, second, third, *_ = dossier.facts(Act)
        dossier.decide(Judgement.EDIT, dossier.anchor_of(first), field="verb", value='"urge"', **WHO)
        dossier.decide(Judgement.WRONG, dossier.anchor_of(second), **WHO)
        dossier.decide(Judgement.NOTE, dossier.anchor_of(third), value="so said", **WHO)
        met = next(c for c in dossier.facts(Meeting) if c.place)
        dossier.decide(Judgement.EDIT, dossier.anchor_of(met), field="place", value='"Upper Sarn"', **WHO)
        dossier.decide(Judgement.EDIT, dossier.anchor_of(met.fact), field="date", value='"2013-02"', **WHO)
        yield dossier
