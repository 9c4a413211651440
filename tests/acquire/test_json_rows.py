import json

import pytest

from communique.acquire.blobs import Acquired, Blob
from communique.acquire.json_rows import read_json, read_json_lines
from communique.acquire.limits import Limits
from communique.model.finding import Finding
from communique.model.page import Origin, Page


def lines(data: bytes, limits: Limits | None = None) -> list[Acquired]:
    return list(read_json_lines(Blob.from_bytes(data, Origin("a.jsonl")), limits=limits or Limits()))


def whole(data: bytes, limits: Limits | None = None) -> list[Acquired]:
    return list(read_json(Blob.from_bytes(data, Origin("a.json")), limits=limits or Limits()))


def texts(items: list[Acquired]) -> list[str]:
    return [item.content for item in items if isinstance(item, Page)]


def codes(items: list[Acquired]) -> list[str]:
    return [item.code for item in items if isinstance(item, Finding)]


def test_half_a_line_does_not_cost_the_others() -> None:
    items = lines(b'{"text": "One"}\n{"text": "tw\n\n{"text": "three"}\n')
    assert (texts(items), codes(items)) == (["One", "three"], ["bad-row"])
    assert isinstance(items[1], Finding)
    assert items[1].where == "a.jsonl!row 2"
    assert "line 2" in items[1].message


def test_the_row_is_the_line() -> None:
    (page,) = lines(b'\n\n{"text": "One"}')
    assert isinstance(page, Page)
    assert page.origin.member == "row 3"


def test_a_line_past_the_limit_is_passed_over() -> None:
    long = json.dumps({"text": "w" * 3_000_000}).encode()
    items = lines(long + b'\n{"text": "two"}\n' + long, Limits(page_bytes=1000))
    assert (texts(items), codes(items)) == (["two"], ["too-long", "too-long"])


@pytest.mark.parametrize("line", [b"[1, 2]", b'"words"', b"17", b"[" * 100_000])
def test_a_line_that_is_no_object_is_a_finding(line: bytes) -> None:
    assert codes(lines(line)) == ["bad-row"]


def test_a_line_of_other_bytes_is_a_finding() -> None:
    items = lines(b'{"text": "One"}\n' + b"\xff" * 50 + b"\n")
    assert (texts(items), codes(items)) == (["One"], ["binary"])


def test_lines_in_utf16_are_read() -> None:
    assert texts(lines('{"text": "One"}\n{"text": "two"}\n'.encode("utf-16"))) == ["One", "two"]


def test_a_text_keeps_its_characters() -> None:
    assert texts(lines(b'{"text": "a\\r\\n\\u00a0b\\ud83d\\ude00"}')) == ["a\r\n\u00a0b\U0001f600"]


def test_half_a_character_pair_can_be_stored() -> None:
    assert texts(lines(b'{"text": "a\\ud800b"}')) == ["a\ufffdb"]


@pytest.mark.parametrize(
    "data",
    [
        b'[{"text": "One"}, {"text": "two"}]',
        b'{"items": [{"text": "One"}, {"text": "two"}]}',
        b'{"text": "One"}\n{"text": "two"}\n',
    ],
)
def test_json_holds_rows_in_several_ways(data: bytes) -> None:
    assert texts(whole(data)) == ["One", "two"]


def test_one_object_is_one_page_of_the_file_itself() -> None:
    (page,) = whole(b'{"title": "Visit", "body": "Words", "url": "https://a.example"}')
    assert isinstance(page, Page)
    assert page.origin == Origin("a.json", "", "https://a.example", "Visit")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-page"),
        (b'{"a": [1]}', "no-text-column"),
        (b"[]", "no-text-column"),
        (b"7", "no-text-column"),
        (b'{"text": "On', "broken-file"),
        (b"[" * 100_000, "broken-file"),
        (b"\xff" * 60, "binary"),
    ],
)
def test_json_without_texts_says_why(data: bytes, code: str) -> None:
    assert codes(whole(data)) == [code]


def test_json_past_the_limit_is_not_read() -> None:
    assert codes(whole(b'{"text": "words"}', Limits(file_bytes=9, page_bytes=9))) == ["too-long"]
