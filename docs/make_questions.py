"""Writes docs/questions.md: the 25 questions of a desk officer, each with its command and the output on the five seeds.

    python docs/make_questions.py [SOURCES]

SOURCES is the folder of pages (../shared/seeds beside the project). Long outputs are cut after some lines; what is cut is said.
"""

from __future__ import annotations

import shlex
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from communique.cli import commands

ROOT = Path(__file__).parents[1]
MOST_LINES = 20


@dataclass(frozen=True)
class Question:
    """A question with the command that answers it."""

    words: str
    """The question."""

    command: str
    """The command without ``communique``."""

    answer: str = ""
    """What to read in the output."""


QUESTIONS = (
    Question("What was said, by whom, when, where: one line per document?", "statements"),
    Question(
        "What exactly are the sides asked to do now, how strongly, by whom?",
        "acts --force directive --from 2020-10-25",
        "`ledger --kind request` shows what is to be done by whom.",
    ),
    Question("Who committed to what, with which deadline, and is it still open?", "ledger --from 2020-10"),
    Question(
        "What changed in the wording on a topic between two dates?",
        "compare 2017-06-19 2020-10-25",
        "Sentences that have no counterpart are listed; `communique new 2020-10-25` sets one text against all earlier ones.",
    ),
    Question("What is the history of a formula?", 'formula "basic principles"'),
    Question(
        "Who met whom, where, on which day (held, not planned)?",
        "meetings --phase held --from 2017-06 --to 2017-06",
    ),
    Question("What is planned next, and did it happen?", "meetings --phase planned"),
    Question("Which earlier texts does this text rest on, and in what manner?", "instruments --in 2020-10-25"),
    Question("Who is the obligor of the obligations, and where do they apply?", "ledger --kind obligation"),
    Question(
        "What did the Presidents promise, and who says so?",
        "acts --actor Aliyev --force commissive",
        "HOW is `reported`: the issuers say it of the Presidents.",
    ),
    Question(
        "Was a ceasefire agreed on 24 October 2020?",
        "acts --verb agree --about ceasefire --from 2020-10 --to 2020-10",
        "The passage says what was done: discussed.",
    ),
    Question(
        "What did the other participant say on 26 February 2020?",
        "acts --actor Lavrov --from 2020-02-26 --to 2020-02-26",
        "No word of the other participant is reported; where the name stands is shown.",
    ),
    Question(
        "Who broke the ceasefire in June 2017?",
        "search ceasefire violations --from 2017 --to 2017",
        "The passage blames nobody; the record gives no verdict.",
    ),
    Question("Which humanitarian demands were made, to whom?", "search humanitarian --act remind"),
    Question("Who held which office at the time?", 'who "Foreign Minister of France" --on 2012-03-22'),
    Question(
        "Is this the same person or title?", "who Biegun", "`communique conflicts` sets the two titles side by side."
    ),
    Question("Which missions and mechanisms are mentioned, and what is asked for them?", "search mission*"),
    Question(
        "How are non-state interlocutors labelled, and were they received?", 'meetings --actor "de facto authorities"'
    ),
    Question(
        "Who is addressed first, how often?",
        "parity undated",
        "Counts of the order of naming, each with its passages; who is spoken to alone and labels follow.",
    ),
    Question(
        "Joint, separate or one-sided: whose text is this?",
        "statements --to 2017",
        "BY names the issuers, KIND what sort of text; a copy by somebody else says so.",
    ),
    Question(
        "When was this issued, if the field is empty?",
        "statements --from 2020-11",
        "A day that the text does not tell stays unknown; its bound is shown.",
    ),
    Question("Which words may I quote, and how are they attributed?", "quotations"),
    Question(
        "What is said of a topic over time?",
        'coverage "use of force" --by year',
        "Spoke, did not mention, no statement held: three different things.",
    ),
    Question(
        "What does an ambiguous word refer to here?",
        "instruments --in undated",
        "Each reference stands with its sentence; a word that the text does not settle stays as written.",
    ),
    Question(
        "What is not there (absence with coverage)?",
        'coverage "territorial integrity" --by year',
        "Absence is told with what was looked through.",
    ),
)


def write_page(dossier: str) -> str:
    """The page."""
    return "\n".join(_lines(dossier)).rstrip() + "\n"


def _lines(dossier: str) -> Iterator[str]:
    yield "<!-- Written by docs/make_questions.py; do not edit. -->"
    yield "# Twenty-five questions, one command each"
    yield ""
    yield "The questions of a desk officer, asked of a dossier of five pages of one process, with what the program prints."
    yield "Outputs are cut after some lines; every row cites statement, paragraph and exact words. The sentences quoted are those"
    yield "of the OSCE's press releases and of a newspaper's copy of one; the pages themselves are not part of this project."
    for number, question in enumerate(QUESTIONS, 1):
        yield from ("", f"## {number}. {question.words}", "")
        yield from ("```text", f"$ communique {question.command}", *_output(question.command, dossier), "```")
        if question.answer:
            yield from ("", question.answer)


def _output(command: str, dossier: str) -> Iterator[str]:
    done = CliRunner(env={"COMMUNIQUE_DOSSIER": dossier, "COLUMNS": "100"}).invoke(commands, shlex.split(command))
    lines = done.output.rstrip().splitlines()
    yield from lines[:MOST_LINES]
    if len(lines) > MOST_LINES:
        yield f"… ({len(lines) - MOST_LINES} more lines)"


def main() -> int:
    """Build the dossier and write the page."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "seeds"
    if not source.exists():
        print(f"no pages at {source}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        dossier = str(Path(folder) / "seeds.dossier")
        built = CliRunner().invoke(commands, ["build", str(source), "-d", dossier])
        if built.exit_code:
            print(f"the pages were not all read; nothing is written\n{built.output}", file=sys.stderr)
            return 1
        (ROOT / "docs" / "questions.md").write_text(write_page(dossier), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
