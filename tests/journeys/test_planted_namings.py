"""The order of names, the labels and the steps of the ladder planted in examples/ are found, and nothing beside them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from communique.analyse.labels_used import Label
from communique.analyse.ladder import Direction, Point
from communique.analyse.parity import Naming, Together
from communique.dossier import Dossier
from communique.dossier.naming_answer import ParityAnswer

from .planted import file_of, table

PRECISION, RECALL = 0.95, 0.90
TOPICS = {"heavy weapons": "heavy weapons", "use of force": "force"}


@pytest.fixture(scope="module")
def parity(dossier: Dossier) -> ParityAnswer:
    return dossier.parity()


@pytest.fixture(scope="module")
def files(dossier: Dossier) -> Mapping[str, str]:
    """The file of each statement, as the tables write it."""
    return {s.id: file_of(dossier, s.texts[0]) for s in dossier.statements()}


def folded(words: str) -> str:
    return " ".join(words.split())


def is_planted(row: Mapping[str, str], naming: Naming, answer: ParityAnswer, files: Mapping[str, str]) -> bool:
    return (
        row["file"] == files[naming.statement.id]
        and row["first"] == answer.names[naming.first]
        and row["how"] == naming.how.value
        and folded(naming.citation.exact) in row["words"]
    )


def test_every_place_where_both_states_are_named_together_is_found_and_no_other(
    parity: ParityAnswer, files: Mapping[str, str]
) -> None:
    (pair,) = (p for p in parity.pairs if {parity.names[s] for s in p.sides} == {"Velmora", "Keldova"})
    rows = table("Order of naming the sides")
    found = [n for n in pair.namings if n.how in {Together.NAMES, Together.OFFICES}]
    right = [n for n in found if any(is_planted(row, n, parity, files) for row in rows)]
    told = [row for row in rows if any(is_planted(row, n, parity, files) for n in found)]
    assert len(right) >= PRECISION * len(found)
    assert len(told) >= RECALL * len(rows)
    assert (pair.count("Velmora") or pair.count(pair.sides[0]), pair.count(pair.sides[1])) == (12, 11)


def test_no_other_two_are_taken_for_sides(parity: ParityAnswer) -> None:
    assert [{parity.names[s] for s in p.sides} for p in parity.pairs] == [{"Velmora", "Keldova"}]


def test_labels_are_counted_as_planted(parity: ParityAnswer) -> None:
    found: Mapping[str, Label] = {label.label: label for label in parity.labels}
    wanted = {r["label"]: (int(r["times"]), int(r["statements"])) for r in table("Labels counted")}
    counted = {key: (len(n.uses), len(n.by_statement())) for key, n in found.items() if key in wanted}
    assert counted == wanted


def test_the_strength_of_acts_is_that_of_the_table(dossier: Dossier, files: Mapping[str, str]) -> None:
    rows = table("Strength of verbs towards one addressee")
    right = 0
    for row in rows:
        points = [p for p in points_of(dossier, row) if files[p.spoken.statement.id] == row["file"]]
        right += any(p.level == int(row["strength"]) for p in points)
    assert right >= RECALL * len(rows)


def points_of(dossier: Dossier, row: Mapping[str, str]) -> tuple[Point, ...]:
    """The line of the ladder towards an addressee on a topic."""
    wanted = "the sides together" if row["addressee"] == "the sides" else row["addressee"]
    lines = dossier.ladder(about=TOPICS[row["about"]]).lines
    return next((n.points for n in lines if n.name == wanted), ())


def test_steps_between_acts_of_the_table_go_as_planted(dossier: Dossier, files: Mapping[str, str]) -> None:
    """Only between two rows that follow each other on the line: an act of another issuer between them makes another step."""
    rows = {(r["addressee"], r["file"]): r for r in table("Strength of verbs towards one addressee")}
    wrong = {}
    for (addressee, file), row in rows.items():
        for point in points_of(dossier, row):
            if files[point.spoken.statement.id] != file or point.before is None:
                continue
            if (addressee, files[point.before.spoken.statement.id]) in rows:
                told = point.direction.value if point.direction is not Direction.SAME else ""
                if told != row["step"]:
                    wrong[file] = (row["step"], told)
    assert not wrong
