"""Promises, ladder and parity in words."""

from typing import Any

from communique.show.promises import (
    ALONE,
    LABELS,
    LADDER,
    LEDGER,
    ORDER,
    PLACES,
    write_ledger_total,
    write_line_head,
    write_pair_head,
)
from communique.show.tables import write_table

CITED = {"statement": "2019-envoys", "paragraph": 2, "exact": "exchange", "sentence": "They agreed to exchange lists."}
STEP: dict[str, Any] = {
    **CITED, "step": "restated", "weight": "stronger", "day_told": None, "reason": "same deed", "confidence": 0.9,
    "tied_to": [{**CITED, "statement": "2018-envoys"}],
}  # fmt: skip
CHAIN: dict[str, Any] = {
    **CITED, "first_stated": "2019-01-10", "kind": "request", "by": ["Fiji"], "to": [], "what": "exchange lists",
    "due": "2019-05-01", "clock": "due passed 2019-05-01, nothing held on it since", "status": "no later mention",
    "status_in_words": "no later mention in 5 statements held (3 of them later, or may be)", "steps": [STEP],
}  # fmt: skip


def test_a_chain_shows_each_step_with_weight_reason_and_both_passages() -> None:
    shown = "\n".join(write_table(LEDGER, [CHAIN], width=160))
    assert "restated, stronger: 2019-envoys, p2: They agreed to exchange lists." in shown
    assert "tied to 2018-envoys, p2: same deed (0.90)" in shown


def test_no_line_is_wider_than_asked() -> None:
    assert all(len(line) <= 80 for line in write_table(LEDGER, [CHAIN], width=80))


def test_the_total_tells_what_is_silent_since_it_was_due() -> None:
    assert "1 with the day due passed and nothing held since" in write_ledger_total(
        [CHAIN], "5 statements held", "2020"
    )


def test_an_empty_ledger_tells_what_was_looked_through() -> None:
    assert write_ledger_total([], "5 statements held", None) == (
        "no chain; from 5 statements held, as of no day: no statement has one."
    )


def test_a_step_of_the_ladder_shows_the_act_before() -> None:
    row: dict[str, Any] = {
        **CITED, "issued": "2019-01-10", "issued_in_words": "10 January 2019", "step": "up", "level": 4, "rung": "urge",
        "verb": "urge", "verb_before": "call upon", "before": 3, "speaker": ["Envoys"], "other_speaker_before": True,
        "addressee": "Fiji", "kind_of_act": "directive", "citations": [CITED, {**CITED, "statement": "2018-envoys"}],
    }  # fmt: skip
    shown = "\n".join(write_table(LADDER, [row], width=160))
    assert "up from 3 (call upon): 2018-envoys, p2, “exchange”; another speaker" in shown
    assert write_line_head([row]) == "TO Fiji (directive): 1 statement, 1 step up, 0 steps down"


def test_a_pair_is_told_with_both_counts_and_its_passages() -> None:
    row: dict[str, Any] = {
        **CITED, "issued": "2019-01-10", "by": "Envoys", "pair": ["Fiji", "Malta"], "first": {"Fiji": 4, "Malta": 2},
        "as_offices": {"Fiji": 0, "Malta": 1}, "in_lists": {"Fiji": 0, "Malta": 0}, "pattern": "p2 Fiji",
        "citations": [CITED] * 8,
    }  # fmt: skip
    shown = "\n".join(write_table(ORDER, [row], width=160))
    assert "Fiji 4, Malta 2" in shown
    assert "by office: Malta 1" in shown
    assert "… and 2 more (--json has all)" in shown
    assert list(write_pair_head([row, row])) == ["Fiji / Malta: named first 8 to 4 in 2 statements"]


def test_each_table_says_that_nothing_is_there() -> None:
    assert all(list(write_table(sheet, [])) == [sheet.nothing] for sheet in (ALONE, LABELS, PLACES))
