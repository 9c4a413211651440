"""`communique build`."""

from pathlib import Path

from click.testing import CliRunner, Result

from communique.cli import commands
from communique.cli.building import _short, progress

TEXT = "Statement by the Envoys\n\nPORT VELL, 3 May 2019 – The Envoys met Ana Brandt in Port Vell on 2 May.\n"


def build(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(commands, ["build", str(folder / "pages"), "-d", str(folder / "a.dossier"), *words])


def pages(folder: Path) -> Path:
    (folder / "pages").mkdir()
    (folder / "pages" / "envoys.txt").write_text(TEXT, "utf-8")
    return folder


def test_a_build_ends_with_a_summary(tmp_path: Path) -> None:
    done = build(pages(tmp_path))
    assert done.exit_code == 0
    assert "1 listed, 0 as they were" in done.stdout
    assert "1 read now, 0 not read; 1 held" in done.stdout


def test_a_second_build_reads_nothing(tmp_path: Path) -> None:
    build(pages(tmp_path))
    assert "1 as they were" in build(tmp_path).stdout


def test_a_page_that_cannot_be_read_is_told_and_ends_with_code_1(tmp_path: Path) -> None:
    (pages(tmp_path) / "pages" / "broken.zip").write_bytes(b"PK\x03\x04 broken")
    done = build(tmp_path)
    assert done.exit_code == 1
    assert "broken.zip" in done.stdout
    assert "1 held" in done.stdout


def test_standard_input_is_a_source(tmp_path: Path) -> None:
    done = CliRunner().invoke(commands, ["build", "-", "-d", str(tmp_path / "a.dossier")], input=TEXT)
    assert done.exit_code == 0, done.output


def test_where_there_is_no_terminal_progress_is_silent() -> None:
    with progress() as tell:
        from communique.model.build import Progress

        tell(Progress(1, 2, "a.txt"))


def test_a_name_of_a_page_cannot_be_taken_for_markup() -> None:
    assert _short("pages/[bold]x.txt") == "(bold]x.txt"
