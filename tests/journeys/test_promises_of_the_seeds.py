"""What the seeds hold of promises, of the order of names and of labels: the counts that careful readers made by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from communique.analyse.chain import Chain
from communique.analyse.status import Status
from communique.dossier import Dossier, open_dossier
from communique.dossier.promise_rows import rows_of_labels, rows_of_ledger, rows_of_order
from communique.model.facts import Meeting

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    if not SEEDS.exists():
        pytest.skip("the seeds lie beside the repository only where it is built")
    path = tmp_path_factory.mktemp("seeds") / "seeds.dossier"
    with open_dossier(path, create=True) as built:
        built.build(SEEDS, workers=1)
        yield built


@pytest.fixture(scope="module")
def files(dossier: Dossier) -> Mapping[str, str]:
    """The first three digits of the seed of each statement, by its slug."""
    return {s.slug: Path(dossier.text(s.texts[0]).origin.path).name[:3] for s in dossier.statements()}


def meeting(dossier: Dossier, place: str, day: str) -> Chain:
    (found,) = (
        c for c in dossier.ledger(kind="meeting").chains
        if isinstance(c.first, Meeting) and c.first.place == place and str(c.first.date) == day
    )  # fmt: skip
    return found


@pytest.mark.parametrize(("place", "day", "later"), [("Geneva", "2020-10-29", 1), ("Vienna", "2017-07-03", 3)])
def test_a_meeting_announced_has_no_later_mention_in_five_statements_held(
    dossier: Dossier, place: str, day: str, later: int
) -> None:
    chain = meeting(dossier, place, day)
    assert chain.status is Status.NO_LATER_MENTION
    assert str(chain) == f"no later mention in 5 statements held ({later} of them later, or may be)"


def test_vienna_is_due_and_nothing_is_held_on_it(dossier: Dossier) -> None:
    rows = {r["chain"]: r for r in rows_of_ledger(dossier, dossier.ledger(kind="meeting"))}
    assert (
        rows[meeting(dossier, "Vienna", "2017-07-03").id]["clock"] == "due passed 2017-07-03, nothing held on it since"
    )


def test_geneva_is_still_to_come_as_of_the_last_statement(dossier: Dossier) -> None:
    rows = {r["chain"]: r for r in rows_of_ledger(dossier, dossier.ledger(kind="meeting"))}
    assert rows[meeting(dossier, "Geneva", "2020-10-29").id]["clock"] == "due 2020-10-29, 4 days to go"


def test_the_statement_of_10_october_is_stated_reaffirmed_and_urged(dossier: Dossier) -> None:
    chains = [c for c in dossier.ledger().chains if str(c.steps[0].when) == "2020-10-10"]
    (chain,) = chains
    assert [(s.status.value, str(s.day)) for s in chain.steps] == [
        ("stated", "2020-10-10"),
        ("restated", "2020-10-18"),
        ("restated", "2020-10-25"),
    ]


def test_the_order_of_names_in_003_is_four_to_two(dossier: Dossier, files: Mapping[str, str]) -> None:
    (row,) = (r for r in rows_of_order(dossier, dossier.parity()) if files[r["statement"]] == "003")
    assert row["first"] == {"Armenia": 4, "Azerbaijan": 2}
    assert row["as_offices"] == {"Armenia": 0, "Azerbaijan": 1}
    assert len(row["citations"]) == 6


def test_the_order_of_names_in_001_and_002_is_as_counted_by_hand(dossier: Dossier, files: Mapping[str, str]) -> None:
    rows = {files[r["statement"]]: r for r in rows_of_order(dossier, dossier.parity())}
    assert [n["first"] for n in rows["001"]["namings"]] == ["Armenia", "Armenia", "Azerbaijan"]
    assert [n["first"] for n in rows["002"]["namings"]] == ["Armenia", "Azerbaijan"]
    assert "000" not in rows


def test_labels_are_as_counted_by_hand(dossier: Dossier, files: Mapping[str, str]) -> None:
    counted: dict[str, dict[str, int]] = {}
    for row in rows_of_labels(dossier, dossier.parity()):
        for slug, times in row["per_statement"].items():
            counted.setdefault(files[slug], {})[row["label"]] = times
    assert counted["000"] == {"sides": 3, "two sides": 1}
    assert (counted["001"]["sides"], counted["001"]["parties"]) == (2, 1)
    assert counted["002"] == {"sides": 3}
    assert (counted["003"]["parties"], counted["003"]["all parties"]) == (1, 1)
    assert "sides" not in counted["003"]


def test_the_sides_are_called_upon_urged_and_encouraged(dossier: Dossier, files: Mapping[str, str]) -> None:
    (line,) = (n for n in dossier.ladder().lines if n.addressee == "together")
    levels = {files[p.spoken.statement.slug]: (p.level, p.direction.value) for p in line.points}
    assert levels["000"] == (4, "first")
    assert levels["002"][0] == 4


def test_the_dossier_holds_together_with_its_chains(dossier: Dossier) -> None:
    assert [f for f in dossier.check() if f.severity == "error"] == []
