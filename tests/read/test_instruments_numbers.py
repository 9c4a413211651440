from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.dates import find_date_mentions
from communique.read.engine import Stretch, parse_sentences
from communique.read.instruments_drafts import View
from communique.read.instruments_numbers import find_numbered, number_beside
from communique.read.people import find_mentions


def view_of(text: str) -> View:
    sentences = parse_sentences(text, [Stretch(Span(0, len(text)), 1, ZoneRole.BODY)])
    dates = find_date_mentions(sentences, text, issue_date=None)
    return View(sentences[0], text, (*dates, *find_mentions(sentences, text)))


def index_of(view: View, word: str) -> int:
    return next(t.index for t in view.tokens if t.text == word)


def numbered(text: str) -> list[tuple[str, str, str]]:
    return [(d.name, d.number, str(d.date)) for d in find_numbered(view_of(text))]


def test_a_number_has_its_year() -> None:
    assert numbered("Recalling resolution 1251 (1999),") == [("resolution 1251", "1251", "1999")]


def test_the_day_is_more_exact_than_the_year() -> None:
    assert numbered("Recalling resolution 338 (1973) of 22 October 1973,") == [("resolution 338", "338", "1973-10-22")]


def test_a_shared_year_holds_only_where_no_other_is_told() -> None:
    told = numbered("Recalling resolutions 808 (1993), 827 and 1166 (1998),")
    assert [date for _, _, date in told] == ["1993", "None", "1998"]


def test_an_assembly_session_stays_with_its_number() -> None:
    assert numbered("Recalling General Assembly resolution 1514 (XV),")[0][1] == "1514 (XV)"


def test_a_symbol_of_a_resolution_gives_its_number() -> None:
    assert numbered("They cited S/RES/2118 (2013) twice.") == [("S/RES/2118", "2118", "2013")]


def test_a_symbol_goes_with_the_noun_before_it() -> None:
    told = numbered("Recalling Communiqué PSC/PR/COMM.1140 (2023) adopted on 17 February 2023;")
    assert told == [("Communiqué PSC/PR/COMM.1140", "PSC/PR/COMM.1140", "2023-02-17")]


def test_words_with_strokes_are_no_symbols() -> None:
    assert numbered("The EU/AU talks and/or the UN/LAS talks went on.") == []


def test_a_symbol_in_brackets_is_the_number_of_what_stands_before() -> None:
    view = view_of("Noting his report of 5 January 2026 (S/2026/11) with thanks,")
    assert number_beside(view, index_of(view, "2026")) == "S/2026/11"


def test_a_count_of_things_is_no_resolution() -> None:
    assert numbered("They passed 12 resolutions and 3 decisions in 2012.") == []
