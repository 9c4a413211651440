"""Finds the issuers where a text announces itself: attributions, announcements, adopting lines, press services, signatures.

Invariant: every look reads only the opening of the body, its head, or its last line.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.cast import ACTOR_KINDS, Cast
from communique.extract.issuer_phrases import (
    OPENING,
    PROPER_NOUNS,
    SHORT,
    Found,
    Seen,
    announcement_words,
    body_of,
    first_actor,
    named,
    persons_before_verb,
    without_stamp,
)
from communique.model.reading import MentionKind, Sentence, Token


def attributed(seen: Seen) -> Found:
    """As in "... attributable to the Spokesperson for X", "As stated by Spokesperson X:"."""
    for sentence in seen.reading.sentences[:_HEAD]:
        for token in sentence.tokens:
            if token.lemma.casefold() == "attributable" or _says_as_stated(sentence, token.index):
                found = first_actor(seen.cast, sentence, token.index + 1)
                if found[0]:
                    return _holder_after(seen.cast, sentence, found)
    return (), ()


def _says_as_stated(sentence: Sentence, index: int) -> bool:
    """Whether the token is the participle of "As stated by X:"."""
    if index != 1 or sentence.tokens[1].tag not in {"VBN", "VBD"}:
        return False
    words = [t.text.casefold() for t in sentence.tokens]
    return words[0] == "as" and words[2:3] == ["by"] and words[-1] == ":"


def _holder_after(cast: Cast, sentence: Sentence, found: Found) -> Found:
    """The person named right behind a post ("Spokesperson A B"), where the post alone was found."""
    people = {p.name for p in cast.reading.people}
    if set(found[0]) & people:
        return found
    for mention in cast.reading.mentions_in(sentence.index, MentionKind.PERSON):
        if 0 <= mention.span.start - found[1][-1].end <= 1:
            return cast.who(sentence, mention.last), (mention.span,)
    return found


def reported(seen: Seen) -> Found:
    """As in "..., the press service of the Ministry reported": a newspaper's account of a party's own release."""
    table = announcement_words()
    for _, sentence in zip(range(OPENING), body_of(seen.reading), strict=False):
        for verb in sentence.tokens:
            if verb.tag not in {"VBD", "VBZ"} or verb.lemma.casefold() not in table["press_verbs"]:
                continue
            found = _office_owner(seen.cast, sentence, verb.index)
            if found[0]:
                return found
    return (), ()


def _office_owner(cast: Cast, sentence: Sentence, verb: int) -> Found:
    """The body whose press service stands before the verb, by the surface: "press service of the Ministry", "Ministry's"."""
    first = max(0, verb - _REACH)
    words = cast.reading.content[sentence.tokens[first].start : sentence.tokens[verb].start].casefold()
    if not any(office in words for office in announcement_words()["press_offices"]):
        return (), ()
    near = [m for m in cast.reading.mentions_in(sentence.index, *ACTOR_KINDS) if first <= m.first and m.last < verb]
    owners = [m for m in near if m.kind in {MentionKind.BODY, MentionKind.POST}]
    return (cast.who(sentence, owners[-1].last)[:1], (owners[-1].span,)) if owners else ((), ())


_REACH = 10
"""Tokens between a press service and its verb."""


def said(seen: Seen) -> Found:
    """As in "The round ended today, the Envoy, X, said.": a third-person release of the person who is heard in it."""
    for _, sentence in zip(range(1), (s for s in body_of(seen.reading) if len(s.tokens) > SHORT), strict=False):
        last = [t for t in sentence.tokens[-3:] if t.lemma.casefold() == "say"]
        for verb in last:
            people = seen.reading.mentions_in(sentence.index, MentionKind.PERSON)
            near = [m for m in people if 0 < verb.index - m.last <= _NEAR]
            if near:
                return seen.cast.who(sentence, near[-1].last)[:1], (near[-1].span,)
    return (), ()


def adopted(seen: Seen) -> Found:
    """As in "Adopted by the Council of X at its 5th meeting"."""
    for _, sentence in zip(range(OPENING), body_of(seen.reading), strict=False):
        tokens = sentence.tokens
        if len(tokens) > SHORT and tokens[0].text.casefold() in _ADOPTING and tokens[1].text.casefold() == "by":
            found = first_actor(seen.cast, sentence, 2, near=3)
            if found[0]:
                return found
    return (), ()


_ADOPTING = frozenset({"adopted", "issued", "approved"})
"""Words before "by" that open the adopting line of a communiqué."""


_NEAR = 2
"""Tokens between a name and the word that it belongs to."""

_HEAD = 10
"""Sentences, those of headline and labels included, in which an attribution stands."""


def announced(seen: Seen) -> Found:
    """As in "X and Y issued the following statement", actively or passively."""
    table = announcement_words()
    for _, sentence in zip(range(OPENING), body_of(seen.reading), strict=False):
        for verb in sentence.tokens:
            if verb.pos != "VERB" or verb.lemma not in table["verbs"]:
                continue
            objects = sentence.children(verb.index, "dobj", "nsubjpass")
            if any(o.lemma.casefold() in table["nouns"] and _is_this(sentence, o.index) for o in objects):
                found = _announcer(seen.cast, sentence, verb, objects)
                if found[0]:
                    return found
    return (), ()


def _announcer(cast: Cast, sentence: Sentence, verb: Token, statements: tuple[Token, ...]) -> Found:
    """Who issues the statements: the body they are made for or named after, the subject, the author or the agent."""
    on_behalf = _on_behalf(cast, sentence, verb.index)
    if on_behalf[0]:
        return on_behalf
    for statement in statements:
        owner = _owner_of(cast, sentence, statement.index)
        if owner[0]:
            return owner
    for subject in (*sentence.children(verb.index, "nsubj"), *_authors(sentence, statements)):
        if cast.mention_at(sentence, subject.index) is None and subject.tag not in PROPER_NOUNS:
            continue
        found = named(cast, sentence, subject.index)
        if found[0]:
            return found
    agents = sentence.children(verb.index, "agent")
    inner = next((i for agent in agents for i in sentence.children(agent.index, "pobj")), None)
    return named(cast, sentence, inner.index) if inner is not None else ((), ())


def _on_behalf(cast: Cast, sentence: Sentence, verb: int) -> Found:
    """The body in whose name the statement is made ("made the following statement on behalf of the Council")."""
    words = [t.text.casefold() for t in sentence.tokens]
    for at in range(verb, len(words) - 3):
        if words[at : at + 3] == ["on", "behalf", "of"]:
            return first_actor(cast, sentence, at + 3, near=2)
    return (), ()


def _authors(sentence: Sentence, statements: tuple[Token, ...]) -> Iterator[Token]:
    """Those after "by" in "the following statement by X was made"."""
    for statement in statements:
        for link in sentence.children(statement.index, "prep"):
            if link.text == "by":
                yield from sentence.children(link.index, "pobj")


def _owner_of(cast: Cast, sentence: Sentence, index: int) -> Found:
    """The body whose statement it is: "the following Security Council press statement was issued by its President"."""
    for mention in cast.reading.mentions_in(sentence.index, MentionKind.BODY):
        if (
            mention.last < index
            and index - mention.last <= _NEAR
            and not any(t.pos in {"VERB", "ADP"} for t in sentence.tokens[mention.last + 1 : index])
        ):
            return cast.who(sentence, mention.last), (mention.span,)
    return (), ()


def _is_this(sentence: Sentence, index: int) -> bool:
    """Whether the noun is the statement at hand: "the following statement", "this communiqué", "a joint statement today"."""
    words = {t.text.casefold() for t in sentence.subtree(index)}
    return bool(words & {"following", "this", "below"}) or sentence.tokens[-1].text == ":"


def first_person(seen: Seen) -> Found:
    """As in "We, the Presidents of A and B, ..."."""
    for _, sentence in zip(range(OPENING), body_of(seen.reading), strict=False):
        tokens = sentence.tokens
        if (
            len(tokens) > SHORT
            and tokens[0].text.casefold() in announcement_words()["first_person"]
            and tokens[1].text == ","
        ):
            several = persons_before_verb(seen.cast, sentence)
            if len(several[0]) > 1:
                return several
            found = first_actor(seen.cast, sentence, 2, near=4)
            if found[0]:
                return found
    return (), ()


def signed(seen: Seen) -> Found:
    """The office that signs below the body ("Ministry Press Office")."""
    if len(seen.text.paragraphs) <= 1:
        return (), ()
    span = seen.text.paragraphs[-1].span
    words = " ".join(span.of(seen.text.content).split())
    folded = words.casefold()
    is_office = any(folded.endswith(o) or folded.startswith(o) for o in announcement_words()["signing_offices"])
    return (
        ((without_stamp(words),), (span,))
        if is_office and len(words.split()) <= 2 * SHORT and words[-1] not in ".:;"
        else ((), ())
    )
