from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from communique.acquire.flatten import flatten
from communique.model.page import Hint


def tree(markup: str) -> Any:
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, huge_tree=True)
    return etree.fromstring(markup.encode(), parser)


def text_of(markup: str) -> str:
    return flatten(tree(f"<html><body>{markup}</body></html>"))[0]


def stretches(markup: str) -> list[tuple[str, str]]:
    text, hints = flatten(tree(f"<html><body>{markup}</body></html>"))
    return [(hint.role, text[hint.start : hint.end]) for hint in hints]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One  \n two</p><p>three</p>", "One two\nthree"),
        ("<div>One<div>two</div>three</div>", "One\ntwo\nthree"),
        ("<p>The <b>envoy</b>, <i>A.</i> said</p>", "The envoy, A. said"),
        ("<p>re<b>new</b>ed</p>", "renewed"),
        ("One<br>two<br><br>three", "One\ntwo\nthree"),
        ("<ul><li>One</li><li><p>two</p></li></ul>", "- One\n- two"),
        ("<ul><li>One<ul><li>two</li></ul></li></ul>", "- One\n- two"),
        ("<ol><li>One<li>two</ol>", "1. One\n2. two"),
        ("<ol start=4><li>One<li value=9>two<li>three</ol>", "4. One\n9. two\n10. three"),
        ("<ul><li></li><li>x</li></ul>", "- x"),
        ("<table><tr><td>Date:</td><td>4 May</td></tr><tr><td>Place:</td></tr></table>", "Date:\t4 May\nPlace:"),
        ("<table><tr><td><div>Menu</div></td><td><p>One<p>two</td></tr></table>", "Menu\nOne\ntwo"),
        ("<p>She said <q>yes</q>.</p>", "She said “yes”."),
        ("<p>A<script>x()</script>B<style>y</style></p><noscript>z</noscript>", "AB"),
        ("<p>A<!-- c -->B</p>", "AB"),
        ("<nav><a>Home</a><a>About</a></nav>", "Home About"),
        ("<pre>One\ntwo\n\nthree</pre>", "One\ntwo\n\nthree"),
        ("<p>a\u00a0b</p>", "a\u00a0b"),
        ("<dl><dt>Date</dt><dd>4 May</dd></dl>", "Date\n4 May"),
        ("<p>A<template>x</template><svg><title>i</title></svg></p>", "A"),
    ],
)
def test_a_page_becomes_lines(markup: str, text: str) -> None:
    assert text_of(markup) == text


def test_hints_mark_the_stretches_of_parts() -> None:
    markup = "<header>Top</header><nav>Home</nav><main><h1>Visit</h1><p>Body</p></main><footer>End</footer>"
    assert stretches(markup) == [
        ("header", "Top"),
        ("nav", "Home"),
        ("heading", "Visit"),
        ("main", "Visit\nBody"),
        ("footer", "End"),
    ]


def test_the_header_of_an_article_is_no_header_of_the_page() -> None:
    assert ("header", "Visit") not in stretches("<article><header>Visit</header><p>Body</p></article>")


def test_a_part_inside_a_like_part_is_told_once() -> None:
    markup = "<ul class='menu'><li class='menu-item'>One</li><li class='menu-item'>two</li></ul>"
    assert stretches(markup) == [("menu", "- One\n- two")]


def test_an_empty_part_has_no_hint() -> None:
    assert stretches("<nav> </nav><p>x</p>") == []


def test_a_time_tells_its_value() -> None:
    _, hints = flatten(tree("<p>On <time datetime='2031-05-04'>4 May</time></p>"))
    assert hints == (Hint(3, 8, "time", "2031-05-04"),)


def test_depth_does_not_end_the_walk() -> None:
    assert text_of("<div>" * 1900 + "deep" + "</div>" * 1900 + "<p>after</p>") == "deep\nafter"


MARKUP = st.recursive(
    st.sampled_from(["one", " two ", "three\n", "", "<br>", "\u00a0", "four\u00a0"]),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(
            ["p", "div", "nav", "b", "ul", "li", "h2", "aside", "form", "table", "td", "tr", "time", "pre"]
        ),
        st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)


@given(MARKUP)
def test_hints_begin_and_end_on_characters_that_can_be_seen(markup: str) -> None:
    text, hints = flatten(tree(f"<html><body>x{markup}</body></html>"))
    for hint in hints:
        stretch = text[hint.start : hint.end]
        assert stretch == stretch.strip() != ""


@given(MARKUP)
def test_no_word_is_lost_or_doubled(markup: str) -> None:
    root = tree(f"<html><body>x{markup}</body></html>")
    assert "".join(text_of_words(flatten(root)[0])) == "".join("".join(root.itertext()).split())


def text_of_words(text: str) -> list[str]:
    return text.replace("- ", "").split()
