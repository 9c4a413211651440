import itertools
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from communique.model.reading import Sentence, Token
from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.names import Line, list_lines
from communique.read.names_lexicon import HitKind

LineOf = Callable[[str], Line]


def test_hyphens_and_apostrophes_stay_inside_words(line_of: LineOf) -> None:
    assert [w.text for w in line_of("Co-Chair O'Dee in N'Djamena").words] == ["Co-Chair", "O'Dee", "in", "N'Djamena"]


def test_a_possessive_ending_is_a_word_of_its_own(line_of: LineOf) -> None:
    assert [w.low for w in line_of("Kenya’s and the Sides’ view").words] == [
        "kenya",
        "'s",
        "and",
        "the",
        "sides",
        "'",
        "view",
    ]


def test_abbreviations_and_initials_keep_their_stops(line_of: LineOf) -> None:
    assert [w.text for w in line_of("U.S. envoy A. Dee").words] == ["U.S.", "envoy", "A.", "Dee"]


def test_the_longest_hit_comes_first(line_of: LineOf) -> None:
    line = line_of("The Russian Federation agreed.")
    assert [h.kind for h in line.hits[1]] == [HitKind.STATE, HitKind.ADJECTIVE]


def test_a_name_is_found_over_several_blanks(line_of: LineOf) -> None:
    assert line_of("The United   States spoke.").hit(1, HitKind.STATE) is not None


def test_a_designate_is_parted_from_the_post(line_of: LineOf) -> None:
    assert [w.low for w in line_of("Minister-designate").words] == ["minister", "-designate"]


@given(st.text(alphabet="AB ab.'’-(,é\u00a0\n", min_size=1, max_size=40))
def test_words_are_slices_of_the_text_in_order(text: str) -> None:
    sentence = Sentence(0, 1, ZoneRole.BODY, Span(0, len(text)), (Token(0, text, 0, text, "X", "XX", "ROOT", 0),))
    words = list_lines([sentence], text)[0].words
    assert all(text[w.start : w.end] == w.text for w in words)
    assert all(one.end <= two.start for one, two in itertools.pairwise(words))
