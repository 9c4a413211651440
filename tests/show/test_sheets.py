"""Sheets: every kind of row can be shown, with its source."""

from typing import Any

import pytest

from communique.show.sheets import SHEETS
from communique.show.tables import write_table

CITED: dict[str, Any] = {
    "statement": "2019-05-03-envoys",
    "issued": "2019-05-03",
    "issued_in_words": "3 May 2019",
    "not_before": None,
    "issuers": ["Envoys"],
    "published_by": None,
    "paragraph": 1,
    "exact": "met",
    "sentence": "The Envoys met Ana Brandt.",
    "mode": "reported",
    "confidence": 0.9,
    "rule": "rule",
    "citations": [{"statement": "2019-05-03-envoys", "paragraph": 1, "exact": "met"}],
}
ROWS: dict[str, dict[str, Any]] = {
    "acts": {"speaker": ["Envoys"], "verb": "urge", "addressee": [], "force": "directive", "strength": 4, "polarity": 0, "negated": False},
    "meetings": {"date": None, "kind": "meeting", "phase": "not_held", "participants": ["Envoys"], "place": None, "topics": [], "host": "Ana", "became": None, "later_statements": None, "outcome": ""},
    "ledger": {"kind": "request", "by": [], "to": ["Envoys"], "action": "respect", "object": "", "due": None, "became": "held", "later_statements": 3, "outcome": "held: 2020-envoys p1"},
    "holdings": {"as_of": None, "holder": "Ana", "qualifier": "former", "as_written": "Mayor", "of": "Vell", "distance": ""},
    "quotations": {"speaker": None, "attribution": None},
    "references": {"name": "Pact", "date": None, "number": None, "manner": "recall"},
    "mentions": {"name": "Ana", "offices": [{"post": "Mayor", "of": "Vell"}, {"post": "Envoy", "of": None}]},
    "links": {"kind": "conflict", "reason": "two titles"},
    "hits": {"snippet": "… met Ana …"},
    "timeline": {"date": None, "when_in_words": "undated", "kind": "statement", "detail": "", "title": "Readout"},
    "values": {"fact": "act", "says": "Envoys: urge"},
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_a_row_is_shown_with_its_statement(name: str) -> None:
    lines = list(write_table(SHEETS[name], [{**CITED, **ROWS[name]}]))
    assert any("2019-05-03-envoys, p1" in line for line in lines)
    assert all(len(line) <= 100 for line in lines)


def test_an_undated_statement_shows_its_bound() -> None:
    row = {**CITED, **ROWS["acts"], "issued": None, "not_before": "2020-11-09"}
    assert any("not before 2020-11-09" in line for line in write_table(SHEETS["acts"], [row]))


def test_whose_copy_is_held_stands_beside_the_issuer() -> None:
    row = {
        **CITED,
        "date": None,
        "date_basis": "none",
        "title": "T",
        "kind": "readout",
        "place": None,
        "host": "The Vell Post",
    }
    assert "[copy: The Vell Post]" in " ".join(write_table(SHEETS["statements"], [row], width=160))


@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_says_in_words_that_there_is_nothing(name: str) -> None:
    (line,) = write_table(SHEETS[name], [])
    assert line.endswith(".")
