"""Readouts in words."""

from __future__ import annotations

from typing import Any

from communique.show.readouts import TOLD_MEETINGS, write_side_by_side
from communique.show.tables import write_table

ACCOUNT = {"issuer": "Envoys", "statement": "2019-envoys", "words": 120, "level": "ministers", "other_meetings": 1}
MEETING: dict[str, Any] = {
    "meeting": "ab12",
    "date": "2019-05-09",
    "place": "Port Vell",
    "accounts": [ACCOUNT],
    "no_readout_of": [{"side": "Fiji", "participants": ["Tom Reyes"], "unless": []}],
    "statement": "2019-envoys",
    "paragraph": 1,
    "exact": "met",
}
SAID = {"exact": "welcomed", "speaker": ["Ana Brandt"], "force": "expressive", "strength": 2}
NOTED: dict[str, Any] = {"exact": "noted", "speaker": [], "force": "assertive", "strength": None}


def test_a_side_without_a_readout_is_never_said_to_be_silent() -> None:
    told = " ".join(write_table(TOLD_MEETINGS, [MEETING]))
    assert "no readout of Fiji in this dossier (Tom Reyes took part)" in told
    assert "tells of 1 other meeting too" in told
    assert "silent" not in told


def test_an_account_that_may_speak_for_the_side_is_named() -> None:
    row = {**MEETING, "no_readout_of": [{"side": "Fiji", "participants": ["Tom Reyes"], "unless": ["Press Office"]}]}
    assert "unless Press Office speaks for it" in " ".join(write_table(TOLD_MEETINGS, [row]))


def test_two_accounts_stand_in_three_groups() -> None:
    frame = {"part": "frame", "what": "place", "left": ["Oslo"], "right": [], "both": [], "only_left": ["Oslo"]}
    part = {"statement": "s", "paragraph": 2, "words": "The ferry sails.", "acts": []}
    both = {"part": "subject", "what": "both", "about": "ferry", "left": [part], "right": [part]}
    rows: list[dict[str, Any]] = [
        {**frame, "only_right": []},
        {**both, "acts": [{"how": "opposed", "left": SAID, "right": NOTED}]},
        {**both, "what": "only A", "right": [], "acts": []},
    ]
    lines = list(write_side_by_side(("Envoys", "Fiji"), rows))
    assert "place: A Oslo | B not told" in lines
    assert [line for line in lines if line.startswith(("BOTH", "ONLY"))] == ["BOTH (1)", "ONLY A (1)", "ONLY B (0)"]
    assert any("! opposed: A “welcomed” (Ana Brandt, expressive 2/7) | B “noted”" in line for line in lines)
    assert all(len(line) <= 100 for line in lines)
