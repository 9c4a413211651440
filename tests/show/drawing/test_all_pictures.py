"""What holds for every picture, whatever it shows."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.show.drawing import pictures

from communique.show.drawing import Markup, style_sheet

HOSTILE = "</title><script>alert(1)</script>\" onload='x' \u202e\x00\ud800 &amp; é漢字"
ROOM = 300_000
kinds = pytest.mark.parametrize("kind", pictures.ALL)


def drawn(kind: str, name: str = "Envoy", href: str = "/s/one", count: int = 12) -> Markup:
    return pictures.ALL[kind](name, href, count)


@kinds
def test_a_picture_scales_and_has_a_name(kind: str) -> None:
    root = pictures.tree(drawn(kind))
    assert re.fullmatch(r"0 0 [\d.]+ [\d.]+", root.get("viewBox", ""))
    assert (root.get("role"), root.get("aria-label"), root.get("width")) == ("group", "Envoy", None)


@kinds
def test_every_mark_is_a_link_with_a_title_first(kind: str) -> None:
    found = pictures.links(drawn(kind))
    assert found
    assert all(link.get("href") == "/s/one" or "timeline" in link.get("href", "") for link in found)
    assert all(link[0].tag == f"{pictures.SVG}title" and link[0].text for link in found)


@kinds
def test_there_is_nothing_that_a_strict_policy_forbids(kind: str) -> None:
    for element in pictures.tree(drawn(kind)).iter():
        assert element.tag.removeprefix(pictures.SVG) not in ("style", "script", "foreignObject", "image", "use")
        assert not [name for name in element.attrib if name == "style" or name.startswith("on")]


@kinds
def test_the_same_things_are_drawn_the_same_way(kind: str) -> None:
    assert drawn(kind) == drawn(kind)


@kinds
def test_hostile_words_stay_words(kind: str) -> None:
    picture = drawn(kind, HOSTILE, "javascript:alert(1)")
    assert "<script" not in picture
    assert "javascript:" not in picture
    assert any("<script>" in title for title in pictures.titles(picture))


@kinds
def test_very_long_names_and_very_many_things_stay_small(kind: str) -> None:
    assert len(drawn(kind, "w" * 20_000, count=4)) < ROOM
    assert len(drawn(kind, "Envoy of the made-up group", "/s/2012-03-22-envoys#p3:120-188", 2000)) < ROOM


@kinds
@pytest.mark.parametrize("count", [1, 2, 3])
def test_few_things_are_drawn(kind: str, count: int) -> None:
    assert pictures.links(drawn(kind, count=count))


@kinds
def test_every_class_is_known_to_the_style_sheet_or_only_groups(kind: str) -> None:
    used = {name for e in pictures.tree(drawn(kind)).iter() for name in e.get("class", "").split()}
    groups = {"mark", "ground", "edges", "nodes", "office", "lane", "time-axis", "undated-column", "years-row"}
    unknown = {name for name in used - groups if f".{name}" not in style_sheet()}
    assert {name for name in unknown if not name.startswith(("picture-", "lane-", "coverage-row", "listed"))} == set()


@settings(max_examples=15, deadline=None)
@given(name=st.text(min_size=1), kind=st.sampled_from(sorted(pictures.ALL)))
def test_any_words_give_well_formed_markup(name: str, kind: str) -> None:
    assert pictures.tree(drawn(kind, name, name)).tag == f"{pictures.SVG}svg"
