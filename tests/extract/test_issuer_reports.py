"""Who said it, where a newspaper tells."""

from __future__ import annotations

import pytest

from communique.extract.cast import Cast
from communique.extract.issuer_phrases import Seen
from communique.extract.issuer_reports import headlined, heard, told_in_statement
from communique.model.page import Origin, Page
from communique.read import read_statement
from communique.zone import zone


def _seen(content: str) -> Seen:
    text, header, _ = zone(Page(Origin("-"), content))
    reading = read_statement(text, header)
    return Seen(text, header, reading, Cast(reading, ()))


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("The talks must resume at once, Foreign Minister Ann Dee said in a statement on Friday.", ("Ann Dee",)),
        ("In a statement, Foreign Minister Ann Dee said the talks must resume at once.", ("Ann Dee",)),
        ("The talks must resume at once, she said in a statement on Friday in the city.", ()),
        ("The talks must resume, Reuters said in a report on Friday in the city of the lakes.", ()),
    ],
)
def test_who_speaks_in_a_statement_issues_it(content: str, names: tuple[str, ...]) -> None:
    assert told_in_statement(_seen(content))[0] == names


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (
            "The two ministers met for three hours on Monday in the city, the Foreign Ministry reported.",
            "Foreign Ministry",
        ),
        (
            "The two ministers will not meet in the city this week, Envoy Tom Roe said on Tuesday, TASS reports.",
            "Tom Roe",
        ),
        ("The ceasefire is holding well across the whole of the valley, according to UN Envoy Tom Roe.", "Tom Roe"),
    ],
)
def test_a_saying_clause_beside_the_first_sentence_tells_the_issuer(content: str, names: str) -> None:
    assert heard(_seen(content))[0] == (names,)


def test_an_agency_that_passes_words_on_is_not_heard() -> None:
    assert heard(_seen("The two ministers met for three hours on Monday in the city, Interfax reported.")) == ((), ())


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (
            (
                "Arab League Welcomes Short-Term Truce Deal in Chad\n\n"
                "Arab League welcomed the signing of the truce by the representatives of the two sides, in Doha, on Friday, "
                "which will help the delivery of aid."
            ),
            ("Arab League",),
        ),
        ("Truce in Chad holds\n\nThe Arab League welcomed on Friday the truce signed by the two sides.", ()),
    ],
)
def test_the_body_that_speaks_in_headline_and_first_sentence_issues_it(content: str, names: tuple[str, ...]) -> None:
    assert headlined(_seen(content))[0] == names
