"""Formulas and news in words."""

from typing import Any

from communique.show.formulas import (
    FORMULAS,
    USES,
    members_sheet,
    write_changes,
    write_headline,
    write_line_figures,
    write_news,
)
from communique.show.tables import write_table

CITED = {"statement": "2019-envoys", "paragraph": 2, "exact": "no military solution"}
USE: dict[str, Any] = {
    "statement": "2019-envoys", "issuers": ["Envoys"], "issued": "2019-05-03", "not_before": None, "lead": "They see", "words": "no military solution",
    "tail": "to it", "likeness": 0.8, "paragraph": 2, "changes": [{"change": "inserted", "before": None, "after": "to it"}],
    "lead_changes": [{"change": "replaced", "before": "We", "after": "They"}], "citations": [CITED],
}  # fmt: skip


def test_a_use_shows_its_clause_its_changes_and_where_it_stands() -> None:
    lines = "\n".join(write_table(USES, [USE]))
    assert "They see [no military solution] to it" in lines
    assert "+ to it" in lines
    assert "before it: ± We → They" in lines
    assert "likeness 0.80" in lines
    assert "2019-envoys, p2" in lines


def test_members_are_told_by_signs() -> None:
    row = {**USE, "uses_wording": True, "members": {"open roads": True, "free schools": False}}
    table = list(write_table(members_sheet(["open roads", "free schools"]), [row]))
    assert table[1].split()[-3:] == ["+", "+", "-"]


def test_recurring_wordings_show_a_few_passages_and_count_the_rest() -> None:
    row = {
        "uses": 9,
        "statements": 8,
        "first": "2011",
        "last": "2019",
        "words": "no military solution",
        "issuers": [],
        "citations": [CITED] * 9,
    }
    lines = "\n".join(write_table(FORMULAS, [row]))
    assert "9× in 8" in lines
    assert "… and 6 more" in lines


def test_a_headline_can_be_quoted() -> None:
    figures = {"carried_share": 0.5, "texts": 1, "new": 1, "changed": 0, "moved": 0, "absent": 1}
    assert write_headline(figures) == "50 % carried over from 1 text; 1 new sentence; 1 usual line absent"


def test_absence_is_told_with_what_was_looked_through() -> None:
    assert list(write_line_figures({"uses": 0}, "5 statements held")) == ["Not used in 5 statements held."]


def test_every_kind_of_change_has_its_sign() -> None:
    kinds = ("dropped", "inserted", "replaced", "moved away", "moved here", "respelled", "order reversed")
    changes = [{"change": kind, "before": "a", "after": "b"} for kind in kinds]
    assert len({line[0] for line in write_changes(changes)}) >= 5


def test_news_are_in_parts_with_their_passages() -> None:
    new = {
        "source": "new",
        "words": "A school burned.",
        "from": None,
        "paragraph": 1,
        "changes": [],
        "citations": [CITED],
    }
    absent = {
        "source": "usual line, absent",
        "words": "no military solution",
        "used": 9,
        "of": 10,
        "citations": [CITED],
    }
    lines = list(write_news([new, absent], width=100))
    assert lines[0] == "NEW (1)"
    assert "used in 9 of the last 10; last in 2019-envoys, p2" in lines[-1]
