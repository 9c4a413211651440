"""What is shown of one thing."""

from communique.dossier import Dossier
from communique.dossier.named import find_named
from communique.dossier.sheets import parts_of, sheet_of


def test_an_actor_has_holdings_meetings_and_acts(dossier: Dossier) -> None:
    parts = parts_of(dossier, find_named(dossier, "Ana Brandt"))
    assert {name: len(rows) for name, rows in parts.items()} == {
        "holdings": 1,
        "meetings": 2,
        "acts": 1,
        "quotations": 0,
        "ledger": 0,
    }


def test_a_statement_is_one_object_with_paragraphs_and_facts(dossier: Dossier) -> None:
    (sheet,) = sheet_of(dossier, find_named(dossier, "2019-05"))
    assert [p["number"] for p in sheet["paragraphs"]] == [1, 2]
    assert len(sheet["facts"]) == 8
    assert len(sheet["links"]) == 1


def test_as_a_table_a_statement_is_its_facts(dossier: Dossier) -> None:
    rows = sheet_of(dossier, find_named(dossier, "undated-envoys"), as_table=True)
    assert [r.get("fact") for r in rows] == ["meeting", "person", "act", None]


def test_a_meeting_is_shown_with_its_link(dossier: Dossier) -> None:
    (planned,) = dossier.meetings(phase="planned")
    parts = parts_of(dossier, planned)
    assert [len(rows) for rows in parts.values()] == [1, 1]


def test_an_instrument_is_shown_with_its_references(dossier: Dossier) -> None:
    (sheet,) = sheet_of(dossier, find_named(dossier, "vell-agreement"))
    assert len(sheet["references"]) == 1


def test_facts_of_every_kind_can_be_shown(dossier: Dossier) -> None:
    for cited in dossier.facts_of(dossier.statement("s-plan")):
        assert parts_of(dossier, cited)
        assert sheet_of(dossier, cited)[0]["citations"]
