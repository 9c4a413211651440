"""Rows of wordings."""

import json

from communique.dossier import Dossier
from communique.dossier import wording_rows as rows


def test_the_runs_of_a_pair_give_both_sentences_back(dossier: Dossier) -> None:
    for row in rows.rows_of_comparison(dossier, dossier.compare("2019-05-03", "undated")):
        assert "".join(r["before"] for r in row["runs"]) == (row["left"] or "")
        assert "".join(r["after"] for r in row["runs"]) == (row["right"] or "")


def test_rows_are_json_and_cite(dossier: Dossier) -> None:
    line = dossier.formula("Ana Brandt")
    news = dossier.news("undated").novelty
    found = [*rows.rows_of_line(dossier, line), *rows.rows_of_news(dossier, news)]
    assert json.dumps(found)
    assert all(row["citations"] for row in found)
    assert all({"statement", "paragraph", "start", "end", "exact"} <= set(row["citations"][0]) for row in found)


def test_the_figures_of_a_line_tell_first_last_and_gaps(dossier: Dossier) -> None:
    figures = rows.figures_of_line(dossier.formula("Ana Brandt"))
    assert (figures["first"], figures["last"], figures["silent_since"]) == ("2019-05-03", "not before 2019-05-09", 0)


def test_a_wording_never_used_has_no_first_day(dossier: Dossier) -> None:
    figures = rows.figures_of_line(dossier.formula("purple elephants"))
    assert (figures["uses"], figures["first"], figures["silent_since"]) == (0, None, 2)


def test_the_headline_counts_every_source(dossier: Dossier) -> None:
    figures = rows.headline_of(dossier.news("undated").novelty)
    assert figures["new"] + figures["changed"] + figures["carried"] + figures["moved"] == 2
    assert figures["looked"] == 1


def test_members_are_told_for_statements_that_name_one(dossier: Dossier) -> None:
    line = dossier.formula("the sides", members=["Port Vell"])
    found = rows.rows_of_members(dossier, line)
    assert [r["members"] for r in found] == [{"Port Vell": True}, {"Port Vell": True}]


def test_coverage_is_that_of_the_statements_looked_through(dossier: Dossier) -> None:
    assert rows.coverage_of(dossier.formula("the sides").looked).undated == 1
