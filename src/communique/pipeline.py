"""The way of a page: acquire -> zone -> read -> extract -> resolve -> keep. The only place where the stages meet."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from communique.acquire import SourceFile, read_source
from communique.extract import extract, keep_unread
from communique.model.finding import Finding
from communique.model.page import Origin, Page
from communique.model.record import Record
from communique.read import read_statement
from communique.resolve import digest, resolve
from communique.store import Copy, Resolved, Stamp, Store
from communique.zone import zone

READ_LANGUAGES = frozenset({"en"})
"""Languages that the rules read; texts in others are kept and searchable."""

_RULES = ("acquire", "zone", "read", "extract", "knowledge", "model")
"""Packages whose code and data decide what is read in a page."""


def read_page(page: Page) -> Record:
    """Everything that one page tells, read alone."""
    text, header, findings = zone(page)
    if header.language not in READ_LANGUAGES:
        return keep_unread(text, header, findings=findings)
    return extract(text, header, read_statement(text, header), findings=findings)


@cache
def rules_version() -> str:
    """Twelve hex digits that change whenever a rule, a row of knowledge or the parser does."""
    total = hashlib.sha256(version("spacy").encode())
    for package in _RULES:
        for name, content in sorted(_sources(files("communique").joinpath(package))):
            total.update(name.encode() + b"\0" + content)
    return total.hexdigest()[:12]


def _sources(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from ((f"{entry.name}/{name}", content) for name, content in _sources(entry))
        elif entry.name.endswith((".py", ".yaml", ".txt")):
            yield entry.name, entry.read_bytes()


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


def open_source(file: SourceFile) -> Iterator[Task | Failure]:
    """The pages of one source as tasks, and what could not come in; memory does not grow with their number."""
    waiting: list[Finding] = []
    for item in read_source(file):
        if isinstance(item, Finding):
            waiting.append(item)
            continue
        own = tuple(f for f in waiting if f.where == str(item.origin))
        waiting = [f for f in waiting if f.where != str(item.origin)]
        yield Task(item, own)
    by_origin: dict[str, list[Finding]] = {}
    for finding in waiting:
        by_origin.setdefault(finding.where, []).append(finding)
    for where, found in by_origin.items():
        yield Failure(_origin(file, where), tuple(found))


def _origin(file: SourceFile, where: str) -> Origin:
    path = file.origin.path
    return Origin(path, where.removeprefix(f"{path}!")) if where.startswith(f"{path}!") else Origin(path)


def read_task(task: Task) -> tuple[Copy, Record]:
    """The record of a task's page; what a worker does."""
    record = read_page(task.page)
    return Copy.of(task.page), replace(record, findings=(*task.findings, *record.findings))


def keep_page(store: Store, copy: Copy, record: Record, stamp: Stamp) -> None:
    """Write one page and its record, with the statement as this page alone tells it."""
    alone = resolve([digest(record)])
    statement = alone.statements[0] if alone.statements else None
    store.write_record(record, statement=statement, copy=copy, stamp=stamp)


def resolve_dossier(store: Store, *, tell: Callable[[str], None] = lambda _: None) -> None:
    """Put identities and links of all pages together; does nothing if nothing changed."""
    if not store.needs_resolving():
        return
    tell("who is who")
    log = store.identities()
    result = resolve(_digests(store), groups=log.groups, different=log.different)
    store.replace_resolved(
        Resolved(result.statements, result.actors, result.instruments, result.links, (*result.findings, *log.findings))
    )


def _digests(store: Store) -> Iterable[object]:
    return (digest(store.record(sha256)) for sha256 in store.texts())
