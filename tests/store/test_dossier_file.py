from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from communique.model.facts import Phase
from communique.model.finding import Severity
from communique.store import Resolved, Store, open_store

from .conftest import Writer, Written, meeting

PAGES = 40
BUILD = """
import importlib.util, sys
spec = importlib.util.spec_from_file_location("made", sys.argv[2])
made = importlib.util.module_from_spec(spec)
sys.modules["made"] = made
spec.loader.exec_module(made)
from communique.store import open_store
with open_store(sys.argv[1], create=True) as store, store.building():
    print("begun", flush=True)
    for number in range(int(sys.argv[3])):
        body = made.BODY if number % 3 == 0 else f"The sides met. {number}"
        page = made.write(body, path=f"{number:03}.txt")
        if not store.is_page_done(page.copy.origin, page.stamp):
            page.into(store)
    store.replace_resolved(made.Resolved(statements=store.statements_as_read()))
"""


@pytest.mark.usefixtures("held")
def test_a_reader_sees_a_page_before_or_after_a_write_never_half(dossier: Path, page: Written) -> None:
    versions = [page.record, page.with_facts(*[meeting(page, str(n)) for n in range(30)]).record]
    stop = threading.Event()

    def keep_writing() -> None:
        with open_store(dossier) as writer:
            for number in range(60):
                Written(versions[number % 2], page.statement, page.copy, page.stamp).into(writer)
        stop.set()

    thread = threading.Thread(target=keep_writing)
    thread.start()
    with open_store(dossier, read_only=True) as reader:
        while not stop.is_set():
            assert reader.record(page.sha256) in versions
    thread.join()


def test_a_snapshot_stays_as_it_was(held: Store, dossier: Path, page: Written) -> None:
    with open_store(dossier, read_only=True) as reader, reader.snapshot():
        before = reader.all_facts()
        page.with_facts(meeting(page, phase=Phase.PLANNED)).into(held)
        assert reader.all_facts() == before


def test_one_open_dossier_can_be_read_by_many_threads(held: Store, page: Written) -> None:
    seen: list[bool] = []
    threads = [threading.Thread(target=lambda: seen.append(held.record(page.sha256) == page.record)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [True] * 8


def test_many_pages_can_be_written_in_one_transaction(store: Store, make_page: Writer) -> None:
    def write_and_fail() -> None:
        with store.transaction():
            make_page().into(store)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    assert store.texts() == ()


def start_build(path: Path) -> subprocess.Popen[bytes]:
    made = Path(__file__).with_name("conftest.py")
    return subprocess.Popen([sys.executable, "-c", BUILD, path, made, str(PAGES)], stdout=subprocess.PIPE)


def run_build(path: Path) -> None:
    with start_build(path) as process:
        assert process.wait() == 0


@pytest.mark.slow
def test_a_build_that_was_killed_ends_like_one_that_was_not(tmp_path: Path) -> None:
    whole, killed = tmp_path / "whole.dossier", tmp_path / "killed.dossier"
    run_build(whole)
    chance = random.Random(7)
    for _ in range(5):
        with start_build(killed) as process:
            assert process.stdout is not None
            process.stdout.readline()
            threading.Event().wait(chance.uniform(0, 0.05))
            process.send_signal(signal.SIGKILL)
        with open_store(killed) as store:
            assert not [f for f in store.check() if f.severity is Severity.ERROR]
    run_build(killed)
    with open_store(whole) as one, open_store(killed) as two:
        assert one.content_digest() == two.content_digest()
        assert one.check() == two.check() == ()
    assert sorted(tmp_path.iterdir()) == [killed, whole]


def test_a_resolved_layer_needs_the_texts_it_names(held: Store) -> None:
    held.replace_resolved(Resolved())
    assert "facts-without-statement" in {f.code for f in held.check()}
