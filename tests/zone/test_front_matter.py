"""The block that site builders keep above a page."""

from __future__ import annotations

from communique.model.page import Origin, Page
from communique.model.text import ZoneRole
from communique.zone import zone
from communique.zone.front_matter import read_front_matter
from communique.zone.units import split_units

PAGE = (
    "---\ndate: '2029-05-03'\nsource_url: https://example.org/a/very/long/address/of/a/page/in/a/folder/of/folders/\n"
    'title: "Joint Statement on the talks"\n---\n\nThe sides met in Geneva today and agreed to meet again in June.\n'
)


def test_front_matter_gives_title_and_day_and_no_words() -> None:
    text, header, _ = zone(Page(Origin("-"), PAGE))
    assert header.title is not None
    assert header.title.of(text.content) == "Joint Statement on the talks"
    assert str(header.date) == "2029-05-03"
    assert {z.role for z in text.zones if "source_url" in z.span.of(text.content)} == {ZoneRole.NOTICE}


def test_a_block_that_is_never_closed_is_no_front_matter() -> None:
    assert read_front_matter(split_units("---\ndate: 2029-05-03\nThe sides met.")).roles == {}


def test_a_row_of_hyphens_inside_a_page_opens_nothing() -> None:
    assert read_front_matter(split_units("The sides met.\n---\nThey agreed.\n---")).roles == {}
