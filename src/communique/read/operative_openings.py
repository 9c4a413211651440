"""Operative paragraphs: "Welcomes the outcome ...", a verb whose subject stands far above.

The parser takes such openings for nouns. It is given a subject for the time of the parse; the subject never reaches the
tokens. Source of the form: UN Editorial Manual, operative paragraphs open with a verb in the present indicative.
"""

from __future__ import annotations

import re
from functools import cache

from communique.knowledge.verbs import light_verbs, verb_frames

SUBJECT = "It "
"""The subject lent to the parser."""

_OPENING = re.compile(r"(?:(?:[A-Z][a-z]+ly|Also|Further|Once again|Again|In this regard,?|In this context,?)\s+(?:and\s+[a-z]+ly\s+)?)?([A-Za-z]+s)\s+[^\s.]")


@cache
def _operative_verbs() -> frozenset[str]:
    lemmas = {*verb_frames(), *light_verbs()}
    return frozenset(_third_person(lemma) for lemma in lemmas)


def _third_person(lemma: str) -> str:
    if re.search(r"(s|x|z|ch|sh|o)$", lemma):
        return lemma + "es"
    return re.sub(r"([^aeiou])y$", r"\1ie", lemma) + "s"


def subject_for(plain: str) -> str:
    """The subject to lend to a sentence that opens with an operative verb; empty for other sentences.

    >>> subject_for("Strongly condemns the attack of 3 May")
    'It '
    >>> subject_for("Demands were made by both sides")
    ''
    """
    found = _OPENING.match(plain)
    if not found or found.group(1).lower() not in _operative_verbs():
        return ""
    following = plain[found.end(1) :].split(maxsplit=1)[0].lower()
    return "" if following in {"were", "was", "are", "is", "have", "has", "had", "of", "will", "between", "from", "made"} else SUBJECT
