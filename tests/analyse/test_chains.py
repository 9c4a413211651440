"""Chains of undertakings over made-up statements."""

from itertools import permutations

from tests.analyse.spoken_words import spoken
from tests.analyse.undertaken_words import MALTA, cite, dates, plain, promise

from communique.analyse.chain import Chain
from communique.analyse.chains import chain_undertakings
from communique.analyse.status import Status, Weight
from communique.analyse.undertaken import Told, Use
from communique.model.facts import Act, Force
from communique.model.partial_date import PartialDate


def stated(day: str = "2019-01-10", **more: object) -> Told:
    one = spoken("a", day, "Fiji agreed to exchange lists of missing persons.")
    return Told(one, (promise(one, "exchange", "exchange", "lists of missing persons", **more),))  # type: ignore[arg-type]


def done() -> Told:
    one = spoken("d", "2019-06-01", "They noted that the lists of missing persons were exchanged on 28 May.")
    return Told(one, dates=dates(one, **{"28_May": "2019-05-28"}))


def statuses(chain: Chain) -> list[str]:
    return [s.status.value for s in chain.steps]


def test_a_promise_that_nobody_mentions_again_has_no_later_mention() -> None:
    (chain,) = chain_undertakings([stated(), plain("b", "2019-02-01", "The Envoys met in Vell.")])
    assert chain.status is Status.NO_LATER_MENTION
    assert (chain.looked, chain.later) == (2, 1)


def test_a_report_that_it_was_done_joins_the_chain_with_its_day() -> None:
    (chain,) = chain_undertakings([stated(), done()])
    assert statuses(chain) == ["stated", "reported done"]
    assert chain.steps[1].when == PartialDate("2019-05-28")


def test_every_later_step_is_tied_to_a_passage_before_it() -> None:
    (chain,) = chain_undertakings([stated(), done()])
    assert chain.steps[1].tie is not None
    assert chain.steps[1].tie.exact == "exchange"


def test_a_report_that_it_was_not_done_joins_the_chain() -> None:
    told = plain("b", "2019-05-01", "The lists of missing persons have not been exchanged.")
    assert statuses(chain_undertakings([stated(), told])[0]) == ["stated", "reported not done"]


def test_a_statement_before_it_is_never_a_step() -> None:
    (chain,) = chain_undertakings([stated("2019-12-01"), done()])
    assert statuses(chain) == ["stated"]


def test_an_undated_statement_is_not_tied_to_what_may_be_later() -> None:
    one = spoken("u", None, "The lists of missing persons were exchanged.")
    (chain,) = chain_undertakings([stated(), Told(one)])
    assert statuses(chain) == ["stated"]


def test_a_statement_not_before_a_later_day_is_tied() -> None:
    one = spoken("u", None, "The lists of missing persons were exchanged.", not_before="2019-06-01")
    (chain,) = chain_undertakings([stated(), Told(one)])
    assert statuses(chain) == ["stated", "reported done"]


def again(strength: int, *, kind: str = "request", due: str | None = None) -> Told:
    one = spoken("b", "2019-03-01", "They asked Fiji to exchange lists of missing persons.")
    return Told(
        one, (promise(one, "exchange", "exchange", "lists of missing persons", kind=kind, strength=strength, due=due),)
    )


def test_a_request_made_again_with_a_stronger_verb_is_restated_stronger() -> None:
    (chain,) = chain_undertakings([stated(kind="request", strength=3), again(4)])
    assert [s.weight for s in chain.steps] == [None, Weight.STRONGER]


def test_a_request_made_again_with_a_weaker_verb_is_restated_weaker() -> None:
    (chain,) = chain_undertakings([stated(kind="request", strength=3), again(2)])
    assert chain.steps[1].weight is Weight.WEAKER


def test_to_ask_for_what_was_promised_is_a_mention_of_the_promise() -> None:
    (chain,) = chain_undertakings([stated(), again(3)])
    assert statuses(chain) == ["stated", "referred to"]


def test_a_promise_with_a_later_day_takes_the_place_of_the_first() -> None:
    (chain,) = chain_undertakings([stated(due="2019-02-01"), again(3, kind="commitment", due="2019-05-01")])
    assert chain.status is Status.SUPERSEDED
    assert chain.due == "2019-05-01"


def test_the_same_promise_of_another_party_is_another_chain() -> None:
    one = spoken("b", "2019-03-01", "Malta agreed to exchange lists of missing persons.")
    other = Told(one, (promise(one, "exchange", "exchange", "lists of missing persons", parties=MALTA),))
    assert len({c.id for c in chain_undertakings([stated(), other])}) == 2


def test_the_order_of_the_statements_given_does_not_matter() -> None:
    told = [stated(), again(3), done()]
    found = {chain_undertakings(list(order)) for order in permutations(told)}
    assert len(found) == 1


def test_the_text_to_be_carried_out_opens_the_chain_and_its_reaffirmation_follows() -> None:
    words = "They urged Fiji to implement the 10 May Vell Statement, noting that it had reaffirmed this on 18 May."
    one = spoken("a", "2019-05-25", words)
    reaffirmed = Act(
        speaker=("Fiji",), verb="reaffirm", force=Force.ASSERTIVE, citations=(cite(one, "reaffirmed"),), rule="test"
    )
    use = Use("vell", "Vell Statement", PartialDate("2019-05-10"), None, cite(one, "10 May Vell Statement"))
    told = Told(
        one,
        (promise(one, "implement", "implement", "Vell Statement", kind="request", due="2019-05-10"),),
        uses=(use,),
        dates=dates(one, **{"10_May": "2019-05-10", "18_May": "2019-05-18"}),
        acts=(reaffirmed,),
    )
    (chain,) = chain_undertakings([told])
    assert [str(s.when) for s in chain.steps] == ["2019-05-10", "2019-05-18", "None"]
    assert chain.due is None
