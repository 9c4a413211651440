"""Words of a sentence with what the tables know of them: the ground on which the grammar of actors stands.

A word is a stretch of letters and figures with inner hyphens, apostrophes and dots ("Co-Chair", "N'Djamena", "U.S."), a possessive
ending, or a mark. Invariant: a word's text is ``content[start:end]``, and the words of a line follow each other without overlap.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.knowledge.folding import fold
from communique.model.escapes import blanked, in_plain_words
from communique.model.reading import Sentence
from communique.model.span import Span
from communique.read.names_lexicon import Hit, HitKind, scan

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}[^\W\d_]?(?![^\W_])"  # U.S., H.E., D.C.
    r"|['’](?:[sS]\b|(?!\w))"  # the possessive ending
    r"|[A-Z]\.(?=\s*[A-Z])"  # an initial
    r"|5\+[25]"
    r"|(?:[AaEe]l|A[dns]|Ash|A[tz])- +(?=[A-Z])[^\W\d_]+"  # an article with a blank behind its hyphen
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Amb|Hon|Eng|Sen|Gen|Lt|Col|Maj|Brig)(?=\.[A-Z])"  # a title without a blank
    r"|(?<=\w)-(?:designate|elect|nominate)\b"
    r"|[^\W_]+(?:(?:['’ʼʽʻʿ‘`](?![sS]\b)|[-‑‐&](?!designate\b|elect\b|nominate\b)|\.(?=[^\W\d_]{2}))[^\W_]+)*"
    r"|\S"
)


@dataclass(slots=True, eq=False)
class Word:
    """A word or mark of a line."""

    text: str
    """As written."""

    low: str
    """Folded, without a final full stop."""

    start: int
    """First character in the text."""

    end: int
    """One past the last character in the text."""

    first: int
    """Index of its first token in the sentence."""

    last: int
    """Index of its last token."""

    is_capital: bool
    """Whether it begins with a capital letter."""


@dataclass(frozen=True, slots=True)
class BodyNode:
    """A body's phrase in a line."""

    first: int
    """Index of its first word, after any article."""

    end: int
    """One past its last word."""

    key: str = ""
    """Id of a known body; empty if unknown."""

    is_bare: bool = False
    """Whether it is a head noun alone ("the Council")."""


@dataclass(slots=True, eq=False)
class Line:
    """A sentence as words and lexical hits."""

    sentence: Sentence
    """The sentence it was made from."""

    words: list[Word]
    """Its words in order."""

    content: str
    """The whole text."""

    lows: list[str]
    """The folded words."""

    size: int
    """How many words."""

    hits: dict[int, list[Hit]] = field(default_factory=dict)
    """Lexical hits by the index of their first word, the longest first; `Hit.end` is an index of a word."""

    bodies: dict[int, BodyNode | None] = field(default_factory=dict)
    """Bodies already looked for, by the index of their first word, so that no phrase is parsed twice."""

    def hit(self, index: int, *kinds: HitKind) -> Hit | None:
        """The longest hit of one of the kinds that begins at a word; None if there is none."""
        found = self.hits.get(index)
        if found:
            for hit in found:
                if hit.kind in kinds:
                    return hit
        return None

    def is_state_by_name(self, index: int) -> bool:
        """Whether a state stands at a word by its name, which no adjective joins ("Fiji and Tongan leader A"; but "US and Tongan")."""
        state = self.hit(index, HitKind.STATE, HitKind.ADJECTIVE)
        return state is not None and state.kind is HitKind.STATE and not self.text(index, state.end).isupper()

    def low(self, index: int) -> str:
        """The folded word at an index; empty outside the line."""
        return self.lows[index] if 0 <= index < self.size else ""

    def is_capital(self, index: int) -> bool:
        """Whether there is a word with a capital at an index."""
        return 0 <= index < self.size and self.words[index].is_capital

    def is_joined(self, index: int) -> bool:
        """Whether a word follows the one before it without a mark between."""
        return 0 < index < len(self.words) and self.words[index].text[0].isalnum()

    def text(self, first: int, end: int) -> str:
        """The words from ``first`` up to ``end``, blanks made single."""
        return in_plain_words(self.content[self.words[first].start : self.words[end - 1].end])

    def span(self, first: int, end: int) -> Span:
        """Where the words from ``first`` up to ``end`` stand."""
        return Span(self.words[first].start, self.words[end - 1].end)


def list_lines(sentences: Sequence[Sentence], content: str) -> list[Line]:
    """One line for each sentence."""
    plain = blanked(content)
    folded = fold(plain).replace("\n", " ").replace("\r", " ")
    found = _scan_over_gaps(folded, plain)
    starts = [start for start, _, _ in found]
    return [
        _line(s, content, plain, folded, found[bisect_left(starts, s.span.start) : bisect_left(starts, s.span.end)])
        for s in sentences
    ]


def _scan_over_gaps(folded: str, plain: str) -> list[tuple[int, int, Hit]]:
    """All hits, also of names between whose words several blanks stand ("United   States", a line wrapped and indented)."""
    if "  " not in folded:
        return scan(folded, plain)
    places = [at for at, letter in enumerate(folded) if letter != " " or not at or folded[at - 1] != " "]
    found = scan("".join(folded[at] for at in places), "".join(plain[at] for at in places))
    return [(places[start], places[end - 1] + 1, hit) for start, end, hit in found]


def _line(sentence: Sentence, content: str, plain: str, folded: str, found: list[tuple[int, int, Hit]]) -> Line:
    words = _words(sentence, plain, folded)
    line = Line(sentence, words, content, [word.low for word in words], len(words))
    if found:
        firsts = {word.start: index for index, word in enumerate(words)}
        ends = {word.end: index + 1 for index, word in enumerate(words)}
        for start, end, hit in found:
            first, last = firsts.get(start), ends.get(end) or ends.get(end + 1)
            if first is not None and last is not None and last > first:
                line.hits.setdefault(first, []).append(Hit(hit.kind, hit.row, hit.name, last, hit.code))
        for hits in line.hits.values():
            hits.sort(key=lambda h: -h.end)
    return line


def _words(sentence: Sentence, content: str, folded: str) -> list[Word]:
    tokens, place, last = sentence.tokens, 0, len(sentence.tokens) - 1
    words: list[Word] = []
    for found in _WORD.finditer(content, sentence.span.start, sentence.span.end):
        start, end = found.span()
        while place < last and tokens[place + 1].start <= start:
            place += 1
        first = place
        while place < last and tokens[place + 1].start < end:
            place += 1
        text = found.group()
        if text[:3] == "the" and text[4:] and text[3:].isupper():
            # a blank lost before an acronym ("theOSCE"): the acronym is the word
            start, text = start + 3, text[3:]
        low = folded[start:end]
        words.append(Word(text, low.rstrip(".") if len(low) > 1 else low, start, end, first, place, text[0].isupper()))
    return words
