"""Identifiers: opaque ids that stay, and readable slugs that may change.

Invariant: an id depends on the words of the earliest text that names the thing, so that adding a later page leaves it as it is.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from communique.knowledge.folding import fold

_LONGEST = 60
"""Characters of a slug without date and number."""


def opaque_id(*parts: str) -> str:
    """Twelve hex digits for what the parts name.

    >>> opaque_id("person", "ana lund") == opaque_id("person", "ana lund")
    True
    """
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def slug(words: str) -> str:
    """The words as part of an address, cut at a word.

    >>> slug("Solène O’Hara-Lund")
    'solene-ohara-lund'
    """
    plain = re.sub(r"[^a-z0-9]+", "-", fold(words).replace("'", "")).strip("-")
    if len(plain) > _LONGEST:
        plain = plain[: _LONGEST + 1].rpartition("-")[0] or plain[:_LONGEST]
    return plain or "unnamed"


def number_slugs(wanted: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """A slug for each id, where several ids want one numbered in the order of the ids.

    >>> number_slugs([("b2", "ana"), ("a1", "ana"), ("c3", "bo")])
    {'a1': 'ana', 'b2': 'ana-2', 'c3': 'bo'}
    """
    pairs = sorted(wanted)
    taken = {text for _, text in pairs}
    seen: Counter[str] = Counter()
    given: dict[str, str] = {}
    for opaque, text in pairs:
        seen[text] += 1
        number = seen[text]
        name = text if number == 1 else f"{text}-{number}"
        while number > 1 and name in taken:
            number += 1
            name = f"{text}-{number}"
        seen[text] = number
        taken.add(name)
        given[opaque] = name
    return given
