from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.dates import find_date_mentions
from communique.read.engine import Stretch, parse_sentences
from communique.read.instruments_drafts import View
from communique.read.instruments_fronts import first_of
from communique.read.people import find_mentions


def view_of(text: str) -> View:
    sentences = parse_sentences(text, [Stretch(Span(0, len(text)), 1, ZoneRole.BODY)])
    dates = find_date_mentions(sentences, text, issue_date=None)
    return View(sentences[0], text, (*dates, *find_mentions(sentences, text)))


def index_of(view: View, word: str) -> int:
    return next(t.index for t in view.tokens if t.text == word)


def front(text: str, head: str) -> str:
    view = view_of(text)
    index = index_of(view, head)
    return view.text(first_of(view, index), index)


def test_modifiers_belong_to_the_name_and_the_article_does_not() -> None:
    assert front("They recalled the Arva Peace Agreement.", "Agreement") == "Arva Peace Agreement"


def test_a_date_in_front_is_a_modifier() -> None:
    assert (
        front("Under the November 9, 2020, joint statement they must act.", "statement")
        == "November 9, 2020, joint statement"
    )


def test_a_verb_that_looks_like_a_noun_stays_outside() -> None:
    assert front("The members note yesterday’s decision.", "decision").endswith("decision")
    assert "note" not in front("The members note yesterday’s decision.", "decision")


def test_a_capitalised_list_before_the_head_is_one_name() -> None:
    text = "They signed the Peace, Trade and Cooperation Framework in Arva."
    assert front(text, "Framework") == "Peace, Trade and Cooperation Framework"


def test_a_noun_before_of_opens_a_capitalised_name() -> None:
    assert (
        front("They signed the Cessation of Hostilities Agreement.", "Agreement")
        == "Cessation of Hostilities Agreement"
    )
