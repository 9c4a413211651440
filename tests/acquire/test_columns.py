import pytest

from communique.acquire.blobs import Blob
from communique.acquire.columns import RowReader, choose_columns, column_names, no_text_column, printable
from communique.acquire.limits import Limits
from communique.model.finding import Finding
from communique.model.page import Origin, Page


def rows() -> RowReader:
    return RowReader(Blob.from_bytes(b"", Origin("a.csv")), Limits(), "text/csv")


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["id", "text"], "text"),
        (["Content", "Body"], "Body"),
        (["Full Text"], "Full Text"),
        (["statement"], "statement"),
    ],
)
def test_the_column_of_texts_is_known_by_its_name(names: list[str], text: str) -> None:
    assert choose_columns(names)["text"] == text


def test_a_table_without_texts_has_no_columns() -> None:
    assert choose_columns(["id", "title", "url"]) == {}


def test_the_first_of_two_like_names_wins() -> None:
    assert choose_columns(["text", "TEXT"])["text"] == "text"


def test_a_row_carries_its_origin() -> None:
    row = {
        "text": "Words.",
        "url": "https://a.example/1",
        "date": "2031-05-04",
        "title": "A\n visit",
        "source": "Office",
    }
    (page,) = rows().read(row, 3, choose_columns(row))
    assert isinstance(page, Page)
    assert page.origin == Origin("a.csv", "row 3", "https://a.example/1", "A visit", "2031-05-04", "Office")


def test_rows_without_text_are_counted_in_one_finding() -> None:
    reader = rows()
    for number in range(1, 9):
        assert list(reader.read({"text": " "}, number, {"text": "text"})) == []
    (finding,) = reader.rest()
    assert isinstance(finding, Finding)
    assert finding.message.startswith("8 rows hold no text (row 1, 2, 3, 4, 5, ...)")


def test_markup_in_a_cell_is_flattened() -> None:
    (page,) = rows().read({"text": "<div><p>One</p><p>two</p></div>"}, 1, {"text": "text"})
    assert isinstance(page, Page)
    assert (page.content, page.media_type) == ("One\ntwo", "text/html")


def test_zero_bytes_in_a_cell_are_refused() -> None:
    (finding,) = rows().read({"text": "a\0b"}, 1, {"text": "text"})
    assert isinstance(finding, Finding)
    assert finding.code == "binary"


def test_half_a_character_pair_becomes_a_replacement() -> None:
    assert printable("a\ud800") == "a\ufffd"
    assert printable("\ud83d\ude00") == "\U0001f600"


def test_lists_are_no_text() -> None:
    assert printable(["a"]) == printable({"a": 1}) == ""


def test_the_finding_shows_the_columns_there_are() -> None:
    finding = no_text_column(Origin("a.csv"), ["id", "name"])
    assert isinstance(finding, Finding)
    assert "'id', 'name'" in finding.message


def test_all_known_names_are_in_small_letters() -> None:
    assert all(name == name.lower() for name in column_names())
