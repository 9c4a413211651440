"""Workers: many processes that read as if they were one."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from communique.batch import workers
from communique.batch.workers import PAGES_UNDER_WAY, choose_workers, read_all
from communique.model.page import Origin, Page
from communique.pipeline import ReadPage, Task

BODY = "The envoys of the Lake Group met President Ana Brandt in Port Vell on 3 May 2019 and urged the sides to resume talks."
FATAL = """
import os
from communique.pipeline import read_task

def read_or_die(task):
    if "FATAL" in task.page.content:
        os._exit(9)
    if "UNTOLD" in task.page.content:
        raise KeyboardInterrupt
    return read_task(task)
"""


def tasks(*bodies: str) -> list[Task]:
    return [Task(Page(Origin(f"{n}.txt"), body)) for n, body in enumerate(bodies)]


def codes(found: Iterator[tuple[Task, ReadPage]]) -> dict[str, list[str]]:
    return {task.page.origin.path: [f.code for f in read.record.findings] for task, read in found}


@pytest.fixture
def fatal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    (tmp_path / "fatal_reading.py").write_text(FATAL, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    import fatal_reading  # type: ignore[import-not-found]

    monkeypatch.setattr(workers, "read_task", fatal_reading.read_or_die)
    yield
    del sys.modules["fatal_reading"]


@pytest.mark.parametrize(("pages", "asked", "chosen"), [(5, None, 1), (5, 3, 3), (5, 0, 1)])
def test_workers_are_as_asked_else_one_for_few_pages(pages: int, asked: int | None, chosen: int) -> None:
    assert choose_workers(pages, asked=asked) == chosen


def test_many_pages_take_every_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 6)
    assert choose_workers(10_000, asked=None) == 6


def test_one_worker_reads_as_pages_are_asked_for() -> None:
    handed = []

    def endless() -> Iterator[Task]:
        for task in tasks("The envoys met.") * 1000:
            handed.append(task)
            yield task

    results = read_all(endless(), workers=1)
    next(results)
    results.close()
    assert len(handed) == 1


def test_two_workers_read_what_one_does_and_hold_few_pages() -> None:
    bodies = [f"The envoys met Ana Brandt in Port Vell on {day} May 2019." for day in range(1, 29)] * 2
    handed = 0

    def counted() -> Iterator[Task]:
        nonlocal handed
        for task in tasks(*bodies):
            handed += 1
            assert handed - len(found) <= 2 * PAGES_UNDER_WAY + 1
            yield task

    found: dict[str, ReadPage] = {}
    for task, read in read_all(counted(), workers=2):
        found[task.page.origin.path] = read
    assert found == {task.page.origin.path: read for task, read in read_all(tasks(*bodies), workers=1)}


@pytest.mark.usefixtures("fatal")
def test_a_worker_that_dies_costs_the_page_that_killed_it() -> None:
    found = codes(read_all(tasks(BODY, f"FATAL {BODY}", f"On Monday {BODY}", f"UNTOLD {BODY}"), workers=2))
    assert found == {"0.txt": [], "1.txt": ["reading-failed"], "2.txt": [], "3.txt": ["reading-failed"]}


@pytest.mark.usefixtures("fatal")
def test_the_page_that_killed_a_worker_is_kept_with_the_reason() -> None:
    ((_, read),) = read_all(tasks(f"FATAL {BODY}"), workers=2)
    assert read.record.text.content == f"FATAL {BODY}"
    assert "the process that read it died" in read.record.findings[0].message


def test_no_worker_outlives_an_interruption() -> None:
    before = set(psutil.Process().children(recursive=True))
    results = read_all(tasks(*["The envoys met."] * 200), workers=2)
    next(results)
    results.close()
    left = {p for p in set(psutil.Process().children(recursive=True)) - before if "spawn_main" in " ".join(p.cmdline())}
    assert left == set()


def test_starting_workers_leaves_the_main_module_as_it_was() -> None:
    main = sys.modules["__main__"]
    kept: Callable[[], tuple[object, object]] = lambda: (getattr(main, "__file__", 0), getattr(main, "__spec__", 0))  # noqa: E731
    before = kept()
    list(read_all(tasks("The envoys met."), workers=2))
    assert kept() == before
