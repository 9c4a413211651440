from __future__ import annotations

from typing import Any

import pytest

from communique.model.actor import Office
from communique.model.citation import Citation
from communique.model.facts import Act, Fact, Force, Holding, Quotation, Reference, Undertaking, UndertakingKind
from communique.model.partial_date import PartialDate
from communique.store.look_up import Columns, Filter, actors_of, date_of, day_bounds
from communique.store.views import ActorRole

CITED: dict[str, Any] = {"citations": (Citation("ab", 0, 3, "met"),), "rule": "r"}
ACT = Act(**CITED, speaker=("Envoys",), verb="urge", force=Force.DIRECTIVE, addressee=("sides", "Ana Brandt"))
TASK = Undertaking(**CITED, kind=UndertakingKind.REQUEST, by=("sides",), action="withdraw", due="2019-06")
POST = Holding(**CITED, holder="Ana Brandt", office=Office("Mayor"), as_written="Mayor", as_of=PartialDate("2019"))


@pytest.mark.parametrize(
    ("fact", "date"),
    [
        (TASK, "2019-06"),
        (POST, "2019"),
        (Undertaking(**CITED, kind=UndertakingKind.REQUEST, action="withdraw", due="within a week"), None),
        (Reference(**CITED, name="Vell Accord", date=PartialDate("2001-02-03")), "2001-02-03"),
        (ACT, None),
    ],
)
def test_the_date_of_a_fact_is_its_own(fact: Fact, date: str | None) -> None:
    assert date_of(fact) == (PartialDate(date) if date else None)


def test_an_act_names_speakers_and_addressees_in_order() -> None:
    assert actors_of(ACT) == (
        (ActorRole.SPEAKER, 0, "Envoys"),
        (ActorRole.ADDRESSEE, 0, "sides"),
        (ActorRole.ADDRESSEE, 1, "Ana Brandt"),
    )


def test_a_quotation_without_speaker_names_nobody() -> None:
    assert actors_of(Quotation(**CITED, speaker=None)) == ()


def test_an_open_interval_has_one_bound() -> None:
    assert day_bounds(PartialDate("2020-11-09/..")) == ("2020-11-09", None)


def test_the_columns_of_an_act_are_its_verb_and_force() -> None:
    assert Columns.of(ACT) == Columns(verb="urge", force="directive")


@pytest.mark.parametrize(
    ("question", "accepts"),
    [
        (Filter(), True),
        (Filter(verb="withdraw"), True),
        (Filter(verb="urge"), False),
        (Filter(form="request"), True),
        (Filter(when=PartialDate("2019")), True),
        (Filter(when=PartialDate("2019-06-30/..")), True),
        (Filter(when=PartialDate("2019-07/..")), False),
        (Filter(actors=("sides",)), True),
        (Filter(actors=("sides",), roles=(ActorRole.TO,)), False),
        (Filter(actors=()), False),
    ],
)
def test_a_filter_accepts_what_fits(question: Filter, accepts: bool) -> None:
    assert question.accepts(TASK) is accepts


def test_a_fact_without_date_lies_in_no_time() -> None:
    assert not Filter(when=PartialDate("2019")).accepts(ACT)
