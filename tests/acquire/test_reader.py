import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import communique.acquire.reader as reader_module
from communique.acquire import Format, Limits, acquire, list_sources, read_file, read_source
from communique.model.finding import Finding
from communique.model.page import Page

DEEP = b"<html><body>" + b"<div>" * 10_000 + b"deep words" + b"</div>" * 10_000
FOLDER: dict[str, tuple[bytes, str]] = {
    "a_empty.txt": (b"", "empty-page"),
    "b_ff.txt": (b"\xff" * 500, "binary"),
    "c_utf16.txt": ("The envoy met both sides.".encode("utf-16-le"), "encoding-guessed"),
    "d_cp1252.txt": ("The envoy met Zoë – again.".encode("cp1252"), "encoding-guessed"),
    "e_script.html": (b"<html><script>x()</script></html>", "empty-page"),
    "f_line.txt": (b"w" * 50_000_000, "too-long"),
    "g_deep.html": (DEEP, "deep-markup"),
    "h_broken.zip": (b"PK\x03\x04 rubbish", "broken-file"),
    "i_half.jsonl": (b'{"text": "One"}\n{"text": "tw', "bad-row"),
    "j_broken.pdf": (b"%PDF-1.4", "broken-file"),
    "k_noise.bin": (bytes(range(256)) * 9, "not-read"),
    "l_sheet.xlsx": (b"PK\x03\x04", "not-read"),
    "m_photo.jpg": (b"\xff\xd8\xff", "not-a-document"),
}


def write(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).write_bytes(data)


def packed(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_bad_pages_are_findings_and_good_ones_beside_them_are_read(tmp_path: Path) -> None:
    write(tmp_path, {name: data for name, (data, _) in FOLDER.items()} | {"z_good.txt": b"Good words."})
    items = list(acquire(tmp_path))
    found = [(Path(i.where.partition("!")[0]).name, i.code) for i in items if isinstance(i, Finding)]
    assert found == [(name, code) for name, (_, code) in FOLDER.items()]
    assert isinstance(items[-1], Page)
    assert items[-1].content == "Good words."


def test_the_same_folder_gives_the_same_pages_in_the_same_order(tmp_path: Path) -> None:
    write(tmp_path, {"b.txt": b"two", "a.html": b"<p>one", "c.csv": b"text\nthree\nfour"})
    assert list(acquire(tmp_path)) == list(acquire(tmp_path))


def test_a_listing_and_the_folder_itself_give_the_same(tmp_path: Path) -> None:
    write(tmp_path, {"b.txt": b"two", "a.html": b"<p>one", "c.csv": b"text\nthree"})
    listed = [item for file in list_sources([tmp_path]).files for item in read_source(file)]
    assert listed == list(acquire(tmp_path))


def test_standard_input_is_read_by_its_look() -> None:
    plain, page = list(acquire("-", stdin=b"Words.")), list(acquire("-", stdin=b"<html><p>Words."))
    assert isinstance(plain[0], Page)
    assert isinstance(page[0], Page)
    assert (plain[0].origin.path, plain[0].content) == ("-", "Words.")
    assert (page[0].content, page[0].media_type) == ("Words.", "text/html")


def test_standard_input_of_the_system_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Words.")))
    (page,) = acquire("-")
    assert isinstance(page, Page)


def test_a_listed_standard_input_is_read_by_a_worker() -> None:
    (file,) = list_sources(["-"], stdin=b"Words.").files
    (page,) = read_source(file)
    assert isinstance(page, Page)


def test_an_archive_of_all_kinds_is_read(tmp_path: Path) -> None:
    inner = packed({"deep.txt": b"three", "deeper.zip": packed({"x.txt": b"x"})})
    write(tmp_path, {"all.zip": packed({"a.html": b"<p>one", "b.csv": b"text\ntwo", "c.zip": inner})})
    pages, findings = read_file(tmp_path / "all.zip")
    assert [page.origin.member for page in pages] == ["a.html", "b.csv!row 1", "c.zip!deep.txt"]
    assert [finding.code for finding in findings] == ["nested-archive"]


def test_a_fault_of_a_reader_costs_no_other_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(reader_module._READERS, Format.HTML, fail)
    write(tmp_path, {"a.html": b"<p>x", "b.txt": b"words"})
    finding, page = acquire(tmp_path)
    assert isinstance(finding, Finding)
    assert isinstance(page, Page)
    assert (finding.code, "ZeroDivisionError" in finding.message) == ("reader-failed", True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_costs_no_other_page(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": b"one", "b.txt": b"two"})
    (tmp_path / "a.txt").chmod(0)
    assert [getattr(item, "code", "") for item in acquire(tmp_path)] == ["unreadable", ""]


def test_a_file_that_vanishes_is_a_finding(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": b"one"})
    (file,) = list_sources([tmp_path]).files
    (tmp_path / "a.txt").unlink()
    (finding,) = read_source(file)
    assert isinstance(finding, Finding)
    assert finding.code == "unreadable"


def test_limits_are_kept_to(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": b"words"})
    _, (finding,) = read_file(tmp_path / "a.txt", limits=Limits(page_bytes=3))
    assert finding.code == "too-long"


def test_heavy_parts_are_imported_where_they_are_used() -> None:
    names = "('lxml', 'pypdfium2', 'docx', 'pyarrow', 'charset_normalizer')"
    code = f"import sys, communique.acquire; print([n for n in {names} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
