"""Finds the shapes of dates and places that stand in heads, datelines and tails of statements.

Only shapes are found here; the value of a date comes from `communique.knowledge.calendar`. Invariant: a shape's
offsets count from the start of the string that was searched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from communique.knowledge.calendar import parse_date
from communique.knowledge.tables import load_table
from communique.model.partial_date import PartialDate
from communique.model.span import Span
from communique.zone.kinds import kind_of_label
from communique.zone.worded_dates import WORDED_DAY, may_be_worded, worded_value

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"\d{1,2}\s?(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY_MONTH = rf"(?:{_DAY}|(?<![:.\d])\d{{1,2}},)(?:\s+day)?(?:\s+(?:of|de))?\s+{_MONTH}"
_MONTH_DAY = rf"{_MONTH}\s+{_DAY}\b"
_FULL = (
    rf"{_WEEKDAY}(?:{_DAY_MONTH},?\s+(?:in the year\s+|de\s+)?\d{{4}}|{_MONTH_DAY},?\s+\d{{4}}"
    r"|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./]\d{1,2}[./]\d{1,2})"
)
_DATE = re.compile(
    rf"(?<![\w/])(?:{_FULL}|{_WEEKDAY}(?:{_DAY_MONTH}|{_MONTH_DAY})|{_MONTH}\s+\d{{4}})(?!\w|/\d)", re.IGNORECASE
)
_CLOCK = (
    r"(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?"
    r"(?:\s*\(?(?:UTC[+-]\d+(?:\s[A-Z]{2,4})?|[A-Z]{2,5}|local time|hours|hrs)\)?)?|[012]\d{3}\s?(?:hrs|hours|hours GMT|GMT|UTC)\b)"
)
_CLOCK_ONLY = re.compile(_CLOCK, re.IGNORECASE)
_AROUND_DATE = re.compile(
    rf"(?:on|dated|this|the|of|at|{_CLOCK}|(?:unique id|id|ref)\.?:\s*\S+|print\b|[-–—‒―|,;:•·.()\[\]*_\s])*",
    re.IGNORECASE,
)
_WORD = (
    r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž\u0400-\u042f][\w’'.\-]*|(?:d|l|al|el|an|ad|ar|as|at|ed)[-’'][A-ZÀ-Þ][\w’'.\-]*"
    r"|d[eu]|la|le|el|al|of|the|and|da|do|del|di|am|an|der|upon|y|sur)"
)
_PLACE = re.compile(rf"{_WORD}(?:\s+{_WORD}){{0,5}}")
_BETWEEN_PLACES = re.compile(
    r"\s*(?:[/;,&|]|\band\b(?!\s+(?:Herzegovina|Tobago|Barbuda|Principe|Grenadines|Nevis|Miquelon))|\s[-–—]\s)\s*"
)
_STANDS_FOR_NO_PLACE_LIST = (
    "the a an on at in of by for from to mr mrs ms dr statement press joint remarks communiqué communique "
    "resolution ambassador president issued done adopted published posted signed date dated updated given released"
)
_NO_PLACE_WORDS = frozenset(
    {
        "conference",
        "briefing",
        "remarks",
        "statement",
        "interview",
        "communiqué",
        "communique",
        "spokesperson",
        "spokesman",
        "spokeswoman",
        "session",
        "press",
    }
)
"""Words of headlines that no place has in its name."""

_STANDS_FOR_NO_PLACE = frozenset(_STANDS_FOR_NO_PLACE_LIST.split())

_LEAP_YEAR = 2000
_BAR = re.compile(r"\s[|•·]\s")
PAPER_ENDS = ("press", "news", "courier", "times", "post", "herald", "agency", "wire", "daily", "tribune", "gazette")
"""How the names of newspapers and agencies end."""

_BESIDE = re.compile(
    r"(?:distributed|published|posted|updated|released|issued|source|views?|by|time|last|\d+ (?:views?|min))\b",
    re.IGNORECASE,
)
_AGENCY_AFTER = re.compile(r"[A-Z][A-Za-z]{2,14}[.:]?")
"""The name of an agency that ends a dateline on a line of its own."""

_AGENCY_BEFORE = re.compile(rf"\(?[A-Z][\w.’' -]{{1,30}}\)[\s,]*(?:{_CLOCK})?[\s,]*", re.IGNORECASE)
"""An agency in brackets, the first of which a copy may have lost, and the time ("Agency) 11:17, June 19, 2025")."""

_HIJRI = re.compile(
    r"\d{1,2}\s+[A-Z][\w'’-]+(?:[\s-][\w'’-]+){0,2},?\s+1[345]\d\d\s?(?:A\.?H\.?|H\b\.?)?(?:[,\s]+corresponding\s+to\b)?"
)
"""A day of the Islamic calendar, beside the same day in that of the sun."""

_FOOTNOTE = re.compile(r"(?<=[a-z.,]\s)(\d{4})\s\d{1,3}$")
"""The number of a footnote behind the date of a printed resolution ("of 30 May 1992 54")."""

_DIGIT = re.compile(r"\d")
_VENUE = re.compile(
    r"\b(?:House|Palace|Hotel|Hall|Cent(?:re|er)|Headquarters|Office|Castle|Building|Mission)$", re.IGNORECASE
)
"""How the name of a building ends, behind which its town is told."""
_NUMERAL = re.compile(r"[IVXL]+")
"""A session or part in Roman numerals ("resolution 194 (III) of 11 December 1948")."""

_CLOCK_LONGEST = 24
_TOWN_AND_COUNTRY = 2
_ACRONYM_LONGEST = 3

MOST_PLACES = 6
"""More names in a row are no places of issue."""

DATE_LONGEST = 120
"""A line of more characters is no stamp."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date, a place or both that make up a whole line."""

    date: Span | None
    """Where the date stands; None if there is none."""

    places: tuple[Span, ...]
    """Where each place stands; empty if none is named."""

    @property
    def place_leads(self) -> bool:
        """Whether a place stands before the date, as in a dateline."""
        return bool(self.places and self.date and self.places[0].start < self.date.start)

    def moved(self, by: int) -> Stamp:
        """The same, counted from a string that begins ``by`` characters earlier."""
        date = Span(self.date.start + by, self.date.end + by) if self.date else None
        return Stamp(date, tuple(Span(p.start + by, p.end + by) for p in self.places))


def date_spans(text: str) -> tuple[Span, ...]:
    """Where dates stand in ``text``.

    >>> date_spans("Rabat, 24 June 2015")
    (Span(start=7, end=19),)
    """
    spans = [Span(*found.span()) for found in _DATE.finditer(text)] if _DIGIT.search(text) else []
    if may_be_worded(text):
        spans += [Span(*found.span()) for found in WORDED_DAY.finditer(text)]
    return tuple(sorted(spans))


@lru_cache(maxsize=4096)
def date_value(text: str) -> PartialDate | None:
    """The value of the date that ``text`` writes; None if it writes no date that exists. A year not told is XXXX.

    >>> str(date_value("5th day of July, 2022"))
    '2022-07-05'
    """
    worded = worded_value(text) if may_be_worded(text) else None
    if worded is not None:
        return worded
    plain = re.sub(r"(?<=\d)\s?(?:st|nd|rd|th)\b", "", text, flags=re.IGNORECASE)
    plain = re.sub(r"^(\d{1,2}),(?=\s)", r"\1", plain)
    plain = re.sub(r"\b(?:day|of|de|in the year)\s+", "", plain, flags=re.IGNORECASE)
    plain = re.sub(rf"^{_WEEKDAY}", "", plain.strip(), flags=re.IGNORECASE)
    plain = re.sub(r"\s+", " ", plain)
    plain = plain.title() if plain.isupper() else plain
    if re.search(r"\d{4}", plain):
        return parse_date(plain)
    in_leap_year = parse_date(f"{plain} {_LEAP_YEAR}")
    return PartialDate(f"XXXX{in_leap_year.edtf[4:]}") if in_leap_year is not None and in_leap_year.is_day else None


def place_spans(text: str, *, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Where places stand in ``text[start:end]``, if it holds nothing but places; empty if it holds anything else.

    >>> [s.of("MOSCOW/ WASHINGTON/ PARIS") for s in place_spans("MOSCOW/ WASHINGTON/ PARIS")]
    ['MOSCOW', 'WASHINGTON', 'PARIS']
    """
    stop = len(text) if end is None else end
    spans: list[Span] = []
    at = start
    for found in [*_BETWEEN_PLACES.finditer(text, start, stop), None]:
        piece_end = found.start() if found else stop
        raw = text[at:piece_end]
        piece = raw.strip(" .*_[]()\u00a0\n")
        if piece:
            is_agency = raw.strip().startswith("(") and re.search(r"\w-\s|[a-z][A-Z]", piece)
            if is_agency or not _is_place(piece):
                return ()
            begin = at + raw.index(piece)
            spans.append(
                Span(begin, begin + len(piece) + raw[raw.index(piece) + len(piece) :].startswith(".") * ("." in piece))
            )
        at = found.end() if found else stop
    return tuple(spans) if len(spans) <= MOST_PLACES else ()


def _is_place(piece: str) -> bool:
    first = piece.split(None, 1)[0].casefold().strip(".,")
    if _NO_PLACE_WORDS & set(piece.casefold().split()):
        return False
    known = first not in _STANDS_FOR_NO_PLACE or (first == "the" and piece.count(" ") == 1)
    known = known and _NUMERAL.fullmatch(piece) is None
    return known and piece[0].isalpha() and len(piece) > 1 and _PLACE.fullmatch(piece) is not None


def without_hijri(text: str) -> str:
    """The text, blanks in the place of a day of the Islamic calendar that stands beside a day of the sun's.

    >>> without_hijri("Marade, 27 Rajab 1445H, corresponding to 8 February 2024").split()
    ['Marade,', '8', 'February', '2024']
    """
    hijri = _HIJRI.search(text)
    if hijri is None or not (_DATE.search(text, hijri.end()) or _DATE.search(text[: hijri.start()])):
        return text
    return f"{text[: hijri.start()]}{' ' * (hijri.end() - hijri.start())}{text[hijri.end() :]}"


def read_stamp(text: str) -> Stamp | None:
    """The date and places of a line that holds a date, and nothing but that; None for any other line.

    >>> read_stamp("Brussels, 27/02/2023 – 21:10").date
    Span(start=10, end=20)
    """
    if len(text) > DATE_LONGEST or not any(c.isdigit() for c in text):
        return None
    text = without_hijri(_FOOTNOTE.sub(r"\1", text))
    found = _DATE.search(text)
    if found is None:
        return None
    if _BAR.search(text):
        return _between_bars(text)
    date = Span(*found.span())
    before_end = _trim_before(text, found.start())
    after = _AROUND_DATE.match(text, found.end())
    after_start = after.end() if after else found.end()
    if after_start < len(text) and before_end > 0:
        places = place_spans(text, start=0, end=before_end) if _AGENCY_AFTER.fullmatch(text, after_start) else ()
        return Stamp(date, places) if places else None
    if after_start < len(text):
        places = place_spans(text, start=after_start)
        return Stamp(date, places) if places else None
    places = place_spans(text, start=0, end=before_end) if before_end else ()
    return Stamp(date, places) if places or not before_end else None


def _between_bars(text: str) -> Stamp | None:
    """The stamp of a line cut by bars whose other pieces say the kind or the way of the page ("5 May 2029 | News")."""
    stamp: Stamp | None = None
    at, by_paper = 0, False
    for piece in _BAR.split(text):
        start = text.index(piece, at) if piece else at
        at = start + len(piece)
        words = piece.strip()
        own = read_stamp(piece)
        if own is not None and stamp is None:
            stamp = own.moved(start)
        elif own is None and words and words.split()[-1].casefold().endswith(PAPER_ENDS):
            by_paper = True
        elif own is None and not _is_beside(words, by_paper=by_paper):
            return None
    return Stamp(stamp.date, ()) if stamp is not None and by_paper else stamp


def _is_beside(words: str, *, by_paper: bool) -> bool:
    """Whether a piece between bars says only the time, the kind, the way of the page, or a newspaper's town."""
    is_known = is_clock(words) or kind_of_label(words) is not None or _BESIDE.match(words) is not None or not words
    return is_known or (by_paper and bool(place_spans(words)))


def _trim_before(text: str, end: int) -> int:
    """Where the words before a date end, without "on", commas and dashes."""
    head = text[:end].rstrip(" \u00a0,;:-–—|(*_.[") if end else ""
    kept = re.sub(r"(?:\s|^)(?:on|dated|this|the|of)$", "", head, flags=re.IGNORECASE).rstrip(" ,;")
    if _CLOCK_ONLY.fullmatch(kept) or _AGENCY_BEFORE.fullmatch(kept):
        return 0
    return len(kept) + (text[len(kept) : len(kept) + 1] == "." and "." in kept)


def is_clock(text: str) -> bool:
    """Whether ``text`` is a time of day only.

    >>> is_clock("14:35")
    True
    """
    return len(text) <= _CLOCK_LONGEST and _CLOCK_ONLY.fullmatch(text) is not None


@cache
def _regions() -> frozenset[str]:
    rows = load_table("countries")
    return frozenset(
        name.casefold() for row in rows for name in (row["name"], *row.get("also", ())) if isinstance(name, str)
    )


def is_country(name: str) -> bool:
    """Whether a name is one of a country.

    >>> is_country("Republic of Albania"), is_country("Marade")
    (True, False)
    """
    return name.casefold().removeprefix("the ") in _regions()


@cache
def _seats() -> frozenset[str]:
    capitals = (name for row in load_table("countries") for name in row.get("capitals", ()))
    return frozenset(str(name).casefold() for name in (*capitals, *load_table("publishers")["seats"]))


def is_seat(name: str) -> bool:
    """Whether a name is one of a capital or of another city from which bodies and agencies write.

    >>> is_seat("KAMPALA"), is_seat("New York"), is_seat("Politics")
    (True, True, False)
    """
    return name.split(",", maxsplit=1)[0].strip().casefold() in _seats()


def name_places(text: str, places: tuple[Span, ...]) -> str | None:
    """The places joined by "/", from capitals to title case, without the country that follows its town.

    >>> text = "MOSCOW/ WASHINGTON/ PARIS"
    >>> name_places(text, place_spans(text))
    'Moscow/Washington/Paris'
    """
    kept = [place for place in places if not (place != places[0] and _is_region(text, places, place))]
    if len(places) > 1 and _VENUE.search(places[0].of(text)) and is_seat(places[1].of(text)):
        kept = [places[1], *(place for place in kept if place not in places[:2])]
    names = [_title_case(place.of(text)) for place in kept]
    return "/".join(dict.fromkeys(names)) or None


def _is_region(text: str, places: tuple[Span, ...], place: Span) -> bool:
    """Whether a name after a comma is the country of the town before, not another town."""
    before = places[places.index(place) - 1]
    between = text[before.end : place.start]
    if "," not in between and between.strip() not in {"-", "–"}:
        return False
    return is_country(place.of(text)) or len(places) == _TOWN_AND_COUNTRY


def _title_case(name: str) -> str:
    plain = " ".join(name.split())
    if not plain.isupper() or len(plain) <= _ACRONYM_LONGEST or "." in plain:
        return plain
    small = {"OF", "THE", "DE", "AND", "DU", "LA", "LE"}
    words = [w.lower() if w in small and i else _cap(w) for i, w in enumerate(plain.split())]
    return " ".join(words)


def _cap(word: str) -> str:
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
