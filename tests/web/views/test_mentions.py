"""Mentions of an actor."""

from collections.abc import Callable
from typing import Any

import pytest

from communique.dossier import Dossier
from communique.web.site import Reply
from communique.web.views.mentions import STATEMENTS

Rows = Callable[[str], list[dict[str, Any]]]
Get = Callable[[str], Reply]


@pytest.mark.parametrize("slug", ["edric-zelnov", "halina-drost", "solveig-ronningen"])
def test_a_persons_numbers_are_the_passages_listed(rows: Rows, dossier: Dossier, slug: str) -> None:
    for name in dossier.find_actors(slug)[0].names:
        listed = rows(f"/a/{slug}/names?form={name.as_written}")
        assert len(listed) == name.count
        assert {r["form"] for r in listed} == {name.as_written}


def test_every_passage_of_a_person_is_the_name_itself(rows: Rows) -> None:
    assert {" ".join(r["exact"].split()) for r in rows("/a/edric-zelnov/names")} == {
        "Edric Zelnov",
        "Edrik Zelnoff",
        "Edrik Zelnov",
    }


def test_a_body_is_mentioned_in_the_facts_that_name_it(rows: Rows) -> None:
    assert all(r["fact"] != "person" for r in rows("/a/united-nations/names"))


def test_a_form_that_nobody_wrote_is_not_found(get: Get) -> None:
    assert get("/a/edric-zelnov/names?form=Zed").status == 404


@pytest.mark.parametrize("slug", ["velmora", "contact-group-countries", "united-nations"])
def test_the_numbers_of_states_and_bodies_are_the_facts_listed(rows: Rows, dossier: Dossier, slug: str) -> None:
    for name in dossier.find_actors(slug)[0].names:
        pages = range(0, len(name.statements), STATEMENTS)
        listed = [r for at in pages for r in rows(f"/a/{slug}/names?form={name.as_written}&offset={at}")]
        assert len(listed) == name.count
