"""The parts of facts as plain values."""

import json

from communique.export.values import value_of
from communique.model.actor import Office
from communique.model.citation import Citation
from communique.model.facts import FACT_KINDS, DateMention, Meeting, MeetingKind, Person, Phase
from communique.model.partial_date import PartialDate

AT = (Citation("ab", 0, 3, "Ana"),)


def test_dates_are_written_in_edtf() -> None:
    fact = DateMention(citations=AT, rule="r", value=PartialDate("2019-05"))
    assert value_of(fact) == {"value": "2019-05", "basis": "explicit"}


def test_what_the_text_does_not_tell_is_none() -> None:
    fact = Meeting(citations=AT, rule="r", kind=MeetingKind.CALL, phase=Phase.HELD)
    value = value_of(fact)
    assert (value["date"], value["place"], value["participants"]) == (None, None, [])


def test_offices_are_objects() -> None:
    fact = Person(citations=AT, rule="r", name="Ana", offices=(Office("Mayor"),))
    assert value_of(fact)["offices"] == [{"post": "Mayor", "of": None}]


def test_every_kind_of_fact_has_values_that_json_can_write() -> None:
    from communique.export.values import _VALUES

    assert set(_VALUES) == set(FACT_KINDS)
    assert json.dumps(value_of(Person(citations=AT, rule="r", name="Ana")))
