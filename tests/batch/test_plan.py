"""Plans: what must be read, what is as it was, what is gone."""

from pathlib import Path

import pytest

from communique.acquire import list_sources
from communique.batch.plan import BYTES_A_PAGE, Plan, plan_build, stamp_of
from communique.store import Store, open_store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(f"The envoys met in {name}.", "utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "x.dossier", create=True)


def plan(store: Store, *sources: Path, rules: str = "r1") -> Plan:
    names = [str(s) for s in sources]
    return plan_build(store, list_sources(names), names, rules=rules)


def finish(store: Store, folder: Path, *, rules: str = "r1") -> None:
    for file in list_sources([folder]).files:
        store.finish_source(file.origin.path, members=set(), stamp=stamp_of(file, rules))


def names(files: tuple[object, ...]) -> list[str]:
    return [Path(getattr(f, "path", str(f))).name for f in files]


def test_everything_is_to_be_read_at_first(store: Store, folder: Path) -> None:
    assert names(plan(store, folder).todo) == ["a.txt", "b.txt"]


def test_what_is_done_is_not_read_again(store: Store, folder: Path) -> None:
    finish(store, folder)
    assert plan(store, folder).todo == ()
    assert names(plan(store, folder).unchanged) == ["a.txt", "b.txt"]


def test_other_bytes_are_read(store: Store, folder: Path) -> None:
    finish(store, folder)
    (folder / "a.txt").write_text("The envoys met again.", "utf-8")
    assert names(plan(store, folder).todo) == ["a.txt"]


def test_other_rules_read_everything(store: Store, folder: Path) -> None:
    finish(store, folder)
    assert names(plan(store, folder, rules="r2").todo) == ["a.txt", "b.txt"]


def test_a_file_that_left_its_folder_is_gone(store: Store, folder: Path) -> None:
    finish(store, folder)
    (folder / "a.txt").unlink()
    assert names(plan(store, folder).gone) == ["a.txt"]


def test_a_source_that_is_not_asked_for_stays(store: Store, folder: Path, tmp_path: Path) -> None:
    finish(store, folder)
    (folder / "a.txt").unlink()
    other = tmp_path / "other"
    other.mkdir()
    assert plan(store, other).gone == ()


def test_a_folder_that_is_missing_takes_nothing_with_it(store: Store, folder: Path) -> None:
    finish(store, folder)
    folder.rename(folder.with_name("moved"))
    assert plan(store, folder).gone == ()


def test_a_large_table_counts_as_many_pages(store: Store, folder: Path) -> None:
    (folder / "c.jsonl").write_bytes(b"x" * (BYTES_A_PAGE * 40))
    assert plan(store, folder).pages == 42
