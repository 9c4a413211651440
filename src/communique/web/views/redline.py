"""Redline: compared sentences as stretches to mark up, each told by a sign, a kind of line and words, not by colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from communique.show.drawing import Markup, Patch, draw_strip
from communique.web.answer import Row


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words that stands on one side or on both."""

    words: str
    """The words."""

    kind: str = ""
    """"dropped", "inserted", "moved" or "reversed"; empty for words that stay."""

    is_gone: bool = False
    """Whether the words stand on the left only."""

    @property
    def told(self) -> str:
        """What became of them, for those who hear the page."""
        if self.kind == "moved":
            return "moved away" if self.is_gone else "moved here"
        if self.kind == "reversed":
            return "order before" if self.is_gone else "order reversed"
        return self.kind


_KINDS: Mapping[str, str] = {"moved away": "moved", "moved here": "moved", "order reversed": "reversed"}

FATES: Mapping[str, tuple[str, str]] = {
    "same": ("=", "the same"),
    "changed": ("~", "changed"),
    "replaced": ("±", "replaced"),
    "moved": (">", "moved"),
    "moved and changed": ("»", "moved and changed"),
    "dropped": ("−", "dropped"),
    "inserted": ("+", "inserted"),
}
"""Sign and words of what became of a sentence."""

PATCHES: Mapping[str, str] = {
    "same": "same",
    "changed": "changed",
    "replaced": "changed",
    "moved": "moved",
    "moved and changed": "moved",
    "dropped": "absent",
    "inserted": "new",
    "carried over": "same",
    "new": "new",
}
"""How sentences are drawn in the strip."""


def pieces(runs: Sequence[Mapping[str, str]], *, left: bool = True, right: bool = True) -> Iterator[Piece]:
    """The stretches of one side or of both.

    >>> runs = [{"change": "same", "before": "They ", "after": "They "}, {"change": "replaced", "before": "met", "after": "spoke"}]
    >>> [(p.words, p.kind) for p in pieces(runs)]
    [('They ', ''), ('met', 'dropped'), (' ', ''), ('spoke', 'inserted')]
    """
    glue = False
    for run in runs:
        if run["change"] == "same":
            yield Piece(run["after"] if right else run["before"])
            glue = False
            continue
        for side, is_gone in (("before", True), ("after", False)):
            words = run[side] if (left if is_gone else right) else ""
            if not words:
                continue
            if glue:
                yield Piece(" ")
            yield from _marked(words, run["change"], is_gone=is_gone)
            glue = not words[-1].isspace()


def _marked(words: str, change: str, *, is_gone: bool) -> Iterator[Piece]:
    """The words with their mark, and the blanks after them without."""
    bare = words.rstrip()
    yield Piece(bare, _KINDS.get(change, "dropped" if is_gone else "inserted"), is_gone)
    if words[len(bare) :]:
        yield Piece(words[len(bare) :])


def minimap(rows: Sequence[Row], *, key: str, right: str, label: str) -> Markup | None:
    """The right text as an upright strip, each sentence a link to its line on the page; None without sentences.

    Args:
        rows: sentences in the order of the text.
        key: the key under which a row tells what became of it.
        right: slug of the statement whose characters are counted.
        label: what is drawn.
    """
    placed = [_place(row, right) for row in rows]
    known = [p for p in placed if p]
    if not known:
        return None
    first, last = min(start for start, _ in known), max(end for _, end in known)
    patches, at = [], 0
    for number, (row, place) in enumerate(zip(rows, placed, strict=True), 1):
        start, end = (place[0] - first, place[1] - first) if place else (at, at + 1)
        patches.append(Patch(start, end, PATCHES.get(row[key], "absent"), f"{number}: {row[key]}", f"#line-{number}"))
        at = end
    return draw_strip(patches, length=last - first, label=label)


def _place(row: Row, right: str) -> tuple[int, int] | None:
    found = next((c for c in row["citations"] if _name(c) == right), None)
    return (found["start"], found["end"]) if found else None


def _name(citation: Mapping[str, Any]) -> str:
    """The text of a citation as comparisons name it."""
    number = citation.get("text", 1)
    return str(citation["statement"]) if number == 1 else f"{citation['statement']}@{number}"


def of_text(citation: Row) -> Row:
    """A citation of a copy ("NAME@2") with statement and number of the text told apart.

    >>> of_text({"statement": "2019-05-09-the-envoys@2", "text": 1})
    {'statement': '2019-05-09-the-envoys', 'text': 2}
    """
    base, _, number = str(citation["statement"]).partition("@")
    return {**citation, "statement": base, "text": int(number)} if number.isdecimal() else citation
