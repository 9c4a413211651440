"""Finds the issuers of spoken texts: who answers questions, and who speaks under a line with name and post.

Invariant: who asks is no issuer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from communique.extract.issuer_phrases import OPENING, Found, Seen, body_of
from communique.model.reading import MentionKind, Sentence
from communique.model.span import Span

_ANSWERS = re.compile(
    r"^(?P<who>(?:D?SRSG|D?SG|USG|ASG|HRVP|FM|PM)(?=:)|(?:[A-ZÀ-Þ][\w’'.-]*|d[eu]|van|von|al|el|bin)(?: (?:[A-ZÀ-Þ][\w’'.-]*|d[eu]|van|von|al|el|bin)){1,5})\s?(?:\([^)\n]*\))?:\s",
)
_ASKS = re.compile(r"^(?:Q|Question|QUESTION|Reporter|Journalist|Moderator|MODERATOR|Interviewer)\s?(?:\([^)\n]*\))?:")
_LETTERS = {
    "SG": "Secretary-General",
    "DSG": "Deputy Secretary-General",
    "SRSG": "Special Representative of the Secretary-General",
    "DSRSG": "Deputy Special Representative of the Secretary-General",
    "USG": "Under-Secretary-General",
    "ASG": "Assistant Secretary-General",
}
"""Letters by which transcripts call who speaks."""

_LEAST_TURNS = 2
"""Turns that make a conversation."""

_TITLES = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Dr|MR|MS|MRS|DR)\.? |(?:[A-Z][a-z]+ )?(?:President|Minister|Secretary|Ambassador|Envoy|PRESIDENT|MINISTER|SECRETARY|AMBASSADOR) )+"
)


def answered(seen: Seen) -> Found:
    """As in "Question: ...", "A B: ...": who answers."""
    turns: Counter[str] = Counter()
    first: dict[str, Span] = {}
    is_asked = False
    for paragraph in seen.text.paragraphs:
        words = paragraph.span.of(seen.text.content)
        is_asked |= _ASKS.match(words) is not None
        found = _ANSWERS.match(words)
        if found is not None:
            who = found["who"]
            turns[who] += 1
            first.setdefault(who, Span(paragraph.span.start, paragraph.span.start + len(who)))
    named = {who: name for who in turns if (name := _person(seen, who))}
    speaking = [who for who in turns if who in named] if named or not is_asked else list(turns)
    if not speaking or turns.total() < _LEAST_TURNS - is_asked or not (is_asked or len(turns) > 1):
        return (), ()
    names = tuple(dict.fromkeys(named.get(who) or _LETTERS.get(who, who) for who in speaking))
    return names, tuple(first[who] for who in speaking)


def _person(seen: Seen, who: str) -> str:
    """The person of the text whom the words before an answer name; empty if they name none."""
    bare = set(_TITLES.sub("", who).casefold().replace(".", "").split())
    fitting = [p.name for p in seen.reading.people if bare and bare <= set(p.name.casefold().replace(".", "").split())]
    return fitting[0] if len(fitting) == 1 else ""


def introduced(seen: Seen) -> Found:
    """As in "A B, Special Envoy" on a line of its own above words in the first person."""
    opening = [s for _, s in zip(range(OPENING + 2), body_of(seen.reading), strict=False)]
    for at, sentence in enumerate(opening[:OPENING]):
        if any(t.pos in {"VERB", "AUX"} for t in sentence.tokens):
            return (), ()
        people = seen.reading.mentions_in(sentence.index, MentionKind.PERSON)
        posts = seen.reading.mentions_in(sentence.index, MentionKind.POST)
        if len(people) == 1 and posts and any(_in_first_person(s) for s in _after(seen, opening[at])):
            return (people[0].name,), (people[0].span,)
    return (), ()


def _after(seen: Seen, sentence: Sentence) -> Iterator[Sentence]:
    return (s for s in seen.reading.sentences[sentence.index + 1 : sentence.index + 1 + 2 * OPENING])


def _in_first_person(sentence: Sentence) -> bool:
    return any(t.text in {"I", "my", "My"} for t in sentence.tokens)
