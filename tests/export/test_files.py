"""Exported files."""

from pathlib import Path

import pytest

from communique.export.files import Format, write_files
from communique.model.errors import SourceError


def test_each_table_becomes_a_file_and_the_folder_explains_itself(tmp_path: Path) -> None:
    written = write_files([("acts", [{"verb": "urge"}])], tmp_path / "out", form=Format.JSONL)
    assert written == ((tmp_path / "out" / "acts.jsonl", 1),)
    assert "status" in (tmp_path / "out" / "README.txt").read_text("utf-8")


def test_spreadsheets_see_that_a_table_is_utf_8(tmp_path: Path) -> None:
    write_files([("acts", [{"verb": "é"}])], tmp_path, form=Format.CSV)
    assert (tmp_path / "acts.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_files([("acts", [{"verb": "urge", "n": 1.5}])], tmp_path / name, form=Format.CSV)
    assert (tmp_path / "a" / "acts.csv").read_bytes() == (tmp_path / "b" / "acts.csv").read_bytes()


def test_a_folder_that_cannot_be_written_is_an_error_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SourceError, match="cannot be written"):
        write_files([], tmp_path / "file", form=Format.CSV)
