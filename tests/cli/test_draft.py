"""`communique draft`."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]

DRAFT = "The Facilitators reiterated that there is no military solution to the conflict.\nThey meet on 31 June 2016.\n"


def test_a_draft_is_checked(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text(DRAFT, "utf-8")
    done = run("draft", str(file), "--on", "2016-05-01")
    assert done.exit_code == 0, done.output
    told = " ".join(done.stdout.split())
    assert "DOUBTS (1), as of 2016-05-01" in told
    assert "“31 June 2016”: no calendar has this day" in told
    assert "known: “The Facilitators reiterated that there is no military solution to the conflict”" in told
    assert "Nothing of the draft was stored." in told


def test_a_draft_comes_from_standard_input_and_goes_out_as_rows(run: Run) -> None:
    done = run("draft", "-", "--json", stdin=DRAFT)
    assert "date that cannot be" in {row["what"] for row in json.loads(done.stdout)}


def test_one_issuer_bounds_what_is_looked_through(run: Run) -> None:
    told = " ".join(run("draft", "-", "--issuer", "Norwegian", stdin=DRAFT).stdout.split())
    assert "held against 1 statement held" in told


def test_a_draft_without_words_is_wrong_usage(run: Run) -> None:
    assert run("draft", "-", stdin=" \n").exit_code == 2
