import pytest

from communique.export.parties_named import first_parties, states_in


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("to give aid to Fiji and Tonga despite Samoa", ("Fiji", "Tonga")),
        ("sanctions against the Fijian government", ("Fiji",)),
        ("a new office in Suva", ("Fiji",)),
        ("the return of U.N. inspectors to Fiji", ("United Nations",)),
        ("a truce with Karl Ode in Tonga", ("Karl Ode",)),
        ("to sail tomorrow", ()),
    ],
)
def test_the_first_party_named_counts_with_those_joined_to_it(words: str, parties: tuple[str, ...]) -> None:
    assert first_parties(words, ("Karl Ode",)) == parties


def test_who_does_the_deed_is_passed_over() -> None:
    assert first_parties("Fijian troops to leave Tonga", but=("Government of Fiji",)) == ("Tonga",)


def test_the_longest_form_at_a_place_counts() -> None:
    assert states_in("South Sudan and the South Sudanese") == ("South Sudan",)


def test_words_inside_other_words_name_nobody() -> None:
    assert states_in("a Malian in Malibu, a chadless map") == ("Mali",)
