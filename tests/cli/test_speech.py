"""`communique acts` and `communique quotations`."""

from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_acts_are_asked_by_speaker_and_force_and_show_strength(run: Run, rows: Rows) -> None:
    found = rows("acts", "--actor", "Facilitators", "--force", "directive")
    assert found
    assert all(r["force"] == "directive" for r in found)
    assert "/7" in run("acts", "--actor", "Facilitators", "--force", "directive").stdout


def test_somebody_who_says_nothing_is_answered_with_where_he_is_named(run: Run) -> None:
    done = run("acts", "--actor", "Grace Mutua", "--verb", "demand")
    assert done.exit_code == 0
    shown = " ".join(done.stdout.split())
    assert "No word of Grace Mutua is reported that fits, in 8 statements held" in shown
    assert "The name stands here:" in shown


def test_what_was_only_discussed_was_not_agreed(run: Run) -> None:
    shown = run("acts", "--verb", "agree", "--about", "heavy weapons", "--to", "2011").stdout
    assert "No act of speech about “heavy weapons” is recorded" in shown
    assert "The words stand in these passages:" in " ".join(shown.split())


def test_in_files_an_empty_answer_is_empty(run: Run) -> None:
    done = run("acts", "--actor", "Grace Mutua", "--verb", "demand", "--json")
    assert done.stdout == "[]\n"
    assert "No word of" in done.stderr


def test_quotations_have_their_words_and_speaker(rows: Rows) -> None:
    assert all(len(r["exact"].split()) >= 5 for r in rows("quotations"))
    assert "Solveig Rønningen" in {r["speaker"] for r in rows("quotations")}
