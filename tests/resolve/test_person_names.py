import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.resolve.person_names import compare_names, fits_surname, name_words, surname_key

CASES = json.loads((Path(__file__).parents[1] / "cases" / "person_names.json").read_text("utf-8"))
names = st.lists(
    st.sampled_from(
        [
            "Ana",
            "Anna",
            "A.",
            "Eva",
            "Maria",
            "Lund",
            "Lundt",
            "Davitian",
            "Davityan",
            "Petroff",
            "Petrov",
            "al-Haddad",
            "H.E.",
        ]
    ),
    min_size=1,
    max_size=4,
)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["label"])
def test_two_names_are_alike_or_not(case: dict[str, Any]) -> None:
    match = compare_names(*case["input"])
    assert (match.likeness.name if match else None) == case["expect"]


@given(names, names)
def test_comparing_is_symmetric(one: list[str], other: list[str]) -> None:
    left, right = compare_names(" ".join(one), " ".join(other)), compare_names(" ".join(other), " ".join(one))
    assert (left and left.likeness) == (right and right.likeness)


def test_a_reason_tells_what_the_shorter_name_lacks() -> None:
    match = compare_names("Ana Lund", "Ana M. Lund")
    assert match is not None
    assert match.reason == "'Ana Lund' lacks a middle name of 'Ana M. Lund'"


def test_a_surname_fits_the_full_name_in_another_spelling() -> None:
    assert fits_surname("Davitian", "Ana Davityan") == (True, "-ian and -yan are two romanisations of one ending")


def test_a_full_name_is_no_surname() -> None:
    assert fits_surname("Ana Lund", "Ana M. Lund") == (False, "")


def test_titles_and_particles_are_no_words_of_a_name() -> None:
    assert name_words("Dr. Luisa de la Cruz") == ("luisa", "cruz")


def test_an_empty_name_has_no_words() -> None:
    assert name_words("") == ()
    assert surname_key("") == ""
