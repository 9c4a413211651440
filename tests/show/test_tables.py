"""Tables."""

from hypothesis import given
from hypothesis import strategies as st

from communique.show.tables import Column, Sheet, share_width, write_table
from communique.show.words import width_of

SHEET = Sheet(
    (Column("WHO", lambda r: r["who"]), Column("WHERE", lambda r: r["where"])),
    under=lambda r: r.get("said", ""),
    nothing="Nobody.",
)


@given(st.lists(st.fixed_dictionaries({"who": st.text(), "where": st.text(), "said": st.text()})), st.integers(40, 120))
def test_no_line_of_a_table_is_wider_than_the_page(rows: list[dict[str, str]], width: int) -> None:
    assert all(width_of(line) <= width for line in write_table(SHEET, rows, width=width))


def test_no_rows_are_told_in_words() -> None:
    assert list(write_table(SHEET, [])) == ["Nobody."]


def test_a_column_that_is_empty_in_every_row_is_left_out() -> None:
    assert list(write_table(SHEET, [{"who": "", "where": "Vell"}])) == ["WHERE", "Vell"]


def test_long_cells_are_wrapped_below_each_other() -> None:
    rows = [{"who": "a " * 30, "where": "b"}]
    lines = list(write_table(SHEET, rows, width=40))
    assert len(lines) == 3
    assert lines[1].endswith("b")


def test_each_line_under_a_row_stands_by_itself() -> None:
    rows = [{"who": "Ana", "where": "Vell", "said": "p1\np2"}]
    assert list(write_table(SHEET, rows))[2:] == ["    p1", "    p2"]


@given(st.lists(st.integers(1, 200), min_size=1, max_size=6), st.integers(6, 200))
def test_widths_never_exceed_the_room(wanted: list[int], room: int) -> None:
    assert sum(share_width(wanted, least=[6] * len(wanted), room=room)) <= max(room, len(wanted))
