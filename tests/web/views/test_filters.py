"""Filters of table pages."""

import pytest

from communique.dossier import Dossier
from communique.dossier.listing import LISTINGS
from communique.web.asking import read_address
from communique.web.views.filters import CHOICES, OFFERED, chips_of, fields_of


@pytest.mark.parametrize("name", LISTINGS)
def test_every_filter_of_a_listing_is_offered(dossier: Dossier, name: str) -> None:
    filters = LISTINGS[name].filters
    assert [f.name for f in fields_of(dossier, read_address("/"), name, filters)] == list(filters)


@pytest.mark.parametrize(("name", "filter_"), CHOICES)
def test_closed_choices_belong_to_a_filter(name: str, filter_: str) -> None:
    assert filter_ in LISTINGS[name].filters


def test_names_are_offered_but_not_all_of_thousands(dossier: Dossier) -> None:
    (field,) = fields_of(dossier, read_address("/meetings"), "meetings", ["actor"])
    assert "Edric Zelnov" in field.offered
    assert len(field.offered) <= OFFERED


def test_what_is_asked_can_be_taken_away(dossier: Dossier) -> None:
    asking = read_address("/meetings?phase=held&year=2013&offset=100")
    assert [c.without for c in chips_of(dossier, asking, ["phase", "year"])] == [
        "/meetings?year=2013",
        "/meetings?phase=held",
    ]


def test_a_slug_is_shown_as_the_name(dossier: Dossier) -> None:
    (chip,) = chips_of(dossier, read_address("/acts?actor=edric-zelnov"), ["actor"])
    assert chip.value == "Edric Zelnov"


def test_a_name_that_is_not_known_is_shown_as_asked(dossier: Dossier) -> None:
    (chip,) = chips_of(dossier, read_address("/acts?actor=Qqqq"), ["actor"])
    assert chip.value == "Qqqq"
