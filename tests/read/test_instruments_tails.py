from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.dates import find_date_mentions
from communique.read.engine import Stretch, parse_sentences
from communique.read.instruments_drafts import Tail, View
from communique.read.instruments_tails import tail_of
from communique.read.people import find_mentions


def view_of(text: str) -> View:
    sentences = parse_sentences(text, [Stretch(Span(0, len(text)), 1, ZoneRole.BODY)])
    dates = find_date_mentions(sentences, text, issue_date=None)
    return View(sentences[0], text, (*dates, *find_mentions(sentences, text)))


def index_of(view: View, word: str) -> int:
    return next(t.index for t in view.tokens if t.text == word)


def tail(text: str, head: str, noun: str, *, is_name: bool) -> tuple[str, Tail]:
    view = view_of(text)
    index = index_of(view, head)
    found = tail_of(view, index, is_name=is_name, noun=noun)
    return view.text(index, found.last), found


def test_a_place_belongs_to_a_statement_and_its_date_does_not() -> None:
    name, found = tail(
        "Their joint statement in Sochi, Russia, on May 24, 2011, was clear.", "statement", "statement", is_name=False
    )
    assert name == "statement in Sochi, Russia"
    assert str(found.date) == "2011-05-24"


def test_signed_on_tells_the_date() -> None:
    name, found = tail("The Act of Arva signed on 26 October 1998 stands.", "Act", "act", is_name=True)
    assert (name, str(found.date), found.is_made) == ("Act of Arva", "1998-10-26", True)


def test_the_date_of_the_verb_is_not_the_agreement_s() -> None:
    _, found = tail("They discussed the Arva Agreement on 3 May 2020.", "Agreement", "agreement", is_name=True)
    assert found.date is None


def test_a_year_in_brackets_is_the_date() -> None:
    _, found = tail("They recalled the Arva Agreement (2015) again.", "Agreement", "agreement", is_name=True)
    assert str(found.date) == "2015"


def test_a_relative_clause_of_making_tells_that_it_is_there() -> None:
    _, found = tail("I read out the statement that the group has agreed on.", "statement", "statement", is_name=False)
    assert found.is_made


def test_a_subject_belongs_to_a_name() -> None:
    name, found = tail("The Agreement on the Cessation of Hostilities holds.", "Agreement", "agreement", is_name=True)
    assert name == "Agreement on the Cessation of Hostilities"
    assert found.has_topic
