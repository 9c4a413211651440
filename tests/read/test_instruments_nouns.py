from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.dates import find_date_mentions
from communique.read.engine import Stretch, parse_sentences
from communique.read.instruments_drafts import View
from communique.read.instruments_nouns import nouns_end, phrase_end
from communique.read.people import find_mentions


def view_of(text: str) -> View:
    sentences = parse_sentences(text, [Stretch(Span(0, len(text)), 1, ZoneRole.BODY)])
    dates = find_date_mentions(sentences, text, issue_date=None)
    return View(sentences[0], text, (*dates, *find_mentions(sentences, text)))


def index_of(view: View, word: str) -> int:
    return next(t.index for t in view.tokens if t.text == word)


def phrase(text: str, start: str, *, lists: bool) -> str:
    view = view_of(text)
    first = index_of(view, start)
    return view.text(first, nouns_end(view, first, lists=lists) - 1)


def test_of_goes_on_with_a_name() -> None:
    text = "It is a statement of President of the Republic of Ghana Kofi Ode."
    assert phrase(text, "President", lists=False) == "President of the Republic of Ghana Kofi Ode"


def test_a_list_of_authors_goes_on_to_its_last_name() -> None:
    text = "It is a statement by Presidents Ode, Dee, and Ray and calls for peace."
    assert phrase(text, "Presidents", lists=True) == "Presidents Ode, Dee, and Ray"


def test_a_verb_ends_the_phrase() -> None:
    assert phrase("The statement of Ghana calls for peace.", "Ghana", lists=True) == "Ghana"


def test_no_noun_no_phrase() -> None:
    view = view_of("They agreed to meet.")
    assert phrase_end(view, 1) == 1
