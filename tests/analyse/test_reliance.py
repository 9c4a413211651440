"""What rests on what, and what is to be got."""

from __future__ import annotations

from tests.analyse.told_accounts import statement

from communique.analyse.reliance import Tie, Web
from communique.model.citation import Citation
from communique.model.resolved import Instrument, Name, Statement

ONE, TWO, THREE = (
    statement("one", date="2012-01-01"),
    statement("two", "Fiji", "2013-01-01"),
    statement("three", "Malta"),
)


def instrument(name: str, held_as: str | None = None) -> Instrument:
    return Instrument(name, name, name, (Name(name, 1, ()),), held_as=held_as)


def tie(told: Statement, to: Instrument, *manners: str) -> Tie:
    return Tie(told, to, manners or ("mention",), (Citation(told.texts[0], 0, 4, "Pact"),))


PACT, CODE = instrument("Pact"), instrument("Code")
SECOND = instrument("Second Statement", held_as="two")
ISSUERS = {"one": "Envoys", "two": "Fiji", "three": "Malta"}


def test_what_is_held_leads_on_to_what_it_rests_on() -> None:
    web = Web([tie(THREE, SECOND, "recall"), tie(TWO, PACT, "implement")])
    assert [(s.tie.instrument.name, s.depth) for s in web.chain(THREE)] == [("Second Statement", 0), ("Pact", 1)]


def test_a_ring_of_statements_ends() -> None:
    first = instrument("First Statement", held_as="one")
    web = Web([tie(ONE, SECOND), tie(TWO, first)])
    steps = web.chain(ONE)
    assert [(s.tie.instrument.name, s.is_known) for s in steps] == [
        ("Second Statement", False),
        ("First Statement", True),
    ]


def test_what_is_held_is_not_wanted() -> None:
    assert [w.instrument.name for w in Web([tie(ONE, SECOND), tie(ONE, PACT)]).wanted(ISSUERS)] == ["Pact"]


def test_the_one_on_which_most_statements_rely_comes_first() -> None:
    ties = [tie(ONE, CODE), tie(ONE, PACT, "implement"), tie(TWO, PACT, "mention")]
    wanted = Web(ties).wanted(ISSUERS)
    assert [(w.instrument.name, len(w.ties), w.resting, w.issuers) for w in wanted] == [
        ("Pact", 2, 1, ("Envoys", "Fiji")),
        ("Code", 1, 0, ("Envoys",)),
    ]


def test_of_equals_the_one_relied_on_comes_before_the_one_only_named() -> None:
    wanted = Web([tie(ONE, CODE, "note"), tie(ONE, PACT, "implement")]).wanted(ISSUERS)
    assert [w.instrument.name for w in wanted] == ["Pact", "Code"]


def test_who_cites_an_instrument_is_told_in_time() -> None:
    web = Web([tie(TWO, PACT), tie(ONE, PACT)])
    assert [t.statement.slug for t in web.cited_by(PACT)] == ["one", "two"]
