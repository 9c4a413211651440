"""Runs the commands in the transcripts of pages again and puts the real output in their place.

    python docs/refresh_transcripts.py             docs/tutorial.md and README.md
    python docs/refresh_transcripts.py --check     say which are stale, exit code 1 if any is

A transcript is a block that begins with "```text" and "$ communique ...". It runs at the root of the project on a dossier of
examples/statements. A line "…" in the place of output stands for lines left out; how many are kept is told in
the command's comment ("$ communique acts   # first 12 lines").
"""

from __future__ import annotations

import os
import re
import shlex
import sys
import tempfile
from pathlib import Path

from click.testing import CliRunner

from communique.cli import commands

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "docs" / "tutorial.md", ROOT / "README.md")
_BLOCK = re.compile(r"```text\n\$ communique ([^\n]*)\n.*?```", re.DOTALL)
_FIRST = re.compile(r"\s+# first (\d+) lines")


def refreshed(page: str, dossier: str) -> str:
    """The page with the output of every command as it is now."""
    return _BLOCK.sub(lambda block: _transcript(block.group(1), dossier), page)


def _transcript(typed: str, dossier: str) -> str:
    most = _FIRST.search(typed)
    words = shlex.split(_FIRST.sub("", typed))
    shown = _run(words, dossier)
    if most and len(shown) > int(most.group(1)):
        shown = [*shown[: int(most.group(1))], "…"]
    return "\n".join(["```text", f"$ communique {typed}", *shown, "```"])


def _run(words: list[str], dossier: str) -> list[str]:
    done = CliRunner(env={"COMMUNIQUE_DOSSIER": dossier}).invoke(
        commands, [dossier if w == "examples.dossier" else w for w in words]
    )
    if done.exit_code:
        sys.exit(f"communique {shlex.join(words)} failed; nothing is written\n{done.output}")
    return done.output.replace(dossier, "examples.dossier").rstrip().splitlines()


def main() -> int:
    """Write the pages, or with ``--check`` compare them."""
    os.chdir(ROOT)
    stale = []
    for page in (p for p in PAGES if p.exists()):
        with tempfile.TemporaryDirectory() as folder:
            dossier = str(Path(folder) / "examples.dossier")
            text = page.read_text("utf-8")
            if not text.count("communique build"):
                CliRunner().invoke(commands, ["build", "examples/statements", "-d", dossier])
            fresh = refreshed(text, dossier)
        if fresh != text and "--check" in sys.argv:
            stale.append(page.name)
        elif fresh != text:
            page.write_text(fresh, "utf-8")
    if stale:
        print(f"stale: {', '.join(stale)}; run: python docs/refresh_transcripts.py", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
