"""Rows of sources: every row cites, and what it cites stands there."""

from __future__ import annotations

from communique.dossier import Dossier
from communique.dossier import source_rows as rows
from communique.export import Row


def stand(dossier: Dossier, found: list[Row]) -> bool:
    cited = [c for row in found for c in row["citations"]]
    return bool(cited) and all(dossier.text(c["sha256"]).content[c["start"] : c["end"]] == c["exact"] for c in cited)


def test_meetings_are_rows_with_the_side_that_has_no_readout(dossier: Dossier) -> None:
    found = rows.rows_of_told_meetings(dossier, dossier.readouts().meetings)
    assert [u["side"] for u in found[0]["no_readout_of"]] == ["Port Vell"]
    assert stand(dossier, found)


def test_silences_are_rows_of_periods_and_of_issuers(dossier: Dossier) -> None:
    asked = dossier.silences("sides").silences
    [cell] = rows.rows_of_silences(dossier, asked)
    [line] = rows.rows_of_lines(dossier, asked)
    assert (cell["voice"], cell["held"], cell["mentioning"]) == ("spoke", 1, 1)
    assert (line["first"], line["last"], line["unplaced"]) == ("2019-05-03", "2019-05-03", ["undated-envoys"])
    assert stand(dossier, [cell, line])


def test_ties_and_acquisitions_are_rows(dossier: Dossier) -> None:
    web = dossier.rests_on()
    ties = rows.rows_of_ties(dossier, web)
    chain = rows.rows_of_chain(dossier, web.chain(dossier.statement("2019-05-03-envoys")))
    wanted = rows.rows_of_acquisitions(dossier, dossier.acquisitions())
    assert (ties[0]["held_as"], chain[0]["depth"], wanted[0]["rank"]) == (None, 0, 1)
    assert stand(dossier, ties)
    assert stand(dossier, chain)
    assert stand(dossier, wanted)


def test_a_draft_is_rows_of_doubts_and_wordings(dossier: Dossier) -> None:
    draft = dossier.draft("They urged the sides to respect the Vell Agreement on 31 June 2019.\nPurple elephants sing.")
    found = rows.rows_of_draft(dossier, draft)
    assert [r["what"] for r in found] == ["date that cannot be", "known wording", "nearest held", "no precedent"]
    assert stand(dossier, found)
    assert rows.coverage_of(draft.looked).statements == 2
