"""Names compared by their words."""

from hypothesis import given
from hypothesis import strategies as st

from communique.extract.names import head_part, is_same_body, words_of


def test_small_words_plural_and_case_do_not_count() -> None:
    assert words_of("The Co-Chairs of the Lake Group") == words_of("co-chair of Lake Groups")


def test_a_short_form_is_the_same_country() -> None:
    assert is_same_body("DRC", "Democratic Republic of the Congo")
    assert not is_same_body("Ghana", "Togo")


def test_the_head_of_a_post_is_what_stands_before_its_body() -> None:
    assert head_part("Special Envoy of the Lake Council") == "Special Envoy"


@given(st.text(alphabet="abcdefg ", min_size=1))
def test_comparing_a_name_with_itself_agrees(name: str) -> None:
    assert is_same_body(name, name)
