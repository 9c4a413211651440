"""What a build and a check did."""

from communique.model.build import Summary
from communique.model.finding import Finding, Severity
from communique.show.summaries import MOST_UNREAD, write_check, write_summary

BROKEN = Finding("a.pdf", "encrypted", "it is locked; save it without a password", Severity.ERROR)


def summary(*unread: Finding) -> Summary:
    return Summary(3, 1, 1, 1, 2, 2, 2, {"person": 1, "act": 2000}, {Severity.ERROR: 1}, unread)


def test_a_summary_tells_pages_statements_facts_and_findings() -> None:
    shown = "\n".join(write_summary(summary(BROKEN), "vell.dossier"))
    for words in (
        "3 listed, 1 as they were, 2 gone",
        "1 read now, 1 not read",
        "2,001 held: 1 person, 2,000 acts",
        "1 error",
    ):
        assert words in shown
    assert "a.pdf: it is locked; save it without a password [encrypted]" in shown


def test_many_reasons_are_counted() -> None:
    lines = list(write_summary(summary(*[BROKEN] * (MOST_UNREAD + 5)), "vell.dossier"))
    assert lines[-1].strip().startswith("and 5 more")


def test_a_sound_dossier_holds() -> None:
    assert list(write_check([("citations", 7)], [])) == ["        7  citations", "Everything holds."]


def test_what_does_not_hold_is_listed_and_counted() -> None:
    assert list(write_check([], [BROKEN]))[-1] == "1 thing does not hold."
