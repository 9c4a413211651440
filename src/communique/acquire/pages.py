"""The last look before a page goes out: something must stand in it, and nothing that no text holds.

Invariant: every page that goes out can be written as UTF-8 and has a character that is no blank.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.acquire.blobs import Acquired, Blob, digest_of
from communique.acquire.encodings import Decoded, decode
from communique.acquire.limits import Limits
from communique.acquire.problems import Problem, report
from communique.model.finding import Finding
from communique.model.page import Origin, Page

_INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060"


def is_blank(text: str) -> bool:
    r"""Whether nothing can be seen in a text.

    >>> is_blank("\ufeff \n"), is_blank("Baku")
    (True, False)
    """
    return not text or not text.strip().strip(_INVISIBLE).strip()


def check_page(page: Page, *, limits: Limits, reason: str = "it holds no character but blanks") -> Iterator[Acquired]:
    """The page if it can be kept, else the finding that says why not."""
    if is_blank(page.content):
        message = f"nothing to read: {reason}; save the page again, or leave it out"
        yield report(Problem.EMPTY, page.origin, message)
    elif len(page.content) > limits.page_bytes:
        yield too_long(page.origin, len(page.content), limits.page_bytes, unit="characters")
    else:
        yield page


def decode_blob(blob: Blob, *, limits: Limits, declared: str = "", data: bytes | None = None) -> Iterator[Acquired]:
    """The bytes of a blob as a page of plain text, after the findings about its encoding."""
    if blob.size > limits.page_bytes:
        yield too_long(blob.origin, blob.size, limits.page_bytes)
        return
    data = blob.read() if data is None else data
    decoded = decode(data, declared=declared)
    if decoded is None:
        yield not_text(blob.origin, data)
        return
    yield from doubts(blob.origin, decoded)
    yield Page(blob.origin, decoded.text, encoding=decoded.encoding, bytes_sha256=digest_of(data))


def doubts(origin: Origin, decoded: Decoded) -> Iterator[Finding]:
    """What is not sure about the characters of a text."""
    if decoded.is_guess:
        message = f"nothing tells the encoding, read as {decoded.encoding!r}; if letters look wrong, save it as UTF-8"
        yield report(Problem.ENCODING_GUESSED, origin, message)
    if decoded.replaced:
        message = (
            f"{decoded.replaced} places are no {decoded.encoding!r} and stand as U+FFFD; "
            "get the page again from its source, or save it as UTF-8"
        )
        yield report(Problem.ENCODING_REPAIRED, origin, message)
    if decoded.is_cut:
        message = f"the {decoded.encoding!r} text ends inside a character: the file is cut off; get it again"
        yield report(Problem.CUT_OFF, origin, message)


def too_long(origin: Origin, size: int, limit: int, *, unit: str = "bytes") -> Finding:
    """The finding for something larger than a limit."""
    message = f"not read: {size:,} {unit}, the limit is {limit:,}; split it, or raise the limit"
    return report(Problem.TOO_LONG, origin, message)


def not_text(origin: Origin, data: bytes) -> Finding:
    """The finding for bytes that are no text."""
    message = f"not read: the bytes are no text in any encoding (it starts with {data[:8]!r}); save it as UTF-8 text"
    return report(Problem.BINARY, origin, message)
