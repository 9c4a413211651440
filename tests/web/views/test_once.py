"""Answers that are made once."""

from pathlib import Path

from communique.dossier import Dossier, open_dossier
from communique.web.views.once import MOST, once


def test_an_answer_is_made_once(dossier: Dossier) -> None:
    made: list[int] = []
    for _ in range(3):
        once(dossier, "made once", lambda: made.append(1))
    assert made == [1]


def test_the_answer_asked_for_longest_ago_is_dropped(dossier: Dossier) -> None:
    made: list[int] = []
    once(dossier, "dropped", lambda: made.append(1))
    for number in range(MOST):
        once(dossier, ("other", number), lambda: number)  # noqa: B023 - called at once
    once(dossier, "dropped", lambda: made.append(2))
    assert made == [1, 2]


def test_after_a_build_it_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text(
        "# Statement\n\n- Date: 3 May 2019\n\nThe Envoys met in Port Vell on 2 May 2019.\n"
    )
    path = tmp_path / "d.dossier"
    with open_dossier(path, create=True) as held:
        before = once(held, "how many", lambda: len(held.statements()))
        held.build(tmp_path / "one.md", workers=1)
        assert (before, once(held, "how many", lambda: len(held.statements()))) == (0, 1)
