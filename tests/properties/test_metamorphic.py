"""Changes of a text that tell beforehand how its facts must change: by nothing, or by what was done to the words.

Each change is a function of a text and its record; what it predicts is compared with what is read in the changed text, fact by fact,
offsets aside. What is lost or new is counted: the floors below say how much may be, `lost_and_new` lists which. Other names
for persons and places are in tests/gate (the renamed seeds).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from communique.export import facts_of
from communique.model.facts import Act, Meeting
from communique.model.page import Origin, Page
from communique.model.record import Record
from communique.pipeline import Task, read_task
from communique.read.sentences import split_sentences

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT.parent / "shared" / "seeds", ROOT / "tests" / "gold" / "develop")
AMERICAN: Mapping[str, str] = json.loads((ROOT / "tests" / "cases" / "spellings_american.json").read_text("utf-8"))[
    "words"
]
STEP = 5
"""One text in five in the quick run."""

KINDS = ("people", "dates", "meetings", "acts", "references", "undertakings", "quotations")
CYCLE = 28
"""Years after which the calendar repeats (1461 whole weeks) between 1901 and 2099: weekdays and leap days stay true."""

FLOORS = {
    "28 years earlier": 0.98,
    "American dates and spelling": 0.96,
    "menu, frame and tail added": 0.97,
    "paragraphs split": 0.98,
    "paragraphs joined": 0.98,
}
"""Least share of facts that are as predicted, over all texts."""

_MENU = "Home\nAbout us\nOur work\nNews\nPublications\nContact\nSearch\n\n"
_TAIL = (
    "\n\nShare this page\nFacebook\nTwitter\nPrint\n\nRelated stories\nPrince Oskar opens new bridge in Talmar\n"
    "Minister Vera Holt to visit Sundria on 9 June 2018\n\nSubscribe to our newsletter\n\n© All rights reserved\n"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_BRITISH_DAY = re.compile(
    rf"\b(\d{{1,2}}(?:st|nd|rd|th)?(?:(?:\s?[–-]\s?| and | to )\d{{1,2}}(?:st|nd|rd|th)?)*) ({_MONTHS})\b(?: (\d{{4}}))?"
)
_STAMP = re.compile(r"\s*date \d{4}-\d\d-\d\d.*\n")
_NUMERIC_DAY = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/(\d{4})")
_PLAIN_PARAGRAPH = 60
"""Characters of a paragraph that is surely running prose."""


def years_back(text: str) -> str:
    """The text with all years a whole cycle earlier; nothing moves.

    >>> years_back("on 4 May 2019, S/RES/822 (1993)")
    'on 4 May 1991, S/RES/822 (1965)'
    """
    return re.sub(r"(?<!\d)(?:19[3-9]\d|20[0-5]\d)(?!\d)", lambda m: str(int(m.group()) - CYCLE), text)


def american(text: str) -> str:
    """The text with month before day and American spelling.

    >>> american("On 4 and 5 May 2019 the Organisation met.")
    'On May 4 and 5, 2019 the Organization met.'
    """
    dated = _BRITISH_DAY.sub(lambda m: f"{m[2]} {m[1]}" + (f", {m[3]}" if m[3] else ""), text)
    dated = _NUMERIC_DAY.sub(r"\2/\1/\3", dated)
    return re.sub(r"[A-Za-z]+", lambda m: _respelt(m.group()), dated)


def _american_value(row: str) -> str:
    """The values of a fact in American words; neither a phase nor the name of an act is a word of the text."""
    return american(row).replace('"phase": "canceled"', '"phase": "cancelled"').replace("in favor", "in favour")


def _respelt(word: str) -> str:
    other = AMERICAN.get(word.lower(), word)
    return other.capitalize() if word[0].isupper() and other.islower() else other


def framed(text: str) -> str:
    """The text as a site shows it; a line that whoever collected the page put on top stays there."""
    stamp = _STAMP.match(text)
    start = stamp.end() if stamp else 0
    return f"{text[:start]}{_MENU}{text[start:]}{_TAIL}"


def split(text: str) -> str:
    """The text with each sentence of a long paragraph in a paragraph of its own."""
    out = text
    for paragraph in reversed(record_of(text).text.paragraphs):
        sentences = list(split_sentences(text, paragraph.span))
        if paragraph.label or _holds_quote(paragraph.span.of(text)):
            continue
        for sentence in reversed(sentences[1:]):
            out = f"{out[: sentence.start].rstrip()}\n\n{out[sentence.start :]}"
    return out


def joined(text: str) -> str:
    """The text with every second pair of plain paragraphs run together."""
    out = text
    plain = [
        p
        for p in record_of(text).text.paragraphs[1:-1]
        if not p.label and len(p.span.of(text)) > _PLAIN_PARAGRAPH and p.span.of(text).endswith(".")
    ]
    pairs = [(a, b) for a, b in zip(plain[::2], plain[1::2], strict=False) if b.number == a.number + 1]
    for first, second in reversed(pairs):
        out = f"{out[: first.span.end]} {out[second.span.start :]}"
    return out


def _holds_quote(words: str) -> bool:
    return bool(re.search(r"[“”\"«»]", words))


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a text, and what it does to each value of a fact."""

    name: str
    text: Callable[[str], str]
    value: Callable[[str], str] = str


CHANGES = (
    Change("28 years earlier", years_back, years_back),
    Change("American dates and spelling", american, _american_value),
    Change("menu, frame and tail added", framed),
    Change("paragraphs split", split),
    Change("paragraphs joined", joined),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a change did to the facts of one kind in one text."""

    change: str
    text: str
    kind: str
    kept: int
    lost: tuple[str, ...]
    new: tuple[str, ...]


@cache
def record_of(content: str) -> Record:
    """What is read in a text."""
    return read_task(Task(Page(Origin("-"), content))).record


def told(record: Record, kind: str, value: Callable[[str], str] = str) -> Counter[str]:
    """The facts of one kind, offsets and ids aside, as values changed by ``value``."""
    rows: list[dict[str, Any]] = facts_of(record)[kind]
    kept = ({k: v for k, v in row.items() if k in _SAID[kind]} for row in rows)
    return Counter(value(json.dumps(row, ensure_ascii=False, sort_keys=True)) for row in kept)


_SAID = {
    "people": {"name", "offices", "country"},
    "dates": {"value"},
    "meetings": {"kind", "phase", "participants", "place", "date"},
    "acts": {"speaker", "verb", "force", "polarity", "addressee"},
    "references": {"name", "date"},
    "undertakings": {"kind", "by", "to", "action", "due"},
    "quotations": {"speaker"},
}


def texts(step: int = 1) -> Iterator[tuple[str, str]]:
    """Seeds, where they are, and our own statements of the half that rules were developed on: one in ``step``."""
    paths = [p for folder in FOLDERS for p in sorted(folder.glob("*.txt"))]
    return ((p.stem, p.read_bytes().decode("utf-8")) for p in paths[::step])


def outcomes(change: Change, step: int = 1) -> Iterator[Outcome]:
    """What a change does, text by text and kind by kind."""
    for name, content in texts(step):
        before, after = record_of(content), record_of(change.text(content))
        for kind in KINDS:
            wanted, got = told(before, kind, change.value), told(after, kind)
            lost, new = wanted - got, got - wanted
            yield Outcome(
                change.name, name, kind, (wanted & got).total(), tuple(lost.elements()), tuple(new.elements())
            )


def lost_and_new(step: int = 1) -> Iterator[tuple[str, str, int, int, int]]:
    """Change, kind, facts kept, lost and new, over all texts."""
    for change in CHANGES:
        found = tuple(outcomes(change, step))
        for kind in KINDS:
            of_kind = [o for o in found if o.kind == kind]
            yield (
                change.name,
                kind,
                sum(o.kept for o in of_kind),
                sum(len(o.lost) for o in of_kind),
                sum(len(o.new) for o in of_kind),
            )


def share_kept(found: tuple[Outcome, ...]) -> float:
    """Share of facts that are as predicted, of all that should be or are there."""
    kept = sum(o.kept for o in found)
    return kept / (kept + sum(max(len(o.lost), len(o.new)) for o in found))


@pytest.mark.parametrize("change", CHANGES, ids=lambda c: c.name)
def test_facts_of_a_few_texts_change_as_predicted(change: Change) -> None:
    found = tuple(outcomes(change, STEP))
    assert share_kept(found) >= FLOORS[change.name] - 0.05, [o for o in found if o.lost or o.new]


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES, ids=lambda c: c.name)
def test_facts_change_as_predicted(change: Change) -> None:
    found = tuple(outcomes(change))
    assert share_kept(found) >= FLOORS[change.name], [o for o in found if o.lost or o.new]


DIRECTIVES = ("urge", "ask", "invite", "request", "remind", "encourage")
PAST = {
    "urge": "urged",
    "ask": "asked",
    "invite": "invited",
    "encourage": "encouraged",
    "request": "requested",
    "remind": "reminded",
}
HEAD = "Statement by the Mediator\n\nSUVA, 12 May 2021 – The Mediator for the Lakes, Anna Dee, issued the following statement today.\n\n"


def act_in(words: str, verb: str) -> Act | None:
    return next((a for a in record_of(f"{HEAD}{words}\n").acts if a.verb == verb), None)


@pytest.mark.parametrize("verb", DIRECTIVES)
def test_a_passive_says_who_asked_whom_as_the_active_does(verb: str) -> None:
    active = act_in(f"The African Union {PAST[verb]} the Government of Togo to open the border.", verb)
    passive = act_in(f"The Government of Togo was {PAST[verb]} by the African Union to open the border.", verb)
    assert active is not None
    assert passive is not None
    assert (active.speaker, active.addressee, active.force) == (passive.speaker, passive.addressee, passive.force)


def meeting_in(words: str) -> Meeting | None:
    return next(iter(record_of(f"{HEAD}{words}\n").meetings), None)


@pytest.mark.parametrize(
    ("active", "passive"),
    [
        (
            "President Karl Ode received Lia Moss in Accra on 3 May.",
            "Lia Moss was received by President Karl Ode in Accra on 3 May.",
        ),
        (
            "President Karl Ode briefed Lia Moss in Accra on 3 May.",
            "Lia Moss was briefed by President Karl Ode in Accra on 3 May.",
        ),
        (
            "President Karl Ode hosted Lia Moss in Accra on 3 May.",
            "Lia Moss was hosted by President Karl Ode in Accra on 3 May.",
        ),
    ],
)
def test_a_passive_tells_the_encounter_of_the_active(active: str, passive: str) -> None:
    one, other = meeting_in(active), meeting_in(passive)
    assert one is not None
    assert other is not None
    assert (one.kind, one.phase, set(one.participants), one.place, one.date) == (
        other.kind,
        other.phase,
        set(other.participants),
        other.place,
        other.date,
    )
