"""The ladder of acts of speech."""

from pathlib import Path

import pytest

from communique.knowledge.ladder import load_ladder, side_of
from communique.model.errors import KnowledgeError
from communique.model.facts import Force

OWN = Path(__file__).parents[2] / "src" / "communique" / "knowledge" / "ladder.yaml"


def test_every_kind_of_act_has_rungs() -> None:
    table = load_ladder()
    assert {side_of(force, polarity) for force in Force for polarity in (1, -1)} == set(table.rungs)


def test_a_level_without_a_name_has_that_of_the_rung_below() -> None:
    assert load_ladder().rung("declarative", 4).name == load_ladder().rung("declarative", 1).name


def test_a_table_of_ones_own_is_read_in_its_place(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(OWN.read_text("utf-8").replace("verbs: {}", "verbs: {urge: 6}"), "utf-8")
    assert load_ladder(str(file)).verbs == {"urge": 6}


@pytest.mark.parametrize("text", ["", "version: 1", "directive: {9: {name: shout}}", "[1, 2"])
def test_a_broken_table_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(KnowledgeError):
        load_ladder(str(file))


def test_a_table_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError):
        load_ladder(str(tmp_path / "none.yaml"))
