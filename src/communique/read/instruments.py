"""Instruments: agreements, statements, resolutions, laws and sets of principles that a text relies on.

Numbers and bodies of law are read from the characters; all else starts at a head noun ("agreement", "statement"), takes the words
around it and asks whether they name a text that is there. Invariant: mentions of one instrument have the same name and date.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from communique.knowledge.instruments import load_instrument_words
from communique.model.reading import Mention, MentionKind, Sentence
from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.instruments_drafts import Draft, View
from communique.read.instruments_links import Known, link
from communique.read.instruments_numbers import find_numbered
from communique.read.instruments_rules import judge
from communique.read.instruments_series import members_of

_ISSUED_TITLE_HEADS = frozenset(
    {
        "statement",
        "communique",
        "communiqué",
        "declaration",
        "resolution",
        "decision",
        "report",
        "letter",
        "note",
        "announcement",
    }
)
_IN_TITLE = re.compile(r"\b(?:Convention|Treaty|Declaration|Protocol|Conference)\s+(?:on|of|for)\s+(?:the\s+)?$")
_LETTERS = re.compile(r"(?<![\w-])[A-Z]{1,2}[a-z]?-?[A-Z]{2,8}(?![\w-])")
_ACRONYM = re.compile(
    r"\s*\(\s*(?:the\s+|hereinafter\s+(?:referred\s+to\s+as\s+)?(?:the\s+)?)?[\"“‘']?(?P<letters>[A-Z][a-z]?[A-Z-]{1,9})[\"”’']?\s*\)"
)


def find_instruments(sentences: Sequence[Sentence], content: str, *, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The instruments of a statement, in the order of the text; ``mentions`` are its dates and actors."""
    by_sentence: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_sentence[mention.sentence].append(mention)
    drafts: list[Draft] = []
    letters: dict[str, Draft] = {}
    for sentence in sentences:
        view = View(sentence, content, by_sentence[sentence.index])
        found = [*find_numbered(view), *_find_laws(view), *_find_letters(view, letters), *_find_headed(view)]
        found.sort(key=lambda d: (d.place().start, -d.place().end))
        _mark_heading(view, found)
        _learn_letters(view, found, letters)
        drafts.extend(found)
    for draft, known in link(drafts):
        yield _mention(draft, known)


def _mention(draft: Draft, known: Known) -> Mention:
    return Mention(
        MentionKind.INSTRUMENT,
        draft.sentence.index,
        draft.place(),
        draft.first,
        draft.last,
        known.name,
        key=known.number,
        date=known.date,
        basis=draft.basis,
    )


def _find_laws(view: View) -> Iterator[Draft]:
    """Bodies of law: "international humanitarian law", "norms and principles of international law"."""
    base = view.sentence.span.start
    words = view.sentence.span.of(view.content)
    for pattern in load_instrument_words().laws:
        for found in pattern.finditer(words):
            start = found.start() + (4 if found.group().casefold().startswith("the ") else 0)
            tokens = [t.index for t in view.tokens if t.start < base + found.end() and base + start < t.end]
            if not tokens or any(i in view.claimed for i in tokens) or _IN_TITLE.search(words, 0, start):
                continue
            view.claimed.update(tokens)
            name = " ".join(words[start : found.end()].split())
            yield Draft(
                view.sentence,
                tokens[-1],
                tokens[0],
                tokens[-1],
                "law",
                name,
                basis="law",
                span=Span(base + start, base + found.end()),
            )


def _find_letters(view: View, letters: dict[str, Draft]) -> Iterator[Draft]:
    """Acronyms of instruments: those that this text has explained before, and those that everybody knows."""
    known = load_instrument_words().sets["acronyms"] | letters.keys()
    base = view.sentence.span.start
    for found in _LETTERS.finditer(view.sentence.span.of(view.content)):
        if found.group() not in known:
            continue
        span = Span(base + found.start(), base + found.end())
        tokens = [t.index for t in view.tokens if t.start < span.end and span.start < t.end]
        if (
            not tokens
            or any(i in view.claimed for i in tokens)
            or view.low(tokens[0] - 1) == "("
            or _goes_on(view, tokens[-1] + 1)
        ):
            continue
        view.claimed.update(tokens)
        full = letters.get(found.group())
        name, noun = (full.name, full.noun) if full else (found.group(), "agreement")
        date, number = (full.date, full.number) if full else (None, "")
        yield Draft(view.sentence, tokens[-1], tokens[0], tokens[-1], noun, name, date, number, "letters", span=span)


def _goes_on(view: View, index: int) -> bool:
    """Whether the letters only begin a longer name ("CPA Commission")."""
    return index < len(view.tokens) and view.is_name_word(index) and view.tokens[index].pos == "PROPN"


def _learn_letters(view: View, found: Sequence[Draft], letters: dict[str, Draft]) -> None:
    """Remembers the letters that stand in brackets behind a name."""
    for draft in found:
        match = _ACRONYM.match(view.content, draft.place().end)
        if match and not draft.is_self and draft.name and match["letters"] not in letters:
            letters[match["letters"]] = draft


def _find_headed(view: View) -> Iterator[Draft]:
    """Instruments by their head noun, from left to right; what lies inside a name is no name of its own."""
    words = load_instrument_words()
    done = -1
    for token in view.tokens:
        noun = words.head(token.text) if token.index > done and token.index not in view.claimed else None
        if noun is None or (token.pos in {"VERB", "AUX", "ADV", "ADP"} and not view.is_name_word(token.index)):
            continue
        if _is_title_of_self(view, token.index, noun):
            continue
        if _later_head(view, token.index) or _is_second_half(view, token.index):
            continue
        draft = judge(view, token.index, noun)
        if draft is None:
            continue
        if draft.is_self:
            yield draft
            continue
        yield draft
        others = members_of(view, draft)
        yield from others
        done = max([draft.last, *(d.last for d in others)])
        view.claimed.update(range(draft.first, done + 1))


def _later_head(view: View, index: int) -> bool:
    """Whether a further head follows at once, so that this one only qualifies it ("framework agreement")."""
    words = load_instrument_words()
    following = words.head(view.tokens[index + 1].text) if index + 1 < len(view.tokens) else None
    if following is None or view.tokens[index + 1].pos in {"VERB", "AUX"}:
        return False
    return not (view.is_capital(index) and not view.is_capital(index + 1))


def _is_second_half(view: View, index: int) -> bool:
    """Whether the noun only completes another: "Memorandum of Understanding"."""
    return (
        view.low(index - 1) == "of"
        and index > 1
        and load_instrument_words().head(view.tokens[index - 2].text) == "memorandum"
    )


def _is_title_of_self(view: View, index: int, noun: str) -> bool:
    """Whether the noun is what the headline calls the statement itself."""
    if view.sentence.zone is not ZoneRole.TITLE or noun not in _ISSUED_TITLE_HEADS:
        return False
    before = view.low(index - 1)
    return (
        index == 0
        or all(view.low(i) not in {"on", "to", "of", "in", "following", "by"} for i in range(index))
        or (view.low(index - 1) in {"presidential", "press", "joint"} and view.low(index - 2) == "in")
        or before == "of"
    )


def _mark_heading(view: View, found: Sequence[Draft]) -> None:
    """A heading that is a name and nothing else names the statement at hand ("Resolution 2913 (2026)")."""
    if any(t.pos in {"VERB", "AUX"} and t.tag != "VBN" for t in view.tokens) or view.sentence.paragraph > _HEADINGS:
        return
    for draft in found[:1]:
        if (
            draft.first < _OPENS
            and len(view.tokens) <= draft.last + _SHORT_LINE
            and draft.basis in {"number", "symbol"}
        ):
            draft.is_self = True


_OPENS, _SHORT_LINE = 3, 16
"""Words before and behind the name in a heading."""
_HEADINGS = 8
"""Paragraphs in which a page's own headings stand."""
