from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from communique.model.errors import DossierError
from communique.store import open_store
from communique.store.lock import build_lock

HOLDER = """
import sys, time
from communique.store.lock import build_lock
with build_lock(sys.argv[1]):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_build_is_told_to_wait(dossier: Path) -> None:
    with build_lock(str(dossier)), pytest.raises(DossierError, match="being built by another process"):
        build_lock(str(dossier)).__enter__()


def test_the_next_build_can_start_when_one_has_ended(dossier: Path) -> None:
    for _ in range(2):
        with build_lock(str(dossier)):
            pass
    assert list(dossier.parent.iterdir()) == []


def test_a_killed_build_bars_nobody(dossier: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(dossier)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with pytest.raises(DossierError):
            build_lock(str(dossier)).__enter__()
        process.send_signal(signal.SIGKILL)
        process.wait()
    with build_lock(str(dossier)):
        pass


@pytest.mark.usefixtures("held")
def test_a_dossier_open_for_reading_cannot_be_built(dossier: Path) -> None:
    with open_store(dossier, read_only=True) as reader, pytest.raises(DossierError, match="reading only"):
        reader.building().__enter__()
