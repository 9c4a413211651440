"""Outside cases for English dates (Microsoft Recognizers-Text, MIT), read from ../shared/data when it is there.

The figure of docs/quality.md: an expected value is right if an expression over the same words has the same first and
last day, hence the same precision. Values are compared by their base: "early May" is May there and here. Kinds of
words on which statements ask for something else than the outside cases do are listed, with the reason, in
``calendar/outside_conflicts.json``; the whole is measured too, as statements are read and in the dialect of notes and messages
(`Dialect.EVERYDAY`), from which the outside cases come.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from communique.knowledge.calendar import DateExpression, Dialect, find_dates
from communique.model.errors import DateValueError
from communique.model.partial_date import PartialDate

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data" / "recognizers-text-datetime" / "DateTime" / "English"
CONFLICTS = json.loads((Path(__file__).parent / "calendar" / "outside_conflicts.json").read_text("utf-8"))

SHARED_FLOOR = 0.95
"""Share right of the values that statements and the outside cases want alike."""

WHOLE_FLOOR = 0.62
"""Share right of all values, conflicts included, as statements are read."""

EVERYDAY_FLOOR = 0.95
"""Share right of all values, read as notes and messages."""

SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
Bounds = tuple[date, date]

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the outside cases are not beside the repository")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One expected value."""

    words: str
    is_right: bool

    @property
    def conflict(self) -> str | None:
        """The kind of words on which statements want something else; None if both agree."""
        folded = self.words.strip().casefold()
        return next((c["kind"] for c in CONFLICTS if re.search(c["words"], folded)), None)


def outcomes(dialect: Dialect = Dialect.STATEMENTS) -> Iterator[Outcome]:
    for name in ("DateParser", "DatePeriodParser", "DateTimeModel"):
        for case in json.loads((DATA / f"{name}.json").read_text("utf-8-sig")):
            if {kind(result) for result in case["Results"]} <= {"date", "daterange"}:
                yield from judge(case, dialect)


def kind(result: dict[str, Any]) -> str:
    return str(result.get("TypeName") or result.get("Type") or "").removeprefix("datetimeV2.")


def judge(case: dict[str, Any], dialect: Dialect = Dialect.STATEMENTS) -> Iterator[Outcome]:
    reference = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10]
    found = find_dates(case["Input"], anchor=PartialDate(reference), month_first=True, dialect=dialect)
    for result in case["Results"]:
        start = result["Start"]
        end = start + (result.get("Length") or result["End"] - start + 1)
        yield Outcome(result["Text"], is_right([d for d in found if d.start < end and start < d.end], result))


def is_right(found: list[DateExpression], result: dict[str, Any]) -> bool:
    readings = resolutions(result)
    season = next((SEASONS[t] for t, *_ in readings if t in SEASONS), None)
    if season is not None:
        return any(d.value.edtf.endswith(f"-{season}") for d in found)
    wanted = {bounds for reading in readings for bounds in expected(*reading, [r[1:] for r in readings])}
    if not wanted:
        return not found
    return any(not wanted.isdisjoint(both_ends(d.value)) for d in found)


def both_ends(value: PartialDate) -> Iterator[Bounds]:
    """First and last day; the outside cases let "from May to August" end with the first of August."""
    for last in (value.upper, PartialDate(value.edtf.split("/")[-1]).lower):
        if value.lower and last and (value.is_interval or last == value.upper):
            yield value.lower, last


def resolutions(result: dict[str, Any]) -> list[tuple[str, date | None, date | None]]:
    """Timex, first day and last (or the day after it) of each reading of a result."""
    value = result.get("Value")
    if isinstance(value, dict):
        told = [value.get(side) or {} for side in ("FutureResolution", "PastResolution")]
        return [
            (value["Timex"], day(v.get("date") or v.get("startDate")), day(v.get("date") or v.get("endDate")))
            for v in told
        ]
    values = (result.get("Resolution") or {}).get("values", [])
    return [
        (v.get("timex") or "", day(v.get("value") or v.get("start")), day(v.get("value") or v.get("end")))
        for v in values
    ]


def day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text and not text.startswith("0001") else None
    except ValueError:
        return None


def expected(
    timex: str, first: date | None, last: date | None, readings: list[tuple[date | None, date | None]]
) -> Iterator[Bounds]:
    """First and last day that a timex means; nothing for a day that does not exist."""
    if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", timex):
        yield from edtf_bounds(timex)
    elif found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", timex):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        yield monday + timedelta(days=5 if found[3] else 0), monday + timedelta(days=6)
    elif found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", timex):
        yield from edtf_bounds(f"{found[1]}-{SEASONS[found[2]]}")
    elif found := re.fullmatch(r"\((\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d),P.*\)", timex):
        yield from open_end(day(found[1]), day(found[2]))
    elif re.fullmatch(r"XXXX-\d\d(-\d\d)?", timex) and not is_week(timex, readings):
        years = {d.year for r in readings for e in r if e for d in (e, e - timedelta(days=1))}
        for year in years:
            yield from edtf_bounds(f"{year}{timex[4:]}")
    else:
        yield from open_end(first, last)


def is_week(timex: str, readings: list[tuple[date | None, date | None]]) -> bool:
    return len(timex) == 10 and any(a and b and a != b for a, b in readings)


def edtf_bounds(text: str) -> Iterator[Bounds]:
    try:
        value = PartialDate(text)
    except DateValueError:
        return
    if value.lower and value.upper:
        yield value.lower, value.upper


def open_end(first: date | None, last: date | None) -> Iterator[Bounds]:
    if first and last:
        yield first, last
        if first != last:
            yield first, last - timedelta(days=1)


def test_values_that_both_want_alike_are_right() -> None:
    alike = [o for o in outcomes() if o.conflict is None]
    wrong = [o.words for o in alike if not o.is_right]
    assert len(alike) > 500
    assert 1 - len(wrong) / len(alike) >= SHARED_FLOOR, wrong


def test_all_values_together_do_not_get_worse() -> None:
    every = list(outcomes())
    assert sum(o.is_right for o in every) / len(every) >= WHOLE_FLOOR


def test_notes_and_messages_are_read_by_their_own_habits() -> None:
    every = list(outcomes(Dialect.EVERYDAY))
    assert sum(o.is_right for o in every) / len(every) >= EVERYDAY_FLOOR


def test_every_conflict_has_its_reason_and_occurs() -> None:
    seen = {o.conflict for o in outcomes()}
    assert all(c["reason"].endswith(".") and c["kind"] in seen for c in CONFLICTS)
