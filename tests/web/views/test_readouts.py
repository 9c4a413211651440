"""Readouts: accounts of one meeting."""

from collections.abc import Callable
from typing import Any

from communique.dossier import Dossier
from communique.web.site import Reply

Page = Callable[[str], str]
Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]


def test_meetings_told_by_several_are_listed(page: Page, rows: Rows, table: Rows) -> None:
    found = rows("/readouts")
    assert found
    assert all(r["issuers"] > 1 for r in found)
    assert len(table("/readouts")) == len(found)
    assert all(f'href="/readouts/{r["meeting"]}"' in page("/readouts") for r in found)


def test_a_side_without_a_readout_is_never_called_silent(page: Page, rows: Rows) -> None:
    missing = next(r for r in rows("/readouts?show=missing") if r["no_readout_of"])
    shown = page(f"/readouts/{missing['meeting']}")
    assert f"no readout of {missing['no_readout_of'][0]['side']} in this dossier" in shown
    assert "silent" not in shown


def test_three_columns_hold_the_subjects(page: Page, rows: Rows) -> None:
    meeting = rows("/readouts")[0]["meeting"]
    subjects = [r for r in rows(f"/readouts/{meeting}") if r["part"] == "subject"]
    shown = page(f"/readouts/{meeting}")
    assert {r["what"] for r in subjects} == {"only A", "both", "only B"}
    assert shown.count('<p class="about">') == len(subjects)


def test_every_part_leads_to_its_passage(page: Page, rows: Rows) -> None:
    meeting = rows("/readouts")[0]["meeting"]
    shown = page(f"/readouts/{meeting}")
    for row in rows(f"/readouts/{meeting}"):
        if row["part"] == "subject":
            assert all(f'href="/s/{c["statement"]}#{c["anchor"]}"' in shown for c in row["citations"])


def test_the_page_of_a_meeting_leads_on(get: Get, rows: Rows) -> None:
    meeting = rows("/readouts")[0]["meeting"]
    assert get(f"/m/{meeting}/readouts").headers["Location"] == f"/readouts/{meeting}"


def test_an_encounter_that_was_only_planned_says_so(page: Page, dossier: Dossier) -> None:
    planned = next(m for m in dossier.meetings(phase="planned"))
    assert "no account to compare" in page(f"/readouts/{planned.fact.id}")


def test_every_meeting_has_such_a_page(get: Get, dossier: Dossier) -> None:
    assert {get(f"/readouts/{m.fact.id}").status for m in dossier.meetings()} == {200}


def test_what_is_no_meeting_is_not_found(get: Get) -> None:
    assert get("/readouts/qqqq").status == 404
