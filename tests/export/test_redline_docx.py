"""Redlines for Word."""

import io
import zipfile
from typing import Any

import docx
from lxml import etree

from communique.export.redline_docx import write_redline

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROWS: list[dict[str, Any]] = [
    {
        "right_paragraph": 1, "left": "They met & left.", "right": "They spoke & left.",
        "runs": [
            {"change": "same", "before": "They ", "after": "They "},
            {"change": "replaced", "before": "met ", "after": "spoke "},
            {"change": "same", "before": "& left.", "after": "& left."},
        ],
    },
    {"right_paragraph": None, "left": "Gone.", "right": None, "runs": [{"change": "dropped", "before": "Gone.", "after": ""}]},
    {"right_paragraph": 2, "left": None, "right": "New\x0b.", "runs": [{"change": "inserted", "before": "", "after": "New\x0b."}]},
]  # fmt: skip
FILE = write_redline(ROWS, left="one", right='two "x"', at="2019-05-03T00:00:00Z")


def body() -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(FILE)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def texts(without: str) -> str:
    """The document with all changes accepted ("del" left out) or rejected ("ins" left out)."""
    runs = body().iter(f"{W}t", f"{W}delText")
    kept = [r.text for r in runs if not any(a.tag == f"{W}{without}" for a in r.iterancestors())]
    return "".join(t or "" for t in kept)


def test_word_finds_tracked_changes_with_author_and_day() -> None:
    marks = [*body().iter(f"{W}ins"), *body().iter(f"{W}del")]
    assert len(marks) >= 4
    assert {m.get(f"{W}author") for m in marks} == {'two "x"'}
    assert len({m.get(f"{W}id") for m in marks}) == len(marks)


def test_accepting_all_gives_the_right_text() -> None:
    assert texts("del").endswith("They spoke & left. New. ")


def test_rejecting_all_gives_the_left_text() -> None:
    assert texts("ins").endswith("They met & left. Gone. ")


def test_the_file_opens_and_has_a_paragraph_for_each() -> None:
    assert len(docx.Document(io.BytesIO(FILE)).paragraphs) == 3


def test_the_same_rows_give_the_same_bytes() -> None:
    assert write_redline(ROWS, left="one", right='two "x"', at="2019-05-03T00:00:00Z") == FILE
