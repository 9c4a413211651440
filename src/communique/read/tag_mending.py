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
        if token.pos == "VERB" and not token.lemma:
            token.lemma = token.text.casefold()
