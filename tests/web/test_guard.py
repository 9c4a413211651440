"""The guard: who may ask what."""

import pytest

from communique.web.guard import HEADERS, refusal


@pytest.mark.parametrize("host", ["127.0.0.1:8001", "localhost", "[::1]:80"])
def test_this_machine_may_read(host: str) -> None:
    assert refusal("GET", host, "") is None


@pytest.mark.parametrize("host", ["rebound.example", "", "127.0.0.1.example", "[::1", "evil@127.0.0.1.example"])
def test_another_name_for_this_machine_is_refused(host: str) -> None:
    refused = refusal("GET", host, "")
    assert refused
    assert refused[0] == 403


def test_a_page_of_another_origin_may_not_read() -> None:
    refused = refusal("GET", "localhost", "https://other.example")
    assert refused
    assert refused[0] == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_but_reading_is_offered(method: str) -> None:
    refused = refusal(method, "localhost", "")
    assert refused
    assert refused[0] == 405


def test_no_script_stands_in_a_page_and_nothing_comes_from_elsewhere() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
