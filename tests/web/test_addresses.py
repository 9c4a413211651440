"""Addresses: where things stand, for years."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.web import addresses
from communique.web.asking import read_address


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_name_survives_its_address(name: str) -> None:
    assert unquote(addresses.actor(name).removeprefix("/a/")) == name


def test_a_passage_in_a_copy_names_the_copy() -> None:
    row = {"statement": "s", "anchor": "p1:0-4", "text": 2}
    assert addresses.passage(row) == "/s/s?text=2#p1:0-4"


@pytest.mark.parametrize(("kind", "page"), [("meeting", "/m/ab"), ("undertaking", "/u/ab"), ("act", "")])
def test_some_facts_have_a_page(kind: str, page: str) -> None:
    assert addresses.fact(kind, "ab") == page


def test_another_form_keeps_the_question() -> None:
    asked = read_address(addresses.in_form("/", "json", {"from": "2012"}))
    assert (asked.path, asked.form, asked.asked) == ("/", "json", {"from": "2012"})


def test_a_comparison_names_both_sides() -> None:
    assert addresses.compare("a", "a@2") == "/compare/a...a@2"


def test_instruments_places_posts_and_formulas_are_found_by_their_words() -> None:
    made = [f("A b/c") for f in (addresses.instrument, addresses.place, addresses.post, addresses.formula)]
    assert made == ["/i/A%20b%2Fc", "/p/A%20b%2Fc", "/o/A%20b%2Fc", "/f/A%20b%2Fc"]
