"""What a benchmark hands back, and how it is written down."""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Result:
    """The answer to one question."""

    question: str
    """What is asked."""

    aim: str
    """The figure to reach."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    profile: str = ""
    """Where the time goes, as plain lines; empty where it was not asked."""

    def as_markdown(self, command: str) -> str:
        """A section of the results page."""
        head = f"| {' | '.join(self.columns)} |\n|{'---|' * len(self.columns)}"
        body = "\n".join(f"| {' | '.join(row)} |" for row in self.rows)
        notes = "".join(f"\n{note}\n" for note in self.notes)
        profile = f"\nWhere the time goes:\n\n```text\n{self.profile}\n```\n" if self.profile else ""
        return f"## {self.question}\n\nAim: {self.aim}. Command: `{command}`\n\n{head}\n{body}\n{notes}{profile}"


def tell(result: Result) -> None:
    """Print a result: as JSON for `run.py`, else for a person."""
    if "--json" in sys.argv:
        print(json.dumps(asdict(result)))
    else:
        print(result.as_markdown(f"python {sys.argv[0]}"))


def from_json(text: str) -> Result:
    """The result that another process printed."""
    value = json.loads(text)
    rows = tuple(tuple(row) for row in value.pop("rows"))
    return Result(rows=rows, columns=tuple(value.pop("columns")), notes=tuple(value.pop("notes")), **value)


def milliseconds(seconds: Sequence[float]) -> tuple[str, str]:
    """Median and 95th percentile, in milliseconds."""
    ordered = sorted(seconds)
    return f"{statistics.median(ordered) * 1e3:.1f} ms", f"{ordered[int(len(ordered) * 0.95)] * 1e3:.1f} ms"
