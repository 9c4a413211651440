"""Topics: where statements mention a word, a phrase or a formula.

Idea: one word is met in all its forms by its stem; a phrase is met with its words in order, or as a near-use where it is long enough
to be known again. Invariant: what is given back are words of one sentence, in order.

Cost: one pass over the sentences; a sentence without the rarest stem of a phrase is passed over at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.analyse.formula_lines import find_use
from communique.analyse.near_uses import Wording
from communique.analyse.spoken import Spoken
from communique.analyse.words import Sentence, is_content, keys_of, stem
from communique.model.citation import Citation


def mentions_in(spoken: Spoken, topic: str) -> tuple[Citation, ...]:
    """Where a statement mentions a topic, at most once a sentence.

    >>> from communique.model.resolved import Statement
    >>> told = Statement("s", "s", "t", ("a",), (), None, None, "none", None, "statement", "en")
    >>> lines = (Sentence("a", 1, 0, "The ceasefires held."), Sentence("a", 1, 21, "They met."))
    >>> [c.exact for c in mentions_in(Spoken(told, lines), "ceasefire")]
    ['ceasefires']
    """
    return tuple(_mentions(spoken, topic))


def _mentions(spoken: Spoken, topic: str) -> Iterator[Citation]:
    keys = keys_of(topic)
    wanted = {stem(key) for key in keys if is_content(key)} or {stem(key) for key in keys}
    wording = Wording.of(keys)
    for sentence in spoken.sentences:
        here = keys_of(sentence.exact)
        if wanted.isdisjoint(stem(key) for key in here):
            continue
        if len(keys) == 1:
            yield from _word(sentence, here, wanted)
        elif keys and (found := find_use(wording, here)):
            yield sentence.cite(found.first, found.last)


def _word(sentence: Sentence, here: list[str], wanted: set[str]) -> Iterator[Citation]:
    place = next((n for n, key in enumerate(here) if stem(key) in wanted), None)
    if place is not None:
        yield sentence.cite(place, place + 1)
