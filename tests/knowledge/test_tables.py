"""Tables are plain YAML in which NO is Norway."""

from pathlib import Path

import pytest

from communique.knowledge.tables import load_table
from communique.model.errors import KnowledgeError

FOLDER = Path(__file__).parents[2] / "src" / "communique" / "knowledge"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda p: p.stem)
def test_every_table_loads_and_holds_no_truth_value_in_a_list_of_words(path: Path) -> None:
    def has_truth(value: object) -> bool:
        if isinstance(value, list):
            return any(isinstance(v, bool) or has_truth(v) for v in value)
        return isinstance(value, dict) and any(has_truth(v) for v in value.values())

    assert not has_truth(load_table(path.stem))


def test_a_table_that_is_not_there_is_named() -> None:
    with pytest.raises(KnowledgeError, match="no_such_table"):
        load_table("no_such_table")
