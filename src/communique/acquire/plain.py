"""Plain text: the characters as they stand.

Invariant: for a UTF-8 file the sha256 of the bytes is the sha256 of the page; nothing is normalised.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from communique.acquire.blobs import Acquired, Blob
from communique.acquire.formats import Format
from communique.acquire.limits import Limits
from communique.acquire.pages import check_page, decode_blob
from communique.model.page import Page


def read_plain(blob: Blob, *, limits: Limits, media_type: str = Format.PLAIN.value) -> Iterator[Acquired]:
    """The page of a plain text, or the finding that says why there is none."""
    for item in decode_blob(blob, limits=limits):
        if isinstance(item, Page):
            yield from check_page(replace(item, media_type=media_type), limits=limits)
        else:
            yield item
