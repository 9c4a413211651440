"""Issuers: whose words a statement carries, when and where they were issued.

Looks, in this order, at an attribution ("attributable to"), the announcement in the opening ("A and B issued the following
statement"), the headline ("Statement by X"), "We, the ...", the page's own source, and the first subject of the body. The
first that names an actor wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from communique.extract.cast import ACTOR_KINDS, Cast
from communique.extract.phrases import phrase_tokens, tokens_span
from communique.knowledge.countries import load_countries
from communique.knowledge.tables import load_table
from communique.knowledge.verbs import verb_frames
from communique.model.citation import Citation
from communique.model.header import Header
from communique.model.reading import Mention, MentionKind, Reading, Sentence, Token
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
    names = _persons_behind(cast, _each_state(_fullest(reading, cast, names)))
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


def _fullest(reading: Reading, cast: Cast, names: tuple[str, ...]) -> tuple[str, ...]:
    """For a body known from a headline in capitals, the fuller name with which the first sentence begins."""
    if len(names) != 1 or not names[0].isupper():
        return names
    wanted = set(names[0].casefold().split())
    for sentence in _body(reading):
        for mention in reading.mentions_in(sentence.index, MentionKind.BODY):
            full = cast.who(sentence, mention.last)[:1]
            if full and wanted <= set(full[0].casefold().split()):
                return full
    return names


def _each_state(names: tuple[str, ...]) -> tuple[str, ...]:
    """ "representatives of A, B and C" as one entry for each state.

    >>> _each_state(("representatives of Iran, the Russian Federation and Türkiye",))
    ('representatives of Iran', 'representatives of the Russian Federation', 'representatives of Türkiye')
    """
    if len(names) != 1:
        return names
    head, link, rest = names[0].partition(" of ")
    parts = [part for part in re.split(r",\s*(?:and\s+)?|\s+and\s+", rest) if part]
    is_list = bool(link) and head.endswith("s") and len(parts) > 1
    if not is_list or any(part.removeprefix("the ").casefold() not in _states() for part in parts):
        return names
    return tuple(f"{head} of {part}" for part in parts)


@cache
def _states() -> frozenset[str]:
    return frozenset(name.casefold() for country in load_countries() for name in (country.name, *country.also))


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
    if mention is not None and len(names) > 1 and names[0].startswith("Joint "):
        return (" and ".join(names),), (mention.span,)
    return names, (mention.span if mention else tokens_span(tokens),)


def _is_format(label: str) -> bool:
    """Whether the label names a format by its chairs ("Co-Chairs of the X Group"), which speaks as a body."""
    return "chair" in label.split(" of ")[0].casefold()


def _attributed(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """ "... attributable to the Spokesperson for X", "As stated by Spokesperson X:"."""
    for sentence in reading.sentences[:_HEAD]:
        for token in sentence.tokens:
            if token.lemma.casefold() == "attributable" or _says_as_stated(sentence, token.index):
                found = _first_actor(cast, sentence, token.index + 1)
                if found[0]:
                    return _holder_after(cast, sentence, found)
    return (), ()


def _says_as_stated(sentence: Sentence, index: int) -> bool:
    """Whether the token is the participle of "As stated by X:"."""
    words = [t.text.casefold() for t in sentence.tokens]
    is_lead = index == 1 and words[0] == "as" and words[2:3] == ["by"]
    return is_lead and words[-1] == ":" and sentence.tokens[index].tag in {"VBN", "VBD"}


def _holder_after(cast: Cast, sentence: Sentence, found: Found) -> Found:
    """The person named right behind a post ("Spokesperson A B"), where the post alone was found."""
    people = {p.name for p in cast.reading.people}
    if set(found[0]) & people:
        return found
    for mention in cast.reading.mentions_in(sentence.index, MentionKind.PERSON):
        if 0 <= mention.span.start - found[1][-1].end <= 1:
            return cast.who(sentence, mention.last), (mention.span,)
    return found


def _reported(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """ "..., the press service of the Ministry reported": a newspaper's account of a party's own release."""
    table = _table()
    for _, sentence in zip(range(_OPENING), _body(reading), strict=False):
        for verb in sentence.tokens:
            if verb.tag not in {"VBD", "VBZ"} or verb.lemma.casefold() not in table["press_verbs"]:
                continue
            found = _office_owner(cast, sentence, verb.index)
            if found[0]:
                return found
    return (), ()


def _office_owner(cast: Cast, sentence: Sentence, verb: int) -> Found:
    """The body whose press service stands before the verb, by the surface: "press service of the Ministry", "Ministry's"."""
    first = max(0, verb - _REACH)
    words = cast.reading.content[sentence.tokens[first].start : sentence.tokens[verb].start].casefold()
    if not any(office in words for office in _table()["press_offices"]):
        return (), ()
    near = [m for m in cast.reading.mentions_in(sentence.index, *ACTOR_KINDS) if first <= m.first and m.last < verb]
    owners = [m for m in near if m.kind in {MentionKind.BODY, MentionKind.POST}]
    return (cast.who(sentence, owners[-1].last)[:1], (owners[-1].span,)) if owners else ((), ())


_REACH = 10
"""Tokens between a press service and its verb."""


def _said(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """ "The round ended today, the Envoy, X, said.": a third-person release of the person who is heard in it."""
    for _, sentence in zip(range(1), (s for s in _body(reading) if len(s.tokens) > _SHORT), strict=False):
        last = [t for t in sentence.tokens[-3:] if t.lemma.casefold() == "say"]
        for verb in last:
            people = reading.mentions_in(sentence.index, MentionKind.PERSON)
            near = [m for m in people if 0 < verb.index - m.last <= 2]
            if near:
                return cast.who(sentence, near[-1].last)[:1], (near[-1].span,)
    return (), ()


def _adopted(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """ "Adopted by the Council of X at its 5th meeting"."""
    for _, sentence in zip(range(_OPENING), _body(reading), strict=False):
        tokens = sentence.tokens
        if len(tokens) > 3 and tokens[0].text.casefold() in _ADOPTING and tokens[1].text.casefold() == "by":
            found = _first_actor(cast, sentence, 2, near=3)
            if found[0]:
                return found
    return (), ()


_ADOPTING = frozenset({"adopted", "issued", "approved"})
"""Words before "by" that open the adopting line of a communiqué."""

_HEAD = 10
"""Sentences, those of headline and labels included, in which an attribution stands."""


def _announced(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """ "X and Y issued the following statement", actively or passively."""
    table = _table()
    for _, sentence in zip(range(_OPENING), _body(reading), strict=False):
        for verb in sentence.tokens:
            if verb.pos != "VERB" or verb.lemma not in table["verbs"]:
                continue
            objects = sentence.children(verb.index, "dobj", "nsubjpass")
            on_behalf = _on_behalf(cast, sentence, verb.index)
            if not any(o.lemma.casefold() in table["nouns"] and _is_this(sentence, o.index) for o in objects):
                continue
            if on_behalf[0]:
                return on_behalf
            owner = next((f for o in objects if (f := _owner_of(cast, sentence, o.index))[0]), None)
            if owner is not None:
                return owner
            for subject in (*sentence.children(verb.index, "nsubj"), *_authors(sentence, objects)):
                if cast.mention_at(sentence, subject.index) is None and subject.tag not in _NAMES:
                    continue
                found = _named(cast, sentence, subject.index)
                if found[0]:
                    return found
            for agent in sentence.children(verb.index, "agent"):
                for inner in sentence.children(agent.index, "pobj"):
                    return _named(cast, sentence, inner.index)
    return (), ()


def _on_behalf(cast: Cast, sentence: Sentence, verb: int) -> Found:
    """The body in whose name the statement is made ("made the following statement on behalf of the Council")."""
    words = [t.text.casefold() for t in sentence.tokens]
    for at in range(verb, len(words) - 3):
        if words[at : at + 3] == ["on", "behalf", "of"]:
            return _first_actor(cast, sentence, at + 3, near=2)
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
    headline = [s for s in reading.sentences if s.zone is ZoneRole.TITLE]
    for sentence in headline or [s for _, s in zip(range(1), _body(reading), strict=False)]:
        for head in sentence.tokens:
            if not headline and not head.text[0].isupper():
                continue
            if not headline and head.index > _SHORT + 1:
                continue
            if head.lemma.casefold() not in table["title_heads"] and head.text.casefold() not in table["title_heads"]:
                continue
            follows = [
                t
                for t in sentence.tokens[head.index + 1 : head.index + 8]
                if t.text.casefold() in {*table["title_links"], *_ABOUT}
            ]
            if head.lemma.casefold() in table["title_tellings"] and not any(t.text.casefold() == "by" for t in follows):
                continue
            is_link = bool(follows) and not any(t.text == ":" for t in sentence.tokens[head.index : follows[0].index])
            if is_link and follows[0].text.casefold() not in _ABOUT:
                found = _first_actor(cast, sentence, follows[0].index + 1, near=4)
                if found[0]:
                    return found
            before = _possessor(cast, sentence, head.index)
            if before[0]:
                return before
    return (), ()


_ABOUT = frozenset({"on", "regarding", "concerning", "about", "following", "after", "at", "in"})
"""Words after which a title tells the matter, not the issuer."""

_LEAD = 5
"""Tokens of a lead word before a colon ("Arvania: Quartet statement"), and of words between issuer and "statement"."""

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
    start = next((t.index + 1 for t in sentence.tokens[:_LEAD] if t.text == ":" and t.index < head), 0)
    for mention in cast.reading.mentions_in(sentence.index, *ACTOR_KINDS):
        if mention.first == start and mention.last < head and head - mention.last <= _LEAD:
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
            several = _persons_before_verb(cast, sentence)
            if len(several[0]) > 1:
                return several
            found = _first_actor(cast, sentence, 2, near=4)
            if found[0]:
                return found
    return (), ()


def _persons_before_verb(cast: Cast, sentence: Sentence) -> Found:
    """All persons whom "We, the President of A, B, and the President of C, D, ..." names before it says what they do."""
    verbs = [t.index for t in sentence.tokens if t.dep == "ROOT" and t.pos in {"VERB", "AUX"}]
    end = verbs[0] if verbs else len(sentence.tokens)
    named = [m for m in cast.reading.mentions_in(sentence.index, MentionKind.PERSON) if 2 <= m.first < end]
    names = tuple(dict.fromkeys(name for m in named for name in cast.who(sentence, m.last)[:1]))
    return names, tuple(m.span for m in named)


def _signed(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """The office that signs below the body ("Ministry Press Office")."""
    if len(text.paragraphs) < 2:  # noqa: PLR2004
        return (), ()
    span = text.paragraphs[-1].span
    words = " ".join(span.of(text.content).split())
    folded = words.casefold()
    is_office = any(folded.endswith(o) or folded.startswith(o) for o in _table()["signing_offices"])
    return (
        ((words,), (span,)) if is_office and len(words.split()) <= 2 * _SHORT and words[-1] not in ".:;" else ((), ())
    )


def _source(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """The body whose page it is, as the page says."""
    if header.source is None or "joint" in header.kind or _is_agency(header.source.of(text.content)):
        return (), ()
    return (" ".join(header.source.of(text.content).split()),), (header.source,)


def _is_agency(source: str) -> bool:
    """Whether a source is only the initials of a news agency, which issues nothing, or a newspaper's headline."""
    words = source.strip(" .")
    known = {str(name) for row in load_table("bodies")["bodies"] for name in (row["name"], *row.get("also", ()))}
    return "|" in words or (words.isupper() and " " not in words and len(words) <= _SHORT and words not in known)


def _first_subject(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """The first actor that does something in the body."""
    whole = (s for s in _body(reading) if any(t.pos in {"VERB", "AUX"} for t in s.tokens))
    for _, sentence in zip(range(_OPENING), whole, strict=False):
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


def _subject_words(text: Text, header: Header, reading: Reading, cast: Cast) -> Found:
    """The capitalised words of the first subject, where no mention was seen in them ("The A Ministers' Retreat was held")."""
    for _, sentence in zip(range(1), (s for s in _body(reading) if len(s.tokens) > _SHORT), strict=False):
        days = {i for m in reading.mentions_in(sentence.index, MentionKind.DATE) for i in range(m.first, m.last + 1)}
        for token in sentence.tokens:
            is_subject = token.dep in {"nsubj", "nsubjpass"} and sentence.tokens[token.head].dep == "ROOT"
            if is_subject and cast.mention_at(sentence, token.index) is not None:
                return (), ()
            if is_subject and token.tag in _NAMES and token.lemma.casefold() not in _table()["nouns"]:
                first = token.index
                while first and sentence.tokens[first - 1].tag in {*_NAMES, "POS"} and first - 1 not in days:
                    first -= 1
                span = Span(sentence.tokens[first].start, token.end)
                return (" ".join(span.of(text.content).split()),), (span,)
    return (), ()


_NAMES = frozenset({"NNP", "NNPS"})
"""Tags of proper nouns."""


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
    _adopted,
    _first_person,
    _own_voice,
    _titled,
    _reported,
    _signed,
    _said,
    _source,
    _subject_words,
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
