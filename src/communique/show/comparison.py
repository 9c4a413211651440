"""Comparisons in words: redlines for a terminal, one sentence a line or side by side.

Marks: [-dropped-], {+inserted+}, [>moved away>], {<moved here<}, and for an order reversed [~before~]{~after~}. Invariant:
nothing is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from communique.show.sources import paragraph_name
from communique.show.spoken import spoken
from communique.show.tables import DEFAULT_WIDTH, Row
from communique.show.words import counted, indented, padded, plain, wrapped

MARKS: Mapping[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "same": (("", ""), ("", "")),
    "dropped": (("[-", "-]"), ("", "")),
    "inserted": (("", ""), ("{+", "+}")),
    "replaced": (("[-", "-]"), ("{+", "+}")),
    "respelled": (("[-", "-]"), ("{+", "+}")),
    "moved away": (("[>", ">]"), ("", "")),
    "moved here": (("", ""), ("{<", "<}")),
    "order reversed": (("[~", "~]"), ("{~", "~}")),
}
"""The marks before and after words of the left and of the right side."""

LEGEND = "[-dropped-] {+inserted+} [>moved away>] {<moved here<} [~order~]{~reversed~}"
"""What the marks mean."""

_FATES = {
    "same": " ",
    "changed": "~",
    "replaced": "±",
    "moved": ">",
    "moved and changed": "»",
    "dropped": "-",
    "inserted": "+",
}
_COLUMN_GAP = " | "


def write_comparison(rows: Sequence[Row], *, width: int = DEFAULT_WIDTH, side_by_side: bool = False) -> Iterator[str]:
    """The lines of a comparison; sentences that are the same are counted, not shown, inline."""
    yield from _side_by_side(rows, width) if side_by_side else _inline(rows, width)


def _inline(rows: Sequence[Row], width: int) -> Iterator[str]:
    same = 0
    for row in (*rows, None):
        if row is not None and row["fate"] == "same":
            same += 1
            continue
        if same:
            yield f"    … {counted(same, 'sentence')} the same"
            same = 0
        if row is not None:
            yield f"{_FATES[row['fate']]} {_where(row)}, {row['fate']}{_share(row)}"
            yield from indented(inline_words(row), width, first="    ", rest="    ")


def _where(row: Row) -> str:
    """The paragraphs on both sides."""
    sides = [f"{name} {paragraph_name(row[key])}" for name, key in _SIDES if row[key] is not None]
    return " → ".join(sides)


_SIDES = (("A", "left_paragraph"), ("B", "right_paragraph"))


def _share(row: Row) -> str:
    return f" ({row['changed']:.0%} of its words)" if row["fate"] in {"changed", "moved and changed"} else ""


def inline_words(row: Row) -> str:
    """Both sentences in one, with marks.

    >>> runs = [{"change": "same", "before": "They ", "after": "They "}, {"change": "replaced", "before": "met", "after": "spoke"}]
    >>> inline_words({"runs": runs})
    'They [-met-]{+spoke+} '
    """
    words = ""
    for run in row["runs"]:
        part = _marked(run)
        words += part if not words or words[-1].isspace() or not _is_gone(run) else f" {part}"
    return words


def _is_gone(run: Row) -> bool:
    return bool(run["before"]) and not run["after"]


def _marked(run: Row) -> str:
    if run["change"] == "same":
        return str(run["after"])
    left, right = MARKS[run["change"]]
    (before, _), (after, end) = _parted(run["before"]), _parted(run["after"])
    words = f"{left[0]}{before}{left[1]}" if before else ""
    words += f"{right[0]}{after}{right[1]}" if after else ""
    return words + (end or " ")


def _parted(words: str) -> tuple[str, str]:
    """The words without the marks and blanks after them, and these."""
    bare = words.rstrip(" \n\t,;:.–—-")
    return (bare, words[len(bare) :]) if bare else (words.strip(), "")


def _side_by_side(rows: Sequence[Row], width: int) -> Iterator[str]:
    room = (width - len(_COLUMN_GAP) - 2) // 2
    for row in rows:
        left = wrapped(_side(row, "left_paragraph", "before", 0), room)
        right = wrapped(_side(row, "right_paragraph", "after", 1), room)
        for n in range(max(len(left), len(right))):
            mark = _FATES[row["fate"]] if n == 0 else " "
            one = left[n] if n < len(left) else ""
            other = right[n] if n < len(right) else ""
            yield f"{mark} {padded(one, room)}{_COLUMN_GAP}{other}".rstrip()


def _side(row: Row, paragraph: str, key: str, side: int) -> str:
    if row[paragraph] is None:
        return ""
    words = "".join(_one_side(run, key, side) for run in row["runs"])
    return plain(f"{paragraph_name(row[paragraph])}: {words}")


def _one_side(run: Row, key: str, side: int) -> str:
    words = run[key]
    marks = MARKS[run["change"]][side]
    if run["change"] == "same" or not words.strip():
        return str(words)
    bare, end = _parted(words)
    return f"{marks[0]}{bare}{marks[1]}{end}"


def write_figures(rows: Sequence[Row], kept: int, words: int) -> str:
    """How much of the right is in the left, and what became of the sentences.

    >>> write_figures([{"fate": "same", "changes": []}, {"fate": "inserted", "changes": []}], 6, 12)
    '50 % of the words of B stand in A; sentences: 1 same, 1 inserted.'
    """
    share = spoken("B has no words")
    if words:
        share = spoken("%(share)s %% of the words of B stand in A", share=round(100 * kept / words))
    fates = [(fate, sum(1 for r in rows if r["fate"] == fate)) for fate in _FATES]
    told = ", ".join(f"{n} {spoken(fate)}" for fate, n in fates if n)
    changes = [c["change"] for r in rows for c in r["changes"] if r["fate"] in {"changed", "moved and changed"}]
    inside = ", ".join(f"{changes.count(kind)} {spoken(kind)}" for kind in MARKS if kind in changes)
    sentences = spoken("%(share)s; sentences: %(told)s.", share=share, told=told or spoken("none"))
    return sentences + (" " + spoken("Inside changed sentences: %(told)s.", told=inside) if inside else "")
