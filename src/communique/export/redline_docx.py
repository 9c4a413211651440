"""Redlines for Word: a comparison as a document with real tracked changes.

What went is a `w:del`, what came a `w:ins` (ISO/IEC 29500-1, 17.13.5), so that Word lists them, and accepting all gives the
right text, rejecting all the left one. Invariant: the same rows give the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from communique.export.rows import Row

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The time in the archive: the earliest that zip knows, so that equal content is equal bytes."""

_TYPES = (
    f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def write_redline(rows: Sequence[Row], *, left: str, right: str, at: str) -> bytes:
    """A Word file of a comparison.

    Args:
        rows: the pairs of sentences with their runs.
        left: name of the one text, told in the heading.
        right: name of the other, the author of the changes.
        at: the moment of the changes, ISO 8601.
    """
    marks = _Marks(right, at)
    body = "".join(
        [_paragraph(_run(f"{right} against {left}", bold=True)), *(_paragraph(p) for p in _paragraphs(rows, marks))]
    )
    document = f'{_HEAD}<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _RELATIONS),
            ("word/document.xml", document),
        ):
            archive.writestr(zipfile.ZipInfo(name, _MOMENT), content.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return stream.getvalue()


class _Marks:
    """Tracked changes, numbered one after the other."""

    def __init__(self, author: str, at: str) -> None:
        self._known = f"w:author={quoteattr(_clean(author))} w:date={quoteattr(at)}"
        self._number = 0

    def gone(self, words: str) -> str:
        """Words that were deleted."""
        return self._tracked("del", _run(words, tag="delText")) if words else ""

    def come(self, words: str) -> str:
        """Words that were inserted."""
        return self._tracked("ins", _run(words)) if words else ""

    def _tracked(self, tag: str, run: str) -> str:
        self._number += 1
        return f'<w:{tag} w:id="{self._number}" {self._known}>{run}</w:{tag}>'


def _paragraphs(rows: Sequence[Row], marks: _Marks) -> Iterator[str]:
    """The runs of each paragraph of the right text, what is gone where it stood."""
    paragraph, runs = None, ""
    for row in rows:
        here = row["right_paragraph"] if row["right_paragraph"] is not None else paragraph
        if here != paragraph and runs:
            yield runs
            runs = ""
        paragraph = here
        runs += "".join(_tracked(run, marks) for run in row["runs"])
        runs += marks.gone(" ") if row["right"] is None else marks.come(" ") if row["left"] is None else _run(" ")
    if runs:
        yield runs


def _tracked(run: Row, marks: _Marks) -> str:
    if run["change"] == "same" and run["before"] == run["after"]:
        return _run(run["after"])
    return marks.gone(run["before"]) + marks.come(run["after"])


def _paragraph(runs: str) -> str:
    return f"<w:p>{runs}</w:p>"


def _run(words: str, *, tag: str = "t", bold: bool = False) -> str:
    style = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{style}<w:{tag} xml:space="preserve">{escape(_clean(words))}</w:{tag}></w:r>' if words else ""


def _clean(words: str) -> str:
    """The words without characters that XML forbids; line breaks become blanks."""
    return (
        "".join(" " if c in "\n\r\t" else c for c in words if c >= " " or c in "\n\r\t")
        .replace("\ufffe", "")
        .replace("\uffff", "")
        .encode("utf-8", "replace")
        .decode("utf-8")
    )
