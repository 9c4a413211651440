"""Shoots the pictures of the reading room: a dossier of the made-up examples, served and looked at in Debian's chromium.

Needs what the browser tests need (the extra ``test`` and the package chromium). Texts of real statements are never shown: the
dossier is built from examples/statements.

    python docs/make_screenshots.py            all of them, into docs/pictures
    python docs/make_screenshots.py map        those whose name begins so
"""

from __future__ import annotations

import io
import json
import shutil
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

import uvicorn
from PIL import Image
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from communique.dossier import open_dossier
from communique.web import Site, create_application
from communique.web.asking import read_address

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
WIDE = 1280
"""Pixels from side to side of a screen."""

PAPER = 794
"""Pixels from side to side of a sheet of A4 at 96 to the inch."""

SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")

COLOURS = 96
"""Of a picture's palette: text and flat colours need no more."""

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]


@dataclass(frozen=True)
class Shot:
    """One picture."""

    name: str
    """Its name, without the scheme of colours."""

    address: Callable[[Site], str]
    """The page."""

    tall: int = 860
    """Pixels from top to bottom."""

    on_paper: bool = False
    """Whether it is shown as printed."""


def most_told(site: Site, listing: str, key: str, **where: str) -> str:
    """The value of a key that comes most often in a table."""
    rows = rows_of(site, f"/{listing}", **where)
    values = [value for row in rows for value in (row[key] if isinstance(row[key], list) else [row[key]]) if value]
    return str(max(sorted(set(values)), key=values.count))


def rows_of(site: Site, path: str, **where: str) -> list[dict[str, Any]]:
    """All rows of a table."""
    query = "&".join(f"{name}={quote(value)}" for name, value in {**where, "limit": "1000"}.items())
    rows: list[dict[str, Any]] = json.loads(site.reply(read_address(f"{path}.json?{query}")).body)["rows"]
    return rows


def a_statement(site: Site) -> str:
    """The statement with most meetings: it shows every kind of mark."""
    return f"/s/{most_told(site, 'meetings', 'statement', phase='held')}"


def an_actor(site: Site) -> str:
    """The person who met others most often."""
    people = {row["name"]: row["actor"] for row in rows_of(site, "/actors", kind="person")}
    met = [name for row in rows_of(site, "/meetings") for name in row["participants"] if name in people]
    return f"/a/{people[max(sorted(set(met)), key=met.count)]}"


SHOTS = (
    Shot("overview", lambda _: "/"),
    Shot("statement", a_statement),
    Shot("actor", an_actor),
    Shot("timeline", lambda _: "/timeline", tall=1120),
    Shot("map", lambda _: "/map", tall=1160),
    Shot("network", lambda _: "/network", tall=1240),
    Shot("reliance", lambda _: "/instruments/graph", tall=1000),
    Shot("print", a_statement, tall=1123, on_paper=True),
)


@contextmanager
def served(path: Path) -> Iterator[tuple[str, Site]]:
    """The address of a dossier that is served, and its site."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    with Site.at(path) as site:
        server = uvicorn.Server(uvicorn.Config(create_application(site), log_level="warning", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", site
        server.should_exit = True
        thread.join(10)
    listener.close()


def shoot(browser: Browser, address: str, shot: Shot, scheme: Literal["light", "dark"]) -> bytes:
    """A page as a picture with a palette."""
    size: ViewportSize = {"width": PAPER if shot.on_paper else WIDE, "height": shot.tall}
    page = browser.new_page(viewport=size, color_scheme=scheme)
    page.emulate_media(media="print" if shot.on_paper else "screen", color_scheme=scheme)
    reply = page.goto(address)
    if reply is None or not reply.ok:
        message = f"{address} cannot be shot: {reply and reply.status}"
        raise RuntimeError(message)
    page.wait_for_load_state("networkidle")
    seen = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    page.close()
    small = io.BytesIO()
    seen.quantize(COLOURS, dither=Image.Dither.NONE).save(small, "png", optimize=True)
    return small.getvalue()


def main() -> int:
    """Shoot all pictures, or those that are named."""
    wanted = tuple(sys.argv[1:])
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("no chromium was found; install Debian's package chromium", file=sys.stderr)
        return 1
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "examples.dossier"
        with open_dossier(path, create=True) as dossier:
            dossier.build(ROOT / "examples" / "statements")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with served(path) as (address, site):
            for shot in (s for s in SHOTS if s.name.startswith(wanted or ("",))):
                for scheme in SCHEMES:
                    picture = shoot(browser, address + shot.address(site), shot, scheme)
                    (PICTURES / f"{shot.name}-{scheme}.png").write_bytes(picture)
                    print(f"{shot.name}-{scheme}.png  {len(picture) / 1000:.0f} kB")
        browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
