"""The table of calendar words."""

import pytest

from communique.knowledge.calendar import vocabulary as module
from communique.knowledge.calendar.vocabulary import vocabulary
from communique.model.errors import KnowledgeError


def test_every_word_is_case_folded() -> None:
    assert all(word == word.casefold() for word in vocabulary().values)


def test_a_word_can_have_several_classes() -> None:
    assert vocabulary().values["second"]["ordinal"] == 2
    assert {"edge", "shift", "month"}.isdisjoint(vocabulary().values["second"])


def test_all_months_and_weekdays_are_there() -> None:
    values = vocabulary().values.values()
    assert {v["month"] for v in values if "month" in v} == set(range(1, 13))
    assert {v["weekday"] for v in values if "weekday" in v} == set(range(7))


def test_two_values_in_one_class_are_refused() -> None:
    with pytest.raises(KnowledgeError):
        module._values([("may", "month", 5), ("may", "month", 6)])


def test_a_missing_section_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "load_table", lambda _name: {})
    with pytest.raises(KnowledgeError, match="missing"):
        vocabulary.__wrapped__()


def test_the_islamic_calendar_has_twelve_months_with_their_spellings() -> None:
    months = vocabulary().hijri_months
    assert sorted(months) == list(range(1, 13))
    assert all(months.values())


def test_a_day_of_one_country_has_a_day_or_a_numbered_weekday() -> None:
    assert all((day.day is None) is not (day.nth is None) for day in vocabulary().country_days)
