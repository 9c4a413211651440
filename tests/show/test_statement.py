"""A statement with its facts beside its text."""

from communique.model.actor import Office
from communique.model.bibliography import Place
from communique.model.citation import Citation
from communique.model.cited import Cited
from communique.model.facts import DateMention, Fact, Person
from communique.model.page import Origin
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement
from communique.model.span import Span
from communique.model.text import Paragraph, Text, Zone, ZoneRole
from communique.show.statement import write_statement

BODY = "The Envoys met Ana Brandt on 3 May."
CONTENT = f"Home | News\n{BODY}"
TEXT = Text(
    Origin("a.txt"),
    CONTENT,
    "ab" * 32,
    (Zone(Span(0, 12), ZoneRole.NAVIGATION, "menu"), Zone(Span(12, len(CONTENT)), ZoneRole.BODY, "words")),
    (Paragraph(1, Span(12, len(CONTENT))),),
)
STATEMENT = Statement(
    "s",
    "2019-envoys",
    "Readout",
    (TEXT.sha256,),
    ("Envoys",),
    None,
    None,
    "none",
    None,
    "readout",
    "en",
    "The Vell Post",
)


def cited(fact: Fact, paragraph: int = 1) -> Cited[Fact]:
    return Cited(fact, STATEMENT, (Place(paragraph, 0, 1),), BODY, notes=("looks odd",), is_edited=True)


def person(words: str = "Ana Brandt") -> Person:
    at = CONTENT.index(words)
    cite = Citation(TEXT.sha256, at, at + len(words), words)
    return Person(citations=(cite,), rule="r", name="Ana Brandt", offices=(Office("Mayor"),))


def test_the_text_stands_whole_with_the_fact_beside_it() -> None:
    lines = list(write_statement(STATEMENT, TEXT, [cited(person())]))
    beside = next(line for line in lines if "  1  " in line)
    assert BODY in beside
    assert "| person: Ana Brandt – Mayor" in beside


def test_on_a_narrow_screen_facts_stand_below() -> None:
    lines = list(write_statement(STATEMENT, TEXT, [cited(person())], width=60))
    assert any(line.startswith("     | person:") for line in lines)
    assert all(len(line) <= 60 for line in lines)


def test_a_statement_without_a_day_says_so_and_whose_copy_it_is() -> None:
    shown = "\n".join(write_statement(STATEMENT, TEXT, []))
    assert "date       undated" in shown
    assert "as published by The Vell Post, not by the issuer" in shown


def test_furniture_is_counted_and_not_shown() -> None:
    shown = "\n".join(write_statement(STATEMENT, TEXT, []))
    assert "12 characters of the page set aside as furniture (navigation)" in shown
    assert "News" not in shown


def test_what_people_said_of_a_fact_is_shown() -> None:
    shown = " ".join(" ".join(write_statement(STATEMENT, TEXT, [cited(person())])).split())
    assert "corrected" in shown
    assert "note: looks odd" in shown


def test_facts_of_title_and_facets_come_first() -> None:
    lines = list(write_statement(STATEMENT, TEXT, [cited(person(), 0)]))
    assert lines.index("in title and facets:") < next(n for n, line in enumerate(lines) if BODY in line)


def test_a_date_that_was_worked_out_is_shown_and_a_plain_one_is_not() -> None:
    cite = (Citation(TEXT.sha256, 41, 46, "3 May"),)
    worked = DateMention(citations=cite, rule="r", value=PartialDate("2019-05-03"), basis="year from issue date")
    plain = DateMention(citations=cite, rule="r", value=PartialDate("2019-05-03"))
    assert any("3 May = 2019-05-03" in line for line in write_statement(STATEMENT, TEXT, [cited(worked)]))
    assert not any("3 May = 2019-05-03" in line for line in write_statement(STATEMENT, TEXT, [cited(plain)]))
