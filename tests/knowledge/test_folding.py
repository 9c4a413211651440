from hypothesis import given
from hypothesis import strategies as st

from communique.knowledge.folding import fold


@given(st.text())
def test_a_folded_text_is_as_long_as_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_marks_of_apostrophe_are_one() -> None:
    assert fold("Sana’a Sanaʿa") == "sana'a sana'a"
