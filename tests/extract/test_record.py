"""The record of one text."""

from communique.extract.record import extract, keep_unread
from communique.model.page import Origin, Page
from communique.read import read_statement
from communique.zone import zone

TEXT = """Statement by the Mediator for the Lakes

SUVA, 12 May 2021

The Mediator for the Lakes, Anna Dee, urges the parties to stop.
"""


def test_a_record_holds_every_kind_of_fact() -> None:
    text, header, findings = zone(Page(Origin("-"), TEXT))
    record = extract(text, header, read_statement(text, header), findings=findings)
    assert record.issue.issuers == ("Anna Dee",)
    assert [a.verb for a in record.acts] == ["urge"]
    assert [u.action for u in record.undertakings] == ["stop"]
    assert [p.name for p in record.people] == ["Anna Dee"]


def test_the_same_input_gives_the_same_record() -> None:
    def read() -> list[str]:
        text, header, findings = zone(Page(Origin("-"), TEXT))
        record = extract(text, header, read_statement(text, header), findings=findings)
        return [f.id for f in (*record.acts, *record.undertakings, *record.people)]

    assert read() == read()


def test_an_unread_text_has_no_facts() -> None:
    text, header, findings = zone(Page(Origin("-"), TEXT))
    record = keep_unread(text, header, findings=findings)
    assert [*record.acts, *record.people, *record.meetings] == []
