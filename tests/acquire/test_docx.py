import io
from typing import Any

import pytest

from communique.acquire.blobs import Acquired, Blob
from communique.acquire.docx import read_docx
from communique.acquire.limits import Limits
from communique.model.finding import Finding
from communique.model.page import Origin, Page

docx = pytest.importorskip("docx")


def saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def read(data: bytes, limits: Limits | None = None) -> Acquired:
    (item,) = read_docx(Blob.from_bytes(data, Origin("a.docx")), limits=limits or Limits())
    return item


def code_of(data: bytes, limits: Limits | None = None) -> str:
    item = read(data, limits)
    assert isinstance(item, Finding)
    return item.code


def test_a_document_becomes_a_page() -> None:
    document = docx.Document()
    document.add_paragraph("The envoy met both sides.")
    page = read(saved(document))
    assert isinstance(page, Page)
    assert page.content == "The envoy met both sides."
    assert page.media_type.endswith("wordprocessingml.document")


def test_an_empty_document_says_so() -> None:
    assert code_of(saved(docx.Document())) == "empty-page"


def test_an_old_or_locked_document_says_so() -> None:
    assert code_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500) == "encrypted"


@pytest.mark.parametrize("data", [b"rubbish", b"", b"PK\x03\x04rubbish", saved(docx.Document())[:-400]])
def test_a_broken_document_says_so(data: bytes) -> None:
    assert code_of(data) == "broken-file"


def test_a_zip_that_is_no_document_says_so() -> None:
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "x")
    assert code_of(stream.getvalue()) == "broken-file"


def test_a_document_past_the_limits_is_not_read() -> None:
    data = saved(docx.Document())
    assert code_of(data, Limits(file_bytes=100)) == "too-long"
    assert code_of(data, Limits(archive_members=2)) == "unsafe-archive"
