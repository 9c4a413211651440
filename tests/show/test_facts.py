"""A fact in one line."""

import pytest

from communique.model.actor import Office
from communique.model.citation import Citation
from communique.model.facts import (
    Act,
    DateMention,
    Fact,
    Force,
    Holding,
    Meeting,
    MeetingKind,
    Mode,
    Person,
    Phase,
    Quotation,
    Reference,
    Undertaking,
    UndertakingKind,
)
from communique.model.partial_date import PartialDate
from communique.show.facts import says

AT = (Citation("ab", 0, 5, "3 May"),)
DAY = PartialDate("2019-05-03")
MAYOR = Office("Mayor", "Vell")


@pytest.mark.parametrize(
    ("fact", "line"),
    [
        (Person(citations=AT, rule="r", name="Ana", offices=(MAYOR,)), "Ana – Mayor of Vell"),
        (Holding(citations=AT, rule="r", holder="Ana", office=MAYOR, as_written="m", qualifier="former"), "Ana: former Mayor of Vell"),
        (DateMention(citations=AT, rule="r", value=DAY, basis="year from issue date"), "3 May = 2019-05-03 (year from issue date)"),
        (
            Meeting(citations=AT, rule="r", kind=MeetingKind.TALKS, phase=Phase.NOT_HELD, place="Vell"),
            "talks, not held: participants not told, Vell, day not told",
        ),
        (
            Act(citations=AT, rule="r", speaker=("Ana",), verb="urge", force=Force.DIRECTIVE, strength=4, addressee=("sides",), mode=Mode.REPORTED),
            "Ana: urge → sides (directive 4/7) [reported]",
        ),
        (Act(citations=AT, rule="r", speaker=(), verb="agree", force=Force.COMMISSIVE, negated=True), "speaker not told: not: agree (commissive)"),
        (
            Undertaking(citations=AT, rule="r", kind=UndertakingKind.OBLIGATION, by=("sides",), action="return", object="lists", due="2020"),
            "binding on sides: return lists, due 2020",
        ),
        (Reference(citations=AT, rule="r", name="Pact", date=DAY, manner="recall", number="4/2019"), "Pact, 4/2019, 2019-05-03 – recall"),
        (Quotation(citations=AT, rule="r", speaker=None), "speaker not told: “3 May”"),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)  # fmt: skip
def test_a_fact_says_what_it_holds(fact: Fact, line: str) -> None:
    assert says(fact) == line
