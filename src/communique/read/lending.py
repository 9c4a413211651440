"""Words lent to the parser for the time of a parse, where diplomatic prose misleads it.

Operative paragraphs ("Welcomes the outcome ...") have their subject far above and are taken for nouns: a subject is lent.
Verbs that look like nouns ("The mediators ... regret that") are lent their past form, which no noun has. Verbs in capitals ("STRESSES") are lent small letters. None of this reaches the tokens. Source of the form: UN Editorial Manual, operative paragraphs open with a verb in the present indicative.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from communique.knowledge.verbs import light_verbs, past_forms, past_of, present_forms, verb_frames

SUBJECT = "It "
"""The subject lent to the parser."""

_OPENING = re.compile(
    r"(?:(?:[A-Z][a-z]+ly|Also|Further|Once again|Again|In this regard,?|In this context,?)\s+(?:and\s+[a-z]+ly\s+)?)?([A-Za-z]+(?:s|d)|Took|Gave|Paid|Drew)\s+[^\s.]"
)


@cache
def _operative_verbs() -> frozenset[str]:
    irregular = {"took", "gave", "paid", "made", "drew"}
    return frozenset({*present_forms(), *past_forms(), *irregular})


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
    if found.group(1).lower() not in present_forms() and not _opens_operative(plain, found.end(1)):
        return ""
    following = plain[found.end(1) :].split(maxsplit=1)[0].lower()
    return (
        ""
        if following in {"were", "was", "are", "is", "have", "has", "had", "of", "will", "between", "from", "made"}
        else SUBJECT
    )


def _opens_operative(plain: str, end: int) -> bool:
    """Whether a past form opens an operative paragraph ("Took note of ...;"), not a participle clause ("Adopted by ...")."""
    following = plain[end:].split(maxsplit=1)[0].lower()
    return following not in {"by", "at", "in", "on"} and plain.rstrip().endswith((".", ";", ":"))


def past_for(words: Sequence[str]) -> tuple[int, str] | None:
    """The first word that may be a verb of speech though the parser found no verb, with its past form.

    >>> past_for(["The", "mediators", "regret", "that", "it", "was", "so"])
    (2, 'regretted')
    """
    for place, word in enumerate(words[1:-1], 1):
        if (
            (word in _plain_verbs() or (word in present_forms() and place > 1))
            and words[place - 1].lower() not in _BEFORE_NOUNS
            and (
                words[place + 1].lower() in _AFTER_VERBS
                or (word in present_forms() and words[place + 1].lower() not in _AFTER_NOUNS)
            )
        ):
            return place, past_of(present_forms().get(word, word))
    return None


_BEFORE_NOUNS = frozenset(
    {
        "the",
        "a",
        "an",
        "to",
        "of",
        "their",
        "his",
        "her",
        "its",
        "our",
        "this",
        "that",
        "and",
        "for",
        "in",
        "on",
        "with",
    }
)
_AFTER_NOUNS = frozenset({"of", "and", "or", "by", "between", "from", ",", ".", ";", ":", "in", "at", "made", "issued"})
_AFTER_VERBS = frozenset(
    {
        "that",
        "the",
        "on",
        "upon",
        "for",
        "to",
        "their",
        "our",
        "all",
        "both",
        "its",
        "with",
        "any",
        "this",
        "these",
        "a",
        "an",
        "as",
    }
)


@cache
def _plain_verbs() -> frozenset[str]:
    return frozenset({*verb_frames(), *light_verbs()})


_CAPITALS = re.compile(r"\b[A-Z]{4,}\b")


def in_small_letters(plain: str) -> str:
    """The words with verbs of speech in capitals written small, of the same length.

    >>> in_small_letters("WELCOMES the outcome, and ENCOURAGES the AU")
    'Welcomes the outcome, and encourages the AU'
    """
    return _CAPITALS.sub(lambda m: _small(m.group(), opens=m.start() == 0), plain)


def _small(word: str, *, opens: bool) -> str:
    lower = word.lower()
    if lower not in present_forms() and lower not in _SMALL:
        return word
    return lower.capitalize() if opens else lower


_SMALL = frozenset(
    {
        "strongly",
        "further",
        "also",
        "note",
        "concern",
        "once",
        "again",
        "tribute",
        "appreciation",
        "urgently",
        "deeply",
        "upon",
        "gratitude",
        "satisfaction",
        "noting",
        "recalling",
        "welcoming",
        "reaffirming",
        "stressing",
        "having",
        "mindful",
        "concerned",
    }
)
