"""The cast: who stands for what in one statement.

Turns the head of a noun phrase into display names: persons by their fullest name, definite posts ("the Presidents") by the
persons who hold them here, pronouns by what stands before them, "we" by whose voice it is. What cannot be resolved stays
the words of the text. Invariant: only this statement is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from communique.extract.antecedents import Antecedents
from communique.extract.collectives import NUMBER_WORDS, members_of, protagonists
from communique.extract.phrases import conjuncts, phrase_words
from communique.knowledge.bodies import load_bodies
from communique.knowledge.countries import load_countries
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
_LINKS = frozenset(
    {"and", "or", ",", "&", ";", "plus", "as", "well", "with", "together", "along", "both", "nor", "including"}
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

    def who(self, sentence: Sentence, index: int) -> tuple[str, ...]:
        """The actors that the phrase headed by token ``index`` stands for, coordinated ones included; may be empty."""
        both = self._government_and_people(sentence, index)
        if both:
            return (both,)
        names: list[str] = []
        for mention_or_index in self._members(sentence, index):
            for name in self._name(sentence, mention_or_index):
                if name not in names:
                    names.append(name)
        return tuple(names)

    def _government_and_people(self, sentence: Sentence, index: int) -> str:
        """ "the Government and people of X": one addressee; empty if the phrase is none."""
        tokens = sentence.tokens
        for first in range(max(0, index - 2), min(index + 1, len(tokens) - 4)):
            pair = {tokens[first].text.casefold(), tokens[first + 2].text.casefold()}
            if pair == {"government", "people"} and tokens[first + 1].text == "and" and tokens[first + 3].text == "of":
                found = [
                    m
                    for m in self.reading.mentions_in(sentence.index, MentionKind.STATE)
                    if first + 4 <= m.first <= first + 5
                ]
                last = found[0].last if found else first + 4
                return " ".join(self.reading.content[tokens[first].start : tokens[last].end].split())
        return ""

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
        return len(inside) > 2 and len(inside) >= 0.6 * len(body)

    def mention_at(self, sentence: Sentence, index: int) -> Mention | None:
        """The longest actor mention that holds the token; None if there is none."""
        holding = [m for m in self.reading.mentions_in(sentence.index, *ACTOR_KINDS) if m.first <= index <= m.last]
        return max(holding, key=lambda m: (m.last - m.first, m.kind is MentionKind.POST), default=None)

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
        return token.text.casefold() in FIRST_PERSON | _THIRD_PERSON or _singular(token) in _animate_nouns()

    # -- members of a coordination ---------------------------------------------------------------------------------

    def _members(self, sentence: Sentence, index: int) -> Iterator[Mention | int]:
        mention = self.mention_at(sentence, index)
        if mention is None:
            for place in conjuncts(sentence, index):
                inner = self.mention_at(sentence, place)
                yield inner if inner is not None else place
            return
        yield mention
        yield from self._coordinated_after(sentence, mention, index)

    def _coordinated_after(self, sentence: Sentence, mention: Mention, index: int) -> Iterator[Mention | int]:
        """Actors joined to the mention by commas and conjunctions, by the surface: long lists are where parsers fail."""
        following = [m for m in self.reading.mentions_in(sentence.index, *ACTOR_KINDS) if m.first > mention.last]
        last, seen, held, ends = mention.last, {mention.span}, set(mention.holders), []
        for other in following:
            if other.first <= last:
                continue
            if other.kind is MentionKind.PERSON and other.name in held and other.first <= last + 2:
                last = other.last
                continue
            between = sentence.tokens[last + 1 : other.first]
            if not self._joins(between):
                break
            closes = any(t.text.casefold() in {"and", "or", "&", "with", "well", "including"} for t in between)
            if not closes and not self._list_goes_on(sentence, other):
                break
            if other.span not in seen:
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

    @staticmethod
    def _joins(between: Sequence[Token]) -> bool:
        words = [t for t in between if t.pos != "DET" and t.tag != "PRP$"]
        return bool(words) and len(words) <= 4 and all(t.text.casefold() in _LINKS for t in words)

    def _list_goes_on(self, sentence: Sentence, mention: Mention) -> bool:
        """Whether a further member follows a comma after this one and its holder, so that the comma before it joined too."""
        last = mention.last
        for other in self.reading.mentions_in(sentence.index, MentionKind.PERSON):
            if other.name in mention.holders and last < other.first <= last + 2:
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
            return self._name_post(sentence, member)
        if member.kind is MentionKind.STATE:
            return (self._state_as_written(member),)
        stands_for = self._issuer_for(member.name)
        if stands_for:
            return (stands_for,)
        known = self._behind_letters(member) or self._each_of(sentence, member)
        if known:
            return known
        together = members_of(self.reading, member.name, member.span.start)
        if together:
            return together
        stands_for = self._organ_for(member.name)
        return (stands_for,) if stands_for else (member.name,)

    def _behind_letters(self, mention: Mention) -> tuple[str, ...]:
        """Who holds the post that the letters shorten ("the Special Representative (SRSG), A. B. ... the SRSG")."""
        letters = mention.span.of(self.reading.content)
        if not letters.isupper():
            return ()
        at = self.reading.content.find(f"({letters})")
        before = [
            m
            for m in self.reading.mentions
            if m.kind is MentionKind.POST and m.holders and at - 2 <= m.span.end <= at + len(letters) + 2
        ]
        return before[-1].holders if at >= 0 and before else ()

    def _each_of(self, sentence: Sentence, mention: Mention) -> tuple[str, ...]:
        """ "Representatives of A, B and C", "senior officials from A and B": one entry for each."""
        tokens = sentence.tokens
        if not mention.plural or mention.kind is not MentionKind.LABEL:
            return ()
        link = next((t for t in tokens[mention.first : mention.last + 2] if t.text.casefold() in {"of", "from"}), None)
        if link is None or link.index == mention.first:
            return ()
        inner = [m for m in self.reading.mentions_in(sentence.index, MentionKind.STATE) if m.first > link.index]
        names, last = [], link.index
        for state in inner:
            between = tokens[last + 1 : state.first]
            if not all(t.text.casefold() in {"the", ",", "and", "of", "from"} for t in between):
                break
            names.append(self._state_as_written(state))
            last = state.last
        head = " ".join(t.text for t in tokens[mention.first : link.index])
        return tuple(f"{head} {link.text} {name}" for name in names) if len(names) > 1 else ()

    def _state_as_written(self, mention: Mention) -> str:
        """The country by the name that the text has for it; its plain name for an adjective ("Russian")."""
        words = " ".join(mention.span.of(self.reading.content).split())
        return mention.name if mention.is_adjective or not words[:1].isupper() else re.sub(r"^[Tt]he ", "", words)

    def _name_post(self, sentence: Sentence, mention: Mention) -> tuple[str, ...]:
        if mention.holders:
            return mention.holders
        bare = len(mention.offices) == 1 and mention.offices[0].of is None
        ours = bare and mention.plural and self._is_ours(sentence, mention)
        stands_for = None if ours else self._issuer_for(mention.name)
        if stands_for and not self._is_person(stands_for):
            return (stands_for,)
        found = [self.holders_of(o.post, o.of) for o in mention.offices]
        if mention.plural:
            words = self._with_number(sentence, mention)
            college = self._organ_for(mention.name) if bare and not ours and words == self._plain(mention) else None
            if college is not None and _words(college) & _COLLEGES:
                return (college,)
            together = members_of(self.reading, words, mention.span.start) if bare else ()
            if together:
                return together
            if found and all(len(names) == 1 for names in found):
                return tuple(dict.fromkeys(name for names in found for name in names))
            if ours:
                return self._our_own(mention)
        elif len(found) == 1 and found[0]:
            return (self._nearest(found[0], mention.span.start),)
        if len(mention.offices) > 1:
            return tuple(str(o) for o in mention.offices)
        stands_for = None if ours else self._organ_for(mention.name)
        return (stands_for,) if stands_for else (mention.name,)

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

    def _our_own(self, mention: Mention) -> tuple[str, ...]:
        """ "Our Foreign Ministers", said by presidents: one of each country; "our Leaders", said by ministers of a body: its own."""
        post = mention.offices[0].post
        own = [o.of for p in self.reading.people if p.name in self.issuers for o in p.offices[:1] if o.of]
        if len(own) == len(self.issuers):
            return tuple(f"{post} of {of}" for of in own)
        for issuer in self.issuers:
            parts = re.split(r" of (?:the )?", issuer, maxsplit=1)
            if len(parts) > 1:
                countries = re.split(r" and (?:of )?(?:the )?|, (?:of )?(?:the )?", parts[1])
                if len(countries) > 1:
                    return tuple(f"{post} of {of}" for of in countries)
                return (f"{mention.span.of(self.reading.content)} of {parts[1]}",)
        return (mention.name,)

    def holders_of(self, post: str, of: str | None) -> tuple[str, ...]:
        """The persons named here who hold a post; where only part of a title is told, those whose title holds it."""
        wanted, whole, part, loose = _words(post), [], [], []
        for known in self.reading.people:
            for office in known.offices:
                told = _words(office.post)
                if not wanted <= _words(_head_part(office.post)) and wanted != told:
                    continue
                same_body = not of or (office.of is not None and _is_same_body(of, office.of))
                if not same_body or not wanted <= told:
                    continue
                if wanted == told:
                    whole.append(known.name)
                elif not (told - wanted) & _OTHER_POST:
                    part.append(known.name)
                elif not (told - wanted) & _LOWER_POST:
                    loose.append(known.name)
        unique = tuple(dict.fromkeys(loose))
        return tuple(dict.fromkeys(whole or part)) or (unique if len(unique) == 1 else ())

    def _nearest(self, names: Sequence[str], offset: int) -> str:
        places = [
            (m.span.start, m.name) for m in self.reading.mentions if m.kind is MentionKind.PERSON and m.name in names
        ]
        before = [p for p in places if p[0] < offset]
        return (before[-1] if before else places[0])[1] if places else names[0]

    def _issuer_for(self, name: str) -> str | None:
        """The issuer that a short name stands for ("the Co-Chairs", "the Council")."""
        wanted = _words(name)
        for issuer in self.issuers:
            if wanted and (
                wanted == _words(issuer) or (wanted <= _words(_head_part(issuer)) and not self._is_person(issuer))
            ):
                return issuer
        return self._organ_for(name) if name.casefold() not in _organ_words()["persons"] else None

    def _organ_for(self, name: str) -> str | None:
        """The one body that issued the text, by the word it has for itself ("the Summit", "the Assembly", "participants")."""
        if len(self.issuers) != 1 or self._is_person(self.issuers[0]):
            return None
        issuer, word, organs = self.issuers[0], name.casefold(), _organ_words()
        own = _words(issuer)
        if word in organs["mediators"] and own & _MEDIATING:
            return issuer
        if own & _SINGLE_VOICES:
            return None
        if word in organs["sessions"] or word in organs["persons"]:
            return issuer
        if word in organs["institutions"] and not any(_words(o) <= own for o in organs["institutions"]):
            return issuer
        return None

    def _is_person(self, name: str) -> bool:
        return any(p.name == name for p in self.reading.people)

    def _name_word(self, sentence: Sentence, index: int) -> tuple[str, ...]:
        token = sentence.tokens[index]
        word = token.text.casefold()
        if word in FIRST_PERSON:
            return self.voice(token.start)
        if word in _THIRD_PERSON:
            return Antecedents(self).resolve(sentence, index)
        place = self._place_at(sentence, index)
        if place is not None:
            return (place.name,)
        words = phrase_words(sentence, index, self.reading.content)
        if token.lemma.casefold() in _OPPOSITES:
            other = self._other_side(sentence, token)
            if other:
                return other
        stands_for = self._issuer_for(words)
        if stands_for:
            return (stands_for,)
        together = members_of(self.reading, words, token.start)
        if together:
            return together
        stands_for = self._organ_for(words)
        return (stands_for,) if stands_for else (words,)

    def _other_side(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        """ "His colleague", "her host": of two protagonists the one who is not meant by the possessive."""
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

    def _place_at(self, sentence: Sentence, index: int) -> Mention | None:
        found = self.reading.mentions_in(sentence.index, MentionKind.PLACE)
        return next((m for m in found if m.first <= index <= m.last), None)

    def _is_metonym(self, sentence: Sentence, index: int) -> bool:
        place = self._place_at(sentence, index)
        return place is not None and place.actor is ActorKind.STATE


def _singular(token: Token) -> str:
    """The noun in the singular; the parser leaves names as they are ("Committees")."""
    lemma = token.lemma.casefold()
    if token.tag != "NNPS" or not lemma.endswith("s"):
        return lemma
    return re.sub(r"ies$", "y", lemma) if lemma.endswith("ies") else lemma[:-1]


def _words(name: str) -> frozenset[str]:
    """Comparable words of a post or body: case, plural and small words aside."""
    words = name.casefold().replace("’s", "").replace("'s", "").replace("-", " ").replace(",", " ").split()
    return frozenset(
        w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in words if w not in _SMALL
    )


def _is_same_body(left: str, right: str) -> bool:
    """Whether two names are of one country or body ("DRC", "Democratic Republic of the Congo")."""
    if _words(left) <= _words(right) or _words(right) <= _words(left):
        return True
    known = _identities()
    found = known.get(left.casefold())
    return found is not None and found == known.get(right.casefold())


@cache
def _identities() -> dict[str, str]:
    """Every name and short form of a country or body, to its identifier."""
    countries = {
        name.casefold(): country.code for country in load_countries() for name in (country.name, *country.also)
    }
    return {**{name.casefold(): body.id for body in load_bodies() for name in (body.name, *body.also)}, **countries}


def _head_part(name: str) -> str:
    """The name up to what it belongs to: "Spokesperson" of "Spokesperson for the Secretary-General"."""
    return re.split(r" (?:of|for|to|on) ", name, maxsplit=1)[0]


_COLLEGES = frozenset({"head", "leader", "minister", "authority", "assembly", "summit", "member"})
_PAIR = 2
_MEDIATING = frozenset({"chair", "mediator", "facilitator", "troika", "quartet"})
_OPPOSITES = frozenset({"colleague", "counterpart", "host", "guest", "interlocutor", "homologue"})
_SINGLE_VOICES = frozenset(
    {
        "chair",
        "mediator",
        "moderator",
        "envoy",
        "representative",
        "spokesperson",
        "spokesman",
        "ministry",
        "facilitator",
        "ambassador",
        "office",
    }
)
_LOWER_POST = frozenset(
    {"deputy", "vice", "former", "assistant", "acting", "adviser", "spokesperson", "spokesman", "under", "office"}
)
_OTHER_POST = frozenset(
    {
        "deputy",
        "vice",
        "former",
        "assistant",
        "acting",
        "special",
        "personal",
        "representative",
        "adviser",
        "spokesperson",
        "under",
    }
)
_SMALL = frozenset({"the", "of", "for", "and", "a", "an", "in", "to"})


@cache
def _animate_nouns() -> frozenset[str]:
    return frozenset(load_table("animate_nouns")["nouns"])


@cache
def _organ_words() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words) for kind, words in load_table("animate_nouns")["organs"].items()}
