"""Cells of a table in a file: values as words that a spreadsheet shows and never runs.

Invariant: no cell can be taken for a formula (OWASP, "CSV Injection",
https://owasp.org/www-community/attacks/CSV_Injection): one that begins like it gets an apostrophe before it.
"""

from __future__ import annotations

import json
from typing import Any

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

BETWEEN = "; "
"""Stands between several values in one cell."""


def cell_of(value: Any) -> str:  # noqa: ANN401 - any plain value
    """A value as the words of one cell; lists are joined, None is empty.

    >>> cell_of(["Ana Brandt", "Tom Reyes"]), cell_of(None), cell_of("=1+1"), cell_of(-1), cell_of(True)
    ('Ana Brandt; Tom Reyes', '', "'=1+1", '-1', 'yes')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return str(value)
    return guarded(_words(value))


def guarded(words: str) -> str:
    """The words with an apostrophe before them if a spreadsheet would run them.

    >>> guarded("@SUM(A1)"), guarded("the sides")
    ("'@SUM(A1)", 'the sides')
    """
    return f"'{words}" if words.lstrip(" \ufeff").startswith(_STARTS_FORMULA) or words[:1] in _STARTS_FORMULA else words


def _words(value: Any) -> str:  # noqa: ANN401 - any plain value
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return BETWEEN.join(_words(item) for item in value)
