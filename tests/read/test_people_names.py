from collections.abc import Callable

import pytest

from communique.read.names import Line
from communique.read.people_names import is_full, name_at, prefix_at

LineOf = Callable[[str], Line]


@pytest.mark.parametrize(
    "name",
    ["Ann Dee", "Jean-Luc Le Roy", "Faisal bin Turki al-Dosari", "Annelies van der Veken", "Paul B. Rowe", "José María de la Cruz Paz",
     "Abu Omar al-Masri", "Thein Lwin", "Josep BARRAL", "John Rowe Jr.", "Charles III", "Siti binti Yusof", "Colm Ó Dálaigh"],
)  # fmt: skip
def test_a_name_is_taken_whole(name: str, line_of: LineOf) -> None:
    line = line_of(f"{name}, who spoke, left.")
    assert line.text(0, name_at(line, 0, is_sure=True)) == name


@pytest.mark.parametrize(
    "words", ["Peace Process", "Monday", "Foreign Ministers", "the", "Geneva International Discussions"]
)
def test_other_words_are_no_names(words: str, line_of: LineOf) -> None:
    assert name_at(line_of(f"{words} of it"), 0) == 0


def test_a_city_is_a_surname_only_behind_a_post(line_of: LineOf) -> None:
    line = line_of("Colombo spoke")
    assert (name_at(line, 0), name_at(line, 0, is_sure=True)) == (0, 1)


@pytest.mark.parametrize(
    "titles", ["H.E. Dr.", "H. E. Mr", "Brigadier General", "Hon. Amb. (Eng.)", "Gen. Al-Haj", "Mr."]
)
def test_titles_and_ranks_stand_before_a_name(titles: str, line_of: LineOf) -> None:
    line = line_of(f"{titles} Dee spoke")
    start, _ = prefix_at(line, 0)
    assert line.low(start) in ("dee", "al-haj")


def test_a_menu_in_capitals_is_no_title(line_of: LineOf) -> None:
    assert prefix_at(line_of("FR PT EN"), 0)[0] == 0


def test_a_full_name_has_two_words_or_an_initial_and_a_surname(line_of: LineOf) -> None:
    line = line_of("Ann Dee and J. Roe and Roe")
    assert is_full(line, 0, 2)
    assert is_full(line, 3, 5)
    assert not is_full(line, 6, 7)
