"""The reading room over a dossier of the examples, built once a session."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from communique.dossier import Dossier, open_dossier
from communique.web.asking import read_address
from communique.web.site import Reply, Site

EXAMPLES = Path(__file__).parents[2] / "examples" / "statements"

Get = Callable[[str], Reply]
Page = Callable[[str], str]
Rows = Callable[[str], list[dict[str, Any]]]


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("web") / "examples.dossier"
    with open_dossier(path, create=True) as dossier:
        dossier.build(EXAMPLES, workers=1)
    return path


@pytest.fixture(scope="session")
def dossier(examples: Path) -> Iterator[Dossier]:
    with open_dossier(examples, read_only=True) as held:
        yield held


@pytest.fixture(scope="session")
def site(examples: Path) -> Iterator[Site]:
    with Site.at(examples) as held:
        yield held


@pytest.fixture(scope="session")
def get(site: Site) -> Get:
    return lambda address: site.reply(read_address(address))


@pytest.fixture(scope="session")
def page(get: Get) -> Page:
    def call(address: str) -> str:
        reply = get(address)
        assert reply.status == 200, reply.body[:300]
        return reply.body.decode()

    return call


@pytest.fixture(scope="session")
def rows(get: Get) -> Rows:
    def call(address: str) -> list[dict[str, Any]]:
        path, _, query = address.partition("?")
        reply = json.loads(get(f"{path}.json?{query}").body)
        assert reply["ok"], reply
        found: list[dict[str, Any]] = reply["rows"]
        return found

    return call


@pytest.fixture(scope="session")
def table(get: Get) -> Rows:
    def call(address: str) -> list[dict[str, Any]]:
        path, _, query = address.partition("?")
        return list(csv.DictReader(io.StringIO(get(f"{path}.csv?{query}").body.decode())))

    return call
