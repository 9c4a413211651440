"""Names the actors of a phrase in the form in which issuers are named.

Invariant: a name is what the cast gives for the words, or the words themselves; the spans are the words it rests on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from communique.extract.cast import ACTOR_KINDS, Cast
from communique.extract.phrases import phrase_tokens, tokens_span
from communique.knowledge.countries import load_countries
from communique.knowledge.tables import load_table
from communique.model.header import Header
from communique.model.reading import Mention, MentionKind, Reading, Sentence
from communique.model.span import Span
from communique.model.text import Text, ZoneRole

Found = tuple[tuple[str, ...], tuple[Span, ...]]
"""Names of the issuers and the words that name them."""


OPENING = 3
"""Sentences of the body in which a text announces itself."""


SHORT = 6
"""Tokens of a heading or dateline."""


PROPER_NOUNS = frozenset({"NNP", "NNPS"})
"""Tags of proper nouns."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A statement as it is looked at for its issuers."""

    text: Text
    """The text with its zones."""

    header: Header
    """What its head tells."""

    reading: Reading
    """Its sentences and mentions."""

    cast: Cast
    """Who stands for what in it."""


@cache
def announcement_words() -> dict[str, Any]:
    """How a text says whose words it carries (knowledge/announcements.yaml)."""
    table: dict[str, Any] = load_table("announcements")
    return table


@cache
def state_names() -> frozenset[str]:
    """All names of countries, case folded."""
    return frozenset(name.casefold() for country in load_countries() for name in (country.name, *country.also))


def body_of(reading: Reading) -> Iterator[Sentence]:
    """The sentences of the body."""
    return (s for s in reading.sentences if s.zone is ZoneRole.BODY)


def named(cast: Cast, sentence: Sentence, index: int) -> Found:
    """The issuers that the phrase at ``index`` names: persons where their posts group them, else the body."""
    names = cast.who(sentence, index)
    tokens = phrase_tokens(sentence, index)
    if not names or not tokens:
        return (), ()
    for group in cast.reading.groups:
        mention = cast.reading.mentions[group.mention]
        if mention.sentence == sentence.index and mention.first <= index <= mention.last:
            people = {p.name for p in cast.reading.people}
            are_people = (
                set(group.members) <= people and mention.kind is not MentionKind.BODY and not _is_format(group.label)
            )
            return (group.members if are_people else (group.label,)), (mention.span,)
    held = cast.mention_at(sentence, index)
    if held is not None and len(names) > 1 and names[0].startswith("Joint "):
        return (" and ".join(names),), (held.span,)
    return names, (held.span if held else tokens_span(tokens),)


def _is_format(label: str) -> bool:
    """Whether the label names a format by its chairs ("Co-Chairs of the X Group"), which speaks as a body."""
    return "chair" in label.split(" of ", maxsplit=1)[0].casefold()


def first_actor(cast: Cast, sentence: Sentence, start: int, near: int = 8) -> Found:
    """The first actor named within ``near`` tokens from ``start``."""
    for mention in cast.reading.mentions_in(sentence.index, *ACTOR_KINDS):
        if start <= mention.first <= start + near and not _inside_other(cast, mention):
            joint = _of_two_states(cast, sentence, mention)
            if joint[0]:
                return joint
            names = cast.who(sentence, mention.last)
            for group in cast.reading.groups:
                if cast.reading.mentions[group.mention] == mention:
                    names = (group.label,)
            return names, (mention.span,)
    return (), ()


def _of_two_states(cast: Cast, sentence: Sentence, mention: Mention) -> Found:
    """As in "A-ish and B-ish Commission" as the one body that it is."""
    is_adjective = (
        mention.kind is MentionKind.STATE and mention.span.of(cast.reading.content).casefold() not in state_names()
    )
    after = sentence.tokens[mention.last + 1 : mention.last + 2]
    if not is_adjective or not after or after[0].text.casefold() != "and":
        return (), ()
    bodies = cast.reading.mentions_in(sentence.index, MentionKind.BODY)
    body = next((m for m in bodies if m.first - mention.last in {2, 3}), None)
    span = Span(mention.span.start, body.span.end) if body is not None else None
    return ((" ".join(span.of(cast.reading.content).split()),), (span,)) if span is not None else ((), ())


def _inside_other(cast: Cast, mention: Mention) -> bool:
    others = cast.reading.mentions_in(mention.sentence, *ACTOR_KINDS)
    return any(
        o is not mention and o.first <= mention.first and mention.last <= o.last and o.last > o.first for o in others
    )


def persons_before_verb(cast: Cast, sentence: Sentence) -> Found:
    """All persons whom "We, the President of A, B, and the President of C, D, ..." names before it says what they do."""
    verbs = [
        t.index for t in sentence.tokens if t.index > 1 and (t.tag in {"VBP", "VBD", "VBZ", "MD"} or t.text == "having")
    ]
    end = verbs[0] if verbs else len(sentence.tokens)
    told = (m for m in cast.reading.mentions_in(sentence.index, MentionKind.PERSON) if m.first > 1 and m.first < end)
    named = [m for m in told if not _leads_others(sentence, m)]
    names = tuple(dict.fromkeys(name for m in named for name in cast.who(sentence, m.last)[:1]))
    return names, tuple(m.span for m in named)


def _leads_others(sentence: Sentence, person: Mention) -> bool:
    """Whether a person only leads those who speak ("the delegation of X, led by A B")."""
    before = [t.text.casefold() for t in sentence.tokens[max(0, person.first - _LEADER_REACH) : person.first]]
    return any(word in _LED and "by" in before[at + 1 : at + 2] for at, word in enumerate(before))


_LED = frozenset({"led", "headed", "represented", "coordinated", "ordinated", "chaired"})
_LEADER_REACH = 12
"""Tokens from "led by" over posts and titles to the name."""


def without_stamp(words: str) -> str:
    """A letterhead without the place and day that stand behind the name.

    >>> without_stamp("Press Office of the President, Tavland, 5 June 2013")
    'Press Office of the President'
    """
    found = re.search(r",[^,]*,\s*\d{1,2}\s+\w+\s+\d{4}$|,\s*\d{1,2}\s+\w+\s+\d{4}$", words)
    return words[: found.start()] if found else words
