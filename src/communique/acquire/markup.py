"""What the tags and attributes of a web page say of its parts.

The roles of hints come from three places: the tag (``nav``), the ARIA role (``navigation``) and words in class names
and ids ("share-buttons"). This module reads names; whether to believe them is for zoning to judge.

Invariant: only words of the markup are used, never words of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

from communique.model.page import Hint, Origin

_BLOCK_TAGS = (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    "frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section "
    "summary table tbody tfoot thead tr ul caption"
)
BLOCKS = frozenset(_BLOCK_TAGS.split())
"""Tags that begin and end a line."""

_DROPPED_TAGS = "head script style template noscript svg math iframe object embed audio video canvas datalist noframes"
DROPPED = frozenset(_DROPPED_TAGS.split())
"""Tags whose content is not shown as text."""

_TAG_ROLES = {"nav": "nav", "aside": "aside", "main": "main", "article": "article", "form": "form", "time": "time"}
_PAGE_PARTS = {"header": "header", "footer": "footer"}
_ARIA_ROLES = {
    "navigation": "nav",
    "menu": "nav",
    "menubar": "nav",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
    "main": "main",
    "article": "article",
    "search": "form",
    "form": "form",
}
_NAME_ROLES = {
    "share": "share sharing sharedaddy social socials addtoany addthis sharethis print",
    "related": "related recommended recommendations similar trending popular youmaylike readmore seealso",
    "newsletter": "newsletter newsletters subscribe subscription signup mailinglist mailchimp",
    "comment": "comment comments respond disqus commentlist commentform",
    "menu": "menu menus submenu navbar navigation nav topnav mainnav sidenav megamenu",
    "breadcrumb": "breadcrumb breadcrumbs crumbs",
    "cookie": "cookie cookies gdpr consent cookiebanner",
    "aside": "sidebar widget widgets",
    "footer": "footer colophon copyright sitefooter pagefooter",
    "header": "masthead siteheader topbar",
}
_ROLE_OF_NAME = {word: role for role, words in _NAME_ROLES.items() for word in words.split()}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_DENIALS = frozenset({"no", "has", "have", "with", "without", "not", "is", "hide"})
_DATE_WORDS = (
    "article:published_time og:article:published_time date dc.date dc.date.issued dcterms.date dcterms.issued "
    "dcterms.created datepublished pubdate publishdate publish_date"
)
_DATE_NAMES = frozenset(_DATE_WORDS.split())
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z")
_SAVED_FROM = re.compile(rb"<!--\s*saved from url=(?:\(\d+\))?(\S+)")


def roles_of(element: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - lxml has no types
    """The roles that an element's tag and attributes claim, each with the value told."""
    tag = element.tag
    if tag in _HEADINGS:
        yield "heading", tag
    elif tag == "time":
        yield "time", (element.get("datetime") or "").strip()
    elif tag in _TAG_ROLES:
        yield _TAG_ROLES[tag], ""
    elif tag in _PAGE_PARTS:
        yield _PAGE_PARTS[tag], ""
    if role := _ARIA_ROLES.get((element.get("role") or "").strip().lower()):
        yield role, "role"
    if tag not in {"html", "body", "main", "article"} and tag not in _HEADINGS:
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        yield from ((role, name) for role, name in roles_of_names(names))
    if element.get("hidden") is not None or "display:none" in (element.get("style") or "").replace(" ", "").lower():
        yield "hidden", ""


def roles_of_names(names: str) -> tuple[tuple[str, str], ...]:
    """The roles that class names and ids speak of, each with the name.

    A name that tells what a page has or lacks ("has-sidebar", "no-comments") is no name of the part itself.

    >>> roles_of_names("post-share has-sidebar relatedPosts")
    (('share', 'post-share'), ('related', 'relatedPosts'))
    """
    found: dict[str, str] = {}
    for name in names.split():
        parts = [part.lower() for part in _NAME_PARTS.findall(name)]
        if not parts or parts[0] in _DENIALS:
            continue
        for word in (*parts, "".join(parts), *map("".join, pairwise(parts))):
            if role := _ROLE_OF_NAME.get(word):
                found.setdefault(role, name)
    return tuple(found.items())


def page_hints(root: Any) -> tuple[Hint, ...]:  # noqa: ANN401 - lxml has no types
    """What the head of the page says of the page as a whole: language, site, title, dates."""
    hints = []
    language = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    if _LANGUAGE.match(language):
        hints.append(Hint(0, 0, "language", language))
    told = tuple(_told(root))
    hints += [Hint(0, 0, "site", value) for name, value in told if name == "og:site_name"]
    hints += [Hint(0, 0, "title", value) for value in _titles(root, told)]
    hints += [Hint(0, 0, "time", value) for name, value in told if name in _DATE_NAMES]
    return tuple(dict.fromkeys(hints))


def page_origin(root: Any, origin: Origin, data: bytes) -> Origin:  # noqa: ANN401 - lxml has no types
    """The origin with the address, title and publisher that the page tells of itself, where none is known."""
    told = tuple(_told(root))
    links = [link.get("href") or "" for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower()]
    saved = [match.group(1).decode("ascii", "ignore") for match in _SAVED_FROM.finditer(data[:4096])]
    addresses = [*links, *(value for name, value in told if name == "og:url"), *saved]
    sites = [value for name, value in told if name == "og:site_name"]
    return Origin(
        origin.path,
        origin.member,
        url=origin.url or next((a.strip() for a in addresses if _is_address(a)), ""),
        title=origin.title or next(iter(_titles(root, told)), ""),
        date=origin.date,
        publisher=origin.publisher or next(iter(sites), ""),
    )


def _told(root: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - lxml has no types
    for meta in root.iter("meta"):
        value = " ".join((meta.get("content") or "").split())
        for attribute in ("property", "name", "itemprop"):
            if value and (name := meta.get(attribute)):
                yield name.strip().lower(), value


def _titles(root: Any, told: tuple[tuple[str, str], ...]) -> list[str]:  # noqa: ANN401 - lxml has no types
    titles = [value for name, value in told if name == "og:title"]
    head = root.find("head")
    elements = () if head is None else head.iter("title")
    titles += [" ".join("".join(element.itertext()).split()) for element in elements]
    return [title for title in dict.fromkeys(titles) if title]


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value.strip())
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)
