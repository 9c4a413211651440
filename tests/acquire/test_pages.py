from communique.acquire.blobs import Blob
from communique.acquire.encodings import Decoded
from communique.acquire.limits import Limits
from communique.acquire.pages import check_page, decode_blob, doubts, is_blank, not_text, too_long
from communique.model.finding import Finding, Severity
from communique.model.page import Origin, Page

HERE = Origin("a.txt")


def test_marks_that_cannot_be_seen_are_blank() -> None:
    assert is_blank("\ufeff\u200b \u200f\n")
    assert not is_blank("\ufeffa")


def test_a_blank_page_is_a_warning() -> None:
    (finding,) = check_page(Page(HERE, " \n"), limits=Limits())
    assert isinstance(finding, Finding)
    assert (finding.code, finding.severity) == ("empty-page", Severity.WARNING)


def test_a_page_past_the_limit_is_not_cut_but_left_out() -> None:
    (finding,) = check_page(Page(HERE, "words"), limits=Limits(page_bytes=4))
    assert isinstance(finding, Finding)
    assert finding.code == "too-long"
    assert "5 characters" in finding.message


def test_a_good_page_goes_out_unchanged() -> None:
    page = Page(HERE, "words")
    assert list(check_page(page, limits=Limits())) == [page]


def test_a_blob_past_the_limit_is_not_opened() -> None:
    def never() -> None:
        raise AssertionError

    (finding,) = decode_blob(Blob(HERE, 99, never), limits=Limits(page_bytes=9))  # type: ignore[arg-type]
    assert isinstance(finding, Finding)
    assert finding.code == "too-long"


def test_each_doubt_about_an_encoding_is_told() -> None:
    found = doubts(HERE, Decoded("x", "cp1252", is_guess=True, replaced=2, is_cut=True))
    assert [finding.code for finding in found] == ["encoding-guessed", "encoding-repaired", "cut-off"]


def test_messages_show_the_value_and_what_to_do() -> None:
    assert "12,345 bytes" in too_long(HERE, 12345, 10).message
    assert r"b'\xff\xff'" in not_text(HERE, b"\xff\xff").message
    assert "save it as UTF-8" in not_text(HERE, b"\xff").message
