"""What binds a sentence to something promised before, beside words in common."""

from tests.analyse.spoken_words import spoken
from tests.analyse.undertaken_words import cite, dates

from communique.analyse.chain_ties import agreed_on, as_agreed, day_in, promised_on, sentence_of, tell_in_clause
from communique.analyse.matters import Match, Matter, Said
from communique.analyse.roots import deed_of, root_of
from communique.analyse.status import Status
from communique.analyse.undertaken import Told, Use
from communique.model.partial_date import PartialDate

GUNS = Matter(deed_of("withdraw"), frozenset({root_of("guns")}), frozenset({root_of("line")}))


def test_a_deed_with_the_name_of_the_statement_that_states_it_is_tied() -> None:
    one = spoken("b", "2019-05-01", "The withdrawal agreed in the Vell Statement has not been carried out.")
    use = Use("vell", "Vell Statement", None, "2019-vell", cite(one, "Vell Statement"))
    said = Said(one.sentences[0].exact)
    assert as_agreed(GUNS, {"2019-vell"}, one.sentences[0], [use], said) is not None
    assert as_agreed(GUNS, {"2018-other"}, one.sentences[0], [use], said) is None


def test_words_of_the_matter_with_the_day_of_the_promise_are_tied() -> None:
    one = spoken("b", "2019-05-01", "They spoke of the guns on the line, on which they had agreed in 2018.")
    told = Told(one, dates=dates(one, **{"2018": "2018"}))
    said = Said(one.sentences[0].exact)
    days = promised_on(told, one.sentences[0], said)
    assert days == (PartialDate("2018"),)
    assert agreed_on(GUNS, [PartialDate("2018-03-01")], days, said) is not None
    assert agreed_on(GUNS, [PartialDate("2017-03-01")], days, said) is None


def test_without_a_word_of_promising_a_day_ties_nothing() -> None:
    one = spoken("b", "2019-05-01", "The guns stood on the line in 2018.")
    told = Told(one, dates=dates(one, **{"2018": "2018"}))
    assert promised_on(told, one.sentences[0], Said(one.sentences[0].exact)) == ()


def test_another_clause_is_not_heard() -> None:
    one = spoken("b", "2019-05-01", "The guns were withdrawn from the line, but the bus has not come.")
    keys = Said(one.sentences[0].exact).keys
    telling = tell_in_clause(one.sentences[0], keys, Match(1.0, (keys.index("withdrawn"),), (keys.index("guns"),)))
    assert telling.status is Status.REPORTED_DONE


def test_the_day_of_a_deed_is_the_one_told_next_behind_it() -> None:
    one = spoken("b", "2019-06-01", "The guns were withdrawn on 20 May and not, as planned, on 1 May.")
    told = Told(one, dates=dates(one, **{"20_May": "2019-05-20", "1_May": "2019-05-01"}))
    assert day_in(told, one.sentences[0], cite(one, "guns were withdrawn")) == PartialDate("2019-05-20")


def test_a_day_after_the_statement_is_no_day_of_a_deed() -> None:
    one = spoken("b", "2019-06-01", "The guns were withdrawn and will be back on 1 July.")
    told = Told(one, dates=dates(one, **{"1_July": "2019-07-01"}))
    assert day_in(told, one.sentences[0], cite(one, "guns were withdrawn")) is None


def test_the_sentence_of_cited_words_is_found() -> None:
    one = spoken("b", "2019-06-01", "They met.", "They left.")
    assert sentence_of(Told(one), cite(one, "left")) is one.sentences[1]
