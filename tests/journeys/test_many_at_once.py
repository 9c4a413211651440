"""Two servers and a build on one dossier at once: nobody fails, and no page asked after the build is of before."""

from __future__ import annotations

import http.client
import json
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples" / "statements"
PROGRAM = Path(sys.executable).with_name("communique")
PAGES = ("/", "/statements", "/meetings", "/acts", "/ledger", "/actors", "/instruments", "/timeline", "/search?q=the")
NEW = "Statement by the Ferry Commission\n\nTarn Harbour, 7 June 2031 - The Ferry Commission met Ana Brandt in Tarn Harbour.\n"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def ask(port: int, address: str) -> tuple[int, str]:
    """Status and body of a page."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    try:
        connection.request("GET", address)
        reply = connection.getresponse()
        return reply.status, reply.read().decode()
    finally:
        connection.close()


def build(dossier: Path, pages: Path) -> None:
    subprocess.run([PROGRAM, "build", str(pages), "-d", str(dossier)], check=True, capture_output=True, timeout=300)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for path in sorted(EXAMPLES.glob("*.txt"))[:6]:
        shutil.copy(path, folder)
    return folder


@pytest.fixture
def dossier(tmp_path: Path, pages: Path) -> Path:
    build(tmp_path / "x.dossier", pages)
    return tmp_path / "x.dossier"


@pytest.fixture
def ports(dossier: Path) -> Iterator[tuple[int, int]]:
    """Two servers in processes of their own."""
    found = (free_port(), free_port())
    command = [str(PROGRAM), "serve", "-d", str(dossier)]
    servers = [subprocess.Popen([*command, "-p", str(p)], stderr=subprocess.DEVNULL) for p in found]
    for port in found:
        wait_for(port)
    yield found
    for server in servers:
        server.terminate()
        server.wait(30)


def wait_for(port: int) -> None:
    """Until a server listens."""
    for _ in range(1200):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return


@pytest.mark.slow
def test_two_servers_answer_while_a_build_writes_and_show_what_it_wrote(
    ports: tuple[int, int], dossier: Path, pages: Path
) -> None:
    failed: list[tuple[str, int]] = []
    ended = threading.Event()

    def read(port: int) -> None:
        while not ended.is_set():
            for address in PAGES:
                status, _ = ask(port, address)
                if status != 200:
                    failed.append((address, status))

    readers = [threading.Thread(target=read, args=(port,)) for port in ports]
    for reader in readers:
        reader.start()
    (pages / "new.txt").write_text(NEW, "utf-8")
    try:
        build(dossier, pages)
    finally:
        after = [
            [ask(port, address) for address in ("/statements", "/meetings?place=Tarn", "/timeline")] for port in ports
        ]
        ended.set()
        for reader in readers:
            reader.join()
    assert failed == []
    assert [["2031" in body for _, body in shown] for shown in after] == [[True] * 3, [True] * 3]


@pytest.mark.slow
def test_a_page_that_moved_is_shown_where_it_is_now(ports: tuple[int, int], dossier: Path, pages: Path) -> None:
    """The characters are the same, only their file is another: what is kept by the characters must notice."""
    slugs = [row["statement"] for row in json.loads(ask(ports[0], "/statements.json")[1])["rows"]]
    before = [ask(ports[0], f"/s/{slug}")[1] for slug in slugs]
    moved = min(pages.glob("*.txt"))
    assert sum(moved.name in page for page in before) == 1
    moved.rename(pages / "moved-elsewhere.txt")
    build(dossier, pages)
    after = [ask(ports[0], f"/s/{slug}")[1] for slug in slugs]
    assert sum("moved-elsewhere.txt" in page for page in after) == 1
    assert sum(moved.name in page for page in after) == 0
