"""Writes docs/outside.md: figures on data by others, what changes of a text cost, and false alarms.

python docs/make_outside.py             every record of every set: some minutes
python docs/make_outside.py --misses    what went wrong, to standard output; nothing is written
"""

from __future__ import annotations

import importlib
import resource
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from tests.gate import test_false_alarms as alarms  # noqa: E402 - the path is set above
from tests.outside.measuring import DATA, Figure  # noqa: E402
from tests.properties import test_metamorphic as changes  # noqa: E402

PAGE = HERE / "outside.md"
SETS = {
    "test_recognizers": ("recognizers-text-datetime", "English dates with a reference day: Microsoft's own cases"),
    "test_cr_unsc": ("cr-unsc", "451 resolutions of the Security Council in revised text, 1946 to 2002"),
    "test_histstate": (
        "histstate-travels",
        "journeys of Presidents and Secretaries of State, visits of foreign leaders: remarks",
    ),
    "test_re3d": (
        "re3d",
        "statements of a foreign ministry, a military command and a delegation; gold is not exhaustive",
    ),
    "test_plover_gsr": ("plover-gsr", "sentences with event type, source and target, out of news"),
}

HOW = """Written by `python docs/make_outside.py`; do not edit. The data were made by others and are no part of the project: the
tests in `tests/outside` read them where they lie beside the repository and skip where they do not. A test run takes a small
sample of each set; the figures here are of the whole sets. `python docs/make_outside.py --misses` prints what went wrong.
"""
NOTES = """How the figures are to be read:

- **Dates.** The cases come from notes, messages and appointment books. Read as such (`find_dates(..., dialect=Dialect.EVERYDAY)`:
  lengths of time counted from today, bare units, figures without a year, American holidays) all of them are asked. Read as statements
  are, with the rules of the annotation guidelines, many of these words are no dates: *alike* leaves those kinds out, each with its
  reason in `tests/knowledge/calendar/outside_conflicts.json`. The rows of that dialect were written with this set in view: it is no
  blind measure of them. Dateparser gets the very words of each expression, so it cannot miss one.
- **Resolutions.** What is preambular or operative is told by the layout (before or from number 1), the verb by a list made
  by hand of the words with which these paragraphs open. The rules of openings were written with this set in view: it is no blind measure of them.
- **Journeys.** A remark has no subject; it is read behind its traveller's name. Until November 2026 every day that a remark tells was
  asked to lie inside the record's dates or within 45 days of them, with the last day of the journey as the day of issue: that
  asked of returns, departures and further stops ("Departed May 4", after a journey that ended on May 2) what they cannot do, and
  that a sentence in the past tense was written before the day it tells. Now only the days that the record's dates hold are asked to
  lie inside them; of all days the nearest such day to the journey is right, in a remark written when all it tells had come. The
  same days with the last day of the journey as day of issue stand beside it: a past day after the day of issue goes a year back there.
- **re3d.** *In charge of, belongs to* holds arms, troops and ground too; a record holds persons in posts of bodies.
- **PLOVER.** The mapping (`knowledge/plover.yaml`) was settled by the codebook before the first measurement, but for two rows settled after
  a look at the records of AGREE and CONSULT (promises are AGREE, a visit's place is its target) and one after a look at the misses in
  November 2026: a duty told outside an act of speech ("A said that B must") is REQUEST by the codebook (10) and was no event until then;
  the class without each stands beside the figure. The five types hold deeds that are no words or meetings (investigations, lawsuits,
  arrests, opening an embassy), which a record does not hold. The target is often one who gains by a promise or suffers by a demand, whom the
  guidelines do not call an addressee: since then the export names as target the first party told in what is promised, asked, praised or
  blamed where nobody is addressed (`export/parties_named.py`). Of the measure itself three things were mended then: "United" made the United
  States and the United Nations one party, a body's acronym and its name were two, and what the gold marks as mutual counted on one side only.
  With the measure as it was, the same reading has 81 of 122 parties right, with the addressee alone as target 57, and with the former row 49.
"""
CHANGED = """Each change tells beforehand what must become of the facts; everything else is lost or new. Over {number} texts: the seeds, where
they are, and our own statements of the half that rules were developed on. Written-out years ("two thousand and ten") and days
reckoned from Easter do not move with the figures of the years: losses there are the change's, not the reading's.
"""
PROSE = """Twenty pages of prose in our own words (a novel's page, a recipe, minutes, code, a football report ...): every meeting and act read
there is false. The first {first} resolutions of cr-unsc: meetings that the text does not tell, and acts without a speaker.
"""


MEMORY = 4 << 30
"""Bytes that measuring may take: a page that would take more fails by itself and is counted as a failure."""


def figures_of(name: str) -> tuple[Figure, ...]:
    """The figures of one set, whole; none where it is not here."""
    folder, _ = SETS[name]
    return importlib.import_module(f"tests.outside.{name}").figures() if (DATA / folder).is_dir() else ()


def table(name: str) -> Iterator[str]:
    """One set's heading and rows."""
    folder, about = SETS[name]
    yield f"## {folder}\n\n{about[0].upper()}{about[1:]}. Test: `pytest tests/outside/{name}.py`\n"
    yield "| figure | value | right | of | at least |\n|---|---|---|---|---|"
    for f in figures_of(name):
        aim = "" if f.aim is None else f"{f.aim:.2f}" if f.share >= f.aim else f"**{f.aim:.2f}** missed"
        yield f"| {f.name} | {f.share:.3f} | {f.hits} | {f.total} | {aim} |"
    yield ""


def costs() -> Iterator[str]:
    """What each change of a text costs."""
    yield "## Changes of a text\n"
    yield CHANGED.format(number=len(tuple(changes.texts())))
    yield "Test: `pytest tests/properties/test_metamorphic.py`\n"
    yield "| change | facts | as predicted | lost | new |\n|---|---|---|---|---|"
    for change, kind, kept, lost, new in changes.lost_and_new():
        yield f"| {change} | {kind} | {kept} | {lost} | {new} |"
    yield ""
    yield "The losses, text by text:\n"
    yield "| change | text | facts | lost | new |\n|---|---|---|---|---|"
    for change in changes.CHANGES:
        for o in changes.outcomes(change):
            if o.lost or o.new:
                yield f"| {o.change} | {o.text} | {o.kind} | {len(o.lost)} | {len(o.new)} |"
    yield ""


def false_alarms() -> Iterator[str]:
    """False facts a thousand sentences."""
    yield "## False alarms\n"
    yield PROSE.format(first=alarms.FIRST)
    yield "Test: `pytest tests/gate/test_false_alarms.py`\n"
    yield "| pages | sentences | facts | false | a thousand sentences |\n|---|---|---|---|---|"
    found = {"prose": alarms.in_prose()}
    if alarms.RESOLUTIONS.exists():
        found["resolutions"] = alarms.in_resolutions()
    for name, told in found.items():
        for kind, facts in (("meetings", told.meetings), ("acts", told.acts)):
            yield f"| {name} | {told.sentences} | {kind} | {len(facts)} | {told.per_thousand(facts):.0f} |"


def main() -> int:
    """Write the page, or print the misses."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    if not DATA.is_dir():
        print("the outside data are not beside the repository: nothing written", file=sys.stderr)
        return 1
    if "--misses" in sys.argv:
        for name in SETS:
            for figure in figures_of(name):
                print(f"{figure.data}: {figure.name} {figure.share:.3f}", *figure.misses, sep="\n    ")
        return 0
    lines = ["# Data by others, changed texts, false alarms\n", HOW, NOTES]
    lines += [row for name in SETS for row in table(name)]
    PAGE.write_text("\n".join([*lines, *costs(), *false_alarms()]) + "\n", "utf-8")
    print(PAGE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
