"""The sentences of statements with their words as numbers: read from the file where they are kept, else cut now.

Invariant: words kept and words cut are the same, and the sentences are those of the first text of their statement.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from communique.analyse.spoken import Spoken
from communique.analyse.word_index import Numbers
from communique.analyse.words import Sentence, places_of
from communique.knowledge.rules_hash import hash_of
from communique.model.resolved import Statement
from communique.model.span import Span
from communique.model.text import Text
from communique.store import Body
from communique.store.kept_words import KeptWords, unpacked

if TYPE_CHECKING:
    from communique.dossier.held import Held

_DATELINE = re.compile(r"[^\n.!?]{2,90}?\b\d{4}\b\.?\s*[–—‒―-]+\s*")
"""Places, a day, a dash at the head of a body; the words after it are the statement's own."""

AT_ONCE = 200
"""Texts cut or read together: a few megabytes."""

_RULES = (
    *("dossier/word_shelf.py", "analyse/words.py", "read/sentences.py", "knowledge/folding.py"),
    *("knowledge/sentence_marks.yaml", "store/kept_words.py"),
)
"""Code and data that decide how sentences and words are cut and kept."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """The words of one text as they are kept."""

    sentences: array[int]
    """Paragraph, first character and one past the last of each, one after the other."""

    words: array[int]
    """As `Numbers` has them."""


def sentences_of(text: Text | Body, *, with_dateline: bool = True) -> Iterator[Sentence]:
    """The sentences of a body, in order."""
    from communique.read.sentences import split_sentences  # the reading stage takes time to load

    for number, paragraph in enumerate(text.paragraphs):
        span = paragraph.span
        if number == 0 and not with_dateline:
            found = _DATELINE.match(text.content, span.start, span.end)
            if found and found.end() < span.end:
                span = Span(found.end(), span.end)
        for sentence in split_sentences(text.content, span):
            yield Sentence(text.sha256, paragraph.number, sentence.start, sentence.of(text.content))


def spoken_of(dossier: Held, statements: Iterable[Statement]) -> tuple[Spoken, ...]:
    """Statements with their sentences, datelines left out."""
    chosen = tuple(statements)
    return tuple(_spoken(dossier, chosen, _kept_of(dossier, chosen)))


def numbered_of(dossier: Held, statements: Iterable[Statement]) -> tuple[tuple[Spoken, ...], Numbers | None]:
    """The same, with their words as numbers; None for these where some are not kept."""
    chosen = tuple(statements)
    kept = _kept_of(dossier, chosen)
    spoken = tuple(_spoken(dossier, chosen, kept))
    if any(s.texts[0] not in kept for s in chosen):
        return spoken, None
    look = dossier.look_ups
    vocabulary = look.kept.get("vocabulary", look.store.vocabulary)
    return spoken, Numbers(vocabulary, {s.id: kept[s.texts[0]].words for s in chosen})


def _spoken(dossier: Held, chosen: Sequence[Statement], kept: Mapping[str, _Kept]) -> Iterator[Spoken]:
    for start in range(0, len(chosen), AT_ONCE):
        some = chosen[start : start + AT_ONCE]
        contents = dossier.look_ups.store.contents([s.texts[0] for s in some if s.texts[0] in kept])
        others = [s for s in some if s.texts[0] not in kept]
        cut = {b.sha256: tuple(sentences_of(b, with_dateline=False)) for b in dossier.bodies(others)}
        for statement in some:
            text = statement.texts[0]
            yield Spoken(statement, cut[text] if text in cut else tuple(_placed(text, contents[text], kept[text])))


def _placed(sha256: str, content: str, kept: _Kept) -> Iterator[Sentence]:
    places = iter(kept.sentences)
    for paragraph, start, end in zip(places, places, places, strict=True):
        yield Sentence(sha256, paragraph, start, content[start:end])


def _kept_of(dossier: Held, statements: Sequence[Statement]) -> Mapping[str, _Kept]:
    """By text the words that the file keeps."""
    look = dossier.look_ups
    if not look.kept.get("words are kept", lambda: look.store.words_are_kept(word_rules())):
        return {}
    found = look.store.words_of([s.texts[0] for s in statements])
    return {text: _Kept(unpacked(sentences), unpacked(words)) for text, (sentences, words) in found.items()}


def keep_words(dossier: Held) -> None:
    """Cut the words of the statements of which the file keeps none, and keep them."""
    store = dossier.look_ups.store
    if not store.words_are_kept(word_rules()):
        store.forget_words(word_rules())
    missing = store.texts_without_words()
    for start in range(0, len(missing), AT_ONCE):
        store.keep_words(_cut(store.bodies(missing[start : start + AT_ONCE])))


def _cut(bodies: Collection[Body]) -> Mapping[str, KeptWords]:
    return {body.sha256: _words_of(tuple(sentences_of(body, with_dateline=False))) for body in bodies}


def _words_of(sentences: Sequence[Sentence]) -> KeptWords:
    places = tuple((s.paragraph, s.start, s.start + len(s.exact)) for s in sentences)
    words = (tuple((key, s.exact[start].isupper()) for key, start in places_of(s.exact)) for s in sentences)
    return KeptWords(places, tuple(words))


@cache
def word_rules() -> str:
    """Twelve hex digits that change whenever a rule does by which sentences and words are cut."""
    return hash_of(_RULES).hexdigest()[:12]
