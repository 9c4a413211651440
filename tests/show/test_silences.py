"""Silences in words."""

from __future__ import annotations

from typing import Any

from communique.show.silences import SIGNS, write_silences, write_total

ROW: dict[str, Any] = {
    "topic": "truce",
    "issuer": "Envoys",
    "voices": ["spoke", "did not mention", "no statement held"],
    "spoke": 1,
    "did_not_mention": 1,
    "no_statement_held": 1,
    "held": 3,
    "mentioning": 1,
    "unplaced": ["undated-envoys"],
    "first": "2012-01-01",
    "last": "2012-01-01",
    "as_of": "2014-01-01",
    "gaps": [
        {"after": "2012-01-01", "before": None, "days": 731, "statements": 1, "after_statement": "a", "silent": ["b"]}
    ],
    "citations": [
        {"statement": "2012-envoys", "paragraph": 2, "exact": "truce", "prefix": "the ", "suffix": " held"},
    ],
}
PERIODS = ("2012", "2013", "2014")


def test_the_three_kinds_have_three_signs() -> None:
    assert len(set(SIGNS.values())) == 3
    assert "  2012 ■○· 2014" in list(write_silences([ROW], PERIODS))


def test_first_last_and_days_since_stand_with_what_was_looked_through() -> None:
    told = " ".join(" ".join(write_silences([ROW], PERIODS)).split())
    assert "mentioned in 1 of 3 statements held; first 2012-01-01, last 2012-01-01" in told
    assert "731 days since the last mention as of 2014-01-01; 1 later statement of this issuer held" in told
    assert "outside the strip, day not known so far: undated-envoys" in told


def test_without_a_topic_nothing_is_said_to_be_mentioned() -> None:
    told = " ".join(write_silences([{**ROW, "topic": "", "mentioning": 3}], PERIODS))
    assert "3 statements held; first 2012-01-01" in told
    assert "mentioned" not in told


def test_the_total_names_first_and_last() -> None:
    assert write_total([ROW], "9 statements held") == (
        "“truce” is mentioned in 1 of 9 statements held; first 2012-01-01, last 2012-01-01."
    )


def test_many_periods_take_several_lines() -> None:
    row = {**ROW, "voices": ["spoke"] * 130}
    strip = [
        line for line in write_silences([row], [f"p{n}" for n in range(130)]) if "■" in line and "spoke" not in line
    ]
    assert len(strip) == 3
