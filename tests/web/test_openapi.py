"""The file of the interface: every page, every filter, and nothing that is not there."""

import json

from communique.dossier.listing import LISTINGS
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
