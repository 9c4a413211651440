"""Lines of print joined into paragraphs.

The test for an end of paragraph is the one a typesetter makes in reverse: a line that had room for the next word was
ended on purpose.

Invariant: the words come out in the order they went in; only blanks, line ends and hyphens at line ends change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_BROKEN_WORD = re.compile(rf"([^\W\d_]+)[{SOFT_HYPHEN}]([^\W_]+)?")
_LABEL = re.compile(r"(?:[-–—•▪●◦‣·*]|\(?(?:\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])[.)])\s")
_ENDING = re.compile(r"[.:;!?][\"'”’»)\]]*\Z")

_GAP = 1.3
"""Line distances, in those usual on the sheet, from which a gap ends a paragraph."""
_USUAL_LEADING = 1.25
"""Line distance in font sizes where the sheet does not show it (typographic habit: 1.2)."""
_SAME_SIZE = 0.12
"""Share by which font sizes may differ inside a paragraph: superscripts and rounding."""
_COLUMN = 40.0
"""Points by which left edges may differ inside a column: indents and marks."""
_INDENT = 0.8
"""Font sizes from which a first line is indented."""
_SLACK = 0.35
"""Font sizes that must be left over before a line counts as ended on purpose: a blank and rounding."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print; lengths are in points, places from the sheet's lower left corner."""

    words: str
    """Its characters."""

    left: float
    """Where it begins."""

    right: float
    """Where it ends."""

    baseline: float
    """How high it stands."""

    size: float
    """Size of its font."""

    first_word: float
    """Width of its first word."""


def join_lines(sheets: Iterable[Sequence[Line]]) -> str:
    """The text of sheets: paragraphs divided by an empty line.

    >>> a = Line("The envoy met", 70, 150, 700, 10, 15)
    >>> b = Line("both sides.", 70, 130, 688, 10, 20)
    >>> join_lines([[a, b]])
    'The envoy met both sides.'
    """
    paragraphs: list[str] = []
    for lines in sheets:
        first, *rest = _paragraphs_of(lines) if lines else [""]
        if paragraphs and first[:1].islower() and not _ENDING.search(paragraphs[-1]):
            paragraphs[-1] += f" {first}"  # a sentence that goes on over the sheet's end
        elif first:
            paragraphs.append(first)
        paragraphs += rest
    return _settle_hyphens("\n\n".join(paragraphs))


def _paragraphs_of(lines: Sequence[Line]) -> list[str]:
    edges = [max(o.right for o in lines if abs(o.left - line.left) <= _COLUMN) for line in lines]
    leading = _leading_of(lines, edges)
    paragraphs = [[lines[0]]]
    for (before, line), edge in zip(pairwise(lines), edges, strict=False):
        if _ends_paragraph(before, line, edge=edge, leading=leading):
            paragraphs.append([line])
        else:
            paragraphs[-1].append(line)
    return [_joined(paragraph) for paragraph in paragraphs]


def _leading_of(lines: Sequence[Line], edges: Sequence[float]) -> float:
    """The usual distance of lines: that below lines that are full."""
    drops = [
        before.baseline - line.baseline
        for (before, line), edge in zip(pairwise(lines), edges, strict=False)
        if 0 < before.baseline - line.baseline < 3 * before.size and not _has_room(before, line, edge)
    ]
    return median(drops) if drops else 0.0


def _has_room(before: Line, line: Line, edge: float) -> bool:
    return before.right + line.first_word + _SLACK * before.size < edge


def _ends_paragraph(before: Line, line: Line, *, edge: float, leading: float) -> bool:
    drop = before.baseline - line.baseline
    if abs(drop) < 0.3 * before.size:  # one line in two pieces, set a little apart
        return False
    if before.words.endswith(SOFT_HYPHEN):
        return False
    if abs(before.size - line.size) > _SAME_SIZE * before.size or _LABEL.match(line.words):
        return True
    if drop < 0:  # a new column
        return bool(_ENDING.search(before.words)) or not line.words[:1].islower()
    if drop > _GAP * (leading or _USUAL_LEADING * before.size) or _has_room(before, line, edge):
        return True
    return line.left - before.left > _INDENT * line.size and bool(_ENDING.search(before.words))


def _joined(lines: Sequence[Line]) -> str:
    text = lines[0].words
    for line in lines[1:]:
        at_hyphen = text.endswith((SOFT_HYPHEN, "-")) and text[-2:-1].isalpha()
        text += line.words if at_hyphen else f" {line.words}"
    return text


def _settle_hyphens(text: str) -> str:
    """Hyphens at line ends: dropped if the document writes the word without, else kept."""
    if SOFT_HYPHEN not in text:
        return text
    known = {word.lower() for word in _WORD.findall(text)}

    def settle(match: re.Match[str]) -> str:
        head, tail = match.group(1), match.group(2) or ""
        is_whole = (head + tail).lower() in known and f"{head}-{tail}".lower() not in known
        return head + tail if is_whole else f"{head}-{tail}"

    return _BROKEN_WORD.sub(settle, text).replace(SOFT_HYPHEN, "-")
