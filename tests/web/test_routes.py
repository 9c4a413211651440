"""Routes: which view answers which address."""

import pytest

from communique.model.errors import NotFoundError
from communique.web.routes import has_page, match
from communique.web.views import actor, instrument, mentions, overview, tables


def test_the_first_page_is_the_overview() -> None:
    assert match("/")[0] is overview.view


def test_a_part_of_the_path_is_named() -> None:
    assert match("/a/ana-brandt") == (actor.view, {"slug": "ana-brandt"})


def test_a_name_may_hold_a_slash() -> None:
    assert match("/i/decision 4/2014") == (instrument.view, {"slug": "decision 4/2014"})


def test_the_names_of_an_actor_have_their_own_page() -> None:
    assert match("/a/ana-brandt/names") == (mentions.view, {"slug": "ana-brandt"})


@pytest.mark.parametrize("name", tables.PAGES)
def test_every_table_has_a_page(name: str) -> None:
    assert match(f"/{name}")[0] is tables.view


def test_what_has_no_page_is_not_found() -> None:
    with pytest.raises(NotFoundError):
        match("/../etc/passwd")


def test_it_is_known_which_pages_there_are() -> None:
    assert has_page("/o/Foreign Minister of Fiji")
    assert not has_page("/horoscope")
