"""Finds the issuers in how a text tells of its source: the press office named in it, the gathering that was chaired, states in a row.

Invariant: only the opening of the body is looked at; whoever chairs a meeting does not speak for it by that alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.issuer_phrases import (
    OPENING,
    SHORT,
    Found,
    Seen,
    announcement_words,
    body_of,
    first_actor,
    named,
)
from communique.extract.states_meant import are_states
from communique.model.reading import MentionKind, Sentence, Token
from communique.model.span import Span

_NAMED_GATHERING = re.compile(
    r"(?:the|an?)\s+(?P<name>(?:\w+\s+)?(?:[A-Z0-9][\w’'.-]*\s+(?:of\s+(?:the\s+)?|on\s+(?:the\s+)?|and\s+)?)*?"
    r"(?:Meeting|Summit|Session|Conference|Council|Assembly|Forum)s?)\b"
)
_PARTIES = re.compile(r"\b(?P<what>agreement|accord|protocol|understanding|truce)\s+between\s+", re.IGNORECASE)
_PRINTED = re.compile(r"\btext\s+of\s+(?:the|an?)\s", re.IGNORECASE)
_LIST = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+")


def chaired(seen: Seen) -> Found:
    """As in "The Minister chaired the Special Ministers' Meeting", where the text goes on with "The Meeting ..."."""
    for sentence in _openings(seen, 1):
        for verb in sentence.tokens:
            if verb.lemma.casefold() not in {"chair", "preside"} or verb.pos != "VERB":
                continue
            found = _NAMED_GATHERING.search(seen.text.content, verb.end, sentence.span.end)
            if found and found.start() - verb.end <= _CLOSE and _speaks_on(seen, found["name"].split()[-1]):
                return (" ".join(found["name"].split()),), (Span(*found.span("name")),)
    return (), ()


_CLOSE = 6
"""Characters between the verb and its object's article ("chaired the", "presided over the")."""


def _speaks_on(seen: Seen, noun: str) -> bool:
    """Whether a later sentence begins with "The Meeting ..."."""
    opens = f"The {noun} "
    content = seen.text.content
    return sum(s.span.of(content).startswith(opens) for s in body_of(seen.reading)) > 0


def held(seen: Seen) -> Found:
    """As in "An urgent meeting of the Contact Group was held in Marade": the body whose meeting the text tells of."""
    for sentence in _openings(seen, 1):
        for token in sentence.tokens:
            if token.lemma.casefold() not in {"meeting", "session"} or token.dep not in {"nsubjpass", "nsubj"}:
                continue
            verb = sentence.tokens[token.head]
            link = next((t for t in sentence.children(token.index, "prep") if t.text == "of"), None)
            if verb.lemma not in {"hold", "convene", "take"} or link is None:
                continue
            bodies = seen.reading.mentions_in(sentence.index, MentionKind.BODY)
            body = next((m for m in bodies if 0 < m.first - link.index <= _BEHIND), None)
            if body is not None:
                return named(seen.cast, sentence, body.last)
    return (), ()


_BEHIND = 2
"""Tokens from "of" to the body, its article among them."""


def according(seen: Seen) -> Found:
    """As in "According to the communiqué published by the Press Office"."""
    for sentence in _openings(seen, OPENING + 1):
        words = [t.text.casefold() for t in sentence.tokens]
        for at in range(len(words) - 4):
            if words[at : at + 2] != ["according", "to"] or words[at + 2] not in {"a", "an", "the"}:
                continue
            near = range(at + 3, min(at + 3 + _BEHIND, len(words)))
            noun = next((i for i in near if words[i] in announcement_words()["reported_texts"]), None)
            by = (
                next((i for i in range(noun + 1, min(noun + SHORT, len(words))) if words[i] == "by"), None)
                if noun
                else None
            )
            if by is not None:
                found = _office(seen, sentence, by + 1)
                return found if found[0] else first_actor(seen.cast, sentence, by + 1, near=2)
    return (), ()


def _office(seen: Seen, sentence: Sentence, start: int) -> Found:
    """The capitalised name of a press office; empty if none begins there."""
    at = start + (sentence.tokens[start].text.casefold() == "the") if start < len(sentence.tokens) else start
    end = at
    while end < len(sentence.tokens) and sentence.tokens[end].text[:1].isupper():
        end += 1
    if end == at:
        return (), ()
    span = Span(sentence.tokens[at].start, sentence.tokens[end - 1].end)
    words = " ".join(span.of(seen.text.content).split())
    is_office = any(words.casefold().endswith(o) for o in announcement_words()["signing_offices"])
    return ((words,), (span,)) if is_office else ((), ())


def issued_by_persons(seen: Seen) -> Found:
    """As in "Minister A of X and his counterpart B issued a joint statement": the persons who issued it."""
    for sentence in _openings(seen, OPENING):
        for verb in sentence.tokens:
            if verb.lemma not in {"issue", "release", "adopt", "sign"} or verb.tag not in {"VBD", "VBN"}:
                continue
            words = {
                t.text.casefold() for o in sentence.children(verb.index, "dobj") for t in sentence.subtree(o.index)
            }
            if {"joint", "a"} <= words and words & {"statement", "declaration", "communique", "communiqué"}:
                people = seen.reading.mentions_in(sentence.index, MentionKind.PERSON)
                before = [m for m in people if m.last < verb.index]
                is_subject = _is_subject(sentence, before[0].first, verb) if before else False
                if len(before) > 1 and is_subject:
                    return tuple(dict.fromkeys(m.name for m in before)), tuple(m.span for m in before)
                return _parties(seen, sentence, verb) if not before else ((), ())
    return (), ()


def _parties(seen: Seen, sentence: Sentence, verb: Token) -> Found:
    """The bodies and delegations that are together the subject of a verb; nobody if it is only one."""
    heads = [t for t in sentence.children(verb.index, "nsubj") if t.pos != "PRON"]
    for head in heads:
        heads += sentence.children(head.index, "conj")
    found = [named(seen.cast, sentence, head.index) for head in heads]
    names = tuple(dict.fromkeys(n for f in found for n in f[0]))
    return (names, tuple(span for f in found for span in f[1])) if len(names) > 1 else ((), ())


def _is_subject(sentence: Sentence, index: int, verb: Token) -> bool:
    """Whether nothing but names and posts stands between a person and the verb."""
    if any(t.pos == "PRON" for t in sentence.children(verb.index, "nsubj")):
        return False
    return not any(t.pos in {"VERB", "AUX"} for t in sentence.tokens[index : verb.index])


def met_delegations(seen: Seen) -> Found:
    """As in "the delegation of A, led by B, and the delegation of C met": both, where the text is a joint one."""
    for sentence in _openings(seen, 1) if "joint" in seen.header.kind else ():
        found = list(_DELEGATION.finditer(seen.text.content, sentence.span.start, sentence.span.end))
        if len(found) > 1:
            names = tuple(dict.fromkeys(" ".join(f["who"].split()) for f in found))
            return names, tuple(Span(*f.span("who")) for f in found)
    return (), ()


_DELEGATION = re.compile(
    r"\bthe\s+(?P<who>delegations?\s+of\s+[^,;()]{3,120}?)(?=\s+(?:headed|led|represented|co-?ordinated|met|held|have|agreed|and\s+the\s+delegation)\b|,|\s*\()"
)


def listed_states(seen: Seen) -> Found:
    """As in "A, B and C as guarantors of the format:" above what they say."""
    for sentence in _openings(seen, 1):
        words = seen.text.content[sentence.span.start : sentence.span.end].strip()
        head = re.split(r",?\s+as\s+|\s*:", words, maxsplit=1)[0]
        if words[-1:] != ":" or head == words:
            continue
        names = tuple(re.sub(r"^[Tt]he\s+", "", " ".join(part.split())) for part in _LIST.split(head) if part)
        if len(names) > 1 and are_states(names):
            return names, (sentence.span,)
    return (), ()


def printed_between(seen: Seen) -> Found:
    """As in "Here is the text of the truce agreement between A and B": the parties to a text that a newspaper prints."""
    for sentence in _openings(seen, 1):
        content = seen.text.content
        printed = _PRINTED.search(content, sentence.span.start, sentence.span.end)
        found = _PARTIES.search(content, printed.end(), sentence.span.end) if printed else None
        if found is None or found.start() - (printed.end() if printed else 0) > _NAME_LONG:
            continue
        parties = [
            m
            for m in seen.reading.mentions
            if m.sentence == sentence.index and m.span.start >= found.end() and m.kind in _PARTY and not m.is_adjective
        ]
        if len(parties) > 1:
            kept = parties[:_PAIR]
            names = tuple(dict.fromkeys(n for m in kept for n in seen.cast.who(sentence, m.last)[:1]))
            return (names, tuple(m.span for m in kept)) if len(names) == _PAIR else ((), ())
    return (), ()


_PARTY = frozenset({MentionKind.BODY, MentionKind.STATE, MentionKind.LABEL})
_PAIR = 2
_NAME_LONG = 40
"""Characters before "agreement between" in what is printed."""


def _openings(seen: Seen, count: int) -> Iterator[Sentence]:
    """The first sentences of the body that are longer than a heading."""
    line = seen.header.dateline.span if seen.header.dateline else None
    spoken = (s for s in body_of(seen.reading) if line is None or not s.span.overlaps(line))
    whole = (s for s in spoken if len(s.tokens) > SHORT)
    yield from (s for _, s in zip(range(count), whole, strict=False))
