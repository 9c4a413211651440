"""Tells who publishes a page, where that is a newspaper or an archive and not the issuer (knowledge/publishers.yaml)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from communique.knowledge.tables import load_table

_LONGEST_NAME = 60
_SHORT_NAME = 4
_BODY_WORDS = 12
_WORDS = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_CAMEL_END = re.compile(r"[a-z]([A-Z][a-z]+)$")
_JOINED = re.compile(r"[/|>»›,:;?!]")
_YEAR = re.compile(r"\b(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)?\d{2,4})?\b")


@cache
def _names(kind: str) -> frozenset[str]:
    return frozenset(str(word) for word in load_table("publishers")[kind])


@cache
def _before() -> re.Pattern[str]:
    rows = sorted(load_table("publishers")["before"], key=len, reverse=True)
    return re.compile(
        r"(?:^|\b|(?<=\s))(?:" + "|".join(re.escape(row) for row in rows) + r")\s+(?:the\s+)?", re.IGNORECASE
    )


@cache
def _stop() -> re.Pattern[str]:
    rows = sorted((str(row) for row in load_table("publishers")["stop"]), key=len, reverse=True)
    worded = "|".join(re.escape(row) for row in rows if row[0].isalpha())
    marks = "|".join(re.escape(row) for row in rows if not row[0].isalpha())
    return re.compile(rf"\b(?:{worded})\b|\s*(?:{marks})(?=\s|$)", re.IGNORECASE)


def is_newspaper_name(text: str) -> bool:
    """Whether a name is one of a newspaper, agency or archive.

    >>> is_newspaper_name("The Dunmere Courier"), is_newspaper_name("LakePost"), is_newspaper_name("Press Service")
    (True, True, False)
    """
    words = _WORDS.findall(text) if len(text) <= _LONGEST_NAME else []
    if not words or _JOINED.search(text):
        return False
    if " ".join(words).casefold() in _names("aggregator") or _is_run_together(words):
        return True
    return len(words) > 1 and words[-1].casefold() in _names("newspaper") and _is_named_paper(words)


def _is_run_together(words: list[str]) -> bool:
    """Whether a short name ends in a newspaper's word without a blank ("LakePost")."""
    camel = _CAMEL_END.search(words[-1])
    return camel is not None and camel.group(1).casefold() in _names("newspaper") and len(words) <= _SHORT_NAME


def _is_named_paper(words: list[str]) -> bool:
    """Whether words that end in a newspaper's word are a name, and not a section of a site or an office."""
    if sum(word[0].isupper() for word in words) < len(words) - 1:
        return False
    before = {word.casefold() for word in words[:-1]}
    return not before & _names("body") and not (
        words[-1].casefold() in _names("generic") and before & _names("section")
    )


def is_body_name(text: str) -> bool:
    """Whether a line names an organisation or office.

    >>> is_body_name("MINISTRY OF FOREIGN AFFAIRS OF ARVANIA"), is_body_name("Talks resume in Marade")
    (True, False)
    """
    words = _WORDS.findall(text)
    if not words or len(words) > _BODY_WORDS:
        return False
    small = {"of", "the", "for", "and", "in", "to", "on", "de", "at"}
    if any(word[0].islower() and word not in small for word in words):
        return False
    return any(word.casefold() in _names("body") for word in words)


def names_no_place(text: str) -> bool:
    """Whether a line holds a word of a body's or newspaper's name, and so is no place.

    >>> names_no_place("Press Team"), names_no_place("Marade")
    (True, False)
    """
    words = {word.casefold() for word in _WORDS.findall(text)}
    return bool(words & (_names("body") | _names("newspaper")))


def is_organ_name(text: str) -> bool:
    """Whether a line names an organ of a larger body.

    >>> is_organ_name("PEACE COUNCIL")
    True
    """
    return any(word.casefold() in _names("organ") for word in _WORDS.findall(text))


def host_in_words(lines: Iterable[str], *, comments: bool) -> str | None:
    """The newspaper that the furniture of a page names; None if it names none.

    Args:
        lines: units of the furniture.
        comments: whether readers may comment on the page, as on newspapers' and not on issuers' pages.

    >>> host_in_words(["Get notified of the latest updates from LakePost."], comments=True)
    'LakePost'
    """
    for line in lines:
        if len(line) > 3 * _LONGEST_NAME:
            continue
        for found in _before().finditer(line):
            name = _name_from(line[found.end() :])
            if name and (
                is_newspaper_name(name) or _is_short_for_newspaper(name) or (comments and _is_plain_name(name))
            ):
                return name
    return None


def _name_from(text: str) -> str:
    rest = _YEAR.sub("", text).strip(" .,|–-")
    stop = _stop().search(rest)
    name = (rest[: stop.start()] if stop else rest).strip(" .,:;|–-!*")
    return name if name[:1].isupper() and len(name) <= _LONGEST_NAME else ""


def _is_short_for_newspaper(name: str) -> bool:
    return name.casefold() in _names("newspaper") and name.casefold() not in {
        "news",
        "press",
        "media",
        "today",
        "online",
        "daily",
        "weekly",
        "record",
    }


def _is_plain_name(name: str) -> bool:
    is_pronoun = name.casefold().split()[0] in {"us", "our", "me", "my", "the", "all"}
    return not is_body_name(name) and not is_pronoun and len(name.split()) <= _SHORT_NAME and name[0].isalpha()


def says_repost(text: str) -> bool:
    """Whether the words of a page say that it carries somebody else's text."""
    lowered = text.casefold()
    return any(phrase in lowered for phrase in _names("repost"))
