"""Issuers: whose words a statement carries, when and where they were issued.

Looks, in this order, at an attribution ("attributable to"), the announcement in the opening ("A and B issued the following
statement"), the headline ("Statement by X"), "We, the ...", the page's own source, and the first subject of the body. The
first that names an actor wins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from communique.extract.cast import ACTOR_KINDS, Cast
from communique.extract.phrases import phrase_tokens, tokens_span
from communique.knowledge.tables import load_table
from communique.knowledge.verbs import verb_frames
from communique.model.citation import Citation
from communique.model.header import Header
from communique.model.reading import Mention, MentionKind, Reading, Sentence
from communique.model.record import Issue
from communique.model.span import Span
from communique.model.text import Text, ZoneRole

Found = tuple[tuple[str, ...], tuple[Span, ...]]
"""Names of the issuers and the words that name them."""

_OPENING = 3
"""Sentences of the body in which a text announces itself."""


def find_issue(text: Text, header: Header, reading: Reading) -> Issue:
    """Who issued the statement, when and where, with the words that tell it."""
    cast = Cast(reading, ())
    names: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    for look in _LOOKS:
        names, spans = look(text, header, reading, cast)
        if names:
            break
    names = _persons_behind(cast, names)
    told = [*spans, *(s for s in (header.title, header.date_span) if s is not None)]
    citations = tuple(Citation.of(text.content, sha256=text.sha256, span=s) for s in sorted(set(told)))
    bound = None if header.date else _not_before(reading)
    return Issue(
        names,
        header.date,
        bound.date if bound else None,
        Citation.of(text.content, sha256=text.sha256, span=bound.span) if bound else None,
        citations,
    )


def _persons_behind(cast: Cast, names: tuple[str, ...]) -> tuple[str, ...]:
    """Persons for posts that the text gives them ("The Facilitator of the Dialogue, X, has urged")."""
    if len(names) != 1 or any(p.name == names[0] for p in cast.reading.people):
        return names
    wanted = names[0].casefold()
    holders = {
        p.name
        for p in cast.reading.people
        for o in p.offices
        if str(o).casefold() == wanted or o.post.casefold() == wanted
    }
    return tuple(holders) if len(holders) == 1 else names


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = load_table("announcements")
    return table


def _body(reading: Reading) -> Iterator[Sentence]:
    return (s for s in reading.sentences if s.zone is ZoneRole.BODY)


def _named(cast: Cast, sentence: Sentence, index: int) -> Found:
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
    mention = cast.mention_at(sentence, index)
    return names, (mention.span if mention else tokens_span(tokens),)


def _is_format(label: str) -> bool:
    """Whether the label names a format by its chairs ("Co-Chairs of the X Group"), which speaks as a body."""
    return "chair" in label.split(" of ")[0].casefold()


def _attributed(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """ "... attributable to the Spokesperson for X"."""
    for sentence in reading.sentences[: _OPENING + 2]:
        for token in sentence.tokens:
            if token.lemma.casefold() == "attributable":
                found = _first_actor(cast, sentence, token.index + 1)
                if found[0]:
                    return found
    return (), ()


def _announced(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """ "X and Y issued the following statement", actively or passively."""
    table = _table()
    for _, sentence in zip(range(_OPENING), _body(reading), strict=False):
        for verb in sentence.tokens:
            if verb.pos != "VERB" or verb.lemma not in table["verbs"]:
                continue
            objects = sentence.children(verb.index, "dobj", "nsubjpass")
            if not any(o.lemma.casefold() in table["nouns"] and _is_this(sentence, o.index) for o in objects):
                continue
            owner = next((f for o in objects if (f := _owner_of(cast, sentence, o.index))[0]), None)
            if owner is not None:
                return owner
            for subject in sentence.children(verb.index, "nsubj"):
                found = _named(cast, sentence, subject.index)
                if found[0]:
                    return found
            for agent in sentence.children(verb.index, "agent"):
                for inner in sentence.children(agent.index, "pobj"):
                    return _named(cast, sentence, inner.index)
    return (), ()


def _owner_of(cast: Cast, sentence: Sentence, index: int) -> Found:
    """The body whose statement it is: "the following Security Council press statement was issued by its President"."""
    for mention in cast.reading.mentions_in(sentence.index, MentionKind.BODY):
        if (
            mention.last < index
            and index - mention.last <= 2
            and not any(t.pos in {"VERB", "ADP"} for t in sentence.tokens[mention.last + 1 : index])
        ):
            return cast.who(sentence, mention.last), (mention.span,)
    return (), ()


def _is_this(sentence: Sentence, index: int) -> bool:
    """Whether the noun is the statement at hand: "the following statement", "this communiqué", "a joint statement today"."""
    words = {t.text.casefold() for t in sentence.subtree(index)}
    return bool(words & {"following", "this", "below"}) or sentence.tokens[-1].text == ":"


def _titled(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """ "Joint Statement by X and Y", "Communiqué of the 25th Meeting of Z", "Remarks by X"."""
    table = _table()
    for sentence in reading.sentences:
        if sentence.zone is not ZoneRole.TITLE:
            continue
        for head in sentence.tokens:
            if head.lemma.casefold() not in table["title_heads"] and head.text.casefold() not in table["title_heads"]:
                continue
            follows = [
                t
                for t in sentence.tokens[head.index + 1 : head.index + 8]
                if t.text.casefold() in {*table["title_links"], *_ABOUT}
            ]
            if follows and follows[0].text.casefold() not in _ABOUT:
                found = _first_actor(cast, sentence, follows[0].index + 1, near=4)
                if found[0]:
                    return found
            before = _possessor(cast, sentence, head.index)
            if before[0]:
                return before
    return (), ()


_ABOUT = frozenset({"on", "regarding", "concerning", "about", "following", "after", "at", "in"})
"""Words after which a title tells the matter, not the issuer."""

_MODIFIERS = frozenset(
    {
        "joint",
        "press",
        "final",
        "public",
        "official",
        "extraordinary",
        "special",
        "media",
        "opening",
        "closing",
        "the",
        "a",
        "outcome",
        "political",
        "presidential",
    }
)


def _possessor(cast: Cast, sentence: Sentence, head: int) -> Found:
    """ "Quartet Statement on ...", "Chairman's Statement": the actor named right before the word."""
    for mention in cast.reading.mentions_in(sentence.index, *ACTOR_KINDS):
        if mention.first == 0 and mention.last < head and head - mention.last <= 4:
            return cast.who(sentence, mention.last), (mention.span,)
    words = [t for t in sentence.tokens[:head] if t.text.casefold() not in _MODIFIERS]
    if (
        words
        and len(words) <= 4
        and words[0].index <= 1
        and all(t.text[:1].isupper() and t.text.isalpha() for t in words)
        and not sentence.tokens[0].text.isupper()
    ):
        span = Span(words[0].start, words[-1].end)
        return (span.of(cast.reading.content),), (span,)
    return (), ()


def _first_actor(cast: Cast, sentence: Sentence, start: int, near: int = 8) -> Found:
    for mention in cast.reading.mentions_in(sentence.index, *ACTOR_KINDS):
        if start <= mention.first <= start + near and not _inside_other(cast, mention):
            names = cast.who(sentence, mention.last)
            for group in cast.reading.groups:
                if cast.reading.mentions[group.mention] == mention:
                    names = (group.label,)
            return names, (mention.span,)
    return (), ()


def _inside_other(cast: Cast, mention: Mention) -> bool:
    others = cast.reading.mentions_in(mention.sentence, *ACTOR_KINDS)
    return any(
        o is not mention and o.first <= mention.first and mention.last <= o.last and o.last > o.first for o in others
    )


def _first_person(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """ "We, the Presidents of A and B, ..."."""
    for _, sentence in zip(range(_OPENING), _body(reading), strict=False):
        tokens = sentence.tokens
        if len(tokens) > 3 and tokens[0].text.casefold() in _table()["first_person"] and tokens[1].text == ",":
            found = _first_actor(cast, sentence, 2, near=4)
            if found[0]:
                return found
    return (), ()


def _source(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """The body whose page it is, as the page says."""
    if header.source is None:
        return (), ()
    return (" ".join(header.source.of(text.content).split()),), (header.source,)


def _first_subject(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """The first actor that does something in the body."""
    for _, sentence in zip(range(_OPENING), _body(reading), strict=False):
        for token in sentence.tokens:
            is_subject = token.dep in {"nsubj", "nsubjpass"} and sentence.tokens[token.head].dep in {
                "ROOT",
                "conj",
                "ccomp",
            }
            if is_subject and cast.mention_at(sentence, token.index) is not None:
                found = _named(cast, sentence, token.index)
                if found[0]:
                    return found
    return (), ()


def _own_voice(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """A body that opens by speaking itself ("The mediators regret that ..."): its subject speaks."""
    for _, sentence in zip(range(1), (s for s in _body(reading) if len(s.tokens) > _SHORT), strict=False):
        for verb in sentence.tokens:
            if verb.tag == "VBP" and verb.lemma.casefold() in verb_frames() and verb.dep in {"ROOT", "conj", "ccomp"}:
                for subject in sentence.children(verb.index, "nsubj"):
                    if cast.mention_at(sentence, subject.index) is not None:
                        return _named(cast, sentence, subject.index)
    return (), ()


_SHORT = 6
"""Tokens of a heading or dateline."""

_LOOKS: tuple[Callable[[Text, Header, Reading, Cast], Found], ...] = (
    _attributed,
    _announced,
    _first_person,
    _own_voice,
    _titled,
    _source,
    _first_subject,
)


def _not_before(reading: Reading) -> Mention | None:
    """The latest full day of the past that the text names: it cannot have been issued before."""
    days = [m for m in reading.mentions if m.kind is MentionKind.DATE and m.date is not None and m.date.is_day]
    past = [m for m in days if not _lies_ahead(reading, m)]
    return max(past, key=lambda m: (str(m.date), -m.span.start), default=None)


def _lies_ahead(reading: Reading, mention: Mention) -> bool:
    sentence = reading.sentences[mention.sentence]
    words = {t.text.casefold() for t in sentence.tokens[max(0, mention.first - 8) : mention.first]}
    return bool(words & {"will", "shall", "by", "until", "before", "plan", "plans", "agreed", "scheduled"})
