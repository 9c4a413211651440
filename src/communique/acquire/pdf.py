"""PDF: the characters of each sheet, lines joined into paragraphs.

A PDF knows places, not paragraphs; what the text of a PDF is, is therefore ours to define: lines of a paragraph are
joined by a blank, paragraphs and sheets are divided by an empty line, what repeats on each sheet is kept.

Invariant: no word is left out, added or moved.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from communique.acquire.blobs import Acquired, Blob, digest_of
from communique.acquire.formats import Format
from communique.acquire.limits import Limits
from communique.acquire.pages import check_page, is_blank, too_long
from communique.acquire.paragraphs import Line, join_lines
from communique.acquire.problems import Problem, report
from communique.model.page import Page

_WRONG_PASSWORD = 4
"""FPDF_ERR_PASSWORD in fpdfview.h."""
_HYPHENS = {0x02: "\u00ad", 0xFFFE: "\u00ad"}
"""What PDFium puts for a hyphen at the end of a line."""
_SURROGATES = range(0xD800, 0xE000)


def read_pdf(blob: Blob, *, limits: Limits) -> Iterator[Acquired]:
    """The page of a PDF, or the finding that says why there is none."""
    if blob.size > limits.file_bytes:
        yield too_long(blob.origin, blob.size, limits.file_bytes)
        return
    import pypdfium2

    data = blob.read()
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        yield _refusal(blob, error)
        return
    try:
        yield from _read_document(document, blob, data, limits)
    finally:
        document.close()


def _refusal(blob: Blob, error: Any) -> Acquired:  # noqa: ANN401 - pypdfium2 has no types
    if getattr(error, "err_code", None) == _WRONG_PASSWORD:
        message = "not read: the PDF needs a password; open it and print it to a new PDF"
        return report(Problem.ENCRYPTED, blob.origin, message)
    return report(Problem.BROKEN_FILE, blob.origin, f"not read: no whole PDF ({error}); get it again")


def _read_document(document: Any, blob: Blob, data: bytes, limits: Limits) -> Iterator[Acquired]:  # noqa: ANN401 - see above
    count = len(document)
    if count > limits.pdf_pages:
        yield too_long(blob.origin, count, limits.pdf_pages, unit="sheets")
        return
    sheets: list[tuple[Line, ...]] = []
    for number in range(count):
        try:
            sheets.append(tuple(_lines_of(document, number)))
        except document_error() as error:
            message = f"sheet {number + 1} of {count} is damaged ({error}); get the PDF again, the others are read"
            yield report(Problem.SHEET_UNREADABLE, blob.origin, message)
    content = join_lines(sheets)
    if is_blank(content):
        message = (
            f"not read: {count} sheets without a text layer (a scan?); run text recognition (OCR) and save it again"
        )
        yield report(Problem.NO_TEXT_LAYER, blob.origin, message)
        return
    page = Page(blob.origin, content, Format.PDF.value, encoding="", bytes_sha256=digest_of(data))
    yield from check_page(page, limits=limits)


def document_error() -> type[Exception]:
    """The class of errors that PDFium's wrapper raises."""
    import pypdfium2

    error: type[Exception] = pypdfium2.PdfiumError
    return error


def _lines_of(document: Any, number: int) -> Iterator[Line]:  # noqa: ANN401 - pypdfium2 has no types
    """The lines of a sheet with their places, in the order of the file."""
    from pypdfium2 import raw

    sheet = document[number]
    text = sheet.get_textpage()
    try:
        codes = [raw.FPDFText_GetUnicode(text, index) for index in range(text.count_chars())]
        start = 0
        for index, code in enumerate([*codes, 0x0A]):
            if code in {0x0A, 0x0D}:
                line = _line(text, codes, start, index)
                start = index + 1
                if line is not None:
                    yield line
    finally:
        text.close()
        sheet.close()


def _line(text: Any, codes: list[int], start: int, end: int) -> Line | None:  # noqa: ANN401 - pypdfium2 has no types
    """The line of some characters; None if nothing can be seen in it."""
    from pypdfium2 import raw

    while start < end and _character(codes[start]).isspace():
        start += 1
    while start < end and _character(codes[end - 1]).isspace():
        end -= 1
    words = "".join(_character(code) for code in codes[start:end])
    if not words.strip():
        return None
    left, baseline = _point(text, start)
    first_blank = next((i for i in range(start, end) if codes[i] == 0x20), end)  # noqa: PLR2004 - a blank
    word_right = text.get_charbox(max(start, first_blank - 1), loose=True)[2]
    right = text.get_charbox(end - 1, loose=True)[2]
    size = float(raw.FPDFText_GetFontSize(text, start))
    return Line(words, left, right, baseline, size if size > 1 else 10.0, word_right - left)


def _character(code: int) -> str:
    return _HYPHENS.get(code) or ("\ufffd" if code in _SURROGATES or not 0 < code <= 0x10FFFF else chr(code))  # noqa: PLR2004 - the last code point


def _point(text: Any, index: int) -> tuple[float, float]:  # noqa: ANN401 - pypdfium2 has no types
    """Where a character stands: its left end on the line's foot, in points from the sheet's lower left corner."""
    from pypdfium2 import raw

    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, index, x, y)
    return x.value, y.value
