"""What looks like a date and is none: months that are verbs, years that are counts, days that are names.

Idea: the grammar proposes, the words around a proposal decide. Invariant: a guard looks at tokens only, never at the
day of issue.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from communique.knowledge.calendar.dialects import Dialect
from communique.knowledge.calendar.forms import LAST_MONTH, Form, Numeric, Period, Piece, Point, Shifted, Told, Weekday
from communique.knowledge.calendar.tokens import EMPTY_LINE, MODERN, Token
from communique.knowledge.calendar.vocabulary import vocabulary

_NOTHING = Token("", 0, 0, "", {}, frozenset(), EMPTY_LINE)
_OF_TIME = frozenset(
    [
        "in",
        "since",
        "of",
        "by",
        "until",
        "till",
        "from",
        "during",
        "before",
        "after",
        "between",
        "through",
        "last",
        "next",
        "this",
        "late",
        "early",
        "mid",
        "for",
        "to",
        "throughout",
        "following",
    ]
)
_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "our", "'s", "and", "or", "(", "a"})
_FOR_DAYS = frozenset(
    [
        "on",
        "last",
        "next",
        "this",
        "by",
        "until",
        "till",
        "since",
        "from",
        "before",
        "after",
        "of",
        "to",
        "and",
        "or",
        "for",
        "late",
        ",",
        "(",
    ]
)
_REPEATED = frozenset({"every", "each", "any", "some", "other", "alternate"})
_GLUE = frozenset({"-", "/", ".", "_", ":", "–", "@", "#"})
_MONEY = frozenset({"$", "€", "£", "¥"})
_FUNCTION = frozenset(
    [
        "and",
        "or",
        "but",
        "when",
        "with",
        "at",
        "on",
        "for",
        "to",
        "the",
        "a",
        "an",
        "by",
        "as",
        "from",
        "until",
        "in",
        "after",
        "before",
        "is",
        "was",
        "will",
    ]
)
_MOVED_WITHIN = 8
"""Tokens before two days in which a verb of moving makes them the old and the new day."""

_WORDS_BEFORE_NOUN = 2
"""So many words of "today's global challenges" may be its noun."""

_GAPLESS_PREFIX = frozenset({"pre", "post", "mid", "early", "late", "end", "since", "until"})


class Surroundings:
    """The tokens of a text, asked what stands around a piece."""

    def __init__(self, tokens: Sequence[Token], dialect: Dialect = Dialect.STATEMENTS) -> None:
        self._tokens = tokens
        self.is_everyday = dialect is Dialect.EVERYDAY
        self._named = frozenset(_inside_names(tokens))

    def token(self, index: int) -> Token:
        """The token at a place; an empty one outside the text."""
        return self._tokens[index] if 0 <= index < len(self._tokens) else _NOTHING

    def before(self, index: int, distance: int = 1) -> Token:
        """The token before a place, an empty one at the start of a paragraph."""
        gap = any(self.token(i).gap == EMPTY_LINE for i in range(index - distance + 1, index + 1))
        return _NOTHING if gap else self.token(index - distance)

    def after(self, index: int) -> Token:
        """The token after a place, an empty one at the end of a paragraph."""
        found = self.token(index + 1)
        return _NOTHING if found.gap == EMPTY_LINE else found

    def accepts(self, piece: Piece) -> bool:
        """Whether the words around let the piece be a date."""
        is_known_day = piece.rule.startswith("country-day")
        if not is_known_day and not self._named.isdisjoint(range(piece.first, piece.last + 1)):
            return False
        if (self._is_glued(piece) and not self.is_everyday) or self.before(piece.first).lower in _REPEATED:
            return False
        guards = _EVERYDAY_GUARDS if self.is_everyday else _GUARDS
        guard = guards.get(type(piece.form))
        return guard is None or guard(self, piece)

    def _is_glued(self, piece: Piece) -> bool:
        """Whether the first number is the tail of a code ("COVID-19 May", "S/2020")."""
        first, previous = self.token(piece.first), self.before(piece.first)
        if first.gap or previous.lower not in _GLUE or previous.gap or not first.text[:1].isdigit():
            return False
        root = self.before(piece.first, 2)
        return (
            bool(root.text) and root.text[-1].isalnum() and root.lower not in _GAPLESS_PREFIX and previous.lower != ":"
        )


def _inside_names(tokens: Sequence[Token]) -> list[int]:
    """The tokens that belong to a name which holds calendar words."""
    inside: list[int] = []
    starts = _names_by_first_word()
    for index, token in enumerate(tokens):
        for name in starts.get(token.lower, ()):
            if tuple(t.lower for t in tokens[index : index + len(name)]) == name:
                inside.extend(range(index, index + len(name)))
    return inside


@cache
def _names_by_first_word() -> dict[str, list[tuple[str, ...]]]:
    starts: dict[str, list[tuple[str, ...]]] = {}
    for name in vocabulary().names:
        starts.setdefault(name[0], []).append(name)
    return starts


def _point(around: Surroundings, piece: Piece) -> bool:
    form = piece.form
    if not isinstance(form, Point) or piece.rule.startswith("holiday"):
        return True
    if form.month is None:
        return _is_year_or_day(around, piece, form)
    if form.year is not None and around.token(piece.last).values.get("year") and _is_counted(around, piece.last):
        return False
    if form.day is not None:
        return _is_day(around, piece, form)
    if form.year is not None or form.year_shift is not None:
        return True
    return _is_month(around, piece) if form.month <= LAST_MONTH else bool(piece.modifier) or _is_season(around, piece)


def _is_year_or_day(around: Surroundings, piece: Piece, form: Point) -> bool:
    """A year alone, or a day whose month is not told ("on the 5th")."""
    if form.day is None:
        return _is_year(around, piece.first, piece.last, has_company=bool(piece.modifier))
    after = around.after(piece.last)
    return piece.rule != "day.nth" or not after.text[:1].isalnum() or after.lower in _FUNCTION


def _is_day(around: Surroundings, piece: Piece, form: Point) -> bool:
    """A day with its month; "may" in small letters wants a year beside it."""
    if around.before(piece.first).lower in _MONEY:
        return False
    last = around.token(piece.last)
    if last.values.get("day") and "nth" not in last.values and _is_counted(around, piece.last):
        return False
    words = [around.token(i) for i in range(piece.first, piece.last + 1)]
    return form.year is not None or not any(t.text in {"may", "mar", "dec"} for t in words)


def _is_month(around: Surroundings, piece: Piece) -> bool:
    """A month alone: with a preposition, an article or a modifier; else no name may follow it."""
    month, previous, after = around.token(piece.last), around.before(piece.first).lower, around.after(piece.last)
    is_ambiguous = month.lower in vocabulary().ambiguous
    if is_ambiguous and not month.is_capital:
        return False
    if piece.modifier or previous in _OF_TIME:
        return True
    if previous in _DETERMINERS:
        return not is_ambiguous or (
            previous == "the" and after.text[:1].islower() and after.lower not in {"on", "of", "for"}
        )
    return not is_ambiguous and month.is_capital and not (after.is_capital and after.gap)


def _is_season(around: Surroundings, piece: Piece) -> bool:
    """A season alone: "in spring", "by the autumn", and no noun after it ("winter conditions")."""
    if around.token(piece.first).values.get("ordinal"):
        return True
    previous, after = around.before(piece.first).lower, around.after(piece.last)
    if previous == "the":
        previous = around.before(piece.first, 2).lower
    if previous not in _OF_TIME - {"of", "for", "to", "from"}:
        return False
    return not after.text[:1].isalpha() or after.lower in _FUNCTION


def _is_year(around: Surroundings, first: int, last: int, *, has_company: bool) -> bool:
    """A year alone: no count, no number of a resolution, no part of a code."""
    year = around.token(first).values.get("year") or around.token(last).values.get("year")
    previous, after = around.before(first), around.after(last)
    if year is None:
        return True
    if previous.lower == "(" and after.lower in {")", ","}:
        return MODERN[0] <= int(year) <= MODERN[1]
    if _is_counted(around, last) or _is_tail_of_code(around, last):
        return False
    if not MODERN[0] <= int(year) <= MODERN[1]:
        return previous.lower in {"in", "since"} and not after.text[:1].isalnum()
    return has_company or not _is_numbered(around, first)


def _is_counted(around: Surroundings, index: int) -> bool:
    """Whether a count's noun stands after a number ("2000 people")."""
    return around.after(index).lower in vocabulary().numbered_after


def _is_tail_of_code(around: Surroundings, index: int) -> bool:
    after = around.after(index)
    if after.gap or after.lower not in {"/", "_", "@", "."}:
        return False
    behind = around.token(index + 2)
    return not behind.gap and behind.text[:1].isalnum()


def _is_numbered(around: Surroundings, index: int) -> bool:
    """Whether the number is a resolution's, an article's, an amount's; looks back over a list of numbers."""
    if around.after(index).lower == "(" and around.token(index + 2).values.get("year"):
        return True
    at = index - 1
    while around.token(at).lower in {",", "and", "or", "(", ")", "&"} or "number" in around.token(at).values:
        if "number" in around.token(at).values and around.token(at + 1).lower not in {",", "and", "or", "(", ")", "&"}:
            return True
        at -= 1
    return around.token(at).lower in vocabulary().numbered_before


def _period(around: Surroundings, piece: Piece) -> bool:
    form = piece.form
    if not isinstance(form, Period) or not isinstance(form.first, Point) or not isinstance(form.last, Point):
        return True
    if _is_move(around, piece):
        return False
    ends = (form.first, form.last)
    if all(end.month is None and end.day is None for end in ends):
        return _is_year(around, piece.first, piece.last, has_company=False) and _is_modern(form.first)
    if form.first.day is None and form.last.day is None:
        return form.last.year is not None or _is_month(around, Piece(form.first, piece.first, piece.first, piece.rule))
    if form.last.day is not None and form.last.year is None and _is_counted(around, piece.last):
        return False
    return (
        not any(around.token(i).text == "may" for i in range(piece.first, piece.last + 1)) or form.last.year is not None
    )


def _is_move(around: Surroundings, piece: Piece) -> bool:
    """Whether two days are the old and the new one of something put off ("moved from 10 June to 12 July")."""
    to = any(around.token(i).lower == "to" for i in range(piece.first, piece.last + 1))
    words = (around.before(piece.first, distance).lower for distance in range(1, _MOVED_WITHIN + 1))
    return to and not vocabulary().moved_cues.isdisjoint(words)


def _is_modern(year: Point) -> bool:
    return year.year is not None and MODERN[0] <= year.year <= MODERN[1]


def _shifted(around: Surroundings, piece: Piece) -> bool:
    form = piece.form
    if not isinstance(form, Shifted) or piece.modifier:
        return True
    first, last = around.token(piece.first), around.token(piece.last)
    if form.unit == "day":
        return not _is_nowadays(around, piece)
    if form.unit == "named":
        is_plain = first.lower in {"this", "last", "next", "coming", "upcoming"}
        return is_plain and (last.is_capital or last.lower not in {"may", "march", "mar"})
    if form.day is not None or form.unit == "quarter" or piece.rule in {"shifted.after-next", "shifted.before-last"}:
        return True
    is_this = first.values.get("shift") == 0
    is_span = around.before(piece.first).lower in {"the", "these", "past"} and first.lower != "current"
    return form.by is None or is_this or not (is_span or around.after(piece.last).lower == "of")


def _is_nowadays(around: Surroundings, piece: Piece) -> bool:
    """Whether "today" means these days ("today's challenges", "is today the most ...")."""
    if around.token(piece.first).lower != "today":
        return False
    after = around.after(piece.last)
    nowadays = vocabulary().nowadays_after
    if after.lower == "'s":
        return any(around.token(piece.last + 2 + n).lower in nowadays for n in range(_WORDS_BEFORE_NOUN))
    previous = around.before(piece.first).lower
    if previous in {"is", "are", "remains", "remain"}:
        return after.lower in {"the", "more", "a", "one", "an", "as", "at", "still", "facing"}
    if previous == "of":  # the challenges of today, but the meeting of today
        noun = around.before(piece.first, 2)
        return noun.lower in nowadays or noun.is_capital
    return previous in vocabulary().nowadays_before


def _weekday(around: Surroundings, piece: Piece) -> bool:
    form = piece.form
    if not isinstance(form, Weekday):
        return True
    day = next(t for i in range(piece.last, piece.first - 1, -1) if "weekday" in (t := around.token(i)).values)
    if not day.is_capital and day.lower in vocabulary().ambiguous:
        return False
    if form.shift is not None or form.week is not None or around.before(piece.first).lower in _FOR_DAYS:
        return True
    after = around.after(piece.last)
    return day.lower not in vocabulary().ambiguous and day.is_capital and not (after.is_capital and after.gap)


def _told(around: Surroundings, piece: Piece) -> bool:
    if not piece.rule.startswith("told.day-"):
        return True
    after = around.after(piece.last)
    return not after.text[:1].isalnum() or after.lower in _FUNCTION - {"the", "a", "an"}


_GUARDS: dict[type[Form] | Any, Callable[[Surroundings, Piece], bool]] = {
    Point: _point,
    Period: _period,
    Shifted: _shifted,
    Weekday: _weekday,
    Told: _told,
}


def _plain_point(around: Surroundings, piece: Piece) -> bool:
    """In notes: a month or day that is no verb, a year that is no count, and no year of a school or treasury."""
    form, first = piece.form, around.token(piece.first)
    if not isinstance(form, Point):
        return True
    if form.month is None and form.day is None:
        is_other_year = (
            around.before(piece.first).lower == "year" and around.before(piece.first, 2).lower in _OTHER_YEARS
        )
        is_year = piece.first < piece.last or (form.year is not None and form.year >= MODERN[0])
        return not is_other_year and is_year and not _is_counted(around, piece.last)
    if around.before(piece.first).lower in _MONEY:
        return False
    if piece.first < piece.last or first.is_capital or form.day is not None:
        return True
    return first.lower not in vocabulary().ambiguous or around.before(piece.first).lower in _OF_TIME


def _figures(around: Surroundings, piece: Piece) -> bool:
    """In notes: day and month in figures that are no chapter, no fraction of something and no count."""
    after = around.after(piece.last)
    if around.before(piece.first).lower in vocabulary().numbered_before or after.lower == "of":
        return False
    is_count = around.token(piece.last - 1).lower == "-" and after.text[:1].islower()
    return not is_count or after.lower in _FUNCTION or after.lower in {"this", "or"}


_OTHER_YEARS = frozenset({"fiscal", "school", "financial", "tax", "academic"})
_EVERYDAY_GUARDS: dict[type[Form] | Any, Callable[[Surroundings, Piece], bool]] = {
    Point: _plain_point,
    Numeric: _figures,
    Weekday: _weekday,
    Told: _told,
}
