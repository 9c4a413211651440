"""What a build and a check did, in plain lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from communique.model.build import Summary
from communique.model.finding import Finding, Severity
from communique.show.tables import DEFAULT_WIDTH
from communique.show.words import counted, indented, padded

MOST_UNREAD = 20
"""Reasons shown for pages that were not read; `communique findings` shows them all."""

_PLURALS = {"person": "people"}


def write_summary(summary: Summary, path: str, *, width: int = DEFAULT_WIDTH) -> Iterator[str]:
    """The lines that end a build."""
    told = [
        ("files", _files(summary)),
        ("pages", f"{summary.pages_read:,} read now, {summary.pages_not_read:,} not read; {summary.pages:,} held"),
        ("statements", f"{summary.statements:,} held"),
        ("facts", _facts(summary.facts)),
        ("findings", _findings(summary.findings)),
    ]
    yield from indented(f"{path}:", width)
    for name, value in told:
        yield from indented(value, width, first=padded(name, 12), rest=" " * 12)
    yield from _unread(summary.unread, width)


def _files(summary: Summary) -> str:
    gone = f", {summary.forgotten:,} gone and forgotten" if summary.forgotten else ""
    return f"{summary.sources:,} listed, {summary.unchanged:,} as they were{gone}"


def _facts(facts: Mapping[str, int]) -> str:
    kinds = ", ".join(counted(n, kind, _PLURALS.get(kind, "")) for kind, n in facts.items())
    return f"{sum(facts.values()):,} held: {kinds}" if facts else "0 held"


def _findings(findings: Mapping[Severity, int]) -> str:
    told = ", ".join(f"{findings.get(s, 0):,} {s.value}" for s in reversed(Severity))
    return f"{told}" + (" – see them with: communique findings" if any(findings.values()) else "")


def _unread(unread: Sequence[Finding], width: int) -> Iterator[str]:
    if not unread:
        return
    yield "not read:"
    for finding in unread[:MOST_UNREAD]:
        line = f"{finding.where}: {finding.message} [{finding.code}]"
        yield from indented(line, width, first="  ", rest="      ")
    if len(unread) > MOST_UNREAD:
        yield f"  and {len(unread) - MOST_UNREAD} more; see: communique findings"


def write_check(
    checked: Sequence[tuple[str, int]], broken: Sequence[Finding], *, width: int = DEFAULT_WIDTH
) -> Iterator[str]:
    """What was checked, with counts, and what does not hold."""
    for what, number in checked:
        yield f"{number:>9,}  {what}"
    errors = sum(f.severity is Severity.ERROR for f in broken)
    for finding in broken:
        line = f"{finding.severity.value}: {finding.where}: {finding.message} [{finding.code}]"
        yield from indented(line, width, rest="    ")
    yield "Everything holds." if not errors else f"{counted(errors, 'thing does', 'things do')} not hold."
