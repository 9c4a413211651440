from hypothesis import given
from hypothesis import strategies as st

from communique.acquire.paragraphs import SOFT_HYPHEN, Line, join_lines

WORDS = st.text("abc ", min_size=1, max_size=30).map(str.strip).filter(bool)
PLACES = st.floats(0, 800, allow_nan=False)
LINES = st.builds(Line, WORDS, PLACES, PLACES, PLACES, st.floats(6, 30), st.floats(1, 60))


def column(*words: str, right: float = 300, gap: float = 12, size: float = 10) -> list[Line]:
    return [Line(w, 72, right, 700 - gap * n, size, 20) for n, w in enumerate(words)]


def test_full_lines_are_joined_by_a_blank() -> None:
    assert join_lines([column("The envoy met", "both sides and", "left.")]) == "The envoy met both sides and left."


def test_a_line_with_room_for_the_next_word_ends_a_paragraph() -> None:
    lines = [Line("The envoy met both sides.", 72, 300, 700, 10, 20), Line("He left.", 72, 110, 688, 10, 15)]
    lines += [Line("Talks went on in the city", 72, 299, 676, 10, 25), Line("hall.", 72, 95, 664, 10, 20)]
    assert join_lines([lines]) == "The envoy met both sides. He left.\n\nTalks went on in the city hall."


def test_a_gap_ends_a_paragraph() -> None:
    first = column("One full line", "another full line", "a third")
    second = [Line("After the gap", 72, 300, 655, 10, 20)]
    assert join_lines([[*first, *second]]).count("\n\n") == 1


def test_another_size_ends_a_paragraph() -> None:
    lines = [Line("Title", 72, 300, 720, 16, 30), *column("Body text")]
    assert join_lines([lines]) == "Title\n\nBody text"


def test_a_label_begins_a_paragraph() -> None:
    assert join_lines([column("They agreed:", "1. to meet", "(b) to talk", "• to go on")]).count("\n\n") == 3


def test_pieces_of_one_line_stay_together() -> None:
    assert join_lines([[Line("Date:", 72, 100, 700, 10, 20), Line("4 May", 200, 240, 700, 10, 5)]]) == "Date: 4 May"


def test_a_sentence_goes_on_in_the_next_column() -> None:
    lines = [Line("The sides met", 72, 250, 100, 10, 20), Line("again.", 320, 350, 700, 10, 20)]
    assert join_lines([lines]) == "The sides met again."


def test_sheets_are_divided_by_an_empty_line() -> None:
    assert join_lines([column("One."), [], column("two")]) == "One.\n\ntwo"


def test_a_sentence_goes_on_over_the_end_of_a_sheet() -> None:
    assert join_lines([column("The envoy"), column("met both.")]) == "The envoy met both."


def test_a_hyphen_stays_where_the_document_does_not_show_the_word() -> None:
    assert join_lines([column(f"the cease{SOFT_HYPHEN}fire")]) == "the cease-fire"


def test_a_hyphen_goes_where_the_document_writes_the_word_without() -> None:
    assert join_lines([column(f"negotia{SOFT_HYPHEN}tions and negotiations")]) == "negotiations and negotiations"


def test_a_word_is_joined_over_a_line_end() -> None:
    assert join_lines([column("the Co-", "Chairs met")]) == "the Co-Chairs met"


def test_no_sheets_are_no_text() -> None:
    assert join_lines([]) == ""


@given(st.lists(st.lists(LINES, max_size=6), max_size=3))
def test_no_word_is_lost_added_or_moved(sheets: list[list[Line]]) -> None:
    given_words = [word for lines in sheets for line in lines for word in line.words.split()]
    assert join_lines(sheets).split() == given_words
