"""Countries meant by a label."""

from __future__ import annotations

import pytest

from communique.extract.states_meant import are_states, states_meant
from communique.model.page import Origin, Page
from communique.model.reading import Reading
from communique.read import read_statement
from communique.zone import zone


def _reading(content: str) -> Reading:
    text, header, _ = zone(Page(Origin("-"), content))
    return read_statement(text, header)


def test_a_number_of_countries_is_the_row_of_as_many_states_in_the_opening() -> None:
    reading = _reading(
        "Kenya, Chad and Peru said on Friday that the talks go on. The three countries rejected the plan."
    )
    assert states_meant(reading, (), "three countries", 60) == ("Kenya", "Chad", "Peru")


def test_another_number_is_left_a_label() -> None:
    reading = _reading("Kenya, Chad and Peru said on Friday that the talks go on. The two countries rejected the plan.")
    assert states_meant(reading, (), "two countries", 60) == ()


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("Chad and Peru, Guarantor Countries of the talks, regret the delay in the process.", ("Chad", "Peru")),
        ("The Guarantor countries, Chad and Peru, regret the delay in the process.", ("Chad", "Peru")),
        ("Chad and Peru regret the delay which the Guarantor countries told of.", ()),
    ],
)
def test_a_label_stands_for_the_issuers_that_are_put_beside_it(content: str, found: tuple[str, ...]) -> None:
    assert states_meant(_reading(content), ("Chad", "Peru"), "Guarantor countries", 70) == found


def test_bodies_are_no_states() -> None:
    assert not are_states(("Kenya", "Lake Council"))


@pytest.mark.parametrize(
    ("content", "label", "found"),
    [
        ("Chad and Peru as guarantors of the truce met. The guarantors agreed.", "guarantors", ("Chad", "Peru")),
        ("Chad and Peru met. The two guarantor states agreed.", "two guarantor states", ("Chad", "Peru")),
        ("Chad and Peru met. The three guarantor states agreed.", "three guarantor states", ()),
        ("Chad and Peru met. The guarantors agreed.", "guarantors", ()),
    ],
)
def test_guarantors_are_the_issuers_only_where_the_text_says_so(
    content: str, label: str, found: tuple[str, ...]
) -> None:
    assert states_meant(_reading(content), ("Chad", "Peru"), label, 70) == found
