import copy
from typing import Any

import pytest

from communique.acquire.docx_body import DocumentText, words_of

docx = pytest.importorskip("docx")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text_of(document: Any) -> str:
    return DocumentText.of(document).finish()[0]


def test_paragraphs_lists_and_tables_keep_their_order() -> None:
    document = docx.Document()
    document.add_paragraph("Before")
    document.add_paragraph("bullet", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ("Date:", "4 May", "Place:", "Vantaa"), strict=True):
        cell.text = words
    document.add_paragraph("After")
    assert text_of(document) == "Before\n- bullet\nDate:\t4 May\nPlace:\tVantaa\nAfter"


def test_numbers_of_lists_are_counted() -> None:
    document = docx.Document()
    for words in ("One", "two", "three"):
        document.add_paragraph(words, style="List Number")
    assert text_of(document) == "1. One\n2. two\n3. three"


def test_cells_with_several_paragraphs_are_lines() -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "One"
    cell.add_paragraph("two")
    assert text_of(document) == "One\ntwo"


def test_a_table_inside_a_cell_is_read_once() -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "Outer"
    cell.add_table(rows=1, cols=1).cell(0, 0).text = "Inner"
    assert text_of(document) == "Outer\nInner"


def test_headings_and_running_heads_are_hinted() -> None:
    document = docx.Document()
    document.add_heading("Visit", level=1)
    document.add_paragraph("Body")
    document.sections[0].header.paragraphs[0].text = "Office of the Envoy"
    document.sections[0].footer.paragraphs[0].text = "Sheet 1"
    text, hints = DocumentText.of(document).finish()
    found = [(hint.role, text[hint.start : hint.end]) for hint in hints]
    assert text == "Office of the Envoy\nVisit\nBody\nSheet 1"
    assert found == [("header", "Office of the Envoy"), ("heading", "Visit"), ("footer", "Sheet 1")]


def test_a_line_break_is_kept() -> None:
    document = docx.Document()
    document.add_paragraph("One\ntwo\tthree")
    assert text_of(document) == "One\ntwo\tthree"


def test_inserted_words_are_shown_and_deleted_ones_are_not() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("One ")
    for tag, words in (("ins", "two"), ("del", "three")):
        change = paragraph._p.makeelement(f"{W}{tag}", {})
        change.append(copy.deepcopy(docx.Document().add_paragraph(words).runs[0]._r))
        paragraph._p.append(change)
    assert words_of(paragraph._p) == "One two"


def test_content_controls_are_read() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Inside")._p
    control = paragraph.makeelement(f"{W}sdt", {})
    content = paragraph.makeelement(f"{W}sdtContent", {})
    paragraph.addprevious(control)
    control.append(content)
    content.append(paragraph)
    assert text_of(document) == "Inside"


def test_a_deep_nesting_of_runs_is_walked() -> None:
    paragraph = docx.Document().add_paragraph()._p
    inner = paragraph
    for _ in range(3000):
        inner.append(inner.makeelement(f"{W}ins", {}))
        inner = inner[-1]
    inner.append(copy.deepcopy(docx.Document().add_paragraph("deep").runs[0]._r))
    assert words_of(paragraph) == "deep"
