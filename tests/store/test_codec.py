from __future__ import annotations

import json

import pytest

from communique.model.citation import Citation
from communique.model.facts import Meeting, MeetingKind, Phase
from communique.model.partial_date import PartialDate
from communique.store.codec import Evidence, decode, decode_fact, edited, encode, encode_fact

CITED = (Citation("ab", 4, 7, "met"),)
MEETING = Meeting(
    citations=CITED,
    rule="meeting.verb",
    kind=MeetingKind.CALL,
    phase=Phase.PLANNED,
    participants=("Ana Brandt",),
    date=PartialDate("2019-05"),
)


def test_a_date_is_written_in_edtf() -> None:
    assert json.loads(encode_fact(MEETING))["date"] == "2019-05"


def test_where_and_how_a_fact_was_found_is_not_part_of_what_it_says() -> None:
    assert json.loads(encode_fact(MEETING)).keys().isdisjoint({"citations", "rule", "confidence", "mode"})


def test_a_fact_comes_back_as_it_was() -> None:
    evidence = Evidence(CITED, MEETING.rule, MEETING.confidence, MEETING.mode)
    assert decode_fact("meeting", encode_fact(MEETING), evidence) == MEETING


def test_an_edit_replaces_one_field() -> None:
    assert edited(MEETING, "phase", '"held"').id != MEETING.id
    assert edited(edited(MEETING, "phase", '"held"'), "phase", '"planned"') == MEETING


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("phase", '"perhaps"'),
        ("date", '"2019-02-30"'),
        ("date", "2019"),
        ("participants", '"Ana Brandt"'),
        ("participants", "[1]"),
        ("colour", '"red"'),
        ("citations", "[]"),
        ("place", "not json"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused(field: str, value: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        edited(MEETING, field, value)


def test_other_values_come_back_as_they_were() -> None:
    groups = (("Envoys", ("Ana Brandt", "Li Wen")),)
    assert decode(encode(groups), tuple[tuple[str, tuple[str, ...]], ...]) == groups
