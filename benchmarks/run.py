"""Runs every benchmark in a process of its own and writes docs/benchmarks.md."""

from __future__ import annotations

import os
import platform
import re
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
OF_A_DOSSIER = ("pages_data", "pages")
"""Asked of a large dossier, which can be named on the command line; else one is made, which takes most of the time."""

COMMAND = re.compile(r"python benchmarks/(\w+)\.py")
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
    given = [word for word in sys.argv[1:] if word.endswith(".dossier") and question in OF_A_DOSSIER]
    done = subprocess.run(
        [sys.executable, str(HERE / f"{question}.py"), "--json", *given], capture_output=True, text=True, check=False
    )
    command = f"python benchmarks/{question}.py"
    if done.returncode:
        return f"## {question}\n\nCommand: `{command}`\n\nIt failed: `{done.stderr.strip().splitlines()[-1]}`\n"
    return f"{from_json(done.stdout.splitlines()[-1]).as_markdown(command)}\nMeasured {today()} on {machine()}.\n"


def today() -> str:
    """The day of the measurement."""
    return datetime.now(UTC).date().isoformat()


def sections() -> dict[str, str]:
    """The sections that the page has now, by question."""
    text = PAGE.read_text("utf-8") if PAGE.exists() else ""
    parts = ("## " + part.rstrip() + "\n" for part in text.split("\n## ")[1:])
    return {found[1]: part for part in parts if (found := COMMAND.search(part))}


def main() -> int:
    named = [word for word in sys.argv[1:] if word in {*QUESTIONS, *LONG}]
    chosen = named or ((*QUESTIONS, *LONG) if "--all" in sys.argv else QUESTIONS)
    versions = ", ".join(f"{part} {version(part)}" for part in PARTS)
    head = (
        "# What it costs\n\n"
        "Written by `python benchmarks/run.py`; do not edit. Times depend on the machine and on what else it does; "
        "ratios were measured side by side in one run. Questions named on the command line are asked anew; the others keep "
        "their section.\n\n"
        f"- Python {platform.python_version()}; {versions}\n"
    )
    for question in chosen:
        told = {**sections(), question: ask(question)}
        PAGE.write_text("\n".join([head, *(told[q] for q in (*QUESTIONS, *LONG) if q in told)]), "utf-8")
    print(PAGE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
