"""Days of the calendar: Easter, Mondays, months ahead, the second Thursday. Plain arithmetic on dates."""

from __future__ import annotations

from datetime import date, timedelta

from communique.knowledge.calendar.forms import DAYS_IN_WEEK, LAST_MONTH


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def month_from(day: date, offset: int) -> date:
    """The first day of the month that lies ``offset`` months from a day's."""
    count = day.year * LAST_MONTH + day.month - 1 + offset
    return date(count // LAST_MONTH, count % LAST_MONTH + 1, 1)


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def nth_weekday(first: date, weekday: int, number: int) -> date:
    """The nth weekday of the month that starts on ``first``; the last for -1."""
    if number < 0:
        last = month_from(first, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % DAYS_IN_WEEK)
    return first + timedelta(days=(weekday - first.weekday()) % DAYS_IN_WEEK + DAYS_IN_WEEK * (number - 1))
