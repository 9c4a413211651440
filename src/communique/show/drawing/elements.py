"""Elements of a picture: SVG written as strings, everything from outside escaped.

Idea: a picture is markup for a page, so each mark is a link that a keyboard reaches and a reader hears; looks come from classes
and the page's style sheet, never from style attributes (a strict Content-Security-Policy forbids them).
Invariant: only `Markup` is written as it is; any other string is escaped, in text and in attributes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from communique.show.spoken import spoken

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 (section 2.2) cannot hold: shown as U+FFFD."""

_SCHEME = re.compile(r"\s*([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
_SAFE_SCHEMES = ("http", "https")
_TITLE_LENGTH = 200
"""Characters of a mark's title at most: a picture of hundreds of marks stays small."""


class Markup(str):
    """Text that is already markup; templates that know ``__html__`` (Jinja2) write it as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """The markup itself, for template engines."""
        return str(self)


def element(name: str, *children: str, **attributes: str | float | None) -> Markup:
    """An element; ``_`` in an attribute's name stands for ``-``, a trailing one is dropped, None leaves it out.

    >>> element("text", "a < b", class_="label", font_size=12.0, x=None)
    '<text class="label" font-size="12">a &lt; b</text>'
    >>> element("path", d="M0 0")
    '<path d="M0 0"/>'
    """
    opening = name + "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_attribute(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = "".join(child if isinstance(child, Markup) else words(child) for child in children)
    return Markup(f"<{opening}>{inside}</{name}>" if inside else f"<{opening}/>")


def words(text: str) -> Markup:
    """Text made safe to stand between tags.

    >>> words("<script>")
    '&lt;script&gt;'
    """
    return Markup(escape(_UNWRITABLE.sub("\ufffd", text), quote=False))


def joined(parts: Iterable[Markup]) -> Markup:
    """Several pieces of markup as one."""
    return Markup("".join(parts))


def number(value: float) -> str:
    """A coordinate with one decimal at most.

    >>> number(3.0), number(2.25), number(-0.01)
    ('3', '2.2', '0')
    """
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def link(*children: str, href: str, title: str, class_: str = "mark", data_ends: str | None = None) -> Markup:
    """A mark that leads somewhere: focusable, named for readers, with its title on hover.

    ``data_ends`` are the numbers of the things that it is or joins, for a page that lights them together.

    An address with another scheme than http (``javascript:``) is not followed: the mark stays without a link.

    >>> link(href="/s/a", title="A statement")
    '<a class="mark" href="/s/a"><title>A statement</title></a>'
    >>> "href" in link(href="javascript:alert(1)", title="A")
    False
    """
    short = title if len(title) <= _TITLE_LENGTH else title[: _TITLE_LENGTH - 1] + "…"
    followed = href if is_followable(href) else None
    return element("a", element("title", short), *children, class_=class_, href=followed, data_ends=data_ends)


def is_followable(href: str) -> bool:
    """Whether an address stays on the page's own host or leads over http.

    >>> [is_followable(href) for href in ("/s/a#p3", "../a.html", "https://a.org", "data:text/html,x", "")]
    [True, True, True, False, False]
    """
    scheme = _SCHEME.match(href)
    return bool(href) and (scheme is None or scheme[1].casefold() in _SAFE_SCHEMES)


def class_name(prefix: str, kind: str) -> str:
    """The class of a kind of mark.

    >>> class_name("layer", "Held meeting")
    'layer-held-meeting'
    """
    slug = re.sub(r"[^a-z0-9]+", "-", kind.casefold()).strip("-")
    return f"{prefix}-{slug or 'other'}"


def picture(*children: Markup, size: tuple[float, float], kind: str, label: str, description: str = "") -> Markup:
    """A whole picture, which scales to the width of its column.

    >>> picture(size=(10, 5), kind="map", label="Places")
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5" class="picture picture-map" role="group" aria-label="Places"/>'
    """
    about = (element("desc", description),) if description else ()
    return element(
        "svg",
        *about,
        *children,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {number(size[0])} {number(size[1])}",
        class_=f"picture picture-{kind}",
        role="group",
        aria_label=label,
    )


def picture_of_nothing(told: str, *, width: float, kind: str, label: str) -> Markup:
    """The picture where there is nothing to draw: it says so."""
    note = element("text", told, x=width / 2, y=28, class_="tick", text_anchor="middle")
    return picture(note, size=(width, 48), kind=kind, label=label)


def left_out(count: int, what: str, *, y: float) -> Markup:
    """The line that says how many more there are than a picture can hold; nothing if none are left out.

    >>> left_out(3, "places", y=20)
    '<text x="0" y="20" class="notice">and 3 more places, in the table</text>'
    """
    if count <= 0:
        return Markup()
    more = spoken("and %(count)s more %(what)s, in the table", count=f"{count:,}", what=spoken(what))
    return element("text", more, x=0, y=y, class_="notice")


def _attribute(value: str | float) -> str:
    if isinstance(value, str):
        return escape(_UNWRITABLE.sub("\ufffd", value))
    return number(value)
