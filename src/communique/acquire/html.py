"""Web pages: decoded, parsed by libxml2, flattened.

Invariant: every word that a reader of the page sees is in the text, once, in reading order; a page nested so deep that
the parser would drop a part is read again with its tags thinned out, and said so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from communique.acquire.blobs import Acquired, Blob
from communique.acquire.flatten import flatten
from communique.acquire.formats import Format
from communique.acquire.limits import Limits
from communique.acquire.markup import page_hints, page_origin
from communique.acquire.pages import check_page, decode_blob
from communique.acquire.problems import Problem, report
from communique.model.page import Page

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_THINNED = re.compile(
    r"</?(?!(?:script|style|template|noscript|title|head|body|html|meta|link|br|h[1-6]|p)\b)[a-z][^<>]*>",
    re.IGNORECASE,
)
_NO_WORDS = "the page shows no words, only script or markup"


def read_html(blob: Blob, *, limits: Limits) -> Iterator[Acquired]:
    """The page of a web page, or the finding that says why there is none."""
    for item in decode_blob(blob, limits=limits, declared=declared_encoding(blob.head())):
        if isinstance(item, Page):
            yield from parse_html(item, limits=limits)
        else:
            yield item


def declared_encoding(head: bytes) -> str:
    """The encoding that the head of a web page declares; empty if none.

    >>> declared_encoding(b'<meta charset="windows-1251">')
    'windows-1251'
    """
    match = _DECLARED.search(head)
    return match.group(1).decode("ascii") if match else ""


def parse_html(page: Page, *, limits: Limits) -> Iterator[Acquired]:
    """The page with its markup turned into text and hints; ``page`` holds the markup."""
    root, is_whole = _parse(page.content)
    if not is_whole:
        message = (
            "tags are nested too deep to keep their order (2,048): words kept, roles of parts lost; save it as text"
        )
        yield report(Problem.DEEP_MARKUP, page.origin, message)
        root, _ = _parse(_THINNED.sub("<br>", page.content))
    content, hints = ("", ()) if root is None else flatten(root)
    told = () if root is None else page_hints(root)
    origin = page.origin if root is None else page_origin(root, page.origin, page.content[:4096].encode())
    read = replace(page, origin=origin, content=content, media_type=Format.HTML.value, hints=(*told, *hints))
    yield from check_page(read, limits=limits, reason=_NO_WORDS)


def _parse(markup: str) -> tuple[Any, bool]:
    """The root of the tree, None if there is no element, and whether nothing was dropped."""
    from lxml import etree

    # huge_tree moves the depth limit from 256 to 2,048 and lets a paragraph pass 10 MB; our own limit on the size of a
    # page bounds what that can cost. Without it a page with unclosed tags loses its end in silence.
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(markup.encode("utf-8"), parser)
    except etree.ParserError:
        return None, True
    except etree.XMLSyntaxError:
        root = None
    return root, not any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
