"""How long does a command take to start?"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from material import EXAMPLES
from results import Result, tell

ROUNDS = 10
PROGRAM = Path(sys.executable).with_name("communique")


def wall_time(*command: str) -> str:
    """The median of ten runs; why not, where the command fails."""
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        seconds.append(time.perf_counter() - start)
        if done.returncode > 1:
            return f"fails: {(done.stderr.strip().splitlines() or ['no message'])[-1][:80]}"
    return f"{statistics.median(seconds):.3f} s"


def measure() -> Result:
    with tempfile.TemporaryDirectory() as folder:
        dossier = str(Path(folder) / "examples.dossier")
        few = [str(path) for path in sorted(EXAMPLES.glob("*.txt"))[:5]]
        subprocess.run([str(PROGRAM), "build", *few, "-d", dossier], capture_output=True, check=False)
        rows = (
            ("`python -c pass`", "", wall_time(sys.executable, "-c", "pass")),
            ("`communique --help`", "0.25 s", wall_time(str(PROGRAM), "--help")),
            ("`communique search talks`", "0.4 s", wall_time(str(PROGRAM), "search", "talks", "-d", dossier)),
        )
    return Result(
        "How long does a command take to start?",
        "`--help` under 0.25 s, `search` under 0.4 s",
        ("command", "aim", f"wall time, median of {ROUNDS}"),
        rows,
    )


if __name__ == "__main__":
    tell(measure())
