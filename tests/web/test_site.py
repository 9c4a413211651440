"""The site: askings become replies, also those that go wrong."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from communique.model.errors import DossierError
from communique.web.site import Reply, Site

Get = Callable[[str], Reply]


def test_the_same_asking_gives_the_same_bytes(get: Get) -> None:
    assert get("/meetings") == get("/meetings")


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/", "text/html"),
        ("/index.json", "application/json"),
        ("/acts.csv", "text/csv"),
        ("/static/keys.js", "text/java"),
    ],
)
def test_a_reply_tells_its_media_type(get: Get, address: str, kind: str) -> None:
    assert get(address).media_type.startswith(kind)


def test_a_page_that_is_not_there_is_told_with_the_way_out(get: Get) -> None:
    reply = get("/nowhere")
    assert reply.status == 404
    assert b'href="/"' in reply.body


def test_a_wrong_name_offers_near_ones_as_links(get: Get) -> None:
    reply = get("/a/Edric%20Zelnoww")
    assert reply.status == 404
    assert b'href="/a/Edric%20Zelnov"' in reply.body


def test_a_filter_that_cannot_be_asked_is_a_fault_of_the_asking(get: Get) -> None:
    assert get("/meetings?phase=dreamt").status == 400


def test_an_error_in_json_is_json(get: Get) -> None:
    told = json.loads(get("/s/nothing.json").body)
    assert (told["ok"], told["status"]) == (False, 404)


def test_markup_in_an_address_is_shown_as_text(get: Get) -> None:
    assert b"<script>alert" not in get("/a/%3Cscript%3Ealert(1)%3C%2Fscript%3E").body


def test_a_file_that_is_no_dossier_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DossierError):
        Site.at(tmp_path / "none.dossier")


def test_what_stands_elsewhere_is_led_to_in_the_form_that_was_asked_for(get: Callable[[str], Reply]) -> None:
    """An address of rows once led on to the page."""
    reply = get("/i/Ceasefire Agreement.json?form=x")
    assert reply.status == 301
    path = reply.headers["Location"].partition("?")[0]
    assert path.endswith(".json")
    assert get(reply.headers["Location"]).media_type.startswith("application/json")
    assert get("/i/Ceasefire Agreement").headers["Location"] == path.removesuffix(".json")


def test_an_address_that_is_none_leads_to_those_near_it(get: Callable[[str], Reply]) -> None:
    assert b'href="/meetings"' in get("/meeting").body
    assert get("/meeting").status == 404
