"""States that no table knows, told from how a text uses their names ("Government of X", "the Foreign Ministers of X and Y").

The names found become hits of the lexicon, so that the grammar of actors treats them as any other state. Invariant: a name that the
tables know as something else, or that the text gives to a person, is never taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from communique.knowledge.bodies import load_body_words
from communique.knowledge.folding import fold
from communique.knowledge.labels import load_label_words
from communique.knowledge.names import load_name_words
from communique.knowledge.posts import load_post_words
from communique.read.gazetteer import find_place
from communique.read.names import Line
from communique.read.names_lexicon import Hit, HitKind, scan

SHORTEST = 4
"""Letters of the shortest name that is taken."""

_NAME = r"[A-Z][^\W\d_]*[a-zà-ÿ](?:-[A-Z][^\W\d_]+)?"
_STYLE = r"(?:(?:[A-Z][\w’']+ ){0,2}(?:Republic|Kingdom|Sultanate|Emirate|Principality) of (?:the )?)"
_OFFICE = (
    r"(?:Foreign Ministers?|Prime Ministers?|Presidents?|Defen[cs]e Ministers?|Heads? of (?:State|Government)"
    r"|Ministers? (?:of|for) (?:Foreign|External) (?:Affairs|Relations)|Ministr(?:y|ies) of Foreign Affairs)"
)
_OF = re.compile(
    rf"\b(?:(?i:governments?)|{_OFFICE}) of (?:the )?{_STYLE}?({_NAME})(?: (?:and|&) (?:of )?(?:the )?{_STYLE}?({_NAME}))?"
)
_STYLED = re.compile(rf"\b{_STYLE}({_NAME})")
_POSSESSED = re.compile(rf"\b({_NAME})['’]s (?:{_OFFICE}|(?i:government)\b)")
_SIDE = re.compile(r"\b([A-Z][^\W\d_]+(?:n|ese|ish|i)) (?:side|counterpart|government|Government|authorities|people)\b")
_ASKED = re.compile(
    rf"\b(?:call(?:s|ed|ing)? (?:up)?on|urg(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|commend(?:s|ed|ing)?|invit(?:e|es|ed|ing)"
    rf"|peoples of|delegations of|teams of) ({_NAME}) and ({_NAME}) (?:to|for|will|have|on)\b"
)
_STATELY = ("a", "land", "stan")
"""Endings that the names of most states have in English; asked for where nothing else tells that two names are states."""

_CAPITAL_NEXT = re.compile(r" +(?:[A-Z][\w’'-]*)")
_PERSON_NEXT = re.compile(r" +[A-Z][a-z’'-]+[\w’'-]* +(?:[A-Z]\. *)?[A-Z][\w’'-]+")
_BEFORE_NAME = re.compile(r"(?:\b[A-Z][a-z’'-]+|\b(?:Mr|Mrs|Ms|Dr|Amb|Gen)\.?) $")
_ENDINGS = ("n", "an", "ian", "ese", "ish", "i")
_VOWELS = "aeiouy"
_PERSONAL = frozenset({"president", "minister", "secretary", "ambassador", "chairman", "envoy", "king", "prince"})
"""Posts whose holder's name follows without "of"."""
_PARTS = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower", "greater", "new"})  # fmt: skip
"""Words before the name of a state for a part of it."""


def list_unknown_states(content: str) -> tuple[str, ...]:
    """The names that a text uses as states and that no table knows, in the order of the text.

    >>> list_unknown_states("The Foreign Ministers of Norway and Tolvania met.")
    ('Tolvania',)
    """
    flat = re.sub(r"\s", " ", content)
    found = dict.fromkeys(name for _, name in sorted(_candidates(flat)))
    return tuple(
        name
        for name in found
        if len(name) >= SHORTEST and not _is_known(name) and not find_place(name) and not _is_persons(name, flat)
    )


def mark_unknown_states(lines: Sequence[Line], content: str) -> None:
    """Give the lines hits for the states that no table knows, their long forms and adjectives."""
    names = list_unknown_states(content)
    for line in lines if names else ():
        for index, word in enumerate(line.words):
            if word.is_capital and index not in line.hits and (hit := _hit(word.text, index, names)):
                line.hits.setdefault(index, []).append(hit)
                _mark_long_form(line, index, hit)


def _candidates(flat: str) -> Iterator[tuple[int, str]]:
    for found in _OF.finditer(flat):
        first, second = found.groups()
        if second is None or not _is_plural(found.group()):
            if _stands_alone(flat, found.end(1)):
                yield found.start(1), first
        elif not _CAPITAL_NEXT.match(flat, found.end(2)) or _PERSON_NEXT.match(flat, found.end(2)):
            yield found.start(1), first
            yield found.start(2), second
    for found in _STYLED.finditer(flat):
        yield found.start(1), found.group(1)
    for found in _POSSESSED.finditer(flat):
        if not _BEFORE_NAME.search(flat, 0, found.start(1)):
            yield found.start(1), found.group(1)
    for found in _ASKED.finditer(flat):
        if all(name.endswith(_STATELY) for name in found.groups()):
            yield from ((found.start(n), found.group(n)) for n in (1, 2))
    yield from _bases(flat)


def _bases(flat: str) -> Iterator[tuple[int, str]]:
    """The names whose adjective the text uses of a side or government ("the Xan side")."""
    for adjective in {found.group(1) for found in _SIDE.finditer(flat)}:
        for found in re.finditer(rf"\b{re.escape(adjective[:SHORTEST])}[^\W\d_]*", flat):
            if any(adjective == stem + e for e in _ENDINGS for stem in _stems(found.group())):
                yield found.start(), found.group()


def _is_plural(words: str) -> bool:
    return bool(re.match(r"(?i:governments)|Presidents|Heads|Ministers|Ministries|\w+ Ministers", words))


def _stands_alone(flat: str, end: int) -> bool:
    """Whether no part of the name follows: no capital, or the two words of a person's name."""
    return not _CAPITAL_NEXT.match(flat, end) or bool(_PERSON_NEXT.match(flat, end))


@cache
def _is_known(name: str) -> bool:
    """Whether the tables know a name, or it is a word of the grammar."""
    low = fold(name)
    posts, names, bodies, labels = load_post_words(), load_name_words(), load_body_words(), load_label_words()
    words = (
        posts.modifiers | posts.portfolios | posts.small_portfolios | frozenset(posts.qualifiers) | posts.small_bodies
        | names.function | names.titles | names.ranks | names.also_names | bodies.heads | bodies.alone | bodies.no_bodies
        | labels.heads | labels.linked | labels.before
    )  # fmt: skip
    return low in words or bool(scan(low, name))


def _is_persons(name: str, flat: str) -> bool:
    """Whether the text gives a name to a person: a title, post or first name before it."""
    given = load_name_words().given
    if fold(name) in given:
        return True
    for found in re.finditer(rf"([^\W\d_][\w’'.-]*) {re.escape(name)}\b", flat):
        before = fold(found.group(1)).rstrip(".")
        if not found.group(1)[0].isupper():
            continue
        if before in load_name_words().titles | load_name_words().ranks | given | _PERSONAL:
            return True
        is_known = _is_known(found.group(1)) or before in _PARTS
        if not is_known and not _opens_sentence(flat, found.start()):
            return True
    return False


def _opens_sentence(flat: str, at: int) -> bool:
    before = flat[:at].rstrip(" \"“‘'")
    return not before or before[-1] in ".!?:–—"


def _hit(text: str, index: int, names: tuple[str, ...]) -> Hit | None:
    for name in names:
        if text in (name, name.upper()):
            return Hit(HitKind.STATE, fold(name), name, index + 1)
        if text[:SHORTEST] == name[:SHORTEST] and any(text == stem + e for e in _ENDINGS for stem in _stems(name)):
            return Hit(HitKind.ADJECTIVE, fold(text), name, index + 1)
    return None


def _stems(name: str) -> tuple[str, ...]:
    bare = name.rstrip(_VOWELS)
    return (name, bare) if len(bare) >= SHORTEST else (name,)


def _mark_long_form(line: Line, index: int, hit: Hit) -> None:
    """A hit from "Republic of X" on, with the adjectives before it."""
    at = index - 1 - (line.low(index - 1) == "the")
    if hit.kind is not HitKind.STATE or line.low(at) != "of" or line.low(at - 1) not in _STYLES:
        return
    first = at - 1
    while line.low(first - 1) in _STYLE_WORDS and line.is_capital(first - 1):
        first -= 1
    line.hits.setdefault(first, []).insert(0, hit)


_STYLES = frozenset({"republic", "kingdom", "sultanate", "emirate", "principality"})
_STYLE_WORDS = frozenset(
    {"federal", "democratic", "islamic", "arab", "united", "people's", "co-operative", "socialist"}
)
