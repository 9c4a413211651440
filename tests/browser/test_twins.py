"""The rows on the screen are the rows in the JSON and in the CSV, for every table and every filter."""

from __future__ import annotations

import csv
import io
from urllib.parse import quote

import pytest
from lxml import html

from communique.dossier.listing import LISTINGS
from communique.web.asking import read_address
from communique.web.views.tables import PAGES

from .conftest import Room

VALUES = {
    "actor": "Envoys",
    "by": "sides",
    "to": "2030",
    "from": "2010",
    "place": "Lisbon",
    "phase": "held",
    "kind": "meeting",
    "force": "directive",
    "verb": "urge",
    "issuer": "Envoys",
    "name": "a",
    "severity": "info",
    "held": "no",
    "year": "2013",
    "status": "open",
    "about": "ceasefire",
    "holder": "Envoys",
    "speaker": "Envoys",
    "instrument": "a",
}
"""A value for each filter; one that a table does not know is told as an error in every form alike."""


def on_screen(room: Room, address: str) -> list[str]:
    tree = html.fromstring(room.site.reply(read_address(address)).body)
    return [str(link).partition("#")[2] for link in tree.xpath("//tbody/tr/@data-row")] or [
        "".join(row.itertext()) for row in tree.xpath("//tbody/tr")
    ]


@pytest.mark.parametrize("name", sorted(PAGES))
def test_rows_on_screen_in_json_and_in_csv_are_the_same(room: Room, name: str) -> None:
    for wanted in [{}, *({f: VALUES[f]} for f in LISTINGS[PAGES[name].listing].filters if f in VALUES)]:
        query = "&".join(f"{k}={quote(v)}" for k, v in wanted.items())
        reply = room.json(f"/{name}.json?{query}")
        table = room.site.reply(read_address(f"/{name}.csv?{query}"))
        page = room.site.reply(read_address(f"/{name}?{query}"))
        if not reply["ok"]:
            assert (reply["status"], table.status, page.status) == (page.status,) * 3
            continue
        rows = list(csv.DictReader(io.StringIO(table.body.decode())))
        assert len(on_screen(room, f"/{name}?{query}")) == len(rows) == len(reply["rows"]), (name, wanted)
        for shown, held in zip(rows, reply["rows"], strict=True):
            for key in ("id", "statement", "exact"):
                if key in shown and key in held:
                    assert shown[key].lstrip("'") == str(held[key] or ""), (name, wanted, key)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_the_rows_on_screen_stand_in_the_order_of_the_json(room: Room, name: str) -> None:
    reply = room.json(f"/{name}.json")
    tree = html.fromstring(room.site.reply(read_address(f"/{name}")).body)
    names = [str(name).removeprefix("r-") for name in tree.xpath("//tbody/tr/@id")]
    held = [row["id"] for row in reply["rows"] if "id" in row]
    assert names == held
