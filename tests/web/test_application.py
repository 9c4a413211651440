"""The application: the site behind a server."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from communique.web.application import create_application
from communique.web.site import Site


def ask(site: Site, path: str, *, method: str = "GET", host: str = "localhost") -> tuple[int, dict[str, str], bytes]:
    """One request to the application, without a server."""
    sent: list[dict[str, Any]] = []
    path, _, query = path.partition("?")
    scope = {
        "type": "http", "http_version": "1.1", "method": method, "path": path, "raw_path": path.encode(),
        "query_string": query.encode(), "headers": [(b"host", host.encode())], "scheme": "http", "root_path": "",
        "server": ("127.0.0.1", 80), "client": ("127.0.0.1", 1),
    }  # fmt: skip

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    ThreadPoolExecutor(1).submit(asyncio.run, create_application(site)(scope, receive, send)).result()
    headers = {k.decode().lower(): v.decode() for k, v in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(m.get("body", b"") for m in sent[1:])


def test_a_page_comes_with_its_policy(site: Site) -> None:
    status, headers, body = ask(site, "/meetings?phase=held")
    assert status == 200
    assert "default-src 'self'" in headers["content-security-policy"]
    assert b"<table>" in body


def test_a_name_leads_on_to_the_page(site: Site) -> None:
    status, headers, _ = ask(site, "/a/Edrik Zelnov")
    assert (status, headers["location"]) == (301, "/a/edric-zelnov")


@pytest.mark.parametrize(("method", "host", "status"), [("POST", "localhost", 405), ("GET", "other.example", 403)])
def test_what_the_guard_refuses_is_refused(site: Site, method: str, host: str, status: int) -> None:
    assert ask(site, "/", method=method, host=host)[0] == status
