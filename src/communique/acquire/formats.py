"""Which format a file has: by the first bytes where they tell, else by its name, else by a look at its text.

Invariant: the answer depends on the name and the first 4096 bytes alone.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePosixPath

from communique.acquire.encodings import decode


class Format(StrEnum):
    """A format that can be read; its value is the media type."""

    PLAIN = "text/plain"
    """Text as it stands."""
    MARKDOWN = "text/markdown"
    """Text with light marks, kept as it stands."""
    HTML = "text/html"
    """A web page."""
    PDF = "application/pdf"
    """Print sheets."""
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    """A word processor's document."""
    JSON = "application/json"
    """A table of objects, or one object."""
    JSON_LINES = "application/jsonl"
    """A table, one object a line."""
    CSV = "text/csv"
    """A table with commas or semicolons."""
    TSV = "text/tab-separated-values"
    """A table with tabs."""
    PARQUET = "application/vnd.apache.parquet"
    """A table in columns."""
    ZIP = "application/zip"
    """An archive of these."""


SUFFIXES = {
    ".txt": Format.PLAIN,
    ".text": Format.PLAIN,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".json": Format.JSON,
    ".jsonl": Format.JSON_LINES,
    ".ndjson": Format.JSON_LINES,
    ".csv": Format.CSV,
    ".tsv": Format.TSV,
    ".tab": Format.TSV,
    ".parquet": Format.PARQUET,
    ".zip": Format.ZIP,
}
"""The format that a name promises."""

_SAVE_AS = {
    ".docx": ".doc .docm .dot .odt .rtf .pages .wpd",
    ".csv": ".xls .xlsx .xlsm .ods .numbers",
    ".pdf": ".ppt .pptx .odp .epub .ps .djvu",
    ".html": ".xml .rss .atom .mht .mhtml .webarchive .eml .msg",
}
_UNPACK = frozenset({".7z", ".rar", ".gz", ".tgz", ".bz2", ".xz", ".tar", ".zst"})
_MEDIA_AND_CODE = (
    ".css .js .mjs .map .wasm .ico .png .jpg .jpeg .gif .webp .svg .avif .bmp .tif .tiff .woff .woff2 .ttf .otf .eot "
    ".mp3 .mp4 .m4a .mov .avi .webm .wav .ogg .py .pyc .sh .exe .dll .so .yaml .yml .toml .ini .cfg .lock .log "
    ".dossier .sqlite .db"
)
_NO_DOCUMENTS = frozenset(_MEDIA_AND_CODE.split())
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body")


def suffix_of(name: str) -> str:
    """The suffix of a name in small letters, with its dot; empty if none.

    >>> suffix_of("saved/Page.HTML")
    '.html'
    """
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()


def is_no_document(name: str) -> bool:
    """Whether the name promises something that holds no statement (a picture, a style sheet).

    >>> is_no_document("page_files/style.css")
    True
    """
    return suffix_of(name) in _NO_DOCUMENTS


def advice_for(name: str) -> str:
    """What a person can do with a file that cannot be read.

    >>> advice_for("readout.doc")
    'open it in the program it belongs to and save it as .docx'
    """
    suffix = suffix_of(name)
    for target, sources in _SAVE_AS.items():
        if suffix in sources.split():
            return f"open it in the program it belongs to and save it as {target}"
    if suffix in _UNPACK:
        return "unpack it and give the folder, or pack it again as .zip"
    return f"save it as one of {' '.join(sorted(SUFFIXES))}"


def detect_format(name: str, head: bytes) -> Format | None:
    """The format of a file from its name and first bytes; None if it cannot be read.

    >>> detect_format("note.txt", b"The mediators met.")
    <Format.PLAIN: 'text/plain'>
    >>> detect_format("download", b"%PDF-1.7 ...")
    <Format.PDF: 'application/pdf'>
    """
    promised = SUFFIXES.get(suffix_of(name))
    shown = _by_magic(head)
    if shown is Format.ZIP and _is_other_kind(name):
        return None
    if shown is Format.ZIP:
        # a document is a zip as well: its name decides, and without a name its parts
        return _office_or_zip(head) if promised is None else promised if promised is Format.DOCX else shown
    if shown is not None:
        return shown
    if promised in {Format.PDF, Format.DOCX} and looks_like_html(head):
        return Format.HTML  # what a server sends for a document that is gone
    if promised is not None:
        return promised
    return None if _is_other_kind(name) else _by_look(head)


def looks_like_html(head: bytes) -> bool:
    """Whether the first bytes are those of a web page.

    >>> looks_like_html(b"  <!DOCTYPE html><html>")
    True
    """
    start = head[:1024].replace(b"\0", b"").lower().lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start.startswith(b"<") and any(mark in start for mark in _HTML_STARTS)


def _by_magic(head: bytes) -> Format | None:
    if head.lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"%PDF-"):
        return Format.PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Format.ZIP
    return Format.PARQUET if head.startswith(b"PAR1") else None


def _office_or_zip(head: bytes) -> Format | None:
    if b"word/" in head:
        return Format.DOCX
    return None if b"[Content_Types].xml" in head or head[30:38] == b"mimetype" else Format.ZIP


def _is_other_kind(name: str) -> bool:
    suffix = suffix_of(name)
    return bool(suffix) and (suffix in _UNPACK or any(suffix in sources.split() for sources in _SAVE_AS.values()))


def _by_look(head: bytes) -> Format | None:
    if looks_like_html(head):
        return Format.HTML
    return Format.PLAIN if not head.strip() or decode(head) is not None else None
