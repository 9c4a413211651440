"""The interface as its file describes it: whatever is asked, no page breaks."""

from __future__ import annotations

import warnings
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from communique.web import create_application
from communique.web.asking import asking_of

from .conftest import Room

HOST = {"host": "127.0.0.1"}
EXAMPLES = 12
"""Askings tried for each page; the law is the same for all of them."""


def test_no_asking_that_the_file_allows_breaks_a_page(room: Room) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        schema = schemathesis.openapi.from_asgi("/openapi.json", create_application(room.site), headers=HOST)
        for operation in schema.get_all_operations():
            try_out(operation.ok())  # type: ignore[union-attr]


def try_out(operation: Any) -> None:
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def run(case: Any) -> None:
        reply = case.call(headers=HOST)
        assert reply.status_code < 500, (reply.request.url, reply.text[:300])

    run()


@settings(max_examples=200, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(path=st.text(max_size=40), name=st.text(max_size=10), value=st.text(max_size=30))
def test_no_address_at_all_breaks_the_site(room: Room, path: str, name: str, value: str) -> None:
    assert room.site.reply(asking_of(f"/{path}", [(name, value)])).status < 500
