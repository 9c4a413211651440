"""The cast: who stands for what in one statement.

Turns the head of a noun phrase into display names: persons by their fullest name, definite posts ("the Presidents") by the
persons who hold them here, pronouns by what stands before them, "we" by whose voice it is. What cannot be resolved stays
the words of the text. Invariant: only this statement is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from communique.extract.antecedents import Antecedents
from communique.extract.collectives import NUMBER_WORDS, members_of, protagonists
from communique.extract.holders import holder_behind, holders_of, is_ever_subject, nearest_of
from communique.extract.names import singular_of, words_of
from communique.extract.organs import is_person, issuers_for, organ_for
from communique.extract.phrased_names import (
    behind_letters,
    each_in_front,
    each_of,
    each_own,
    fuller_before,
    government_and_people,
    spelt_out,
    state_as_written,
)
from communique.extract.phrases import conjuncts, phrase_words
from communique.extract.states_meant import states_meant
from communique.knowledge.tables import load_table
from communique.model.actor import ActorKind
from communique.model.reading import Mention, MentionKind, Quote, Reading, Sentence, Token
from communique.model.span import Span

ACTOR_KINDS = (MentionKind.PERSON, MentionKind.POST, MentionKind.BODY, MentionKind.STATE, MentionKind.LABEL)
FIRST_PERSON = frozenset({"i", "we", "us", "me", "our", "my", "ourselves", "myself"})
_THIRD_PERSON = frozenset(
    {
        "they",
        "them",
        "he",
        "she",
        "him",
        "her",
        "it",
        "their",
        "his",
        "its",
        "themselves",
        "both",
        "who",
        "which",
        "that",
    }
)
_PERSONAL = FIRST_PERSON | _THIRD_PERSON
_LINKS = frozenset(
    {
        *("and", "or", ",", "&", ";", "plus", "as", "well", "with", "together", "along", "both", "nor", "including"),
        *("particularly", "especially", "notably", "specifically"),
    }
)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who stands for what in one statement."""

    reading: Reading
    """Mentions, people and groups."""

    issuers: tuple[str, ...]
    """Who issued the statement, as display names."""

    quote_speakers: Mapping[Span, tuple[str, ...]] = field(default_factory=dict)
    """Speakers of direct quotations, as far as they are known."""

    _at: dict[tuple[int, int], Mention | None] = field(default_factory=dict, repr=False, compare=False)
    _asked: set[tuple[int, int]] = field(default_factory=set, repr=False, compare=False)

    def who(self, sentence: Sentence, index: int) -> tuple[str, ...]:
        """The actors that the phrase headed by token ``index`` stands for, coordinated ones included; may be empty."""
        both = government_and_people(self.reading, sentence, index)
        if both:
            return (both,)
        names: list[str] = []
        for mention_or_index in self._members(sentence, index):
            for name in self._name(sentence, mention_or_index):
                if name not in names and not any(n.endswith(f" of {name}") for n in names):
                    names.append(name)
        return tuple(names)

    def voice(self, offset: int) -> tuple[str, ...]:
        """Who says the words at ``offset``: the speaker of the quotation around them, else the issuers."""
        for quote, speakers in self.quote_speakers.items():
            if quote.start <= offset < quote.end:
                return speakers
        return self.issuers

    def are_issuers(self, names: Sequence[str]) -> bool:
        """Whether all the names are issuers, or a body that stands for them."""
        known = {n.casefold() for n in self.issuers}
        words = {w for n in known for w in n.split()}
        return bool(names) and all(n.casefold() in known or set(n.casefold().split()) <= words for n in names)

    def is_whole_statement(self, quote: Quote) -> bool:
        """Whether the quotation is the statement itself, quoted in full by its own publisher."""
        body = [s for s in self.reading.sentences if s.paragraph]
        inside = [s for s in body if quote.span.start <= s.span.start + 1 and s.span.start < quote.span.end]
        return len(inside) >= _FEWEST and len(inside) >= _MOST * len(body)

    def mention_at(self, sentence: Sentence, index: int) -> Mention | None:
        """The longest actor mention that holds the token; None if there is none."""
        place = (sentence.index, index)
        if place not in self._at:
            holding = [m for m in self.reading.mentions_in(sentence.index, *ACTOR_KINDS) if m.first <= index <= m.last]
            self._at[place] = max(holding, key=lambda m: (m.last - m.first, m.kind is MentionKind.POST), default=None)
        return self._at[place]

    def named_at(self, sentence: Sentence, index: int) -> tuple[str, ...]:
        """The state or body named at the token, even inside the name of a group; empty if there is none."""
        inside = self.reading.mentions_in(sentence.index, MentionKind.STATE, MentionKind.BODY)
        found = next((m for m in inside if m.first <= index <= m.last), None)
        if found is None and sentence.tokens[index].pos == "PROPN":
            return (phrase_words(sentence, index, self.reading.content),)
        return self._name(sentence, found) if found is not None else ()

    def is_actor(self, sentence: Sentence, index: int) -> bool:
        """Whether the phrase headed by the token can act or be addressed: a mention, a pronoun or an animate noun."""
        if self.mention_at(sentence, index) is not None or self._is_metonym(sentence, index):
            return True
        token = sentence.tokens[index]
        return token.text.casefold() in _PERSONAL or singular_of(token) in _animate_nouns()

    # -- members of a coordination ---------------------------------------------------------------------------------

    def _members(self, sentence: Sentence, index: int) -> Iterator[Mention | int]:
        mention = self.mention_at(sentence, index)
        if mention is None:
            for place in conjuncts(sentence, index):
                inner = self.mention_at(sentence, place)
                if (
                    inner is not None
                    or place == index
                    or self.is_actor(sentence, place)
                    or not self._acts(sentence, index)
                ):
                    yield inner if inner is not None else place
            return
        yield mention
        yield from self._coordinated_after(sentence, mention, index)

    def _acts(self, sentence: Sentence, index: int) -> bool:
        return sentence.tokens[index].pos == "NOUN" and self.is_actor(sentence, index)

    def _coordinated_after(self, sentence: Sentence, mention: Mention, index: int) -> Iterator[Mention | int]:
        """Actors joined to the mention by commas and conjunctions, by the surface: long lists are where parsers fail."""
        following = [m for m in self.reading.mentions_in(sentence.index, *ACTOR_KINDS) if m.first > mention.last]
        last, seen, held, ends = mention.last, {mention.span}, set(mention.holders), []
        for other in following:
            if other.first <= last:
                continue
            if other.kind is MentionKind.PERSON and other.name in held and _is_right_behind(sentence, last, other):
                last = other.last
                continue
            between = sentence.tokens[last + 1 : other.first]
            is_role = self._is_role(between, other)
            if not is_role and not self._belongs(sentence, between, other):
                break
            if not is_role and other.span not in seen:
                seen.add(other.span)
                ends.append(other.last)
                yield other
            last, held = other.last, held | set(other.holders)
        fellows = {*conjuncts(sentence, index), *(p for at in ends for p in conjuncts(sentence, at))}
        for place in sorted(fellows):
            fellow = self.mention_at(sentence, place)
            if place > last and fellow is None and self.is_actor(sentence, place):
                yield place
            elif place > last and fellow is not None and fellow.span not in seen:
                seen.add(fellow.span)
                yield fellow

    def _belongs(self, sentence: Sentence, between: Sequence[Token], other: Mention) -> bool:
        closes = any(t.text.casefold() in _CLOSING for t in between)
        return self._joins(between) and (closes or self._list_goes_on(sentence, other))

    @staticmethod
    def _is_role(between: Sequence[Token], other: Mention) -> bool:
        """As in "A, as the Chair of B": the capacity in which the one before acts is nobody else."""
        words = [t.text.casefold() for t in between if t.pos != "DET"]
        return other.kind in {MentionKind.POST, MentionKind.LABEL} and words in (["as"], [",", "as"])

    @staticmethod
    def _joins(between: Sequence[Token]) -> bool:
        words = [t for t in between if t.pos != "DET" and t.tag != "PRP$"]
        return bool(words) and len(words) <= _LINKING and all(t.text.casefold() in _LINKS for t in words)

    def _list_goes_on(self, sentence: Sentence, mention: Mention) -> bool:
        """Whether a further member follows a comma after this one and its holder, so that the comma before it joined too."""
        last = mention.last
        for other in self.reading.mentions_in(sentence.index, MentionKind.PERSON):
            if other.name in mention.holders and last < other.first and _is_right_behind(sentence, last, other):
                last = other.last
        rest = sentence.tokens[last + 1 : last + 6]
        if not rest or rest[0].text.casefold() not in {",", "and", "or", ";"}:
            return False
        return any(self.mention_at(sentence, t.index) for t in rest[1:])

    # -- one member ------------------------------------------------------------------------------------------------

    def _name(self, sentence: Sentence, member: Mention | int) -> tuple[str, ...]:
        if isinstance(member, int):
            return self._name_word(sentence, member)
        if member.kind is MentionKind.PERSON:
            return (member.name,)
        if member.kind is MentionKind.POST:
            return member.holders or self._name_post(sentence, member)
        if member.kind is MentionKind.STATE:
            return (state_as_written(self.reading, member),)
        return self._name_group(sentence, member)

    def _name_group(self, sentence: Sentence, mention: Mention) -> tuple[str, ...]:
        """A body or label: the issuer it shortens, whom it spells out or collects, else its own words."""
        issuer = self._issuer(mention.name)
        spelt = spelt_out(self.reading, sentence, mention) if mention.kind is MentionKind.LABEL else ()
        return (
            issuer
            or tuple(dict.fromkeys(name for m in spelt for name in self._name(sentence, m)))
            or self._college(mention)
            or behind_letters(self.reading, mention)
            or each_of(self.reading, sentence, mention)
            or self._named_in_full(mention)
            or members_of(self.reading, mention.name, mention.span.start)
            or self._organ(mention.name)
            or states_meant(self.reading, self.issuers, mention.name, mention.span.start)
            or (each_in_front(self.reading, sentence, mention.last) if mention.kind is MentionKind.LABEL else ())
            or (self._with_front(sentence, mention),)
        )

    def _with_front(self, sentence: Sentence, mention: Mention) -> str:
        """A label of one word with what tells whose it is ("rival leaders", "Northern factions"); other names as they are."""
        front = sentence.children(mention.last, "amod", "compound", "nmod")
        is_bare = mention.kind is MentionKind.LABEL and mention.first == mention.last and " " not in mention.name
        if not is_bare or not front or front[0].index > mention.first or not any(t.text[:1].isupper() for t in front):
            return mention.name
        return phrase_words(sentence, mention.last, self.reading.content, with_of=False)

    def _named_in_full(self, mention: Mention) -> tuple[str, ...]:
        """As in "the representatives of A and B ... the representatives": each of those so named before."""
        before = fuller_before(self.reading, mention)
        return each_of(self.reading, self.reading.sentences[before.sentence], before) if before is not None else ()

    def _college(self, mention: Mention) -> tuple[str, ...]:
        """As in "The leaders", said in the text of an assembly of heads of state: the assembly."""
        if mention.kind is not MentionKind.LABEL or mention.name.casefold() != "leaders":
            return ()
        found = self._organ(mention.name)
        return found if found and words_of(found[0]) & _COLLEGES else ()

    def _issuer(self, name: str) -> tuple[str, ...]:
        return issuers_for(self.reading, self.issuers, name)

    def _organ(self, name: str) -> tuple[str, ...]:
        found = organ_for(self.reading, self.issuers, name)
        return (found,) if found else ()

    def _name_post(self, sentence: Sentence, mention: Mention) -> tuple[str, ...]:
        """A post without name: the issuer, the persons who hold it here, else the post itself."""
        ours = self._is_bare(mention) and mention.plural and self._is_ours(sentence, mention)
        letters = behind_letters(self.reading, mention)
        if letters and is_person(self.reading, letters[0]):
            return letters
        issuer = () if ours else self._issuer(mention.name)
        if issuer and not is_person(self.reading, issuer[0]):
            return issuer
        found = [holders_of(self.reading, o.post, o.of) for o in mention.offices]
        named = self._name_posts(sentence, mention, found) if mention.plural else self._holder(sentence, mention, found)
        named = named or (() if mention.plural else holder_behind(self.reading, sentence, mention))
        if named:
            return named
        if len(mention.offices) > 1:
            one_each = [names if len(names) == 1 else () for names in found]
            return tuple(n for o, names in zip(mention.offices, one_each, strict=True) for n in names or (str(o),))
        return (() if ours else self._organ(mention.name)) or (mention.name,)

    def _holder(self, sentence: Sentence, mention: Mention, found: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
        """The one person meant by a post: the other of two, one of those of whom the text tells, else the nearest."""
        other = self._other_of_state(mention) if self._is_counterpart(sentence, mention) else ()
        if other or len(found) != 1 or not found[0]:
            return other
        nearest = nearest_of(self.reading, found[0], mention.span.start)
        main = [n for n in found[0] if n in protagonists(self.reading)]
        return (main[0] if len(main) == 1 and not is_ever_subject(self.reading, nearest) else nearest,)

    @staticmethod
    def _is_counterpart(sentence: Sentence, mention: Mention) -> bool:
        return len(mention.offices) == 1 and sentence.tokens[mention.last].lemma.casefold() in _OPPOSITES

    def _other_of_state(self, mention: Mention) -> tuple[str, ...]:
        """As in "told his A-ish counterpart": of the two of whom the text tells, the one of that state."""
        both = protagonists(self.reading)
        of = mention.offices[0].of
        fitting = [p.name for p in self.reading.people if p.name in both and any(o.of == of for o in p.offices)]
        return tuple(fitting) if of and len(fitting) == 1 and len(both) <= _PAIR + 1 else ()

    def _name_posts(self, sentence: Sentence, mention: Mention, found: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
        """Posts in the plural: a college that speaks, the persons meant, each country's own; empty if none comes out."""
        bare, ours = self._is_bare(mention), self._is_ours(sentence, mention)
        words = self._with_number(sentence, mention)
        if bare and not ours and words == self._plain(mention):
            college = self._organ(mention.name)
            if college and words_of(college[0]) & _COLLEGES:
                return college
            ruling = next((i for i in self.issuers if i.casefold().startswith(mention.name.casefold())), "")
            if ruling:
                return (ruling,)  # "the Heads of State" of a text by the Heads of State and Government
        together = members_of(self.reading, words, mention.span.start) if bare else ()
        if not together and found and all(len(names) == 1 for names in found):
            together = tuple(dict.fromkeys(name for names in found for name in names))
            together = together if len(together) > 1 else ()  # posts in the plural are never one person
        spoken = self.voice(mention.span.start)
        quoted = any(q.start <= mention.span.start < q.end for q in self.quote_speakers)
        if quoted and len(together) > _PAIR and set(spoken) < set(together):
            together = tuple(n for n in together if n not in spoken)  # nobody calls himself "the ministers"
        if together or not (bare and ours):
            return together or (self._named_before(mention) if bare else ())
        return each_own(self.reading, self.issuers, mention)

    def _named_before(self, mention: Mention) -> tuple[str, ...]:
        """As in "the Presidents of A and B met ... The Presidents agreed": the posts by which they were named before."""
        post = mention.offices[0].post.casefold()
        for before in reversed(self.reading.mentions):
            several = len(before.offices) > 1 and all(o.of and o.post.casefold() == post for o in before.offices)
            if before.span.start < mention.span.start and before.kind is MentionKind.POST and several:
                return tuple(str(o) for o in before.offices)
        return ()

    @staticmethod
    def _is_bare(mention: Mention) -> bool:
        return len(mention.offices) == 1 and mention.offices[0].of is None

    @staticmethod
    def _is_ours(sentence: Sentence, mention: Mention) -> bool:
        return any(t.text.casefold() == "our" for t in sentence.tokens[max(mention.first - 2, 0) : mention.last])

    @staticmethod
    def _with_number(sentence: Sentence, mention: Mention) -> str:
        """The words of the mention with a number in front ("the two Ministers")."""
        before = [
            t.text
            for t in sentence.tokens[max(mention.first - 1, 0) : mention.first]
            if t.text.casefold() in NUMBER_WORDS
        ]
        return " ".join([*before, *(t.text for t in sentence.tokens[mention.first : mention.last + 1])])

    def _plain(self, mention: Mention) -> str:
        return " ".join(
            t.text for t in self.reading.sentences[mention.sentence].tokens[mention.first : mention.last + 1]
        )

    def _name_word(self, sentence: Sentence, index: int) -> tuple[str, ...]:
        token = sentence.tokens[index]
        word = token.text.casefold()
        if word in FIRST_PERSON:
            return self.voice(token.start)
        if word in _THIRD_PERSON:
            return self._resolve(sentence, index)
        place = self._place_at(sentence, index)
        if place is not None:
            return (place.name,)
        own = self._own_country(sentence, token)
        if own:
            return own
        words = phrase_words(sentence, index, self.reading.content)
        other = self._other_side(sentence, token) if token.lemma.casefold() in _OPPOSITES else ()
        together = members_of(self.reading, words, token.start)
        named = other or self._issuer(words) or together or self._organ(words)
        named = named or states_meant(self.reading, self.issuers, words, token.start)
        return named or each_in_front(self.reading, sentence, index) or (words,)

    def _own_country(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        """As in "her country was ready": who speaks for it; empty if the word is another or stands alone."""
        if token.lemma.casefold() not in {"country", "nation"} or token.tag != "NN":
            return ()
        owners = [t for t in sentence.children(token.index, "poss") if t.text.casefold() in _OWNERS]
        return self.who(sentence, owners[0].index) if owners else ()

    def _other_side(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        """As in "His colleague", "her host": of two protagonists the one who is not meant by the possessive."""
        both = protagonists(self.reading)
        owners = [t for t in sentence.children(token.index, "poss") if t.text.casefold() in {"his", "her"}]
        if len(both) != _PAIR or not owners or token.tag != "NN":
            return ()
        names = self.who(sentence, owners[0].index)
        others = tuple(n for n in both if n not in names)
        return others if len(others) == 1 else ()

    def place_name(self, sentence: Sentence, index: int) -> str | None:
        """The place named at the token; None if there is none."""
        found = self._place_at(sentence, index)
        return found.name if found is not None else None

    def _resolve(self, sentence: Sentence, index: int) -> tuple[str, ...]:
        """What a pronoun stands for; nothing where looking leads back to itself ("either party or both should ...")."""
        key = (sentence.index, index)
        if key in self._asked:
            return ()
        self._asked.add(key)
        try:
            return Antecedents(self).resolve(sentence, index)
        finally:
            self._asked.discard(key)

    def _place_at(self, sentence: Sentence, index: int) -> Mention | None:
        found = self.reading.mentions_in(sentence.index, MentionKind.PLACE)
        return next((m for m in found if m.first <= index <= m.last), None)

    def _is_metonym(self, sentence: Sentence, index: int) -> bool:
        place = self._place_at(sentence, index)
        return place is not None and place.actor is ActorKind.STATE


_CLOSING = frozenset(
    {"and", "or", "&", "with", "well", "including", "particularly", "especially", "notably", "specifically"}
)
_COLLEGES = frozenset({"head", "leader", "minister", "authority", "assembly", "summit", "member"})
_PAIR = 2
_FEWEST, _MOST = 3, 0.6
_LINKING = 4
_OWNERS = frozenset({"his", "her", "my", "our"})
_OPPOSITES = frozenset({"colleague", "counterpart", "host", "guest", "interlocutor", "homologue"})


def _is_right_behind(sentence: Sentence, last: int, holder: Mention) -> bool:
    """As in "the President, Mr. A B": only a comma and forms of address stand between a post and its holder."""
    between = sentence.tokens[last + 1 : holder.first]
    return len(between) < _ADDRESS and all(t.text == "," or t.text[0].isupper() for t in between)


_ADDRESS = 5
"""Tokens of a comma and of forms of address before a name, and one more."""


@cache
def _animate_nouns() -> frozenset[str]:
    return frozenset(load_table("animate_nouns")["nouns"])
