from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.dates import find_date_mentions
from communique.read.engine import Stretch, parse_sentences
from communique.read.instruments_drafts import Draft, View
from communique.read.people import find_mentions


def view_of(text: str) -> View:
    sentences = parse_sentences(text, [Stretch(Span(0, len(text)), 1, ZoneRole.BODY)])
    dates = find_date_mentions(sentences, text, issue_date=None)
    return View(sentences[0], text, (*dates, *find_mentions(sentences, text)))


def test_a_draft_lies_from_its_first_to_its_last_token() -> None:
    view = view_of("They recalled the Arva Agreement.")
    draft = Draft(view.sentence, 4, 3, 4, "agreement")
    assert draft.place().of(view.content) == "Arva Agreement"


def test_a_draft_can_have_words_that_are_no_whole_tokens() -> None:
    view = view_of("They recalled the Arva Agreement.")
    assert Draft(view.sentence, 4, 3, 4, "agreement", span=Span(0, 4)).place() == Span(0, 4)


def test_a_line_in_capitals_has_no_capital_that_tells_something() -> None:
    assert view_of("FINAL COMMUNIQUE OF THE SUMMIT").is_shouted
    assert not view_of("FINAL COMMUNIQUE OF THE SUMMIT").is_capital(0)


def test_the_first_word_has_a_capital_only_because_it_opens() -> None:
    view = view_of("Agreements between the sides of the valley hold.")
    assert view.is_capital(0)
    assert not view.is_name_word(0)


def test_dates_are_found_by_each_of_their_tokens() -> None:
    view = view_of("They met on 3 May 2012.")
    assert {view.tokens[i].text for i in view.dates} == {"3", "May", "2012"}


def test_outside_the_sentence_there_is_no_word() -> None:
    view = view_of("They met.")
    assert (view.low(-1), view.low(99)) == ("", "")
