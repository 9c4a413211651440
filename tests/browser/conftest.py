"""A real browser before a real server, with a dossier of the examples and one of the five seeds.

Requests to other hosts are stopped and counted: a test that causes one fails.
"""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from communique.dossier import open_dossier
from communique.web import Site, create_application

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
PATIENCE = 120_000
"""Milliseconds that a machine which does much else may take."""

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]


@dataclass(frozen=True, slots=True)
class Room:
    """A reading room that is open."""

    address: str
    site: Site
    dossier: Path

    def json(self, address: str) -> Any:
        """The JSON of an address, without the browser."""
        import json

        from communique.web.asking import read_address

        return json.loads(self.site.reply(read_address(address)).body)


def build(path: Path, source: Path) -> Path:
    with open_dossier(path, create=True) as dossier:
        dossier.build(source)
    return path


@pytest.fixture(scope="session")
def examples_dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("browser") / "examples.dossier", ROOT / "examples" / "statements")


@pytest.fixture(scope="session")
def seeds_dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not SEEDS.is_dir():
        pytest.skip("the seeds are not beside the project")
    return build(tmp_path_factory.mktemp("browser") / "seeds.dossier", SEEDS)


def serve(path: Path) -> Iterator[Room]:
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    with Site.at(path) as site:
        server = uvicorn.Server(uvicorn.Config(create_application(site), log_level="warning", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield Room(f"http://127.0.0.1:{listener.getsockname()[1]}", site, path)
        server.should_exit = True
        thread.join(10)
    listener.close()


@pytest.fixture(scope="session")
def room(examples_dossier: Path) -> Iterator[Room]:
    yield from serve(examples_dossier)


@pytest.fixture(scope="session")
def seeds_room(seeds_dossier: Path) -> Iterator[Room]:
    yield from serve(seeds_dossier)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM:
        if os.environ.get("COMMUNIQUE_BROWSER") == "required":
            pytest.fail("no chromium was found; install Debian's package chromium")
        pytest.skip("no chromium on this machine; install Debian's package chromium to run the browser tests")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


def guarded(context: BrowserContext, foreign: list[str]) -> BrowserContext:
    def pass_own(route: Route) -> None:
        if route.request.url.startswith(("http://127.0.0.1:", "data:")):
            route.continue_()
        else:
            foreign.append(route.request.url)
            route.abort()

    context.route("**/*", pass_own)
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    foreign: list[str] = []
    opened = guarded(browser.new_context(permissions=["clipboard-read", "clipboard-write"]), foreign)
    yield opened
    opened.close()
    assert foreign == [], "a page asked another host"


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    problems: list[str] = []
    opened = context.new_page()
    opened.on("pageerror", lambda error: problems.append(str(error)))
    yield opened
    assert problems == [], "a script failed"
