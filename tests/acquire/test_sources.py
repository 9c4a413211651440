import hashlib
import os
import pickle
from pathlib import Path

import pytest

from communique.acquire.limits import Limits
from communique.acquire.sources import (
    SourceFile,
    find_files,
    list_sources,
    shown_path,
    standard_input,
    unreadable,
)
from communique.model.finding import Finding


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())


def names_in(folder: Path) -> list[str]:
    return [Path(f).relative_to(folder).as_posix() for f in find_files(folder) if isinstance(f, str)]


def codes_in(source: Path) -> list[str]:
    return [f.code for f in find_files(source) if isinstance(f, Finding)]


def test_a_folder_is_walked_in_order(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a/z.txt", "a/b/c.txt", "c.txt", "B.txt")
    assert names_in(tmp_path) == ["B.txt", "a/b/c.txt", "a/z.txt", "b.txt", "c.txt"]


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    fill(tmp_path, ".hidden.txt", ".git/a.txt", "~$a.docx", "a.txt")
    assert names_in(tmp_path) == ["a.txt"]


def test_a_hidden_file_that_is_named_is_taken(tmp_path: Path) -> None:
    fill(tmp_path, ".hidden.txt")
    assert list(find_files(tmp_path / ".hidden.txt")) == [str(tmp_path / ".hidden.txt")]


def test_what_a_browser_saves_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    fill(tmp_path, "visit.html", "visit_files/ad.html", "other_files/a.txt")
    assert names_in(tmp_path) == ["other_files/a.txt", "visit.html"]


def test_a_folder_called_like_a_file_is_a_folder(tmp_path: Path) -> None:
    fill(tmp_path, "x.txt/a.txt")
    assert names_in(tmp_path) == ["x.txt/a.txt"]


def test_a_link_that_goes_round_ends(tmp_path: Path) -> None:
    fill(tmp_path, "a/b.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert names_in(tmp_path) == ["a/b.txt"]
    assert codes_in(tmp_path) == ["link-loop"]


def test_a_linked_folder_elsewhere_is_read(tmp_path: Path) -> None:
    fill(tmp_path, "here/a.txt", "there/b.txt")
    (tmp_path / "here" / "more").symlink_to(tmp_path / "there")
    assert names_in(tmp_path / "here") == ["a.txt", "more/b.txt"]


def test_a_real_folder_wins_over_a_link_to_it(tmp_path: Path) -> None:
    fill(tmp_path, "z/a.txt")
    (tmp_path / "a").symlink_to(tmp_path / "z")
    assert names_in(tmp_path) == ["z/a.txt"]


def test_links_to_nowhere_and_to_themselves_are_findings(tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "missing")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert codes_in(tmp_path) == ["broken-link", "broken-link"]


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert codes_in(tmp_path) == codes_in(tmp_path / "pipe.txt") == ["not-a-file"]


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    assert codes_in(tmp_path) == ["no-files"]


@pytest.mark.parametrize("name", ["missing.txt", "nul\0byte", "x" * 300])
def test_a_source_that_is_not_there_is_a_finding(tmp_path: Path, name: str) -> None:
    assert codes_in(tmp_path / name) == ["source-missing"]


def test_a_listing_fingerprints_each_file_once(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "b.txt")
    listing = list_sources([tmp_path, tmp_path / "a.txt", tmp_path / "missing"])
    assert [Path(file.path).name for file in listing.files] == ["a.txt", "b.txt"]
    assert listing.files[0].sha256 == hashlib.sha256(b"a.txt").hexdigest()
    assert listing.files[0].size == 5
    assert [finding.code for finding in listing.findings] == ["source-missing"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_a_finding(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    (tmp_path / "a.txt").chmod(0)
    assert [finding.code for finding in list_sources([tmp_path]).findings] == ["unreadable"]


def test_the_finding_on_a_refusal_tells_the_reason() -> None:
    finding = unreadable("a.txt", PermissionError(13, "Permission denied"))
    assert (finding.code, "Permission denied" in finding.message) == ("unreadable", True)


def test_standard_input_is_handed_on_with_its_bytes() -> None:
    (file,) = list_sources(["-"], stdin=b"words").files
    assert (file.path, file.size, file.data) == ("-", 5, b"words")
    assert file.blob().read() == b"words"


def test_too_much_on_standard_input_is_a_finding() -> None:
    assert isinstance(standard_input(Limits(file_bytes=3), b"words"), Finding)


def test_a_listed_file_can_be_handed_to_a_worker() -> None:
    file = SourceFile("a.txt", 1, "0" * 64)
    assert pickle.loads(pickle.dumps(file)) == file


def test_a_name_of_other_bytes_can_be_shown() -> None:
    assert shown_path(os.fsdecode(b"caf\xe9.txt")) == "caf\\xe9.txt"
