"""What acts of speech say, for finding words."""

from hypothesis import given
from hypothesis import strategies as st

from communique.dossier import Dossier
from communique.dossier.listings.sayings import Sayings, sayings_of

WORDS = st.text("ab ß\nÉ", max_size=12)


@given(st.lists(WORDS), WORDS)
def test_it_finds_what_a_look_at_each_saying_finds(said: list[str], asked: str) -> None:
    found = Sayings(enumerate(said)).about(asked)
    words = asked.casefold().split()
    assert found == {n for n, saying in enumerate(said) if all(f" {w}" in f" {saying.casefold()}" for w in words)}


def test_an_act_without_content_says_its_sentence(dossier: Dossier) -> None:
    assert len(sayings_of(dossier.look_ups).about("welcomed them")) == 1
    assert len(sayings_of(dossier.look_ups).about("respect")) == 1
