"""`communique show`."""

import json
from collections.abc import Callable

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_a_statement_is_shown_whole_with_its_facts_beside_it(run: Run) -> None:
    shown = run("show", "2013-10-09").stdout
    assert "Joint Statement of the President of the Republic of Velmora" in shown
    assert "| " in shown
    assert "each with its words" in shown


def test_an_undated_copy_says_so(run: Run) -> None:
    shown = run("show", "undated").stdout
    assert "undated" in shown
    assert "not by the issuer" in shown


def test_an_actor_is_shown_with_names_as_written(run: Run) -> None:
    shown = run("show", "Taren Oskaly").stdout
    assert "as written:" in shown
    assert "meetings (" in shown


def test_an_instrument_is_shown_with_who_cites_it(run: Run) -> None:
    assert "references (" in run("show", "Lisbon Principles").stdout


def test_a_fact_is_shown_by_its_id(run: Run) -> None:
    (first, *_) = json.loads(run("meetings", "--json").stdout)
    shown = run("show", first["id"]).stdout
    assert "meetings (1)" in shown


def test_json_is_an_array_of_one_object_with_its_facts(run: Run) -> None:
    (sheet,) = json.loads(run("show", "2013-10-09", "--json").stdout)
    assert sheet["facts"]
    assert sheet["paragraphs"]


@pytest.mark.parametrize("name", ["2013", "no such thing"])
def test_several_or_none_are_an_error_in_one_line(name: str, run: Run) -> None:
    done = run("show", name)
    assert done.exit_code == 2
    assert len(done.stderr.splitlines()) == 1
