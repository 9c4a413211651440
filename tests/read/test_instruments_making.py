from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.dates import find_date_mentions
from communique.read.engine import Stretch, parse_sentences
from communique.read.instruments_drafts import Draft, View
from communique.read.instruments_making import is_issued_now, is_name_to_come, is_self_speech, is_to_be_made
from communique.read.people import find_mentions


def view_of(text: str) -> View:
    sentences = parse_sentences(text, [Stretch(Span(0, len(text)), 1, ZoneRole.BODY)])
    dates = find_date_mentions(sentences, text, issue_date=None)
    return View(sentences[0], text, (*dates, *find_mentions(sentences, text)))


def index_of(view: View, word: str) -> int:
    return next(t.index for t in view.tokens if t.text == word)


def draft_of(text: str, head: str, noun: str) -> tuple[View, Draft]:
    view = view_of(text)
    index = index_of(view, head)
    return view, Draft(view.sentence, index, index, index, noun)


def test_what_is_negotiated_is_to_be_made() -> None:
    assert is_to_be_made(*draft_of("They urged both sides to negotiate an agreement.", "agreement", "agreement"))


def test_what_was_violated_is_there() -> None:
    assert not is_to_be_made(*draft_of("They violated the ceasefire agreement.", "agreement", "agreement"))


def test_a_past_signing_makes_it_now() -> None:
    assert is_issued_now(*draft_of("The ministers signed a memorandum.", "memorandum", "memorandum"))
    assert not is_issued_now(*draft_of("The ministers will sign a memorandum.", "memorandum", "memorandum"))


def test_a_treaty_whose_signing_lies_ahead_is_to_come() -> None:
    assert is_name_to_come(*draft_of("Ghana will host the signing of the Border Treaty.", "Treaty", "treaty"))


def test_said_in_a_statement_is_the_paper_itself() -> None:
    view, draft = draft_of("The talks failed, his office said in a statement.", "statement", "statement")
    assert is_self_speech(view, draft, first=draft.first, is_indefinite=True)


def test_a_letter_received_is_another_paper() -> None:
    view, draft = draft_of("The mediators received a letter from Ghana.", "letter", "letter")
    assert not is_self_speech(view, draft, first=draft.first, is_indefinite=True)
