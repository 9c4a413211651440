"""Word documents: headers, paragraphs, lists and tables in order, footers, notes.

Invariant: every word that is shown is in the text once; words deleted under tracked changes are not shown, inserted ones
are.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from communique.acquire.blobs import Acquired, Blob, digest_of
from communique.acquire.docx_body import DocumentText
from communique.acquire.formats import Format
from communique.acquire.limits import Limits
from communique.acquire.pages import check_page, too_long
from communique.acquire.problems import Problem, report
from communique.model.page import Page

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of the container that old and encrypted documents share."""


def read_docx(blob: Blob, *, limits: Limits) -> Iterator[Acquired]:
    """The page of a document, or the finding that says why there is none."""
    if blob.size > limits.file_bytes:
        yield too_long(blob.origin, blob.size, limits.file_bytes)
        return
    data = blob.read()
    if data.startswith(_OLD_OFFICE):
        message = "not read: an old .doc, or a .docx with a password; open it and save it as .docx without a password"
        yield report(Problem.ENCRYPTED, blob.origin, message)
        return
    problem = _unsafe_parts(data, limits)
    if problem:
        yield report(Problem.UNSAFE_ARCHIVE, blob.origin, f"not read: {problem}; open it yourself if you trust it")
        return
    try:
        content, hints = DocumentText.of(_open(data)).finish()
    except _broken() as error:
        message = f"not read: no whole .docx ({type(error).__name__}: {error}); open it and save it again"
        yield report(Problem.BROKEN_FILE, blob.origin, message)
        return
    page = Page(blob.origin, content, Format.DOCX.value, "", digest_of(data), hints)
    yield from check_page(page, limits=limits)


def _open(data: bytes) -> Any:  # noqa: ANN401 - python-docx is opened at its own edge
    from docx import Document

    return Document(io.BytesIO(data))


def _broken() -> tuple[type[Exception], ...]:
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    return (OpcError, LxmlError, zipfile.BadZipFile, KeyError, ValueError, OSError, EOFError, AttributeError)


def _unsafe_parts(data: bytes, limits: Limits) -> str:
    """What is unsafe about the parts of a document; empty if nothing."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return ""  # opening it says so better
    size = sum(part.file_size for part in parts)
    if size > 4 * limits.file_bytes or len(parts) > limits.archive_members:
        return f"it unpacks to {size:,} bytes in {len(parts):,} parts"
    return ""
