"""Reliance in words."""

from __future__ import annotations

from typing import Any

from communique.show.reliance import ACQUISITIONS, write_chain, write_web
from communique.show.tables import write_table

TIE: dict[str, Any] = {
    "from": "2019-envoys",
    "name": "Vell Pact",
    "date": "2018-06-02",
    "held_as": None,
    "manners": ["implement"],
    "described": ["accepted by the leaders"],
    "exact": "Vell Pact",
    "paragraph": 2,
}


def test_what_is_cited_but_not_held_is_said_to_be_so() -> None:
    assert list(write_web([TIE])) == [
        "2019-envoys",
        "  → Vell Pact, 2018-06-02 [implement; cited but not held]",
        "      “Vell Pact”, p2; described: “accepted by the leaders”",
    ]


def test_a_chain_goes_deeper_step_by_step() -> None:
    held = {**TIE, "depth": 0, "held_as": "2018-envoys", "known": False}
    lines = list(write_chain([held, {**TIE, "depth": 1, "known": True}]))
    assert lines[0] == "  → Vell Pact, 2018-06-02 [implement; held: 2018-envoys]"
    assert lines[2].startswith("    → Vell Pact, 2018-06-02 [implement; cited but not held (followed above)]")


def test_a_statement_that_cites_nothing_is_told_so() -> None:
    assert list(write_chain([])) == ["It cites nothing."]


def test_the_list_of_what_is_to_be_got_tells_why() -> None:
    citation = {"statement": "2019-envoys", "paragraph": 2, "exact": "Vell Pact"}
    row = {
        "rank": 1,
        "name": "Vell Pact",
        "date": None,
        "statements": 4,
        "relying": 3,
        "issuers": ["Envoys", "Fiji"],
        "manners": [{"manner": "implement", "statements": 3}, {"manner": "mention", "statements": 1}],
        "last": "2019-05-03",
        "as_written": ["Vell Pact", "Pact"],
        "described": [],
        "citations": [citation] * 4,
    }
    told = " ".join(write_table(ACQUISITIONS, [row]))
    assert "4 statements" in told
    assert "implement 3; mention 1" in told
    assert "also written: Pact" in told
    assert "… and 1 more passages" in told
