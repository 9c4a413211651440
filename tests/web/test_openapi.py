"""The file of the interface: every page, every filter, and nothing that is not there."""

import inspect
import json
import re

import pytest

from communique.dossier.listing import LISTINGS
from communique.web.answer import View
from communique.web.asking import read_address
from communique.web.openapi import openapi
from communique.web.routes import ROUTES
from communique.web.site import Site
from communique.web.views.tables import PAGES


def test_every_page_is_in_the_file() -> None:
    assert len(openapi()["paths"]) == len(ROUTES)


def test_every_filter_of_a_table_is_in_the_file() -> None:
    described = openapi()["paths"]["/meetings.json"]["get"]["parameters"]
    names = {p["name"] for p in described if p["in"] == "query"}
    assert set(LISTINGS[PAGES["meetings"].listing].filters) <= names


def test_orders_are_told_with_their_directions() -> None:
    described = openapi()["paths"]["/meetings.json"]["get"]["parameters"]
    (orders,) = (p["schema"]["enum"] for p in described if p["name"] == "sort")
    assert {"date", "-date"} <= set(orders)


def test_the_site_serves_the_file(site: Site) -> None:
    reply = site.reply(read_address("/openapi.json"))
    assert json.loads(reply.body)["openapi"].startswith("3.1")


def described(route: str) -> set[str]:
    path = "/index" if route == "/" else re.sub(r"\.{3}}", "}", route)
    return {p["name"] for p in openapi()["paths"][f"{path}.json"]["get"]["parameters"] if p["in"] == "query"}


@pytest.mark.parametrize(("route", "view"), ROUTES, ids=[route for route, _ in ROUTES])
def test_what_a_view_asks_by_name_is_in_the_file(route: str, view: View) -> None:
    asked = set(re.findall(r"""asking\.get\(["']([\w-]+)["']\)""", inspect.getsource(view)))
    assert asked <= described(route)


@pytest.mark.parametrize(
    ("route", "filters"),
    [
        ("/map", {"place", "from", "to", "phase", "borders", "sort", "limit", "offset"}),
        ("/network", {"actor", "with", "from", "to", "kind", "sort", "limit", "offset"}),
        ("/draft", {"text", "on", "issuer", "from", "to"}),
        ("/search", {"q", "actor", "act", "issuer", "from", "to", "limit", "offset"}),
    ],
)
def test_pages_that_are_no_plain_tables_tell_their_filters(route: str, filters: set[str]) -> None:
    assert described(route) == filters
