"""Building: from sources to a dossier, page by page, so that a killed build goes on where it was.

Each page is written in one transaction with a note that it is done; a source is done when all its pages are. Invariant: the
dossier's content depends on sources and rules alone, not on workers, order or interruptions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime

from communique.acquire import Listing, SourceFile, list_sources
from communique.batch.plan import Plan, plan_build, stamp_of
from communique.batch.workers import choose_workers, read_all
from communique.model.build import Progress, Summary
from communique.model.finding import Finding, Severity
from communique.pipeline import (
    Failure,
    Task,
    keep_page,
    open_source,
    resolve_dossier,
    resolving_version,
    rules_version,
)
from communique.store import Copy, Stamp, Store

Tell = Callable[[Progress], None]
"""Is told how far the build is."""

_NOT_READ = frozenset({"other-language", "too-long-to-read", "no-body", "empty-page", "not-read"})
"""Codes of findings that leave a page without facts though nothing is broken."""


@dataclass(slots=True)
class _Source:
    """A source under way."""

    file: SourceFile
    stamp: Stamp
    members: set[str] = field(default_factory=set)
    waiting: int = 0
    is_listed: bool = False
    """Whether all its pages were handed out."""


@dataclass(slots=True)
class _Tally:
    """Counts of a build under way."""

    done: int = 0
    total: int = 0
    read: int = 0
    failed: int = 0

    def count(self, findings: Iterable[Finding]) -> None:
        """Count one page that came in, by what was found about it."""
        is_read = not any(f.code in _NOT_READ or f.code == "reading-failed" for f in findings)
        self.read += is_read
        self.failed += not is_read


def build(
    store: Store,
    sources: Sequence[str],
    *,
    workers: int | None = None,
    stdin: bytes | None = None,
    tell: Tell = lambda _: None,
) -> Summary:
    """Read what is new or changed in the sources into the dossier, then put identities together.

    Args:
        store: an open dossier.
        sources: files, folders, "-" for standard input.
        workers: processes that read; None to choose by the number of sources.
        stdin: the bytes of standard input; None to read them from the system.
        tell: is told of the progress.

    Raises:
        DossierError: another process builds it, or it cannot be written.
    """
    with store.building():
        listing = list_sources(sources, stdin=stdin)
        rules = rules_version()
        plan = plan_build(store, listing, sources, rules=rules)
        whole = f"{rules} {resolving_version()}"
        ended = [run.rules for run in store.runs() if run.ended is not None]
        run = store.start_run(at=_now(), rules=whole)
        tally = _Tally(done=len(plan.unchanged), total=len(listing.files))
        for path in plan.gone:
            store.forget_source(path)
        tally.failed = sum(f.severity is Severity.ERROR for f in listing.findings)
        _read(store, plan, tally, rules=rules, workers=choose_workers(plan.pages, asked=workers), tell=tell)
        is_other = bool(ended) and ended[-1] != whole
        resolve_dossier(store, again=is_other, tell=lambda where: tell(Progress(tally.done, tally.total, where)))
        summary = _summary(store, listing, plan, tally)
        store.end_run(run, at=_now(), summary={"pages_read": tally.read, "pages_not_read": tally.failed})
        return summary


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _read(store: Store, plan: Plan, tally: _Tally, *, rules: str, workers: int, tell: Tell) -> None:
    under_way: dict[str, _Source] = {}
    tasks = _tasks(store, plan, tally, under_way, rules=rules)
    # Closed by name, so that no worker outlives an interruption.
    with closing(read_all(tasks, workers=workers)) as results:
        for task, read in results:
            source = under_way[task.page.origin.path]
            keep_page(store, read, source.stamp)
            source.waiting -= 1
            tally.count(read.record.findings)
            _finish(store, source, under_way, tally)
            tell(Progress(tally.done, tally.total, str(task.page.origin)))


def _tasks(store: Store, plan: Plan, tally: _Tally, under_way: dict[str, _Source], *, rules: str) -> Iterator[Task]:
    """The pages to be read, handed out one by one; what cannot come in is written at once."""
    for file in plan.todo:
        source = under_way.setdefault(file.origin.path, _Source(file, stamp_of(file, rules)))
        for item in open_source(file):
            if isinstance(item, Failure):
                tally.failed += any(_is_unread(f) for f in item.findings)
                source.members.add(item.origin.member)
                empty = Copy(item.origin, "", "", file.sha256)
                store.write_failure(empty, findings=item.findings, stamp=source.stamp)
                continue
            source.members.add(item.page.origin.member)
            if not store.is_page_done(item.page.origin, source.stamp):
                source.waiting += 1
                yield item
        source.is_listed = True
        _finish(store, source, under_way, tally)


def _finish(store: Store, source: _Source, under_way: dict[str, _Source], tally: _Tally) -> None:
    if source.is_listed and not source.waiting and source.file.origin.path in under_way:
        store.finish_source(source.file.origin.path, members=source.members, stamp=source.stamp)
        del under_way[source.file.origin.path]
        tally.done += 1


def _summary(store: Store, listing: Listing, plan: Plan, tally: _Tally) -> Summary:
    counts = store.counts()
    return Summary(
        sources=len(listing.files),
        unchanged=len(plan.unchanged),
        pages_read=tally.read,
        pages_not_read=tally.failed,
        forgotten=len(plan.gone),
        pages=counts.pages,
        statements=counts.statements,
        facts=counts.facts,
        findings=counts.findings,
        unread=(*listing.findings, *(f for f in store.findings() if _is_unread(f))),
    )


def _is_unread(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR or finding.code in _NOT_READ
