"""Words for a terminal: safe, wrapped and measured in columns.

Texts come from strangers: control characters could move the cursor or turn the reading order round, so they are shown as
marks. Invariant: what leaves this module holds no control character but the line break.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

_HIDDEN = "\N{REPLACEMENT CHARACTER}"
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
"""Marks that turn the reading order round (Unicode Annex 9)."""

_FIRST_COMBINING = "\u0300"
"""Below it every character takes one column."""


def plain(words: str) -> str:
    r"""The words in one line: blanks folded, control characters and turning marks shown as a mark.

    >>> plain("the\n  sides"), plain("a\x1b[31mb")
    ('the sides', 'a�[31mb')
    """
    return "".join(_shown(c) for c in " ".join(words.split()))


def _shown(character: str) -> str:
    if character in _TURNS or unicodedata.category(character) in {"Cc", "Cs"}:
        return _HIDDEN
    return character


def width_of(words: str) -> int:
    """Columns that the words take: two for wide characters, none for combining ones.

    >>> width_of("Geneva"), width_of("日本"), width_of("e\u0301")
    (6, 4, 1)
    """
    return sum(_width(c) for c in words)


def _width(character: str) -> int:
    if character < _FIRST_COMBINING:
        return 1
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def padded(words: str, width: int) -> str:
    """The words with blanks behind them up to a width."""
    return words + " " * max(0, width - width_of(words))


def cut(words: str, width: int) -> str:
    """The words, or their beginning with an ellipsis, in a width.

    >>> cut("the Contact Group", 8)
    'the Con…'
    """
    if width_of(words) <= width:
        return words
    kept, used = [], 1
    for character in words:
        used += _width(character)
        if used > width:
            break
        kept.append(character)
    return "".join(kept).rstrip() + "…"


def wrapped(words: str, width: int) -> tuple[str, ...]:
    """The words in lines of at most a width, broken at blanks, else inside a word; at least one line.

    >>> wrapped("The sides met in Geneva", 10), wrapped("Chairperson-in-Office", 15)
    (('The sides', 'met in', 'Geneva'), ('Chairperson-in-', 'Office'))
    """
    lines: list[str] = []
    line = ""
    for word in (piece for part in words.split(" ") for piece in _pieces(part, max(1, width))):
        longer = f"{line} {word}" if line else word
        if width_of(longer) <= width or not line:
            line = longer
        else:
            lines.append(line)
            line = word
    return (*lines, line)


def _pieces(word: str, width: int) -> Iterator[str]:
    while width_of(word) > width:
        fits = next(i for i in range(len(word), 0, -1) if width_of(word[:i]) <= width or i == 1)
        # A compound breaks at its hyphen, where that leaves a half or more of the line.
        hyphen = max(word.rfind(mark, 0, fits) for mark in "-/") + 1
        at = hyphen if hyphen * 2 >= fits else fits
        yield word[:at]
        word = word[at:]
    yield word


def indented(words: str, width: int, *, first: str = "", rest: str = "") -> Iterator[str]:
    """Wrapped lines, the first after ``first`` and the others after ``rest``.

    >>> list(indented("The sides met in Geneva", 14, first="p1: ", rest="    "))
    ['p1: The sides', '    met in', '    Geneva']
    """
    room = width - max(width_of(first), width_of(rest))
    for n, line in enumerate(wrapped(plain(words), room)):
        yield f"{rest if n else first}{line}"


def joined(names: Iterable[str], otherwise: str = "") -> str:
    """Names parted by semicolons, or other words if there are none.

    >>> joined(["Ana", "Tom"]), joined([], "not told")
    ('Ana; Tom', 'not told')
    """
    return "; ".join(names) or otherwise


def counted(number: int, one: str, several: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "statement"), counted(3, "statement"), counted(2, "holding of", "holdings of")
    ('1 statement', '3 statements', '2 holdings of')
    """
    return f"{number:,} {one if number == 1 else several or one + 's'}"
