"""A build that is killed: the dossier opens, holds together, and the next build makes it whole."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from communique.batch import build
from communique.model.finding import Severity
from communique.store import open_store

PROGRAM = Path(__file__).with_name("building.py")
EXAMPLES = Path(__file__).parents[2] / "examples" / "statements"
ROUNDS = 10
DICE = random.Random(20)
POINTS = [(1 + n % 2, DICE.randrange(0, 15), DICE.uniform(0.0, 0.08)) for n in range(ROUNDS)]
"""Workers, pages told before the kill, and seconds after the last of them."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for path in [*sorted(EXAMPLES.glob("*.txt"))[:10], *EXAMPLES.glob("*.csv"), *EXAMPLES.glob("*.docx")]:
        shutil.copy(path, folder)
    return folder


@pytest.fixture(scope="module")
def whole(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The content of a dossier that was never killed."""
    with open_store(tmp_path_factory.mktemp("whole") / "x.dossier", create=True) as store:
        build(store, [str(pages)], workers=1)
        return store.content_digest()


def start(dossier: Path, pages: Path, workers: int) -> subprocess.Popen[str]:
    command = [sys.executable, str(PROGRAM), str(dossier), str(workers), str(pages)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def stop(program: subprocess.Popen[str], how: signal.Signals, *, after: int, pause: float = 0.0) -> set[psutil.Process]:
    """Stop the program after some lines; the processes that it had started."""
    assert program.stdout is not None
    for _ in range(after):
        program.stdout.readline()
    time.sleep(pause)
    mine = set(psutil.Process(program.pid).children(recursive=True)) if program.poll() is None else set()
    program.send_signal(how)
    try:
        program.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        program.kill()
        pytest.fail(f"the build did not end: {program.communicate()[1]}")
    return mine


@pytest.mark.slow
@pytest.mark.parametrize(("workers", "after", "pause"), POINTS)
def test_a_killed_build_leaves_a_sound_dossier_that_the_next_build_makes_whole(
    tmp_path: Path, pages: Path, whole: str, workers: int, after: int, pause: float
) -> None:
    dossier = tmp_path / "x.dossier"
    stop(start(dossier, pages, workers), signal.SIGKILL, after=after, pause=pause)
    with open_store(dossier, create=True) as store:
        assert [f for f in store.check() if f.severity is Severity.ERROR] == []
        build(store, [str(pages)], workers=1)
        assert [f for f in store.check() if f.severity is Severity.ERROR] == []
        assert store.content_digest() == whole


@pytest.mark.slow
def test_workers_end_with_the_build_that_was_killed(tmp_path: Path, pages: Path) -> None:
    workers = stop(start(tmp_path / "x.dossier", pages, 2), signal.SIGKILL, after=3)
    assert workers
    _, alive = psutil.wait_procs(list(workers), timeout=10)
    assert alive == []


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2])
def test_an_interrupted_build_keeps_what_it_read(tmp_path: Path, pages: Path, whole: str, workers: int) -> None:
    dossier = tmp_path / "x.dossier"
    program = start(dossier, pages, workers)
    stop(program, signal.SIGINT, after=4)
    assert program.returncode != 0
    with open_store(dossier) as store:
        assert len(store.texts()) >= 4
        summary = build(store, [str(pages)], workers=1)
        assert summary.unchanged >= 3
        assert store.content_digest() == whole
