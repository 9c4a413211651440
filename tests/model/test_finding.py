"""Findings are values: where, what, how grave."""

from communique.model.finding import Finding, Severity


def test_a_finding_about_a_whole_page_has_no_span() -> None:
    finding = Finding("a.txt", "empty-page", "the page is empty; save it again", Severity.WARNING)
    assert finding.span is None
    assert finding.severity == "warning"
