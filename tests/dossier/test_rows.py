"""Rows of what the dossier hands out."""

from communique.dossier import Dossier, rows


def test_a_plan_that_was_kept_says_where(dossier: Dossier) -> None:
    told = {r["phase"]: r["outcome"] for r in rows.rows_of_meetings(dossier, dossier.meetings())}
    assert told == {"planned": "held: undated-envoys p1", "held": "was planned: 2019-05-03-envoys p1"}


def test_an_undertaking_to_meet_has_the_outcome_of_its_meeting(dossier: Dossier) -> None:
    told = {r["action"]: r["outcome"] for r in rows.rows_of_undertakings(dossier, dossier.undertakings())}
    assert told["meet"] == "held: undated-envoys p1"
    assert told["respect"] == "open: no outcome linked in 1 later statement held"


def test_the_host_of_a_meeting_is_not_the_publisher_of_the_page(dossier: Dossier) -> None:
    (row,) = rows.rows_of_meetings(dossier, dossier.meetings(phase="held"))
    assert (row["host"], row["published_by"]) == ("Ana Brandt", "The Vell Post")


def test_every_row_cites(dossier: Dossier) -> None:
    found = (
        rows.rows_of_statements(dossier, dossier.statements()),
        rows.rows_of_instruments(dossier, dossier.instruments()),
        rows.rows_of_links(dossier, dossier.links()),
        rows.rows_of_timeline(dossier, dossier.timeline()),
        rows.rows_of_hits(dossier, dossier.search("Brandt")),
        rows.rows_of_claims(dossier.who("Brandt")),
        rows.rows_of_facts(dossier.acts()),
    )
    for row in (row for part in found for row in part):
        for citation in row["citations"]:
            content = dossier.text(citation["sha256"]).content
            assert content[citation["start"] : citation["end"]] == citation["exact"]
        assert row["citations"]


def test_a_link_cites_both_sides(dossier: Dossier) -> None:
    (row,) = rows.rows_of_links(dossier, dossier.links())
    assert (row["earlier"], row["later"]) == ("2019-05-03-envoys p1", "undated-envoys p1")


def test_actors_findings_and_decisions_have_rows(dossier: Dossier) -> None:
    assert [r["name"] for r in rows.rows_of_actors(dossier)] == ["Ana Brandt", "Envoys", "sides"]
    assert rows.rows_of_findings(dossier.findings()) == []
    assert rows.rows_of_decisions(dossier.decisions()) == []
