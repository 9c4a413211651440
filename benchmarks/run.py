"""Runs every benchmark in a process of its own and writes docs/benchmarks.md."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from results import from_json

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "benchmarks.md"
QUESTIONS = ("reading", "memory", "start", "search", "odd", "growth", "pages_data", "pages")
LONG = ("wording", "comparing")
"""Asked only by name or with ``--all``: these take many minutes."""
PARTS = ("communique", "spacy", "thinc", "numpy", "lxml", "msgspec")


def machine() -> str:
    """What it ran on."""
    info = Path("/proc/cpuinfo")
    names = (
        [
            line.partition(":")[2].strip()
            for line in info.read_text("utf-8").splitlines()
            if line.startswith("model name")
        ]
        if info.exists()
        else []
    )
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{names[0] if names else platform.processor() or platform.machine()}, {os.cpu_count()} cores, {platform.system()}{load}"


def ask(question: str) -> str:
    """The section of one question."""
    print(f"{question} ...", file=sys.stderr)
    done = subprocess.run(
        [sys.executable, str(HERE / f"{question}.py"), "--json"], capture_output=True, text=True, check=False
    )
    command = f"python benchmarks/{question}.py"
    if done.returncode:
        return f"## {question}\n\nCommand: `{command}`\n\nIt failed: `{done.stderr.strip().splitlines()[-1]}`\n"
    return from_json(done.stdout.splitlines()[-1]).as_markdown(command)


def main() -> int:
    named = [word for word in sys.argv[1:] if word in {*QUESTIONS, *LONG}]
    chosen = named or ((*QUESTIONS, *LONG) if "--all" in sys.argv else QUESTIONS)
    versions = ", ".join(f"{part} {version(part)}" for part in PARTS)
    head = (
        "# What it costs\n\n"
        "Written by `python benchmarks/run.py`; do not edit. Times depend on the machine and on what else it does; "
        "ratios were measured side by side in one run.\n\n"
        f"- machine: {machine()}\n- Python {platform.python_version()}; {versions}\n"
        f"- date: {datetime.now(UTC).date().isoformat()}\n"
    )
    PAGE.write_text("\n".join([head, *(ask(question) for question in chosen)]), "utf-8")
    print(PAGE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
