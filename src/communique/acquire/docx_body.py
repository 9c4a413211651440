"""The text of a Word document, walked part by part.

Paragraphs and table rows are lines, cells are divided by tabs, list items carry their mark or number.

Invariant: the walk is over the XML of the body itself, so that content controls, links and tracked insertions are not
passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from communique.model.page import Hint

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOTES = ("footnotes", "endnotes")
_WORDS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}
_NOT_SHOWN = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", f"{_W}instrText", _MC_FALLBACK})
_WRAPPERS = frozenset({f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}moveTo", f"{_W}customXml", f"{_W}smartTag"})
_BULLETS = frozenset({"bullet", "none", ""})


@dataclass(slots=True)
class DocumentText:
    """Lines under construction, with the hints on them."""

    lines: list[str] = field(default_factory=list)
    length: int = 0
    hints: list[Hint] = field(default_factory=list)
    lists: _Lists | None = None
    styles: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Any) -> DocumentText:  # noqa: ANN401 - python-docx without types
        """The text of an open document."""
        text = cls(lists=_Lists.of(document), styles={s.style_id: s for s in document.styles})
        section = document.sections[0] if len(document.sections) else None
        if section is not None:
            text.add_part(section.header._element, "header")  # noqa: SLF001 - python-docx shows it no other way
        text.add_blocks(document.element.body)
        for kind in _NOTES:
            text.add_notes(document, kind)
        if section is not None:
            text.add_part(section.footer._element, "footer")  # noqa: SLF001 - see above
        return text

    def finish(self) -> tuple[str, tuple[Hint, ...]]:
        """The text whole, and its hints in order."""
        return "\n".join(self.lines), tuple(sorted(self.hints))

    def add_part(self, element: Any, role: str) -> None:  # noqa: ANN401 - lxml has no types
        """Add a header or footer, marked as such."""
        start = self.length + (1 if self.lines else 0)
        self.add_blocks(element)
        if self.length > start:
            self.hints.append(Hint(start, self.length, role))

    def add_notes(self, document: Any, kind: str) -> None:  # noqa: ANN401 - python-docx without types
        """Add the notes of a document, each after its number."""
        from lxml import etree

        for relation in document.part.rels.values():
            if relation.is_external or not relation.reltype.endswith(f"/{kind}"):
                continue
            safe = etree.XMLParser(resolve_entities=False, no_network=True)
            for note in etree.fromstring(relation.target_part.blob, safe):
                number = note.get(f"{_W}id") or ""
                words = " ".join(filter(None, (words_of(p).strip() for p in note.iter(f"{_W}p"))))
                if words and note.get(f"{_W}type") in {None, "normal"}:
                    self._line(f"[{number}] {words}")

    def add_blocks(self, parent: Any) -> None:  # noqa: ANN401 - lxml has no types
        """Add the paragraphs and tables below an element, in order."""
        for block in _blocks_of(parent):
            if block.tag == f"{_W}p":
                self._paragraph(block)
            else:
                self._table(block)

    def _table(self, table: Any) -> None:  # noqa: ANN401 - lxml has no types
        for row in table.iter(f"{_W}tr"):
            if next(row.iterancestors(f"{_W}tbl")) is not table:
                continue  # a table inside a cell is added with its cell
            cells = [
                list(_blocks_of(cell)) for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is row
            ]
            if any(len([b for b in cell if b.tag != f"{_W}p" or words_of(b).strip()]) > 1 for cell in cells):
                for cell in cells:
                    for block in cell:
                        self._paragraph(block) if block.tag == f"{_W}p" else self._table(block)
            else:
                shown = (" ".join(words_of(b) for b in cell).strip() for cell in cells)
                self._line("\t".join(" ".join(words.split()) for words in shown))

    def _paragraph(self, paragraph: Any) -> None:  # noqa: ANN401 - lxml has no types
        mark = self.lists.mark_of(paragraph, self.styles) if self.lists else ""
        words = words_of(paragraph)
        if not words.strip():
            return
        start = self.length + (1 if self.lines else 0)
        self._line(mark + words.strip())
        if level := _heading_of(paragraph, self.styles):
            self.hints.append(Hint(start, self.length, "heading", level))

    def _line(self, words: str) -> None:
        shown = words.rstrip()
        if shown.strip():
            self.length += len(shown) + (1 if self.lines else 0)
            self.lines.append(shown)


def words_of(paragraph: Any) -> str:  # noqa: ANN401 - lxml has no types
    """The characters that a paragraph shows, text boxes in it included."""
    words: list[str] = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        if element.tag == f"{_W}t":
            words.append(element.text or "")
        elif element.tag in _WORDS:
            words.append(_WORDS[element.tag])
        elif element.tag in {f"{_W}footnoteReference", f"{_W}endnoteReference"}:
            words.append(f"[{element.get(f'{_W}id')}]")
        elif element.tag not in _NOT_SHOWN:
            stack.extend(reversed(element))
            if element.tag == f"{_W}p" and element is not paragraph:
                words.append("\n")  # a paragraph of a text box
    return "".join(words)


def _blocks_of(parent: Any) -> Iterator[Any]:  # noqa: ANN401 - lxml has no types
    for child in parent:
        if child.tag in {f"{_W}p", f"{_W}tbl"}:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _blocks_of(child)


def _style_id(paragraph: Any) -> str:  # noqa: ANN401 - lxml has no types
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val") or ""


def _heading_of(paragraph: Any, styles: dict[str, Any]) -> str:  # noqa: ANN401 - lxml has no types
    """The level of a heading as its tag in a web page ("h1"), or "title"; empty for other paragraphs."""
    style = styles.get(_style_id(paragraph))
    name = "" if style is None else (style.name or "").lower()
    if name == "title":
        return "title"
    kind, _, level = name.rpartition(" ")
    return f"h{level}" if kind == "heading" and level in set("123456") else ""


@dataclass(slots=True)
class _Lists:
    """The running numbers of a document's lists."""

    formats: dict[tuple[str, str], tuple[str, str, int]]
    """For list and level: kind of number, pattern ("%1."), first number."""

    counts: dict[tuple[str, str], int] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Any) -> _Lists:  # noqa: ANN401 - python-docx without types
        """The lists that a document defines; none if it defines none."""
        relations = document.part.rels.values()
        part = next((r.target_part for r in relations if r.reltype.endswith("/numbering") and not r.is_external), None)
        return cls({} if part is None else dict(_formats_in(part.element)))

    def mark_of(self, paragraph: Any, styles: dict[str, Any]) -> str:  # noqa: ANN401 - lxml has no types
        """The mark of a list item with a blank after it; empty for other paragraphs."""
        place = _list_place(paragraph, styles)
        if place is None:
            return ""
        kind, pattern, first = self.formats.get(place, ("bullet", "", 1))
        if kind in _BULLETS:
            return "- " if kind == "bullet" else ""
        count = self.counts.get(place, first - 1) + 1
        self.counts[place] = count
        for deeper in [key for key in self.counts if key[0] == place[0] and int(key[1]) > int(place[1])]:
            del self.counts[deeper]
        return self._filled(pattern, place[0]) + " "

    def _filled(self, pattern: str, number_id: str) -> str:
        for level in range(9):
            place = (number_id, str(level))
            kind, _, first = self.formats.get(place, ("decimal", "", 1))
            pattern = pattern.replace(f"%{level + 1}", _written(self.counts.get(place, first), kind))
        return pattern


def _list_place(paragraph: Any, styles: dict[str, Any]) -> tuple[str, str] | None:  # noqa: ANN401 - lxml has no types
    """The list and level of a paragraph, from itself or from its style."""
    properties = [paragraph.find(f"{_W}pPr")]
    style = styles.get(_style_id(paragraph))
    for _ in range(8):  # styles build on styles; no real chain is longer
        if style is None:
            break
        properties.append(style.element.find(f"{_W}pPr"))
        style = style.base_style
    for found in properties:
        number = None if found is None else found.find(f"{_W}numPr/{_W}numId")
        if number is not None:
            level = found.find(f"{_W}numPr/{_W}ilvl")
            depth = (level.get(f"{_W}val") or "0") if level is not None else "0"
            number_id = number.get(f"{_W}val") or "0"
            return None if number_id == "0" else (number_id, depth if depth.isdecimal() else "0")
    return None


def _formats_in(numbering: Any) -> Iterator[tuple[tuple[str, str], tuple[str, str, int]]]:  # noqa: ANN401 - lxml has no types
    kinds = {kind.get(f"{_W}abstractNumId"): kind for kind in numbering.iter(f"{_W}abstractNum")}
    for number in numbering.iter(f"{_W}num"):
        link = number.find(f"{_W}abstractNumId")
        kind = None if link is None else kinds.get(link.get(f"{_W}val"))
        for level in () if kind is None else kind.iter(f"{_W}lvl"):
            told = {name: _value(level.find(f"{_W}{name}")) for name in ("numFmt", "lvlText", "start")}
            first = int(told["start"]) if told["start"].isdecimal() else 1
            yield (number.get(f"{_W}numId"), level.get(f"{_W}ilvl")), (told["numFmt"], told["lvlText"], first)


def _value(element: Any) -> str:  # noqa: ANN401 - lxml has no types
    return "" if element is None else element.get(f"{_W}val") or ""


def _written(count: int, kind: str) -> str:
    """A number as its list writes it.

    >>> _written(4, "lowerRoman"), _written(2, "upperLetter"), _written(7, "decimal")
    ('iv', 'B', '7')
    """
    if kind in {"lowerLetter", "upperLetter"} and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if kind == "lowerLetter" else letter.upper()
    if kind in {"lowerRoman", "upperRoman"} and 0 < count < 4000:  # noqa: PLR2004 - Roman numerals end there
        roman = _roman(count)
        return roman.lower() if kind == "lowerRoman" else roman
    return str(count)


def _roman(count: int) -> str:
    values = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
    letters = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
    written = ""
    for value, letter in zip(values, letters, strict=True):
        written += letter * (count // value)
        count %= value
    return written
