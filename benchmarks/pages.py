"""What does each page of the reading room cost, in a dossier of 10,000 statements?

A real server in a process of its own is asked over one connection, beside a bare Starlette that says hello.

    python benchmarks/pages.py [STATEMENTS or a dossier made by big_dossier.py]
"""

from __future__ import annotations

import http.client
import json
import random
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import psutil
from big_dossier import given_or_made
from results import Result, milliseconds, tell

from communique.web.routes import ROUTES

ASKED = 40
"""Addresses asked of each family, all different where there are so many."""

HELLO = """
import uvicorn
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
import sys
page = lambda request: PlainTextResponse("hello")
uvicorn.run(Starlette(routes=[Route("/", page)]), port=int(sys.argv[1]), log_level="error", access_log=False)
"""
_MB = 1e6


@dataclass(frozen=True)
class Server:
    """A server that runs."""

    process: psutil.Process
    connection: http.client.HTTPConnection

    def ask(self, address: str) -> tuple[float, int, bytes]:
        """Seconds, status and body of an address."""
        start = time.perf_counter()
        try:
            self.connection.request("GET", address)
            reply = self.connection.getresponse()
        except http.client.RemoteDisconnected:
            # A server that failed closes the connection; asked again it answers 500, which is counted.
            self.connection.request("GET", address)
            reply = self.connection.getresponse()
        body = reply.read()
        return time.perf_counter() - start, reply.status, body

    def rows(self, address: str) -> list[dict[str, Any]]:
        """The rows of a page."""
        found: list[dict[str, Any]] = json.loads(self.ask(address)[2])["rows"]
        return found

    @property
    def used(self) -> float:
        """Seconds of the processor so far."""
        times = self.process.cpu_times()
        return float(times.user + times.system)

    @property
    def memory(self) -> float:
        """Megabytes held now."""
        return float(self.process.memory_info().rss / _MB)


@contextmanager
def running(command: Sequence[str], port: int) -> Iterator[Server]:
    """A server, from its first answer until the end."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    try:
        for _ in range(1200):
            try:
                connection.connect()
                break
            except ConnectionRefusedError:
                if process.poll() is not None:
                    raise
                time.sleep(0.05)
        yield Server(psutil.Process(process.pid), connection)
    finally:
        connection.close()
        process.terminate()
        process.wait()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def named(server: Server, listing: str, key: str, **where: str) -> list[str]:
    """Values of a key, taken from all over a listing."""
    total = json.loads(server.ask(f"/{listing}.json?{urlencode({**where, 'limit': '1'})}")[2])["total"]
    values: dict[str, None] = {}
    for turn in range(8):
        offset = max(0, total - 20) * turn // 8
        rows = server.rows(f"/{listing}.json?{urlencode({**where, 'limit': '20', 'offset': offset})}")
        values |= dict.fromkeys(str(row[key]) for row in rows if row.get(key))
    return list(values)


def posts(server: Server) -> list[str]:
    """Posts, by their words."""
    rows = [row for turn in range(8) for row in server.rows(f"/holdings.json?limit=20&offset={turn * 500}")]
    return list(dict.fromkeys(r["post"] + (f" of {r['of']}" if r.get("of") else "") for r in rows))


def part(prefix: str, names: Sequence[str], ending: str = "") -> list[str]:
    """Addresses that differ in one part of the path."""
    return [f"{prefix}{quote(name, safe='')}{ending}" for name in names]


WORDS = ("truce", "exchange of prisoners", "the", "lake talks", "monitor*", '"call on the sides"', "humanitarian")
_YEARS = tuple(str(year) for year in range(1972, 2024))


def filtered(route: str) -> list[str]:
    """A list, its further pages, and the same for single years."""
    pages = [route, *(f"{route}?offset={100 * n}" for n in range(1, 9))]
    return pages + [f"{route}?from={year}&to={year}" for year in _YEARS]


Family = Callable[[Server], list[str]]

FAMILIES: Mapping[str, Family] = {
    "/": lambda _: ["/"],
    "/s/{slug}": lambda s: part("/s/", named(s, "statements", "statement")),
    "/a/{slug...}": lambda s: part("/a/", named(s, "actors", "actor")),
    "/a/{slug}/names": lambda s: part("/a/", named(s, "actors", "actor"), "/names"),
    "/m/{id}": lambda s: part("/m/", named(s, "meetings", "id")),
    "/m/{id}/readouts": lambda s: part("/m/", named(s, "meetings", "id"), "/readouts"),
    "/u/{id}": lambda s: part("/u/", named(s, "ledger", "id")),
    "/i/{slug...}": lambda s: part("/i/", named(s, "instruments", "instrument")),
    "/p/{name...}": lambda s: part("/p/", named(s, "meetings", "place")),
    "/o/{words...}": lambda s: part("/o/", posts(s)),
    "/f/{words}": lambda _: part("/f/", ("the truce", "exchange of prisoners", "call on the sides")),
    "/new/{slug}": lambda s: part("/new/", named(s, "statements", "statement")),
    "/cite": lambda s: [f"/cite?s={quote(slug)}&at=p1:0-20" for slug in named(s, "statements", "statement")],
    "/search": lambda _: [f"/search?q={quote(words)}&offset={n}" for words in WORDS for n in (0, 100, 200)],
    "/findings": lambda _: ["/findings"],
    "/decisions": lambda _: ["/decisions"],
    "/check": lambda _: ["/check"],
    "/compare/{left}...{right}": lambda s: _pairs(named(s, "statements", "statement")),
}
"""Addresses of each route; routes without a part are lists, asked with years."""


def _pairs(slugs: Sequence[str]) -> list[str]:
    return [f"/compare/{quote(a)}...{quote(b)}" for a, b in pairwise(slugs)]


def addresses_of(route: str, server: Server, dice: random.Random) -> list[str]:
    """What is asked of a family; none if nobody knows how its addresses are made."""
    if "{" in route and route not in FAMILIES:
        return []
    found = FAMILIES[route](server) if route in FAMILIES else filtered(route)
    if not found:
        return []
    return [dice.choice(found) for _ in range(ASKED)] if len(found) < ASKED else dice.sample(found, ASKED)


def measure_family(server: Server, route: str, addresses: Sequence[str]) -> tuple[str, ...]:
    """The row of a family."""
    first, _, _ = server.ask(addresses[0])
    used, seconds, sizes, failed = server.used, [], [], 0
    for address in addresses:
        taken, status, body = server.ask(address)
        seconds.append(taken)
        sizes.append(len(body))
        failed += status >= 500 or status == 404
    each = (server.used - used) / len(addresses)
    told = f"{route} ({failed} failed)" if failed else route
    size = f"{statistics.median(sizes) / 1e3:.0f} kB"
    return (
        f"`{told}`",
        f"{first * 1e3:.0f} ms",
        *milliseconds(seconds),
        f"{each * 1e3:.0f} ms",
        size,
        f"{server.memory:.0f} MB",
    )


def hello() -> tuple[str, ...]:
    """A bare server in the same run."""
    port = free_port()
    with running([sys.executable, "-c", HELLO, str(port)], port) as server:
        return measure_family(server, "a bare hello", ["/"] * ASKED)


def measure(path: Path) -> Result:
    """Ask every page."""
    port, dice = free_port(), random.Random(4)
    only = [word for word in sys.argv[1:] if word.startswith("/") and not word.endswith(".dossier")]
    rows = [hello()]
    command = [
        str(Path(sys.executable).with_name("communique")),
        "serve",
        "-d",
        str(path),
        "-p",
        str(port),
        "--read-only",
    ]
    with running(command, port) as server:
        for route, _ in ROUTES:
            if only and route not in only:
                continue
            if asked := addresses_of(route, server, dice):
                rows.append(measure_family(server, route, asked))
                print(*rows[-1], file=sys.stderr)
        held = json.loads(server.ask("/statements.json?limit=1")[2])["total"]
    return Result(
        f"What does a page of the reading room cost, with {held:,} statements?",
        "median under 100 ms, 95th percentile under 300 ms, the server under 300 MB",
        ("page", "first ever", "median", "95 %", "of the processor", "size", "memory so far"),
        tuple(rows),
        (
            f"{ASKED} addresses of each family over one connection, one after the other.",
            "'First ever' is the first page of its family since the server started; what it needs is kept until the file changes.",
        ),
    )


def main() -> None:
    """Measure, on the dossier given or on a new one."""
    for path in given_or_made():
        tell(measure(path))


if __name__ == "__main__":
    main()
