"""Elements: what is from outside is escaped, what is markup stays."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.show.drawing.elements import (
    Markup,
    class_name,
    element,
    is_followable,
    left_out,
    link,
    number,
    picture,
    picture_of_nothing,
    words,
)


def test_markup_is_not_escaped_again() -> None:
    assert element("g", element("path", d="M0 0"), "<") == '<g><path d="M0 0"/>&lt;</g>'


def test_templates_write_a_picture_as_it_is() -> None:
    assert Markup("<g/>").__html__() == "<g/>"


def test_quotes_in_attributes_are_escaped() -> None:
    assert element("g", aria_label='say "no"') == '<g aria-label="say &quot;no&quot;"/>'


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_escaped_words_read_as_they_were(text: str) -> None:
    shown = text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    assert unescape(words(text).replace("&amp;", "&amp;amp;")).replace("&amp;", "&") == shown.replace("&amp;", "&")


@pytest.mark.parametrize("bad", ["\x00", "\x1b", "\ud800", "\uffff"])
def test_characters_that_markup_cannot_hold_are_shown_as_replaced(bad: str) -> None:
    assert words(f"a{bad}b") == "a\ufffdb"


@given(st.floats(-1e5, 1e5))
def test_a_coordinate_keeps_a_tenth(value: float) -> None:
    assert abs(float(number(value)) - value) <= 0.0501


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", " JavaScript:x", "data:text/html,x", "vbscript:x", "file:///x", ""]
)
def test_other_schemes_are_not_followed(href: str) -> None:
    assert not is_followable(href)
    assert "href" not in link(href=href, title="A")


@pytest.mark.parametrize("href", ["/s/a", "#p3:1-2", "?from=2012", "s/a.html", "https://example.org/a:b"])
def test_addresses_of_pages_are_followed(href: str) -> None:
    assert is_followable(href)


def test_a_long_title_is_cut() -> None:
    assert len(link(href="/a", title="x" * 1000)) < 300


def test_a_kind_without_letters_has_a_class() -> None:
    assert class_name("layer", "  ") == "layer-other"


def test_a_picture_tells_what_its_marks_mean() -> None:
    assert "<desc>Dots.</desc>" in picture(size=(1, 1), kind="map", label="Places", description="Dots.")


def test_where_there_is_nothing_the_picture_says_so() -> None:
    assert "No place" in picture_of_nothing("No place.", width=100, kind="map", label="Places")


def test_nothing_is_said_where_nothing_is_left_out() -> None:
    assert left_out(0, "rows", y=1) == ""
