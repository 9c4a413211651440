"""A citation is exact or it does not exist."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model.citation import Citation
from communique.model.errors import CitationError
from communique.model.span import Span


@given(st.text(min_size=1), st.data())
def test_a_citation_made_from_a_text_stands_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    citation = Citation.of(text, sha256="ab", span=Span(start, end))
    citation.verify(text)
    assert citation.exact == text[start:end]


def test_words_that_stand_elsewhere_are_refused_with_both_wordings() -> None:
    with pytest.raises(CitationError, match=r"'parts', not 'sides'"):
        Citation("ab", 4, 9, "sides").verify("The parts met.")


def test_words_of_another_length_cannot_be_cited() -> None:
    with pytest.raises(CitationError):
        Citation("ab", 0, 3, "four")


def test_offsets_are_code_points_beyond_the_basic_plane() -> None:
    text = "𝔘nited 𝔑ations met"
    assert Citation.of(text, sha256="ab", span=Span(7, 14)).exact == "𝔑ations"
