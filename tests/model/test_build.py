"""A summary tells what was read and what was not."""

from communique.model.build import Progress, Summary
from communique.model.finding import Finding, Severity


def test_a_summary_keeps_the_reasons_for_what_was_not_read() -> None:
    reason = Finding("a.bin", "not-read", "not text", Severity.ERROR)
    summary = Summary(
        sources=2, unchanged=0, pages_read=1, pages_not_read=1, forgotten=0, pages=2, statements=1, unread=(reason,)
    )
    assert summary.unread == (reason,)
    assert summary.pages_read + summary.pages_not_read == summary.sources


def test_progress_counts_sources() -> None:
    assert Progress(1, 2, "a.txt").done == 1
