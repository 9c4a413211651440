"""The check page."""

from collections.abc import Callable
from typing import Any

Page = Callable[[str], str]
Rows = Callable[[str], list[dict[str, Any]]]


def test_it_says_that_everything_holds_together(page: Page) -> None:
    assert "Everything holds together." in page("/check")


def test_its_rows_are_findings(rows: Rows) -> None:
    assert all({"severity", "message"} <= set(r) for r in rows("/check"))
