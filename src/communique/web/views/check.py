"""The check page: whether everything in the dossier holds together.

Idea: a check reads every fact, text and chain, and other pages would wait for it; so a page checks what can be checked while
somebody waits, once for each state of the file, and of a larger dossier tells what there is and the command that checks it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from communique.dossier import Dossier
from communique.dossier.checked import what_is_checked
from communique.dossier.rows import rows_of_findings
from communique.model.finding import Severity
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.views.once import once

MOST = 500
"""Statements at most that a page checks: some seconds, once."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check gave."""

    rows: Sequence[Row]
    """What does not hold together."""

    grave: int
    """How many of these are errors."""

    looked_at: Sequence[tuple[str, int]]
    """What was looked at, with counts."""

    digest: str
    """sha256 over the content."""


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """What was checked, what was found; of a large dossier, how to check it."""
    counts = dossier.counts()
    is_large = counts.statements > MOST
    checked = Checked((), 0, (), "") if is_large else once(dossier, "check", lambda: _check(dossier))
    return Answer(
        "check.html",
        "Check",
        checked.rows,
        context={"checked": checked, "is_large": is_large, "counts": counts},
    )


def _check(dossier: Dossier) -> Checked:
    found = dossier.check()
    grave = sum(f.severity is Severity.ERROR for f in found)
    return Checked(rows_of_findings(found), grave, what_is_checked(dossier), dossier.content_digest())
