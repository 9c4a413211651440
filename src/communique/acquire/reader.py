"""From a source to pages: the one place where formats meet their readers.

Invariant: whatever a reader meets becomes a finding; one page never costs another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from communique.acquire.archives import Budget, read_archive
from communique.acquire.blobs import Acquired, Blob
from communique.acquire.docx import read_docx
from communique.acquire.formats import Format, advice_for, detect_format, is_no_document
from communique.acquire.html import read_html
from communique.acquire.json_rows import read_json, read_json_lines
from communique.acquire.limits import Limits
from communique.acquire.pdf import read_pdf
from communique.acquire.plain import read_plain
from communique.acquire.problems import Problem, report
from communique.acquire.sources import STANDARD_INPUT, SourceFile, find_files, shown_path, standard_input, unreadable
from communique.acquire.tables import read_csv, read_parquet
from communique.model.finding import Finding
from communique.model.page import Origin, Page

_READERS: dict[Format, Callable[..., Iterator[Acquired]]] = {
    Format.PLAIN: read_plain,
    Format.MARKDOWN: partial(read_plain, media_type=Format.MARKDOWN.value),
    Format.HTML: read_html,
    Format.PDF: read_pdf,
    Format.DOCX: read_docx,
    Format.JSON: read_json,
    Format.JSON_LINES: read_json_lines,
    Format.CSV: read_csv,
    Format.TSV: partial(read_csv, form=Format.TSV),
    Format.PARQUET: read_parquet,
}


def acquire(
    source: str | Path, *, limits: Limits | None = None, stdin: bytes | None = None
) -> Iterator[Page | Finding]:
    """The pages and findings of a source, one by one, in an order that depends on the source alone.

    Args:
        source: a file, a folder, or "-" for standard input.
        limits: how much is read at most.
        stdin: the bytes of standard input; None to read them from the system.
    """
    bounds = limits or Limits()
    for found in find_files(source):
        if isinstance(found, Finding):
            yield found
        elif found == STANDARD_INPUT:
            given = standard_input(bounds, stdin)
            yield from [given] if isinstance(given, Finding) else read_source(given, limits=bounds)
        else:
            yield from _read_path(found, bounds)


def read_source(file: SourceFile, *, limits: Limits | None = None) -> Iterator[Page | Finding]:
    """The pages and findings of one file of a listing."""
    bounds = limits or Limits()
    if file.data is None:
        yield from _read_path(file.path, bounds)
    else:
        yield from _read_blob(file.blob(), bounds, Budget.of(bounds))


def read_file(path: str | Path, *, limits: Limits | None = None) -> tuple[tuple[Page, ...], tuple[Finding, ...]]:
    """The pages and the findings of one file, whole."""
    items = tuple(acquire(path, limits=limits))
    pages = tuple(item for item in items if isinstance(item, Page))
    return pages, tuple(item for item in items if isinstance(item, Finding))


def _read_path(path: str, limits: Limits) -> Iterator[Acquired]:
    try:
        blob = Blob.from_path(Path(path), Origin(shown_path(path)))
        blob.head(1)
    except OSError as error:
        yield unreadable(path, error)
        return
    yield from _read_blob(blob, limits, Budget.of(limits))


def _read_blob(blob: Blob, limits: Limits, budget: Budget) -> Iterator[Acquired]:
    """The pages of bytes of any format."""
    try:
        yield from _read_known(blob, limits, budget)
    except Exception as error:  # noqa: BLE001 - parsers of foreign formats fail in ways nobody lists; a page costs no other
        message = f"not read: {type(error).__name__}: {error}; save it in another format, and report this as a fault"
        yield report(Problem.READER_FAILED, blob.origin, message)


def _read_known(blob: Blob, limits: Limits, budget: Budget) -> Iterator[Acquired]:
    if is_no_document(blob.name):
        yield report(Problem.NOT_A_DOCUMENT, blob.origin, "not read: a file of this kind holds no statement; leave it")
        return
    form = detect_format(blob.name, blob.head())
    if form is None:
        message = f"not read: no known format ({blob.head(8)!r} at its start); {advice_for(blob.name)}"
        yield report(Problem.NOT_READ, blob.origin, message)
    elif form is Format.ZIP:
        inner = partial(_read_blob, limits=limits, budget=budget)
        yield from read_archive(blob, limits=limits, budget=budget, read_member=inner)
    else:
        yield from _READERS[form](blob, limits=limits)
