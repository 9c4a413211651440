from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from communique.model.span import Span
from communique.model.text import Paragraph
from communique.read.quotes import find_quotes


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    out: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            out.append(Paragraph(len(out) + 1, Span(start, start + len(line))))
        start += len(line) + 1
    return tuple(out)


def quoted(text: str) -> list[str]:
    return [q.span.of(text) for q in find_quotes(text, paragraphs(text))]


def test_curly_marks_hold_the_words_without_the_marks() -> None:
    assert quoted("She said: “We will meet again.” He left.") == ["We will meet again."]


def test_straight_marks_open_before_a_word_and_close_behind_one() -> None:
    assert quoted('He said "we agree" and "we sign".') == ["we agree", "we sign"]


def test_guillemets_are_marks_in_either_order() -> None:
    assert quoted("Elle dit «we agree» and »we sign« today.") == ["we agree", "we sign"]


def test_low_marks_close_with_either_high_mark() -> None:
    assert quoted("Er sagt „we agree“ und „we sign”.") == ["we agree", "we sign"]


def test_single_curly_marks_are_marks_and_apostrophes_are_not() -> None:
    assert quoted("The sides’ envoys said ‘it’s over’ today.") == ["it’s over"]


def test_plain_single_marks_open_only_what_is_spoken() -> None:
    assert quoted("'We shall meet again,' she said of the parties' talks.") == ["We shall meet again,"]
    assert quoted("The parties' envoys met the others' envoys.") == []


def test_two_closing_marks_around_words_are_a_quotation() -> None:
    assert quoted("He said ”we agree” today.") == ["we agree"]


def test_a_quotation_runs_over_paragraphs_that_open_it_again() -> None:
    text = "He said: “We agree.\n“We sign.”\nHe left."
    assert quoted(text) == ["We agree.\n“We sign."]


def test_a_quotation_opened_once_runs_to_its_closing_mark() -> None:
    text = 'The statement:\n"First words.\nSecond words.\nLast words."'
    assert quoted(text) == ["First words.\nSecond words.\nLast words."]


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = "He said: “We agree.\nThe talks ended.\nShe said: “We sign.”"
    found = find_quotes(text, paragraphs(text))
    assert [q.span.of(text) for q in found] == ["We agree.", "We sign."]
    assert [q.is_open for q in found] == [True, False]


def test_a_text_without_paragraphs_has_no_quotation() -> None:
    assert find_quotes("“We agree.”", ()) == ()


def test_empty_marks_are_no_quotation() -> None:
    assert quoted('He said “” and "" today.') == []


@given(st.text(alphabet="ab .,\n\"“”«»„‘’'", max_size=80))
def test_quotations_never_overlap_and_lie_in_the_text(text: str) -> None:
    found = find_quotes(text, paragraphs(text))
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(q.span.of(text).strip() == q.span.of(text) for q in found)
