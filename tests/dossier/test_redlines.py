"""Redlines in files."""

from pathlib import Path

import pytest

from communique.dossier import Dossier
from communique.dossier.redlines import redline_of, write_redline_file
from communique.dossier.wording_rows import rows_of_comparison
from communique.model.errors import SourceError


@pytest.mark.parametrize(("kind", "start"), [("html", b"<!doctype html>"), ("docx", b"PK")])
def test_a_comparison_becomes_a_file(dossier: Dossier, tmp_path: Path, kind: str, start: bytes) -> None:
    compared = dossier.compare("2019-05-03", "undated")
    rows = rows_of_comparison(dossier, compared)
    file = tmp_path / f"redline.{kind}"
    write_redline_file(compared, rows, str(file), kind=kind)
    assert file.read_bytes().startswith(start)
    assert file.read_bytes() == redline_of(compared, rows, kind=kind)


def test_a_file_that_cannot_be_written_is_told(dossier: Dossier, tmp_path: Path) -> None:
    compared = dossier.compare("2019-05-03", "undated")
    with pytest.raises(SourceError, match="cannot be written"):
        write_redline_file(compared, [], str(tmp_path / "no" / "x.html"), kind="html")
