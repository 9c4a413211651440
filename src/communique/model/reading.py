"""A reading: the linguistic layers of one statement.

Invariant: all offsets refer to the text whose sha256 the reading carries; token, sentence and mention indexes
count from 0. `read` makes readings; `extract` needs nothing else, so that no other stage knows the parser.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from communique.model.actor import ActorKind, Office
from communique.model.partial_date import PartialDate
from communique.model.span import Span
from communique.model.text import ZoneRole


@dataclass(slots=True, eq=False)
class Token:
    """A word or mark with its place in the syntax. Never changed once the reading is made."""

    index: int
    """Place in its sentence."""

    text: str
    """As written."""

    start: int
    """First character in the text."""

    lemma: str
    """Dictionary form, case folded except for names."""

    pos: str
    """Universal part of speech (https://universaldependencies.org/u/pos/)."""

    tag: str
    """Penn Treebank tag."""

    dep: str
    """Dependency label (ClearNLP scheme, as spaCy's English models use)."""

    head: int
    """Index of the head in the sentence; its own index for the root."""

    children: tuple[int, ...] = ()
    """Indexes of the words that depend on it, in order."""

    @property
    def end(self) -> int:
        """One past the last character in the text."""
        return self.start + len(self.text)


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence, heading or list item with its tokens."""

    index: int
    """Place in the reading."""

    paragraph: int
    """Number of the paragraph, counted from 1; 0 for the title and facets."""

    zone: ZoneRole
    """Title, facets or body."""

    span: Span
    """Where."""

    tokens: tuple[Token, ...]
    """Words and marks in order."""

    label: str = ""
    """Number or bullet of the list item it opens ("1.", "(a)"), not among the tokens; empty if none."""

    _subtrees: dict[int, tuple[Token, ...]] = field(default_factory=dict, init=False, repr=False)

    def root(self) -> Token:
        """The token that heads the sentence."""
        return next(t for t in self.tokens if t.head == t.index)

    def subtree(self, index: int) -> tuple[Token, ...]:
        """The token and all that depend on it, in order."""
        known = self._subtrees.get(index)
        if known is None:
            known = self._subtrees[index] = self._below(index)
        return known

    def _below(self, index: int) -> tuple[Token, ...]:
        tokens = self.tokens
        if not tokens[index].children:
            return (tokens[index],)
        found, todo = {index}, [index]
        while todo:
            below = [child for child in tokens[todo.pop()].children if child not in found]
            found.update(below)
            todo += below
        return tuple([tokens[i] for i in sorted(found)])

    def ancestors(self, index: int) -> Iterator[Token]:
        """The heads above a token, nearest first, the root last."""
        token = self.tokens[index]
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def children(self, index: int, *deps: str) -> tuple[Token, ...]:
        """The dependents of a token, only those with one of the labels if any are given."""
        tokens = self.tokens
        below = [tokens[i] for i in tokens[index].children]
        return tuple([t for t in below if t.dep in deps] if deps else below)


class MentionKind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    """A person by name."""
    POST = "post"
    """A post ("Foreign Minister of France"), with or without a name beside it."""
    BODY = "body"
    """An organisation, organ, mission, format or group by name."""
    STATE = "state"
    """A country by name or adjective."""
    PLACE = "place"
    """A place by name."""
    DATE = "date"
    """A calendar expression."""
    INSTRUMENT = "instrument"
    """An agreement, resolution, statement or set of principles."""
    LABEL = "label"
    """An unnamed group of actors ("the sides", "de facto authorities")."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a sentence that names something."""

    kind: MentionKind
    """What it names."""

    sentence: int
    """Index of the sentence."""

    span: Span
    """The words."""

    first: int
    """Index of its first token in the sentence."""

    last: int
    """Index of its last token."""

    name: str
    """Normalised name: a person's fullest name in this text, a country's short name, a body's name as written,
    a post with body ("Foreign Minister of France"), a place, a label without article."""

    actor: ActorKind | None = None
    """What sort of actor it can stand for; None for dates, instruments and mere places."""

    key: str = ""
    """Identifier where knowledge has one: ISO 3166 alpha-2 code, body id, gazetteer id; empty if unknown."""

    offices: tuple[Office, ...] = ()
    """Of a post mention: the posts it states, one for each in a coordinated or plural title."""

    holders: tuple[str, ...] = ()
    """Of a post mention: the fullest names of the persons it is stated of; empty for a post without name."""

    plural: bool = False
    """Whether it names several ("Foreign Ministers", "the sides")."""

    date: PartialDate | None = None
    """Of a date mention, or of an instrument with its date: the value."""

    basis: str = ""
    """Of a date mention: how it was resolved; of others a few words why it was taken for this."""

    is_adjective: bool = False
    """A country's adjective ("Armenian"), not a noun."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch in direct quotation marks, which may run over sentences and paragraphs."""

    span: Span
    """The words without the marks."""

    is_open: bool = False
    """Whether the closing mark is missing."""


@dataclass(frozen=True, slots=True)
class Known:
    """A person of this statement, put together from all mentions."""

    name: str
    """Fullest name in the text, without titles."""

    mentions: tuple[int, ...]
    """Indexes of the mentions by name."""

    offices: tuple[Office, ...] = ()
    """Posts stated here, in the order of the text."""

    office_mentions: tuple[int, ...] = ()
    """For each office the index of the post mention that states it."""

    qualifiers: tuple[str, ...] = ()
    """For each office "former", "designate", "acting" or empty."""

    country: str | None = None
    """ISO 3166 alpha-2 code of affiliation; None if the text does not give it."""


@dataclass(frozen=True, slots=True)
class Group:
    """A label that the text itself defines by naming the members ("the Co-Chairs (A of X, B of Y)")."""

    label: str
    """As written, without article."""

    members: tuple[str, ...]
    """Fullest names of persons, or names of states and bodies."""

    mention: int
    """Index of the mention that defines it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All linguistic layers of one statement."""

    content: str
    """The text."""

    sha256: str
    """Name of the text."""

    sentences: tuple[Sentence, ...]
    """Title, facets and body sentences in the order of the text."""

    mentions: tuple[Mention, ...] = ()
    """In the order of the text; a person's name inside a post's phrase is a mention of its own."""

    people: tuple[Known, ...] = ()
    """Persons named, in the order of first mention."""

    groups: tuple[Group, ...] = ()
    """Groups that the text defines."""

    quotes: tuple[Quote, ...] = ()
    """Direct quotations of any length, in order."""

    issue_date: PartialDate | None = None
    """The statement's day, used to resolve dates; None if unknown."""

    _by_sentence: Mapping[int, tuple[Mention, ...]] = field(default_factory=dict, repr=False, compare=False)

    def mentions_in(self, sentence: int, *kinds: MentionKind) -> tuple[Mention, ...]:
        """The mentions of one sentence, only those of the kinds given if any are."""
        found = self._by_sentence.get(sentence, ())
        return tuple([m for m in found if m.kind in kinds]) if kinds else found
