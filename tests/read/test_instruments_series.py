from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.dates import find_date_mentions
from communique.read.engine import Stretch, parse_sentences
from communique.read.instruments_drafts import View
from communique.read.instruments_rules import judge
from communique.read.instruments_series import members_of
from communique.read.people import find_mentions


def view_of(text: str) -> View:
    sentences = parse_sentences(text, [Stretch(Span(0, len(text)), 1, ZoneRole.BODY)])
    dates = find_date_mentions(sentences, text, issue_date=None)
    return View(sentences[0], text, (*dates, *find_mentions(sentences, text)))


def index_of(view: View, word: str) -> int:
    return next(t.index for t in view.tokens if t.text == word)


def names(text: str, head: str, noun: str) -> list[tuple[str, str]]:
    view = view_of(text)
    draft = judge(view, index_of(view, head), noun)
    assert draft is not None
    others = members_of(view, draft)
    return [(d.name, str(d.date)) for d in (draft, *others)]


def test_places_with_dates_are_a_series() -> None:
    text = "The joint statements of our Ministers at Arva in 2009, Lorm in 2010, and Tesk in 2011 stand."
    assert names(text, "statements", "statement") == [
        ("joint statement of our Ministers at Arva", "2009"),
        ("joint statement of our Ministers at Lorm", "2010"),
        ("joint statement of our Ministers at Tesk", "2011"),
    ]


def test_dates_alone_are_a_series() -> None:
    assert names("Carry out the agreements of 2013 and 2015.", "agreements", "agreement") == [
        ("agreement", "2013"),
        ("agreement", "2015"),
    ]


def test_a_singular_is_no_series() -> None:
    assert len(names("Carry out the agreement of 2013 and meet in 2015.", "agreement", "agreement")) == 1
