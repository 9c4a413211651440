"""English dates of Microsoft's recognizers (MIT): ours, and dateparser on the same cases where it is installed.

The cases come from notes, messages and appointment books; they are read as such (`Dialect.EVERYDAY`) and, beside it, as statements are.
Ours are judged as tests/knowledge/test_calendar_outside_cases.py judges them. Dateparser is given more than ours: the very words of each
expression, the reference day, and the precision that it reports itself.
"""

from __future__ import annotations

import calendar
import json
import warnings
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pytest
from tests.knowledge import test_calendar_outside_cases as cases
from tests.outside.measuring import DATA, Figure

from communique.knowledge.calendar import Dialect

FOLDER = DATA / "recognizers-text-datetime" / "DateTime" / "English"
IN_NOTES, ALIKE, AS_STATEMENTS = (
    "value with precision right, read as notes and messages",
    "kinds that statements want alike, read as statements",
    "value with precision right, read as statements",
)
FLOORS = {IN_NOTES: 0.95, ALIKE: 0.95, AS_STATEMENTS: 0.62}
HAS_DATEPARSER = find_spec("dateparser") is not None


@cache
def outcomes(dialect: Dialect = Dialect.STATEMENTS) -> tuple[cases.Outcome, ...]:
    """Every expected value of kind date or date range."""
    return tuple(cases.outcomes(dialect))


def figures(step: int = 1) -> tuple[Figure, ...]:
    """All figures; dateparser's over one value in ``step``."""
    return (*_ours(), *(_dateparsers(step) if HAS_DATEPARSER else ()))


def _ours() -> Iterator[Figure]:
    every = outcomes()
    alike = tuple(o for o in every if o.conflict is None)
    yield _figure(IN_NOTES, outcomes(Dialect.EVERYDAY), aim=0.9)
    yield _figure(ALIKE, alike, aim=0.9)
    yield _figure(AS_STATEMENTS, every)


def _figure(name: str, judged: tuple[cases.Outcome, ...], *, aim: float | None = None) -> Figure:
    wrong = tuple(o.words for o in judged if not o.is_right)
    return Figure("recognizers-text", name, len(judged) - len(wrong), len(judged), aim, wrong)


def _dateparsers(step: int) -> Iterator[Figure]:
    judged = tuple(_judged_by_dateparser(step))
    alike = tuple(o for o in judged if o.conflict is None)
    yield _figure("dateparser: kinds that statements want alike", alike)
    yield _figure("dateparser: value with precision right", judged)


def _judged_by_dateparser(step: int) -> Iterator[cases.Outcome]:
    for number, (reference, result) in enumerate(_expected()):
        if number % step == 0:
            wanted = {
                b
                for r in cases.resolutions(result)
                for b in cases.expected(*r, [x[1:] for x in cases.resolutions(result)])
            }
            got = _bounds(result["Text"], reference)
            yield cases.Outcome(result["Text"], got in wanted if wanted else got is None)


def _expected() -> Iterator[tuple[str, dict[str, Any]]]:
    for name in ("DateParser", "DatePeriodParser", "DateTimeModel"):
        for case in json.loads((FOLDER / f"{name}.json").read_text("utf-8-sig")):
            if {cases.kind(result) for result in case["Results"]} <= {"date", "daterange"}:
                reference = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10]
                yield from ((reference, result) for result in case["Results"])


def _bounds(words: str, reference: str) -> tuple[date, date] | None:
    """First and last day of what dateparser takes the words for."""
    settings = {"RELATIVE_BASE": datetime.fromisoformat(reference), "PREFER_DATES_FROM": "past"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = (
            import_module("dateparser.date").DateDataParser(languages=["en"], settings=settings).get_date_data(words)
        )
    if found.date_obj is None:
        return None
    day = found.date_obj.date()
    if found.period == "year":
        return date(day.year, 1, 1), date(day.year, 12, 31)
    if found.period == "month":
        return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day, day


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the outside cases are not beside the repository")
@pytest.mark.parametrize("name", FLOORS)
def test_a_figure_on_dates_keeps_its_floor(name: str) -> None:
    figure = {f.name: f for f in _ours()}[name]
    assert figure.total > 500
    assert figure.share >= FLOORS[name]


@pytest.mark.slow
@pytest.mark.skipif(not FOLDER.is_dir() or not HAS_DATEPARSER, reason="needs the outside cases and dateparser")
def test_ours_are_right_more_often_than_dateparsers() -> None:
    theirs = {f.name: f for f in _dateparsers(5)}
    assert outcomes()
    ours = {f.name: f for f in _ours()}
    assert ours[ALIKE].share > theirs["dateparser: kinds that statements want alike"].share
