"""`communique who` and `communique actors`."""

from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_a_post_is_answered_with_how_near_the_evidence_is(run: Run) -> None:
    shown = run("who", "President of Velmora", "--on", "2013-06-12").stdout
    assert shown.startswith("President of Velmora on 2013-06-12: ")
    assert "Taren Oskaly (" in shown


def test_a_person_is_answered_with_every_title(rows: Rows) -> None:
    titles = {r["as_written"] for r in rows("who", "Grace Mutua")}
    assert len(titles) >= 2


def test_a_post_that_nobody_holds_is_no_error(run: Run) -> None:
    done = run("who", "Foreign Minister of Fiji")
    assert done.exit_code == 0
    assert "The record names nobody as Foreign Minister of Fiji." in done.stdout


def test_actors_are_listed_with_every_form_of_the_name(rows: Rows) -> None:
    names = {r["name"]: [n["name"] for n in r["as_written"]] for r in rows("actors")}
    assert "Taren Oskaly" in names["Taren Oskaly"]
