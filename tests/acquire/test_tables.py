import builtins
import io
from typing import Any

import pytest

from communique.acquire.blobs import Acquired, Blob
from communique.acquire.formats import Format
from communique.acquire.limits import Limits
from communique.acquire.tables import read_csv, read_parquet
from communique.model.finding import Finding
from communique.model.page import Origin, Page


def read(data: bytes, limits: Limits | None = None, form: Format = Format.CSV) -> list[Acquired]:
    return list(read_csv(Blob.from_bytes(data, Origin("a.csv")), limits=limits or Limits(), form=form))


def texts(items: list[Acquired]) -> list[str]:
    return [item.content for item in items if isinstance(item, Page)]


def codes(items: list[Acquired]) -> list[str]:
    return [item.code for item in items if isinstance(item, Finding)]


@pytest.mark.parametrize(
    "data",
    [
        b"id,text\n1,One\n2,two\n",
        b"id;text\n1;One\n2;two\n",
        b"id\ttext\n1\tOne\n2\ttwo\n",
        b"\xef\xbb\xbftext,id\r\nOne,1\r\ntwo,2\r\n",
        "text,id\nOne,1\ntwo,2\n".encode("utf-16"),
    ],
)
def test_rows_are_pages_whatever_divides_them(data: bytes) -> None:
    assert texts(read(data)) == ["One", "two"]


def test_a_cell_may_hold_lines_and_quotation_marks() -> None:
    assert texts(read(b'text\n"One ""two""\n\nthree"\n')) == ['One "two"\n\nthree']


def test_a_table_with_tabs_is_read() -> None:
    assert texts(read(b"id\tbody\n1\tOne, two\n", form=Format.TSV)) == ["One, two"]


def test_a_cell_in_another_encoding_is_decoded_alone() -> None:
    data = "text\nGenève visit\n".encode() * 1 + "The envoy met Zoë in the café\n".encode("cp1252")
    assert "The envoy met Zoë in the café" in texts(read(data))


def test_cells_of_one_old_encoding_are_decoded_alike() -> None:
    russian = "Сопредседатели встретились с министрами и призвали стороны соблюдать прекращение огня."
    data = f"title,text\nВена,{russian}\nБаку,{russian}\n".encode("cp1251")
    pages = [item for item in read(data) if isinstance(item, Page)]
    assert [(page.origin.title, page.content) for page in pages] == [("Вена", russian), ("Баку", russian)]


def test_a_cell_longer_than_the_usual_limit_is_read() -> None:
    assert len(texts(read(b"text\n" + b"words " * 100_000 + b"\n"))[0]) == 600_000


def test_a_cell_past_the_limit_stops_the_table_and_says_where() -> None:
    items = read(b"text\nOne\n" + b"w" * 2000 + b"\n", Limits(page_bytes=1000))
    assert (texts(items), codes(items)) == (["One"], ["bad-row"])
    assert "after row 1" in next(i.message for i in items if isinstance(i, Finding))


def test_short_rows_are_counted_as_empty() -> None:
    items = read(b"id,text\n1\n2,One\n")
    assert (texts(items), codes(items)) == (["One"], ["empty-rows"])


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "empty-page"), (b"id,name\n1,x\n", "no-text-column"), (b"\xff" * 90, "binary")]
)
def test_a_table_without_texts_says_why(data: bytes, code: str) -> None:
    assert codes(read(data)) == [code]


def parquet_bytes(columns: dict[str, list[Any]]) -> bytes:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    stream = io.BytesIO()
    parquet.write_table(pyarrow.table(columns), stream)
    return stream.getvalue()


def read_columns(data: bytes) -> list[Acquired]:
    return list(read_parquet(Blob.from_bytes(data, Origin("a.parquet")), limits=Limits()))


def test_parquet_rows_are_pages_in_order() -> None:
    items = read_columns(parquet_bytes({"text": [f"text {n}" for n in range(150)], "url": ["u"] * 150}))
    assert texts(items) == [f"text {n}" for n in range(150)]
    assert isinstance(items[149], Page)
    assert items[149].origin.member == "row 150"


def test_parquet_without_texts_says_so() -> None:
    assert codes(read_columns(parquet_bytes({"id": [1]}))) == ["no-text-column"]


def test_broken_parquet_says_so() -> None:
    pytest.importorskip("pyarrow")
    assert codes(read_columns(b"PAR1 rubbish")) == ["broken-file"]


def test_without_its_extra_parquet_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", refuse)
    (finding,) = read_columns(b"PAR1")
    assert isinstance(finding, Finding)
    assert finding.code == "missing-extra"
    assert "communique[parquet]" in finding.message
