"""Instruments by number and symbol: "resolutions 822, 853 (1993) of 29 July 1993 and 874", "S/RES/2118 (2013)".

Read from the characters, since parsers have nothing to say of figures. Invariant: each number of a list is a draft of its own; a
year at the end of a list holds for the numbers before it that have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from communique.model.partial_date import PartialDate
from communique.model.reading import Mention
from communique.model.span import Span
from communique.read.instruments_drafts import Draft, View
from communique.read.instruments_tails import tail_of

_HEAD = re.compile(
    r"\b(?P<organ>(?:(?:UN|U\.N\.|United\s+Nations)\s+)?(?:Security\s+Council|General\s+Assembly|Human\s+Rights\s+Council|Ministerial\s+Council|Permanent\s+Council|UNSC|UNGA)\s+)?"
    r"(?:its\s+)?(?:[Pp]residential\s+)?(?P<word>(?i:resolutions?|decisions?)|UNSCRs?|SCRs?|UNGAR)(?:[\s,-]+(?:Nos?\.?|numbers?))?[\s-]+"
    r"(?=\d|[A-Z]{1,2}/|ES-)"
)
_ITEM = re.compile(
    r"(?P<number>\d{1,4}/\d{1,4}|ES-\d{1,3}/\d{1,3}|\d{1,4}(?!\d))(?:\s+[A-Z](?:\s+and\s+[A-Z])?(?=\s*\())?"
    r"(?:\s*\(\s*(?:(?P<year>(?:19|20)\d\d)|(?P<session>[IVXLS-]+))\s*\)|\s+(?P<bare>(?:19|20)\d\d)(?=\s+of\s+\d))?"
)
_MISPRINTED_DAY = re.compile(r"\d{1,2}[,.]?\s+[A-Z][a-z]+-?\s?[a-z]*(?:\s+\d{4})?(?=\s*(?:[,;]|and\b))")
"""A day that a scan has broken ("10 Au-" / "gust", "13, March"): the list goes on behind it."""

_JOIN = re.compile(
    r"\s*(?:,\s*and|;\s*and|,|;|and|as\s+well\s+as|or)\s+(?:(?:its\s+|the\s+)?(?:resolutions?\s+)?)(?=\d|ES-)"
)
_ENDS_ITEM = re.compile(
    r"\s*(?:[,.;:)(\]]|$|and\b|or\b|of\b|on\b|as\b|in\b|to\b|which\b|that\b|were\b|are\b|have\b|has\b|by\b|concerning\b|adopted\b|’|')"
)
_SYMBOL = re.compile(
    r"(?<![\w/.])(?P<symbol>(?:(?:Ext/)?Assembly|[A-Z]{1,6}(?:\.[A-Z]{1,6})*)(?:/[A-Za-z0-9]+(?:[.\-][A-Za-z0-9]+)*)+(?:\.?\s?\([IVXLCD]{1,9}\))?)(?:\s?\(\s*(?P<year>(?:19|20)\d\d)\s*\))?(?![\w/])"
)
_HEAD_BEFORE = re.compile(
    r"(?P<head>[Rr]esolution|[Cc]ommuniqu[eé]|[Dd]ecision|[Dd]ocument|[Dd]eclaration|[Rr]eport|[Ss]tatement|[Ll]etter)\s+(?:No\.?\s+)?\[?$"
)
_NUMBER_OF_SYMBOL = re.compile(r"(?:S/RES|A/RES)/(.+)")


_SHORT_NUMBER = 2
"""Digits of numbers that can count something else."""


@dataclass(slots=True)
class _Item:
    number: str
    start: int
    end: int
    date: PartialDate | None
    told: bool


def find_numbered(view: View) -> Iterator[Draft]:
    """The numbered instruments of a sentence, in order; their tokens are claimed."""
    words = view.sentence.span.of(view.content)
    place = 0
    while True:
        found = _HEAD.search(words, place)
        if found is None:
            break
        items, place = _items(view, words, found.end())
        place = max(place, found.end())
        if items:
            yield from _drafts_of_list(view, found, items)
    yield from _find_symbols(view, words)


def _ends(words: str, found: re.Match[str]) -> bool:
    """Whether the number ends there: a long one is a resolution's whatever verb follows ("resolution 2254 says")."""
    return len(found["number"]) > _SHORT_NUMBER or _ENDS_ITEM.match(words, found.end()) is not None


def _items(view: View, words: str, start: int) -> tuple[list[_Item], int]:
    items: list[_Item] = []
    place = start
    while True:
        found = _ITEM.match(words, place)
        if found is None or not (found["year"] or found["bare"] or found["session"] or _ends(words, found)):
            break
        if items and _is_day(view, found):
            break
        number = found["number"] + (f" ({found['session']})" if found["session"] else "")
        year = found["year"] or found["bare"]
        item = _Item(number, found.start(), found.end("number"), PartialDate(year) if year else None, bool(year))
        place = _take_day(view, words, found.end(), item)
        items.append(item)
        joined = _JOIN.match(words, place)
        if joined is None:
            break
        place = joined.end()
    _share_years(items)
    return items, place


def _is_day(view: View, found: re.Match[str]) -> bool:
    """Whether the number is rather the day of a date ("and 3 May 2012"); a year in brackets is no day."""
    base = view.sentence.span.start
    return not found["year"] and _date_at(view, base + found.start()) is not None


def _date_at(view: View, offset: int) -> Mention | None:
    return next((m for m in view.dates.values() if m.span.start == offset), None)


def _take_day(view: View, words: str, place: int, item: _Item) -> int:
    """As in "of 30 April 1993" behind a number; the day is more exact than the year in brackets."""
    link = re.compile(r"\s+(?:of|adopted\s+on|dated)\s+").match(words, place)
    if link is None:
        return place
    mention = _date_at(view, view.sentence.span.start + link.end())
    if mention is None:
        broken = _MISPRINTED_DAY.match(words, link.end())
        return broken.end() if broken and item.date is not None else place
    item.date = _with_year(mention, item.date)
    item.told = True
    return mention.span.end - view.sentence.span.start


def _with_year(mention: Mention, year: PartialDate | None) -> PartialDate | None:
    if mention.date is None or year is None or mention.date.is_interval:
        return mention.date or year
    return PartialDate(f"{year.edtf[:4]}{mention.date.edtf[4:]}")


def _share_years(items: list[_Item]) -> None:
    """As in "822, 853 and 884 (1993)" are all of 1993: only where no other number tells its own year."""
    if items and items[-1].date is not None and not any(i.told for i in items[:-1]):
        for item in items[:-1]:
            item.date = PartialDate(items[-1].date.edtf[:4])


def _drafts_of_list(view: View, found: re.Match[str], items: list[_Item]) -> Iterator[Draft]:
    base = view.sentence.span.start
    word = found["word"].casefold()
    noun = "decision" if word.startswith("decision") else "resolution"
    organ = " ".join(found["organ"].split()) + " " if found["organ"] else ""
    for place, item in enumerate(items):
        start = found.start() if place == 0 else item.start
        span = Span(base + start, base + item.end)
        tokens = [t.index for t in view.tokens if t.start < span.end and span.start < t.end]
        if not tokens:
            continue
        view.claimed.update(tokens)
        yield Draft(
            view.sentence,
            tokens[0],
            tokens[0],
            tokens[-1],
            noun,
            f"{organ}{noun} {item.number}",
            item.date,
            item.number,
            "number",
            span=span,
        )
    last = [t.index for t in view.tokens if t.start < base + items[-1].end + 8 and t.start >= base + items[0].start]
    view.claimed.update(i for i in last if view.tokens[i].text in {"(", ")"} or view.tokens[i].text.isdigit())


def _find_symbols(view: View, words: str) -> Iterator[Draft]:
    base = view.sentence.span.start
    for found in _SYMBOL.finditer(words):
        symbol = found["symbol"]
        tokens = [t.index for t in view.tokens if t.start < base + found.end("symbol") and base + found.start() < t.end]
        if (
            not (any(c.isdigit() for c in symbol) or symbol.endswith(")"))
            or not tokens
            or any(i in view.claimed for i in tokens)
        ):
            continue
        before = _HEAD_BEFORE.search(words, 0, found.start())
        if _is_bracketed(words, found.start()) and not before:
            view.claimed.update(tokens)
            continue
        yield _draft_of_symbol(view, found, before, tokens)


def _is_bracketed(words: str, start: int) -> bool:
    return words[:start].rstrip().endswith(("(", ",", ";")) and words.rfind("(", 0, start) > words.rfind(")", 0, start)


def _draft_of_symbol(view: View, found: re.Match[str], before: re.Match[str] | None, tokens: list[int]) -> Draft:
    base = view.sentence.span.start
    start = before.start() if before else found.start()
    span = Span(base + start, base + found.end("symbol"))
    resolution = _NUMBER_OF_SYMBOL.fullmatch(found["symbol"])
    noun = "resolution" if resolution else before["head"].casefold() if before else "document"
    first = next(t.index for t in view.tokens if t.end > span.start)
    view.claimed.update(range(first, tokens[-1] + 1))
    end = tokens[-1] + (3 if found["year"] else 0)
    tail = tail_of(view, min(end, len(view.tokens) - 1), is_name=False, noun="resolution")
    date = tail.date or (PartialDate(found["year"]) if found["year"] else None)
    name = " ".join(span.of(view.content).split())
    return Draft(
        view.sentence,
        first,
        first,
        tokens[-1],
        noun,
        name,
        date,
        resolution.group(1) if resolution else found["symbol"],
        "symbol",
        span=span,
    )


def number_beside(view: View, last: int) -> str:
    """The symbol in brackets right after a token ("his report of 5 January (S/2026/11)"); empty if there is none."""
    rest = view.content[view.tokens[last].end : view.sentence.span.end]
    found = re.compile(r"\s*\(\s*(" + _SYMBOL.pattern + r")\s*\)").match(rest)
    return found["symbol"] if found and any(c.isdigit() for c in found["symbol"]) else ""
