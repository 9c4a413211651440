"""The tables by name."""

import pytest

from communique.dossier import Dossier
from communique.dossier.listing import LISTINGS, Asked, listing
from communique.model.errors import NotFoundError


def test_an_unknown_table_is_an_error_that_names_near_ones() -> None:
    with pytest.raises(NotFoundError, match="statements"):
        listing("statement")


@pytest.mark.parametrize("name", LISTINGS)
def test_every_table_gives_a_page_in_every_order(dossier: Dossier, name: str) -> None:
    table = LISTINGS[name]
    own = table.page(dossier, Asked(limit=None)).rows
    for sort in (s for key in table.sorts for s in (key, f"-{key}")):
        page = table.page(dossier, Asked(sort=sort, limit=None))
        assert sorted(map(str, page.rows)) == sorted(map(str, own))


@pytest.mark.parametrize("name", LISTINGS)
def test_every_filter_can_be_left_blank(dossier: Dossier, name: str) -> None:
    table = LISTINGS[name]
    blank = table.page(dossier, Asked(dict.fromkeys(table.filters, " ")))
    assert blank == table.page(dossier, Asked())
