"""Opening a dossier, and finding the one that is meant."""

from pathlib import Path

import pytest

from communique.dossier import find_dossier, open_dossier
from communique.model.errors import DossierError


def test_the_only_dossier_of_a_folder_is_meant(tmp_path: Path) -> None:
    (tmp_path / "vell.dossier").touch()
    assert find_dossier(tmp_path) == str(tmp_path / "vell.dossier")


def test_no_dossier_is_an_error_that_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="communique build"):
        find_dossier(tmp_path)


def test_several_dossiers_are_an_error_that_names_them(tmp_path: Path) -> None:
    for name in ("a.dossier", "b.dossier"):
        (tmp_path / name).touch()
    with pytest.raises(DossierError, match=r"a\.dossier, b\.dossier"):
        find_dossier(tmp_path)


def test_a_missing_file_is_not_made_without_being_asked(tmp_path: Path) -> None:
    with pytest.raises(DossierError):
        open_dossier(tmp_path / "no.dossier")
    with open_dossier(tmp_path / "new.dossier", create=True) as made:
        assert made.statements() == ()
