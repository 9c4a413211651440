"""The way of a page: where stages meet, and what happens when one of them fails."""

import json
import tracemalloc
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from communique import pipeline, plugins
from communique.acquire import SourceFile, list_sources
from communique.model.finding import Finding, Severity
from communique.model.page import Origin, Page
from communique.model.text import ZoneRole
from communique.pipeline import (
    Failure,
    Task,
    keep_page,
    open_source,
    read_page,
    read_task,
    resolve_dossier,
    resolving_version,
    rules_version,
)
from communique.store import Stamp, open_store

BODY = "The envoys of the Lake Group met President Ana Brandt in Port Vell on 3 May 2019. They urged the sides to resume talks."


def page_of(content: str, *, path: str = "a.txt", member: str = "") -> Page:
    return Page(Origin(path, member), content)


def source_at(path: Path) -> SourceFile:
    (file,) = list_sources([path]).files
    return file


def fail(*_: object, **__: object) -> None:
    message = "a rule that fails"
    raise LookupError(message)


@pytest.fixture
def acquired(monkeypatch: pytest.MonkeyPatch) -> list[Page | Finding]:
    items: list[Page | Finding] = []
    monkeypatch.setattr(pipeline, "read_source", lambda _: iter(items))
    return items


FILE = SourceFile("t.csv", 1, "0" * 64)


def finding(where: str, code: str = "odd") -> Finding:
    return Finding(where, code, "an odd thing", Severity.WARNING)


def test_a_page_becomes_a_record_whose_facts_stand_in_it() -> None:
    record = read_page(page_of(BODY))
    assert record.facts
    assert all(c.exact == BODY[c.start : c.end] for fact in record.facts for c in fact.citations)


def test_a_text_too_short_to_tell_its_language_is_read() -> None:
    record = read_page(page_of("They met in Oslo on 3 May 2019."))
    assert record.header.language == "und"
    assert [str(d.value) for d in record.dates] == ["2019-05-03"]


def test_a_body_past_the_limit_is_kept_and_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "READ_CHARACTERS", 50)
    record = read_page(page_of(BODY))
    assert record.facts == ()
    assert record.text.paragraphs
    assert [f.code for f in record.findings] == ["too-long-to-read"]


@pytest.mark.parametrize("stage", ["zone", "extract", "read_statement"])
def test_a_stage_that_fails_costs_the_page_its_facts_and_not_its_text(
    monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    monkeypatch.setattr(pipeline, stage, fail)
    read = read_task(Task(page_of(BODY)))
    assert read.record.text.content == BODY
    assert read.record.facts == ()
    assert [(f.code, f.severity) for f in read.record.findings] == [("reading-failed", Severity.ERROR)]
    assert "LookupError: a rule that fails" in read.record.findings[0].message


def test_no_word_of_a_page_that_failed_is_evidence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "zone", fail)
    zones = read_task(Task(page_of(BODY))).record.text.zones
    assert [z.role for z in zones] == [ZoneRole.NAVIGATION]
    assert zones[0].span.end == len(BODY)


def test_a_page_that_failed_can_be_written_and_leaves_a_sound_dossier(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pipeline, "extract", fail)
    with open_store(tmp_path / "a.dossier", create=True) as store:
        keep_page(store, read_task(Task(page_of(BODY))), Stamp("f", "r"))
        resolve_dossier(store)
        assert [f for f in store.check() if f.severity is Severity.ERROR] == []


def test_resolving_does_nothing_where_nothing_changed(tmp_path: Path) -> None:
    told: list[str] = []
    with open_store(tmp_path / "a.dossier", create=True) as store:
        keep_page(store, read_task(Task(page_of(BODY))), Stamp("f", "r"))
        resolve_dossier(store, tell=told.append)
        resolve_dossier(store, tell=told.append)
        assert len(told) == 1
        resolve_dossier(store, again=True, tell=told.append)
    assert len(told) == 2


def test_findings_go_with_the_page_that_they_are_about(acquired: list[Page | Finding]) -> None:
    acquired += [finding("t.csv!row 1"), page_of("one", path="t.csv", member="row 1"), finding("t.csv!row 1", "later")]
    (task,) = open_source(FILE)
    assert isinstance(task, Task)
    assert [f.code for f in task.findings] == ["odd", "later"]


def test_a_finding_about_the_whole_source_goes_with_its_next_page(acquired: list[Page | Finding]) -> None:
    acquired += [
        finding("t.csv"),
        page_of("one", path="t.csv", member="row 1"),
        page_of("two", path="t.csv", member="row 2"),
    ]
    first, second = open_source(FILE)
    assert [f.where for f in first.findings] == ["t.csv"]
    assert second.findings == ()


def test_a_row_that_cannot_come_in_is_a_failure_of_its_own(acquired: list[Page | Finding]) -> None:
    acquired += [finding("t.csv!row 1"), finding("t.csv!row 2"), page_of("three", path="t.csv", member="row 3")]
    first, second, third = open_source(FILE)
    assert [isinstance(item, Failure) and item.origin.member for item in (first, second)] == ["row 1", "row 2"]
    assert isinstance(third, Task)
    assert third.findings == ()


def test_a_source_without_any_page_is_a_failure(acquired: list[Page | Finding]) -> None:
    acquired.append(finding("t.csv"))
    (failure,) = open_source(FILE)
    assert failure == Failure(Origin("t.csv"), (finding("t.csv"),))


def test_pages_of_one_name_are_numbered(acquired: list[Page | Finding]) -> None:
    acquired += [page_of(words, path="t.csv", member="note.txt") for words in ("one", "two")]
    tasks = [item for item in open_source(FILE) if isinstance(item, Task)]
    assert [t.page.origin.member for t in tasks] == ["note.txt", "note.txt (2)"]


def test_a_table_of_many_rows_is_never_held_whole(tmp_path: Path) -> None:
    table = tmp_path / "t.jsonl"
    with table.open("w", encoding="utf-8") as out:
        for number in range(5_000):
            out.write(json.dumps({"text": f"{number} {BODY * 20}"}) + "\n")
    file = source_at(table)
    tracemalloc.start()
    pages = sum(1 for _ in open_source(file))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert pages == 5_000
    assert peak < table.stat().st_size / 4


def test_a_plugin_reads_the_files_of_its_suffix(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def read(data: bytes, *, origin: Origin) -> Iterator[Page]:
        yield Page(origin, data.decode()[::-1])

    point = EntryPoint("odt", "a:b", plugins.Group.READERS)
    monkeypatch.setattr(pipeline, "find_plugins", lambda _: {"odt": point})
    monkeypatch.setattr(pipeline, "load_plugin", lambda *_: read)
    (tmp_path / "note.ODT").write_text(BODY[::-1], "utf-8")
    (task,) = open_source(source_at(tmp_path / "note.ODT"))
    assert isinstance(task, Task)
    assert task.page.content == BODY


def test_versions_are_short_names_that_repeat() -> None:
    for version in (rules_version, resolving_version):
        assert version() == version()
        assert len(version()) == 12
    assert rules_version() != resolving_version()
