"""Cuts a page into units: the logical lines that zones are made of.

A unit is a line of the page, or several lines that were one before somebody wrapped them at a fixed width.
Invariant: units are in order, do not overlap, and begin and end with a character that is no blank; everything between them is blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\f\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\f\u2028\u2029]")
_LABEL = re.compile(
    r"(?:[-–—‒―•●▪◦·‣⁃○■□➢►*]{1,2}|\(?(?:\d{1,3}(?:\.\d{1,2})*|[a-zA-Z]|[ivxIVX]{1,5})[.)](?!\d)|\[\d{1,3}\])(?=\s|$|[“\"(])"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+[A-Z][a-z]+\b(?! (?:million|billion|thousand)))|[●▪■□➢►](?=\w)"
)
_INITIAL = re.compile(r"[A-Z]\. ?(?:E\.|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?$|[A-Z]\. ?[A-Z])")
_PAGE_STAMP = re.compile(r"date \d{4}-\d{2}-\d{2}(?=\s)")
"""What a crawler may put before the first words of a page, on their line."""

_RULE = re.compile(r"[-–—=_*#+~]{3,}")
"""A row of marks that divides a page."""

_OUTER = " \t\u00a0\u200b\ufeff\u200e\u200f\u2002\u2003\u2009\u202f\u3000\v"
_OPEN_ENDS = frozenset(
    {"of", "the", "and", "for", "to", "in", "by", "with", "from", "on", "at", "a", "an", "or", "that"}
)
_OPEN_ADJECTIVES = frozenset({"federal", "special", "deputy", "prime", "islamic", "democratic", "united", "former", "acting", "joint", "assistant", "hon.", "mr.", "mrs.", "ms.", "dr.", "excellency"})  # fmt: skip
"""Words that never end a line of their own: what they are said of stands on the next."""

_SHORT_FORMS = ("U.S.", "U.N.", "U.K.", "E.U.", "A.U.")
"""Letters before a title that stands on the next line; seldom do they end a sentence."""

_TITLE = re.compile(
    r"(?:Vice |Deputy |Special |Assistant |Under ?-?|National )?"
    r"(?:President|Secretary|Ambassador|Envoy|Representative|Security Advis|Senator|Chargé|Embassy|Mission|Government|Department)"
)
_CUT_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,$")
_DAY_OF_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d"
)

_STOPS = frozenset(".!?:;…")
_CLOSERS = "”\"'’»)]*_ \u00a0"

WRAP_LEAST, WRAP_MOST = 45, 130
"""Widths in characters between which lines may have been wrapped by hand or by a mail program."""

WRAP_LINES = 4
"""A page needs so many long lines before a wrapping width is looked for."""

WRAP_OPEN_SHARE = 0.3
"""Least share of the long lines on a wrapped page that break off inside a sentence, the next beginning small."""

WRAP_OVERLONG_SHARE = 0.02
"""Share of overlong lines (addresses, tables) that a wrapped page may have."""

WRAP_FULL_SHARE = 0.7
"""A line that is shorter than this share of the width was not wrapped."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A logical line of a page."""

    start: int
    """First character."""

    end: int
    """One past the last character."""

    text: str
    """Its characters, line breaks inside it included."""

    gap: int
    """Line breaks between the unit before and this one; 1 is no blank line."""

    label: str
    """Number or bullet at its head as written, empty if none."""

    core: str
    """Its words without the label."""

    words: int
    """How many words it has, counted by blanks."""

    @property
    def last(self) -> str:
        """Its last character that is no closing mark; empty if there is none."""
        return last_mark(self.text)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    gap: int
    text: str


def last_mark(text: str) -> str:
    """The last character of ``text`` that is no closing quote or bracket.

    >>> last_mark("we must all embrace.”")
    '.'
    """
    tail = text[-12:].rstrip(_CLOSERS)
    return tail[-1:]


def split_units(content: str) -> tuple[Unit, ...]:
    r"""The units of a page in order.

    >>> [u.text for u in split_units("- Date:\n\n  1. The sides met.")]
    ['- Date:', '1. The sides met.']
    """
    lines = list(_unglued(_lines(content)))
    width = _wrap_width(lines)
    return tuple(_joined(content, lines, width))


def _lines(content: str) -> Iterator[_Line]:
    end, first = 0, True
    for found in _LINE.finditer(content):
        raw = found.group()
        text = raw.strip().strip(_OUTER)
        if not text:
            continue
        start = found.start() + raw.index(text)
        gap = 0 if first else sum(1 for _ in _BREAK.finditer(content, end, start))
        stamp = _PAGE_STAMP.match(text) if first else None
        if stamp is not None:
            yield _Line(start, start + stamp.end(), gap, stamp.group())
            start += len(text) - len(text[stamp.end() :].lstrip())
            text, gap = text[stamp.end() :].lstrip(), 1
        yield _Line(start, start + len(text), gap, text)
        end, first = start + len(text), False


def _unglued(lines: Iterator[_Line]) -> Iterator[_Line]:
    """The lines, with a headline that was printed once more right before the words of the body cut off from them."""
    heads: list[str] = []
    for line in lines:
        glued = next((h for h in heads if line.text.startswith(h) and line.text[len(h) : len(h) + 1].isupper()), "")
        if glued:
            start = line.start + len(glued)
            yield _Line(line.start, start, line.gap, glued)
            yield _Line(start, line.end, 1, line.text[len(glued) :])
        else:
            yield line
        if _HEADLINE_LEAST <= len(line.text) <= 2 * WRAP_MOST and len(heads) < _HEADLINES:
            heads.append(line.text)


_HEADLINE_LEAST, _HEADLINES = 30, 40
"""Characters of a line that can be a headline, and lines that are remembered as such."""


def _wrap_width(lines: list[_Line]) -> int:
    """The width at which the page was wrapped; 0 if it was not."""
    lengths = [len(line.text) for line in lines if len(line.text) >= WRAP_LEAST and _is_prose(line)]
    if len(lengths) < WRAP_LINES or sum(n > WRAP_MOST for n in lengths) > max(1, len(lengths) * WRAP_OVERLONG_SHARE):
        return 0
    broken = [len(line.text) for line, after in pairwise(lines) if _breaks_off(line, after)]
    return max(broken) if len(broken) >= len(lengths) * WRAP_OPEN_SHARE else 0


def _is_prose(line: _Line) -> bool:
    """Whether a line has the blanks of running words: an address never breaks."""
    return line.text.count(" ") * _LETTERS_A_WORD >= len(line.text)


_LETTERS_A_WORD = 20
"""Characters to a blank in prose, at most."""


def _breaks_off(line: _Line, after: _Line) -> bool:
    """Whether a long line stops inside a sentence that goes on with a small letter on the next."""
    is_long = WRAP_LEAST <= len(line.text) <= WRAP_MOST and _is_prose(line)
    goes_on = after.text[:1].islower() or line.text.rsplit(None, 1)[-1].casefold() in _OPEN_ENDS
    return is_long and last_mark(line.text) not in _STOPS and goes_on


def _joined(content: str, lines: list[_Line], width: int) -> Iterator[Unit]:
    at = 0
    while at < len(lines):
        last = at
        while last + 1 < len(lines) and _continues(lines[last], lines[last + 1], width):
            last += 1
        yield _unit(content, lines[at], lines[last].end)
        at = last + 1


def _unit(content: str, line: _Line, end: int) -> Unit:
    found = _LABEL.match(line.text)
    label = found.group() if found and not _INITIAL.match(line.text) else ""
    text = line.text if end == line.end else content[line.start : end]
    core = text[len(label) :].lstrip() if label else text
    words = core.count(" ") + core.count("\n") + core.count("\u00a0") + 1 if core else 0
    return Unit(line.start, end, text, line.gap, label, core, words)


def _continues(line: _Line, after: _Line, width: int) -> bool:
    """Whether ``after`` is the rest of a line that was broken by wrapping."""
    if after.gap > (2 if width else 1):
        return False
    if _LABEL.fullmatch(line.text) and line.text[0] not in "-–—*" and len(line.text) > 1:
        return after.gap == 1
    if _LABEL.match(after.text) or _RULE.fullmatch(after.text):
        return False
    stops = last_mark(line.text) in _STOPS
    is_unfinished = not stops and (after.text[:1].islower() or _is_open(line, after))
    if len(line.text) >= WRAP_LEAST - 5 and _is_prose(line) and (is_unfinished or _is_cut(line, after)):
        return True
    # so long a line is no heading: it breaks off in a name
    is_long = len(line.text) > 2 * WRAP_MOST and after.gap == 1 and line.text[-1].isalpha() and not stops
    if is_long or not width or after.gap > 1:
        return is_long
    first_word = after.text.split(None, 1)[0]
    return len(line.text) >= width * WRAP_FULL_SHARE and len(line.text) + 1 + len(first_word) > width


def _is_cut(line: _Line, after: _Line) -> bool:
    """Whether a line breaks off in a date ("on Thursday," / "August 15") or before a title ("U.S." / "President")."""
    is_title = line.text.endswith(_SHORT_FORMS) and _TITLE.match(after.text) is not None
    is_day = _CUT_DAY.search(line.text) is not None and _DAY_OF_MONTH.match(after.text) is not None
    return is_title or is_day


def _is_open(line: _Line, after: _Line) -> bool:
    """Whether a line breaks off before the capitalised name that it is about ("the Republic of" / "X")."""
    last = line.text.rsplit(None, 1)[-1]
    is_title = last[:1].isupper() and last.casefold() in _OPEN_ADJECTIVES
    return after.text[:1].isupper() and not line.text.isupper() and (last in ("of", "the") or is_title)
