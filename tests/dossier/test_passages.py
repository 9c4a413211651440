"""Passages: paragraphs and sentences around cited words."""

from hypothesis import given
from hypothesis import strategies as st

from communique.dossier import Dossier
from communique.dossier.passages import LONGEST_SENTENCE, _around


def test_a_place_counts_characters_from_its_paragraph(dossier: Dossier) -> None:
    (urged,) = dossier.acts(verb="urge")
    place, citation = urged.places[0], urged.citations[0]
    paragraph = dossier.text(citation.sha256).paragraphs[0]
    assert place.start == citation.start - paragraph.span.start
    assert place.suffix.startswith(" the sides")


def test_words_of_the_title_have_paragraph_0_and_the_line_as_sentence(dossier: Dossier) -> None:
    citation = dossier.record(dossier.statement("s-plan")).issue.citations[0]
    assert dossier.place(citation).paragraph == 0
    assert dossier.sentence(citation) == "Statement by the Envoys"


@given(st.text("ab ", min_size=LONGEST_SENTENCE + 1), st.integers(0, LONGEST_SENTENCE))
def test_a_long_sentence_is_cut_around_its_words(sentence: str, at: int) -> None:
    words = sentence[at : at + 5]
    shown = _around(sentence, words)
    assert len(shown) <= LONGEST_SENTENCE + 4
    assert words.strip() in shown
