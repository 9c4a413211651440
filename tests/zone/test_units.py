"""Units: logical lines with their labels, and lines joined that somebody wrapped."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.zone.units import last_mark, split_units

WRAPPED = """The Facilitators of the Harrow Group met in Marade with the Foreign Ministers
of Arvania and Tavland to take stock of the talks and to prepare for the next
round, which will be held in the autumn. They thanked both hosts for the warm
welcome. The Facilitators will visit the region in June, and they will brief
the Council of Ministers.

They urged the sides to refrain from any use of force."""


@given(st.text(max_size=300))
def test_units_are_the_words_of_the_page_in_order(content: str) -> None:
    units = split_units(content)
    assert all(content[u.start : u.end] == u.text for u in units)
    assert all(a.end <= b.start for a, b in pairwise(units))


@given(st.text(max_size=300))
def test_nothing_but_blanks_stands_between_units(content: str) -> None:
    units = split_units(content)
    ends = [0, *(u.end for u in units)]
    starts = [*(u.start for u in units), len(content)]
    between = "".join(content[a:b] for a, b in zip(ends, starts, strict=True))
    assert not between.strip().strip("\u200b\ufeff\u200e\u200f")


def test_a_paragraph_wrapped_at_a_width_is_one_unit() -> None:
    assert [u.text.count("\n") for u in split_units(WRAPPED)] == [4, 0]


def test_one_paragraph_a_line_stays_one_paragraph_a_line() -> None:
    lines = ["The Co-Chairs met with the President in the capital today. " * 4] * 5
    assert len(split_units("\n".join(lines))) == 5


def test_a_menu_of_long_items_is_not_joined() -> None:
    items = [
        "Office of the Special Representative for Human Beings",
        "Economic and Environmental Implementation Meetings",
    ]
    assert len(split_units("\n".join(items * 4))) == 8


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("6.1 Summit commended the progress made.", "6.1"),
        ("6.1 million people fled.", ""),
        ("1. Urges the parties", "1."),
        ("(a) to withdraw", "(a)"),
        ("i. first", "i."),
        ("IV. On Arvania and its neighbours", "IV."),
        ("- Date:", "-"),
        ("• open the road", "•"),
        ("-", "-"),
        ("[3] A note", "[3]"),
        ("2012 was a year of hope.", ""),
        ("3.5 per cent of the mines", ""),
        ("H. E. Tom Roe, President of Tavland", ""),
        ("A. Renn", ""),
        ("**MARADE** is the capital", ""),
    ],
)
def test_the_label_of_a_line_is_its_number_or_bullet(line: str, label: str) -> None:
    assert split_units(line)[0].label == label


def test_a_number_alone_on_its_line_is_joined_with_what_it_numbers() -> None:
    assert [u.text for u in split_units("1.\nUrges the parties;")] == ["1.\nUrges the parties;"]


def test_blank_lines_before_a_unit_are_counted_for_every_kind_of_line_break() -> None:
    assert [u.gap for u in split_units("a\n\nb\r\n\r\nc\rd")] == [0, 2, 2, 1]


def test_the_last_mark_is_found_inside_closing_quotes() -> None:
    assert [last_mark(t) for t in ("done.”", "done.)", "done", "")] == [".", ".", "e", ""]


@pytest.mark.parametrize(
    "text",
    [
        "He met today in Marade with the President of the Republic of\nTavland and his family.",
        "They thanked the Prime Minister and the people of the Federal\nRepublic of Arvania for their help.",
        "The sides to the dispute have agreed to meet again on Thursday,\nAugust 15 in Marade to resume the talks.",
        "The Envoy thanked the Ministers and spoke at length with U.S.\nAmbassador Tom Roe about the talks.",
        "The talks of today were attended by the Lake Union Special\nEnvoy for the Sarn Valley, Tom Roe.",
    ],
)
def test_a_line_that_breaks_off_before_a_name_is_joined(text: str) -> None:
    assert len(split_units(text)) == 1


def test_a_headline_is_not_joined_with_what_follows() -> None:
    assert (
        len(split_units("Ministers of the Harrow Group meet on the future of Tavland\nTom Roe opened the talks.")) == 2
    )
