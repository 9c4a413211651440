"""A record lists its facts kind by kind."""

from communique.model.citation import Citation
from communique.model.facts import DateMention, Person
from communique.model.header import Header
from communique.model.page import Origin
from communique.model.partial_date import PartialDate
from communique.model.record import Issue, Record
from communique.model.text import Text

HERE = (Citation("ab", 0, 3, "Ana"),)


def test_facts_come_kind_by_kind_in_the_order_of_the_kinds() -> None:
    person = Person(citations=HERE, rule="r", name="Ana")
    date = DateMention(citations=HERE, rule="r", value=PartialDate("2012"))
    text = Text(Origin("a.txt"), "Ana", "ab", (), ())
    record = Record(text, Header(), Issue(), people=(person,), dates=(date,))
    assert record.facts == (person, date)


def test_an_issue_tells_nothing_unless_told() -> None:
    assert Issue() == Issue((), None, None, None, ())
