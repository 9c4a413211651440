"""Rows of values."""

from communique.export.rows import decision_row, fact_row, finding_row, instrument_row, source_of, statement_row
from communique.model.bibliography import Place
from communique.model.citation import Citation
from communique.model.cited import Cited
from communique.model.decision import Decision, Judgement
from communique.model.facts import Meeting, MeetingKind, Phase
from communique.model.finding import Finding, Severity
from communique.model.partial_date import PartialDate
from communique.model.resolved import Instrument, Name, Statement
from communique.model.span import Span

STATEMENT = Statement(
    "s", "envoys", "T", ("ab",), ("Envoys",), None, PartialDate("2020"), "none", None, "readout", "en", "The Vell Post"
)
CITATION = Citation("ab", 4, 7, "met")


def cited(*, is_edited: bool = False) -> Cited[Meeting]:
    fact = Meeting(citations=(CITATION,), rule="r", kind=MeetingKind.MEETING, phase=Phase.HELD, host="Ana")
    return Cited(fact, STATEMENT, (Place(2, 4, 7, "They ", " Ana"),), "They met Ana.", is_edited=is_edited)


def test_a_row_of_a_fact_names_status_confidence_and_source() -> None:
    row = fact_row(cited())
    assert (row["status"], row["confidence"], row["statement"], row["paragraph"]) == ("machine", 0.9, "envoys", 2)
    assert row["citations"][0]["exact"] == "met"


def test_the_host_of_a_meeting_stays_beside_the_publisher() -> None:
    row = fact_row(cited())
    assert (row["host"], row["published_by"]) == ("Ana", "The Vell Post")


def test_what_a_person_edited_is_said_to_be_corrected() -> None:
    assert fact_row(cited(is_edited=True))["status"] == "corrected"


def test_an_undated_statement_has_its_bound() -> None:
    assert source_of(STATEMENT)["not_before"] == "2020"
    assert statement_row(STATEMENT, ())["issued_in_words"] == "undated, not before 2020"


def test_an_instrument_counts_its_uses() -> None:
    names = (Name("Pact", 2, ("s",)), Name("the Pact", 1, ("t",)))
    assert instrument_row(Instrument("i", "pact", "Pact", names))["times"] == 3


def test_findings_and_decisions_keep_their_parts() -> None:
    assert finding_row(Finding("a", "c", "m", Severity.INFO, Span(1, 2)))["end"] == 2
    assert decision_row(Decision(1, Judgement.NOTE, "x", value="hm"))["judgement"] == "note"
