from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.dates import find_date_mentions
from communique.read.engine import Stretch, parse_sentences
from communique.read.instruments_drafts import View
from communique.read.instruments_indefinite import INDEFINITE_RULES
from communique.read.instruments_rules import RULES, judge
from communique.read.people import find_mentions


def view_of(text: str) -> View:
    sentences = parse_sentences(text, [Stretch(Span(0, len(text)), 1, ZoneRole.BODY)])
    dates = find_date_mentions(sentences, text, issue_date=None)
    return View(sentences[0], text, (*dates, *find_mentions(sentences, text)))


def index_of(view: View, word: str) -> int:
    return next(t.index for t in view.tokens if t.text == word)


def basis(text: str, head: str, noun: str) -> str | None:
    view = view_of(text)
    draft = judge(view, index_of(view, head), noun)
    return "self" if draft is not None and draft.is_self else draft.basis if draft is not None else None


def test_a_name_in_capitals_is_named() -> None:
    assert basis("They must uphold the Arva Agreement.", "Agreement", "agreement") == "named"


def test_a_date_makes_a_small_noun_an_instrument() -> None:
    assert basis("They recalled the statement of 3 May 2019.", "statement", "statement") == "dated"


def test_an_author_makes_a_report_an_instrument() -> None:
    assert basis("The Council took note of the report of the Mediator.", "report", "report") == "authored"


def test_a_noun_alone_is_bare() -> None:
    assert basis("Violations of the agreement were deplored.", "agreement", "agreement") == "bare"


def test_the_statement_at_hand_is_self() -> None:
    assert basis("They issued the following statement today.", "statement", "statement") == "self"


def test_a_plan_that_qualifies_a_noun_is_none() -> None:
    assert basis("The plan implementation began.", "plan", "plan") is None


def test_a_full_mandate_is_none_and_its_mandate_is_one() -> None:
    assert basis("They came with a full mandate.", "mandate", "mandate") is None
    assert basis("The Mission fulfils its mandate.", "mandate", "mandate") == "mandate"


def test_rules_have_names_of_one_word() -> None:
    assert all(name.isalpha() and name.islower() for name, _ in (*RULES, *INDEFINITE_RULES))
