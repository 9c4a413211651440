"""Hostile words and hostile addresses, asked without a browser."""

from __future__ import annotations

import asyncio
import csv
import io
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import uvicorn
from lxml import html
from lxml.etree import _Element

from communique.web.application import create_application
from communique.web.asking import read_address
from communique.web.guard import HEADERS
from communique.web.site import Site
from communique.web.views.statement import MOST_NOTES


def load() -> ModuleType:
    """The maker of the hostile dossier, a module beside this one."""
    spec = spec_from_file_location("hostile_dossier", Path(__file__).with_name("hostile_dossier.py"))
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


hostile = load()


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with Site.at(hostile.write(tmp_path_factory.mktemp("hostile") / "h.dossier")) as site:
        yield site


def tree(site: Site, address: str) -> _Element:
    reply = site.reply(read_address(address))
    assert reply.status in {200, 404}, (address, reply.body[:300])
    return html.fromstring(reply.body, parser=html.HTMLParser(huge_tree=True, encoding="utf-8"))


@pytest.mark.parametrize("address", hostile.PAGES)
def test_no_word_of_a_source_becomes_markup(hostile_site: Site, address: str) -> None:
    page = tree(hostile_site, address)
    assert {e.get("src") for e in page.iter("script")} == {"/static/communique.js"}
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
    assert not list(page.iter("img", "iframe", "object", "embed", "base"))
    assert len(page.findall(".//main")) == 1
    assert page.find(".//footer") is not None


@pytest.mark.parametrize("address", hostile.PAGES)
def test_links_of_a_source_lead_nowhere_but_here(hostile_site: Site, address: str) -> None:
    links = {str(href) for href in tree(hostile_site, address).xpath("//*/@href | //*/@action")}
    assert [link for link in links if not link.startswith(("/", "#")) or link.startswith("//")] == []


def test_markers_of_templates_are_words(hostile_site: Site) -> None:
    page = tree(hostile_site, f"/s/{hostile.SLUG}")
    assert "{{7*7}}" in page.findtext(".//h1", "")
    assert "{% raise %}" in page.text_content()


def test_of_a_paragraph_of_10_000_facts_the_first_hundreds_are_shown_and_all_when_asked(hostile_site: Site) -> None:
    page = tree(hostile_site, f"/s/{hostile.SLUG}")
    assert 0 < len(page.xpath("//*[@id='p3']//li")) <= MOST_NOTES
    (every,) = page.xpath("//*[@id='p3']//*[contains(@class, 'folded')]/a/@href")
    assert hostile_site.reply(read_address(every)).body.count(b'class="fact ') >= hostile.FACTS


def test_a_fact_that_is_not_shown_is_marked_and_leads_to_where_it_is(hostile_site: Site) -> None:
    last = list(hostile.crowd())[-1]
    (mark,) = tree(hostile_site, f"/s/{hostile.SLUG}").xpath(f"//*[contains(@data-facts, '{last.id}')]")
    address, _, name = mark.get("href").partition("#")
    assert tree(hostile_site, address).xpath(f"//li[@id='{name}']")


@pytest.mark.parametrize("listing", ["statements", "meetings", "acts", "ledger", "instruments", "actors", "holdings"])
def test_no_cell_of_a_table_is_a_formula(hostile_site: Site, listing: str) -> None:
    body = hostile_site.reply(read_address(f"/{listing}.csv")).body.decode()
    cells = [cell for row in list(csv.reader(io.StringIO(body)))[1:] for cell in row]
    assert cells
    assert [c for c in cells if c[:1] in {"=", "+", "-", "@", "\t", "\r"} and not is_number(c)] == []


def is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


ADDRESSES = (
    "/static/../pages.py",
    "/static/..%2fpages.py",
    "/static/%2e%2e/%2e%2e/etc/passwd",
    "/static//etc/passwd",
    "/static/",
    "/static/communique.css/..",
    "/s/..%2f..%2fetc%2fpasswd",
    "/a/%00",
    "/p/%00%00",
    "/o/%ff%fe",
    "/s/" + "a" * 60_000,
    "/f/" + "word%20" * 5_000,
    "/search?q=" + "%22" * 3_000,
    "/cite?s=%00&at=p1:0-99999999999999999999",
    "/meetings?limit=-1&offset=99999999999999999999999",
    "/meetings?limit=%D9%A3&offset=%C2%B2",
    "/s/%ED%A0%80",
    "/meetings?from=%00&place=%ED%A0%80",
    "/a/x?as_of=%00",
    "//other.example/a",
    "/a/..",
    "/compare/a...b...c",
)


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda a: a[:40])
def test_a_hostile_address_breaks_nothing_and_reads_no_file(hostile_site: Site, address: str) -> None:
    reply = hostile_site.reply(read_address(address))
    assert reply.status in {200, 301, 400, 404}
    assert b"root:" not in reply.body
    assert b"from __future__" not in reply.body


SEARCHES = (
    '"',
    '"""',
    "AND",
    "OR NOT",
    "NEAR(a b)",
    "a NEAR/2 b",
    "content:met",
    "{a b}:met",
    "^met",
    "met*",
    "*",
    "(met",
    "met)",
    "met -",
    "'; DROP TABLE fact; --",
    'actor:"',
    'actor:"" act: from:x',
    "from:2019-99 met",
    "met from:9999999999",
    "\\",
    "a+b",
    "\u202emet",
    "\x00met",
    "𝕬00001",
)


@pytest.mark.parametrize("typed", SEARCHES)
@pytest.mark.parametrize("form", ["", ".json", ".csv"])
def test_no_search_breaks_the_page(hostile_site: Site, typed: str, form: str) -> None:
    from urllib.parse import quote

    assert hostile_site.reply(read_address(f"/search{form}?q={quote(typed)}")).status in {200, 400, 404}


@pytest.fixture(scope="module")
def port(hostile_site: Site) -> Iterator[int]:
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_application(hostile_site), log_level="critical", access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield listener.getsockname()[1]
    server.should_exit = True
    thread.join(10)
    listener.close()


def send(port: int, method: str, target: str = "/", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """A request written by hand, since clients mend what is odd."""
    lines = [f"{method} {target} HTTP/1.1", *(f"{k}: {v}" for k, v in {"Host": "127.0.0.1", **headers}.items())]
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall("\r\n".join([*lines, "Connection: close", "", ""]).encode("latin-1"))
        got = b"".join(iter(lambda: connection.recv(65536), b""))
    head, _, body = got.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    return int(first.split()[1]), {k.lower(): v for k, _, v in (line.partition(": ") for line in rest)}, body


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "BREW"]
)
def test_no_method_but_reading_is_answered(port: int, method: str) -> None:
    status, headers, body = send(port, method)
    assert status == 405
    assert headers["allow"] == "GET, HEAD"
    assert b"<html" not in body


@pytest.mark.parametrize("target", ["/", "/meetings.csv", "/static/communique.css", "/no-such-page"])
def test_the_head_of_a_page_comes_without_its_body(port: int, target: str) -> None:
    status, headers, body = send(port, "HEAD", target)
    assert (status, headers["content-length"]) == (
        send(port, "GET", target)[0],
        send(port, "GET", target)[1]["content-length"],
    )
    assert body == b""


@pytest.mark.parametrize(
    ("method", "target", "more"),
    [
        ("GET", "/", {}),
        ("GET", "/meetings.json", {}),
        ("GET", "/static/communique.js", {}),
        ("GET", "/static/none.js", {}),
        ("GET", "/no-such-page", {}),
        ("GET", "/meetings?from=x", {}),
        ("GET", "/openapi.json", {}),
        ("POST", "/", {}),
        ("BREW", "/", {}),
        ("OPTIONS", "*", {}),
        ("GET", "/", {"Host": "rebound.example"}),
        ("GET", "/", {"Origin": "null"}),
    ],
)
def test_every_reply_carries_its_policy(port: int, method: str, target: str, more: dict[str, str]) -> None:
    _, headers, _ = send(port, method, target, **more)
    assert {k: headers.get(k.lower()) for k in HEADERS} == dict(HEADERS)


@pytest.mark.parametrize(
    "host", ["rebound.example", "127.0.0.1.rebound.example", "", "127.0.0.1@rebound.example", "0.0.0.0"]
)
def test_a_name_that_was_bound_anew_reads_nothing(port: int, host: str) -> None:
    status, _, body = send(port, "GET", Host=host)
    assert status == 403
    assert b"<html" not in body


@pytest.mark.parametrize("origin", ["null", "https://other.example", "file://", "http://127.0.0.1.other.example"])
def test_a_page_from_elsewhere_reads_nothing(port: int, origin: str) -> None:
    assert send(port, "GET", Origin=origin)[0] == 403


def test_a_page_that_fails_says_so_with_its_policy() -> None:
    class Failing:
        def reply(self, _: object) -> None:
            raise RuntimeError

    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send_on(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http", "http_version": "1.1", "method": "GET", "path": "/", "raw_path": b"/", "query_string": b"",
        "headers": [(b"host", b"localhost")], "scheme": "http", "root_path": "", "server": ("localhost", 80), "client": ("localhost", 1),
    }  # fmt: skip
    with pytest.raises(RuntimeError):
        ThreadPoolExecutor(1).submit(asyncio.run, create_application(Failing())(scope, receive, send_on)).result()  # type: ignore[arg-type]
    assert sent[0]["status"] == 500
    assert b"content-security-policy" in dict(sent[0]["headers"])
