"""Printing."""

import pytest

from communique.cli import printing


def test_without_a_terminal_the_page_is_100_columns_wide() -> None:
    assert printing.page_width() == 100


def test_no_color_is_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert printing.has_colours()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not printing.has_colours()


def test_a_wide_terminal_is_used_only_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "500")
    assert printing.page_width() == printing.WIDEST
    monkeypatch.setenv("COLUMNS", "10")
    assert printing.page_width() == 40


def test_a_sentence_goes_to_standard_error_where_rows_go_to_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    printing.say("Nothing.", "csv")
    printing.say("Something.", "table")
    assert capsys.readouterr() == ("Something.\n", "Nothing.\n")


def test_a_remark_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    printing.remark("page \x1b[2Jgone\u202e")
    assert capsys.readouterr().err == "page �[2Jgone�\n"
