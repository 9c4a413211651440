"""Mending of what the small parser gets wrong in diplomatic prose, after the parse and before any rule.

Each mend names the slip it repairs. Invariant: indexes and words never change, only tags, labels and heads do.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model.reading import Token


def mend(tokens: Sequence[Token]) -> None:
    """Repair known slips in place."""
    for token in tokens:
        if token.pos == "PROPN" and token.text.islower():
            token.pos = "NOUN"
        _raise_finite_verb(tokens, token)
    _name_root_verb(tokens)


def _raise_finite_verb(tokens: Sequence[Token], token: Token) -> None:
    """"thanked X for its readiness to host and commended Y": the second finite verb goes with the first, not with "host"."""
    head = tokens[token.head]
    if token.tag not in _FINITE or token.dep != "conj" or head.tag != "VB" or any(tokens[c].dep in _SUBJECTS for c in token.children):
        return
    above = head
    while above.head != above.index:
        above = tokens[above.head]
        if above.tag == token.tag and above.index < token.index:
            _move(tokens, token, above)
            return


def _move(tokens: Sequence[Token], token: Token, head: Token) -> None:
    old = tokens[token.head]
    old.children = tuple(c for c in old.children if c != token.index)
    head.children = tuple(sorted((*head.children, token.index)))
    token.head = head.index


def _name_root_verb(tokens: Sequence[Token]) -> None:
    """A root taken for a noun though it has a subject and complements is a verb ("The countries call upon X to ...")."""
    for token in tokens:
        is_root = token.head == token.index and token.pos == "NOUN" and token.text.islower()
        if is_root and any(tokens[c].dep in _SUBJECTS and c < token.index for c in token.children):
            token.pos, token.tag, token.lemma = "VERB", "VBP", token.text.casefold()


_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
