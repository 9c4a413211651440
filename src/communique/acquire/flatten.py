"""A web page as text in reading order, with what its markup says of each stretch.

A block is a line, a list item starts with its mark ("- " or its number), cells of a row are divided by tabs, quotation
elements get their marks. Furniture is kept.

Invariant: hints lie inside the text and begin and end on characters that can be seen; the walk keeps its own stack, so
that no depth of nesting can end the program.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from communique.acquire.markup import BLOCKS, DROPPED, roles_of
from communique.model.page import Hint

_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_CELLS = frozenset({"td", "th"})
_SPACED = frozenset({"button", "label", "select", "input", "textarea", "img"})
_OWN_PARTS = ("main", "article", "aside")
"""Inside these a header or footer belongs to the part, not to the page."""


@dataclass(slots=True, eq=False)
class _OpenHint:
    """A role whose element is not closed yet; two of them are never the same, whatever they say."""

    role: str
    value: str
    start: int | None = None


@dataclass(slots=True)
class _Writer:
    """Text under construction: parts, and the break that is owed before the next word."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    seen: int = 0
    """One past the last character that can be seen."""
    owed: str = ""
    mark: str = ""
    waiting: list[_OpenHint] = field(default_factory=list)

    def owe(self, separator: str) -> None:
        """Ask for a break before the next word; the stronger one wins."""
        if separator == "\n" or (separator == "\t" and "\n" not in self.owed) or not self.owed:
            self.owed = separator if "\n" not in self.owed else self.owed

    def write(self, words: str) -> None:
        """Add words, after the break owed and the mark of a list item."""
        if not words:
            return
        if self.length:
            self._add(self.owed)
        if words.strip():
            start = self.length + (0 if self.mark else len(words) - len(words.lstrip()))
            for hint in self.waiting:
                hint.start = start
            self.waiting.clear()
            self.seen = self.length + len(self.mark + words.rstrip())
        self._add(self.mark + words)
        self.owed = self.mark = ""

    def _add(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)


def flatten(root: Any) -> tuple[str, tuple[Hint, ...]]:  # noqa: ANN401 - lxml has no types
    """The text of an element tree and the hints on its stretches, in order of their start."""
    from lxml import etree

    walk = _Walk(wide_cells=_cells_with_blocks(root))
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        is_shown = isinstance(element.tag, str) and element.tag not in DROPPED
        if event == "start" and not is_shown:
            steps.skip_subtree()
        elif event == "start":
            walk.enter(element)
        else:
            walk.leave(element, is_shown=is_shown)
    return "".join(walk.writer.parts), tuple(sorted(walk.hints))


def _cells_with_blocks(root: Any) -> frozenset[Any]:  # noqa: ANN401 - lxml has no types
    """Cells that hold lines of their own: those of tables that only lay out a page."""
    wide = set()
    for element in root.iter("p", "div", "table", "ul", "ol", "h1", "h2", "h3", "br"):
        parent = element.getparent()
        if parent is not None and parent.tag in _CELLS and (element.tag != "p" or len(parent) > 1):
            wide.add(parent)
    return frozenset(wide)


@dataclass(slots=True)
class _Walk:
    """The state between two steps through the tree."""

    wide_cells: frozenset[Any]
    writer: _Writer = field(default_factory=_Writer)
    hints: list[Hint] = field(default_factory=list)
    open_roles: Counter[str] = field(default_factory=Counter)
    stack: list[list[_OpenHint]] = field(default_factory=list)
    numbers: list[int | None] = field(default_factory=list)
    pre_depth: int = 0

    def enter(self, element: Any) -> None:  # noqa: ANN401 - lxml has no types
        """Begin an element: its break, its mark, its hints, its first words."""
        tag = element.tag
        self._break_before(element)
        if tag in {"ol", "ul", "menu"}:
            self.numbers.append(_first_number(element) if tag == "ol" else None)
        elif tag == "li":
            self.writer.mark = self._next_mark(element)
        elif tag == "pre":
            self.pre_depth += 1
        elif tag == "q":
            self.writer.write("\u201c")
        self._open_hints(element)
        self._say(element.text)

    def leave(self, element: Any, *, is_shown: bool) -> None:  # noqa: ANN401 - lxml has no types
        """End an element: its hints, its break, and the words after it."""
        tag = element.tag
        if is_shown:
            self._close_hints()
            if tag in {"ol", "ul", "menu"}:
                self.numbers.pop()
            elif tag == "li":
                self.writer.mark = ""
            elif tag == "pre":
                self.pre_depth -= 1
            elif tag == "q":
                self._close_quote()
            self._break_after(element)
        self._say(element.tail)

    def _break_before(self, element: Any) -> None:  # noqa: ANN401 - lxml has no types
        tag = element.tag
        if tag in BLOCKS or tag == "br" or element in self.wide_cells:
            self.writer.owe("\n")
        elif tag in _CELLS and element.getprevious() is not None:
            self.writer.owe("\t")
        elif tag in _SPACED or (tag == "a" and _follows_link(element)):
            self.writer.owe(" ")

    def _break_after(self, element: Any) -> None:  # noqa: ANN401 - lxml has no types
        if element.tag in BLOCKS or element in self.wide_cells:
            self.writer.owe("\n")
        elif element.tag in _SPACED:
            self.writer.owe(" ")

    def _say(self, words: str | None) -> None:
        if not words:
            return
        if self.pre_depth:
            self._say_lines(words)
            return
        shown = _BLANKS.sub(" ", words)
        if shown.startswith(" "):
            self.writer.owe(" ")
        self.writer.write(shown.strip(" "))
        if shown.endswith(" "):
            self.writer.owe(" ")

    def _say_lines(self, words: str) -> None:
        """Words whose line ends and blank lines count."""
        for number, line in enumerate(words.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
            if number:
                self.writer.owed = self.writer.owed + "\n" if "\n" in self.writer.owed else "\n"
            self.writer.write(line.rstrip() if line.strip() else "")

    def _close_quote(self) -> None:
        owed, self.writer.owed = self.writer.owed, ""
        self.writer.write("\u201d")
        self.writer.owed = owed

    def _next_mark(self, element: Any) -> str:  # noqa: ANN401 - lxml has no types
        number = self.numbers[-1] if self.numbers else None
        if number is None:
            return "- "
        value = (element.get("value") or "").strip()
        number = int(value) if value.isdecimal() and len(value) < 6 else number  # noqa: PLR2004 - no list is longer
        self.numbers[-1] = number + 1
        return f"{number}. "

    def _open_hints(self, element: Any) -> None:  # noqa: ANN401 - lxml has no types
        opened = []
        for role, value in roles_of(element):
            is_own = element.tag in {"header", "footer"} and any(self.open_roles[part] for part in _OWN_PARTS)
            if is_own or (role not in {"heading", "time"} and self.open_roles[role]):
                continue  # a part inside a like part tells nothing new
            opened.append(_OpenHint(role, value))
            self.open_roles[role] += 1
        self.stack.append(opened)
        self.writer.waiting += opened

    def _close_hints(self) -> None:
        for hint in self.stack.pop():
            self.open_roles[hint.role] -= 1
            if hint.start is not None:
                self.hints.append(Hint(hint.start, self.writer.seen, hint.role, hint.value))
            else:
                self.writer.waiting.remove(hint)


def _first_number(element: Any) -> int:  # noqa: ANN401 - lxml has no types
    start = (element.get("start") or "").strip()
    return int(start) if start.isdecimal() and len(start) < 6 else 1  # noqa: PLR2004 - no list is longer


def _follows_link(element: Any) -> bool:  # noqa: ANN401 - lxml has no types
    before = element.getprevious()
    return before is not None and before.tag == "a"
