"""The reading of one statement."""

from communique.model.page import Origin, Page
from communique.model.reading import MentionKind
from communique.read import read_statement
from communique.zone import zone

TEXT = """Statement by the Mediator

SUVA, 12 May 2021

President of Ghana Karl Ode met President of Togo Lia Moss in Suva on 3 May.
"""


def test_mentions_are_in_the_order_of_the_text() -> None:
    text, header, _ = zone(Page(Origin("-"), TEXT))
    reading = read_statement(text, header)
    starts = [m.span.start for m in reading.mentions]
    assert starts == sorted(starts)
    assert {MentionKind.PERSON, MentionKind.POST, MentionKind.DATE} <= {m.kind for m in reading.mentions}


def test_mentions_are_found_by_sentence() -> None:
    text, header, _ = zone(Page(Origin("-"), TEXT))
    reading = read_statement(text, header)
    for sentence in reading.sentences:
        for mention in reading.mentions_in(sentence.index):
            assert sentence.span.covers(mention.span)


def test_an_empty_page_has_an_empty_reading() -> None:
    text, header, _ = zone(Page(Origin("-"), ""))
    assert read_statement(text, header).sentences == ()
