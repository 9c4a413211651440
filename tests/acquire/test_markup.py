from typing import Any

import pytest
from lxml import etree

from communique.acquire.markup import page_hints, page_origin, roles_of, roles_of_names
from communique.model.page import Hint, Origin

HEAD = """<html lang="en-GB"><head><title>A visit | The Office</title>
<meta property="og:title" content="A visit"><meta property="og:site_name" content="The Office">
<meta property="article:published_time" content="2031-05-04T10:00:00Z">
<link rel="canonical" href="https://office.example/visit"></head><body><p>x</p></body></html>"""


def tree(markup: str) -> Any:
    return etree.fromstring(markup.encode(), etree.HTMLParser(encoding="utf-8"))


def element(markup: str) -> Any:
    return tree(f"<body>{markup}</body>").find("body")[0]


@pytest.mark.parametrize(
    ("markup", "roles"),
    [
        ("<nav>x</nav>", [("nav", "")]),
        ('<div role="navigation">x</div>', [("nav", "role")]),
        ('<div role="contentinfo">x</div>', [("footer", "role")]),
        ("<h1>x</h1>", [("heading", "h1")]),
        ('<time datetime="2031-05-04">x</time>', [("time", "2031-05-04")]),
        ('<div class="post-share">x</div>', [("share", "post-share")]),
        ('<div style="display: none">x</div>', [("hidden", "")]),
        ('<div class="content">x</div>', []),
    ],
)
def test_roles_come_from_tags_and_attributes(markup: str, roles: list[tuple[str, str]]) -> None:
    assert list(roles_of(element(markup))) == roles


@pytest.mark.parametrize(
    ("names", "role"),
    [
        ("related-posts", "related"),
        ("youMayLike", "related"),
        ("newsletter_signup", "newsletter"),
        ("comment-respond", "comment"),
        ("main-menu", "menu"),
        ("breadcrumbs", "breadcrumb"),
        ("cookie-banner", "cookie"),
    ],
)
def test_names_speak_of_furniture(names: str, role: str) -> None:
    assert role in dict(roles_of_names(names))


@pytest.mark.parametrize("names", ["has-sidebar", "no-comments", "without-menu", "shareholder", "document", "12", ""])
def test_other_names_say_nothing(names: str) -> None:
    assert roles_of_names(names) == ()


def test_the_names_of_a_whole_page_are_passed_over() -> None:
    assert list(roles_of(tree("<html><body class='menu-open comments'>x</body></html>").find("body"))) == []


def test_the_head_tells_language_site_titles_and_date() -> None:
    assert page_hints(tree(HEAD)) == (
        Hint(0, 0, "language", "en-GB"),
        Hint(0, 0, "site", "The Office"),
        Hint(0, 0, "title", "A visit"),
        Hint(0, 0, "title", "A visit | The Office"),
        Hint(0, 0, "time", "2031-05-04T10:00:00Z"),
    )


def test_the_origin_takes_address_title_and_publisher_from_the_page() -> None:
    origin = page_origin(tree(HEAD), Origin("a.html"), b"")
    assert (origin.url, origin.title, origin.publisher) == ("https://office.example/visit", "A visit", "The Office")


def test_what_is_known_of_the_origin_is_not_overwritten() -> None:
    assert page_origin(tree(HEAD), Origin("a", url="https://a.example", title="T"), b"").url == "https://a.example"


def test_an_address_that_is_none_is_passed_over() -> None:
    assert page_origin(tree('<link rel="canonical" href="/visit"><p>x'), Origin("a"), b"").url == ""


def test_a_browser_notes_where_a_page_was_saved_from() -> None:
    saved = b"<!-- saved from url=(0027)https://office.example/old -->"
    assert page_origin(tree("<p>x"), Origin("a"), saved).url == "https://office.example/old"
