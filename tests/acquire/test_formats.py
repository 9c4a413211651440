import pytest

from communique.acquire.formats import Format, advice_for, detect_format, is_no_document, looks_like_html


@pytest.mark.parametrize(
    ("name", "head", "form"),
    [
        ("a.TXT", b"words", Format.PLAIN),
        ("a.md", b"# words", Format.MARKDOWN),
        ("a.htm", b"<p>words", Format.HTML),
        ("a.csv", b"id,text", Format.CSV),
        ("download", b"%PDF-1.7", Format.PDF),
        ("download", b"<!DOCTYPE html><html>", Format.HTML),
        ("download", b"The envoy met both sides.", Format.PLAIN),
        ("download", b"PAR1....", Format.PARQUET),
        ("download", b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml", Format.DOCX),
        ("download", b"PK\x03\x04" + b"\0" * 26 + b"a.txt", Format.ZIP),
    ],
)
def test_a_format_is_told_by_name_and_first_bytes(name: str, head: bytes, form: Format) -> None:
    assert detect_format(name, head) is form


def test_first_bytes_win_over_a_wrong_name() -> None:
    assert detect_format("report.txt", b"%PDF-1.4") is Format.PDF


def test_an_error_page_saved_as_pdf_is_a_web_page() -> None:
    assert detect_format("report.pdf", b"<html><body>404") is Format.HTML


def test_a_plain_text_that_speaks_of_tags_stays_plain() -> None:
    assert detect_format("a.txt", b"<html> is a tag") is Format.PLAIN


@pytest.mark.parametrize("name", ["a.xlsx", "a.doc", "a.rar"])
def test_other_known_kinds_are_not_read(name: str) -> None:
    assert detect_format(name, b"words") is None


def test_unknown_bytes_have_no_format() -> None:
    assert detect_format("blob.bin", b"\x00\x01\x02\xff\xfe\xfd") is None


def test_advice_names_the_format_to_save_in() -> None:
    assert ".csv" in advice_for("table.xlsx")
    assert ".zip" in advice_for("pages.7z")
    assert ".txt" in advice_for("pages.qqq")


def test_pictures_hold_no_statement() -> None:
    assert is_no_document("photo.JPG")
    assert not is_no_document("photo.txt")


def test_a_web_page_may_start_with_blanks_and_a_mark() -> None:
    assert looks_like_html(b"\xef\xbb\xbf \n<!-- saved --><HTML>")
    assert not looks_like_html(b"The <html> tag")
