import io
from collections.abc import Callable
from typing import Any

import pytest

from communique.acquire.blobs import Acquired, Blob
from communique.acquire.limits import Limits
from communique.acquire.pdf import document_error, read_pdf
from communique.model.finding import Finding
from communique.model.page import Origin, Page

canvas = pytest.importorskip("reportlab.pdfgen.canvas")


def drawn(draw: Callable[[Any], None], **options: Any) -> bytes:
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, **options)
    draw(sheet)
    sheet.save()
    return stream.getvalue()


def set_in_type(*paragraphs: str) -> bytes:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    stream, styles = io.BytesIO(), getSampleStyleSheet()
    title, *body = paragraphs
    story = [Paragraph(title, styles["Title"]), *(Paragraph(text, styles["BodyText"]) for text in body)]
    SimpleDocTemplate(stream).build(story)
    return stream.getvalue()


def read(data: bytes, limits: Limits | None = None) -> Acquired:
    (item,) = read_pdf(Blob.from_bytes(data, Origin("a.pdf")), limits=limits or Limits())
    return item


def code_of(data: bytes, limits: Limits | None = None) -> str:
    item = read(data, limits)
    assert isinstance(item, Finding)
    return item.code


def test_paragraphs_of_a_real_setting_come_back_whole() -> None:
    first = "The mediators met the ministers of both countries in Vantaa and discussed the way ahead. " * 4
    second = "They urged restraint and called upon all to go on with the talks in good faith. " * 3
    page = read(set_in_type("Joint Statement of the Mediators", first, second))
    assert isinstance(page, Page)
    assert page.content.split("\n\n") == ["Joint Statement of the Mediators", first.strip(), second.strip()]


def test_a_pdf_tells_its_kind_and_bytes() -> None:
    data = set_in_type("Title", "Body")
    page = read(data)
    assert isinstance(page, Page)
    assert (page.media_type, page.encoding, len(page.bytes_sha256)) == ("application/pdf", "", 64)


def test_sheets_follow_each_other() -> None:
    def draw(sheet: Any) -> None:
        sheet.drawString(72, 700, "First sheet.")
        sheet.showPage()
        sheet.drawString(72, 700, "Second sheet.")

    page = read(drawn(draw))
    assert isinstance(page, Page)
    assert page.content == "First sheet.\n\nSecond sheet."


def test_a_pdf_with_a_password_says_so() -> None:
    assert code_of(drawn(lambda sheet: sheet.drawString(72, 700, "words"), encrypt="secret")) == "encrypted"


def test_a_scan_has_no_text_layer() -> None:
    assert code_of(drawn(lambda sheet: sheet.rect(72, 72, 300, 300, fill=1))) == "no-text-layer"


@pytest.mark.parametrize("data", [b"%PDF-1.4 rubbish", b"", b"%PDF-1.4"])
def test_a_broken_pdf_says_so(data: bytes) -> None:
    assert code_of(data) == "broken-file"


def test_a_pdf_past_the_limits_is_not_read() -> None:
    data = set_in_type("Title", "Body")
    assert code_of(data, Limits(file_bytes=10)) == "too-long"
    assert code_of(data, Limits(pdf_pages=0)) == "too-long"


def test_the_error_of_the_library_is_an_exception() -> None:
    assert issubclass(document_error(), Exception)
