"""Noun phrases: from the head of a phrase to its words, as a reader would name it."""

from __future__ import annotations

from communique.model.reading import Sentence, Token
from communique.model.span import Span

_FRONT = frozenset(
    {
        "compound",
        "amod",
        "nmod",
        "poss",
        "nummod",
        "case",
        "advmod",
        "quantmod",
        "predet",
        "punct",
        "npadvmod",
        "preconj",
    }
)
_DROPPED_FRONT = frozenset({"det", "predet", "preconj", "punct"})
_POSSESSIVES = frozenset({"PRP$"})
MOST_WORDS = 12
"""Words after which the name of a phrase is cut: longer ones are descriptions, not names."""


def phrase_tokens(sentence: Sentence, head: int, *, with_of: bool = True) -> tuple[Token, ...]:
    """The words of the noun phrase headed by ``head``: modifiers in front without article, and its of-phrase."""
    tokens = sentence.tokens
    first = head
    while first > 0 and tokens[first - 1].head in range(first, head + 1) and tokens[first - 1].dep in _FRONT | {"det"}:
        first -= 1
    first = min([first, *(t.index for t in sentence.children(head, "poss") if t.index < head)])
    while first < head and (
        tokens[first].dep in _DROPPED_FRONT or tokens[first].tag in _POSSESSIVES or tokens[first].tag == "DT"
    ):
        first += 1
    last = head
    if with_of:
        last = _end_of_phrase(sentence, head)
    return tokens[first : min(last, first + MOST_WORDS - 1) + 1]


def _end_of_phrase(sentence: Sentence, head: int) -> int:
    last = head
    for prep in sentence.children(head, "prep"):
        if prep.text.casefold() == "of" and prep.index <= last + 1:
            for inner in sentence.children(prep.index, "pobj"):
                last = max(last, inner.index, _end_of_phrase(sentence, inner.index))
    return last


def phrase_words(sentence: Sentence, head: int, content: str, *, with_of: bool = True) -> str:
    """The phrase as written, line breaks and runs of blanks folded to one blank.

    Leading possessives ("its leaders") and articles are left out.
    """
    tokens = phrase_tokens(sentence, head, with_of=with_of)
    if not tokens:
        return sentence.tokens[head].text
    return " ".join(content[tokens[0].start : tokens[-1].end].split())


def tokens_span(tokens: tuple[Token, ...] | list[Token]) -> Span:
    """From the first character of the first token to the last of the last."""
    return Span(tokens[0].start, tokens[-1].end)


def conjuncts(sentence: Sentence, index: int) -> tuple[int, ...]:
    """The token and the words coordinated with it, in order."""
    found = [index]
    for child in sentence.children(index, "conj"):
        found.extend(conjuncts(sentence, child.index))
    return tuple(sorted(found)) if len(found) > 1 else (index,)
