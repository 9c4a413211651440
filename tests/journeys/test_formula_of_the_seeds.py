"""The formula that the seeds hold: three stages of the basic principles, and the principles that are left."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.analyse.formula_lines import FormulaLine
from communique.dossier import open_dossier

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
FIRST, SECOND, THIRD = "000_", "002_", "003_"


@pytest.fixture(scope="module")
def stages(tmp_path_factory: pytest.TempPathFactory) -> tuple[FormulaLine, dict[str, str]]:
    """The line, and the seed of each statement's id."""
    if not SEEDS.exists():
        pytest.skip("the seeds lie beside the repository only where it is built")
    path = tmp_path_factory.mktemp("seeds") / "seeds.dossier"
    with open_dossier(path, create=True) as dossier:
        dossier.build(SEEDS, workers=1)
        files = {s.id: Path(dossier.text(s.texts[0]).origin.path).name[:4] for s in dossier.statements()}
        return dossier.formula("basic principles"), files


def test_the_basic_principles_have_three_stages(stages: tuple[FormulaLine, dict[str, str]]) -> None:
    line, files = stages
    assert [files[u.spoken.statement.id] for u in line.uses] == [FIRST, SECOND, THIRD]


def test_the_changes_are_those_that_analysts_read(stages: tuple[FormulaLine, dict[str, str]]) -> None:
    line, _ = stages
    changes = [(e.before and e.before.exact, e.after and e.after.exact) for u in line.uses for e in u.changes]
    accepted = "accepted by the leaders of Azerbaijan and Armenia"
    assert changes == [(None, accepted), (accepted, "and elements well-known to both Armenia and Azerbaijan")]


def test_of_the_three_principles_one_is_left(stages: tuple[FormulaLine, dict[str, str]]) -> None:
    line, files = stages
    named = {m.words: {files[key] for key, _ in m.named} for m in line.members}
    assert len(named) == 3
    assert [words for words, seeds in named.items() if THIRD in seeds] == ["non-use or threat of force"]
    assert all(FIRST in seeds for seeds in named.values())
