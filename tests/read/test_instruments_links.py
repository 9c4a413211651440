from communique.model.partial_date import PartialDate
from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.engine import Stretch, parse_sentences
from communique.read.instruments_drafts import Draft
from communique.read.instruments_links import link


def draft(words: str, noun: str, *, date: str = "", number: str = "", basis: str = "named") -> Draft:
    """A draft of the last word of a short text, named by all its words."""
    sentence = parse_sentences(f"the {words}", [Stretch(Span(0, len(words) + 4), 1, ZoneRole.BODY)])[0]
    last = len(sentence.tokens) - 1
    told = PartialDate(date) if date else None
    return Draft(sentence, last, 1, last, noun, words, told, number, basis, is_bare=basis == "bare")


def linked(*drafts: Draft) -> list[tuple[str, str]]:
    return [(known.name, str(known.date)) for _, known in link(drafts)]


def test_a_bare_noun_stands_for_the_nearest_of_its_kind() -> None:
    first, second = draft("Arva Protocol", "protocol", date="2012"), draft("Lorm Protocol", "protocol", date="2015")
    assert linked(first, second, draft("Protocol", "protocol", basis="bare"))[2] == ("Lorm Protocol", "2015")


def test_a_bare_noun_with_nothing_before_it_is_none() -> None:
    assert linked(draft("statement", "statement", basis="bare")) == []


def test_a_capital_makes_a_bare_noun_a_name() -> None:
    assert linked(draft("Roadmap", "roadmap", basis="bare")) == [("Roadmap", "None")]


def test_different_dates_are_different_instruments() -> None:
    assert (
        len(
            set(
                linked(
                    draft("joint statement", "statement", date="2011"),
                    draft("joint statement", "statement", date="2012"),
                )
            )
        )
        == 2
    )


def test_a_shorter_name_of_the_same_day_is_the_same() -> None:
    full, short = (
        draft("Arva Joint Statement", "statement", date="2020-10-10"),
        draft("Joint Statement", "statement", date="2020-10-10"),
    )
    assert linked(full, short) == [("Arva Joint Statement", "2020-10-10")] * 2


def test_a_number_is_one_instrument_under_all_its_names() -> None:
    first, second = (
        draft("resolution 1244", "resolution", number="1244", date="1999"),
        draft("S/RES/1244", "resolution", number="1244"),
    )
    assert linked(first, second) == [("resolution 1244", "1999")] * 2


def test_what_refers_to_the_statement_itself_is_left_out() -> None:
    own = draft("statement", "statement")
    own.is_self = True
    assert linked(own, draft("statement", "statement", basis="bare")) == []


def test_two_names_of_one_kind_are_two() -> None:
    assert linked(draft("Arva Agreement", "agreement"), draft("Lorm Agreement", "agreement")) == [
        ("Arva Agreement", "None"),
        ("Lorm Agreement", "None"),
    ]
