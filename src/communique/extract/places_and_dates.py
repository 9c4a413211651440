"""Places and dates of encounters: which of those in a sentence are told for which encounter.

A place or day belongs to the nearest word above it in the syntax that tells an encounter; a verb or noun of something else
on the way ("discussed the attack of 3 May") keeps it for itself. Invariant: nothing is borrowed across encounters.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from communique.extract.clauses import VERBAL
from communique.extract.phrases import phrase_tokens, phrase_words
from communique.extract.scene import Scene
from communique.extract.spots_told import AT, GOING, Spot, When
from communique.knowledge.meetings import VerbUse, governed_as, light_phase, meeting_nouns, meeting_verbs, words_of
from communique.model.partial_date import PartialDate
from communique.model.reading import Mention, MentionKind, Sentence, Token

_SMALL = frozenset({"ADP", "PUNCT", "DET", "NUM", "PART", "SYM", "X", "ADV", "CCONJ", "SCONJ"})


_AFTER_PLACE = frozenset(
    {"on", "in", "from", "for", "with", "and", "to", "at", "by", "between", "under", "next", "last"}
)
"""Words that can follow the name of a place in a report of an encounter."""
_OTHER = frozenset({"of", "from", "between", "with", "by", "on"})
_INSIDE = frozenset({"in", "during", "at"})
"""Prepositions before an encounter in which something was said."""
_BEFORE_DAY = frozenset({"held", "scheduled", "due", "planned", "only", "morning", "afternoon", "evening"})
"""Words between an encounter and its day."""
_LINKS = frozenset({"and", ",", "the", "or", "&", ";", "then", "(", "republic"})
_NEXT = 2
"""Tokens from "the capital," to its name."""
_HOLDING = frozenset({"hold", "convene", "schedule", "plan", "host", "organise", "organize", "set"})
_HOUSES = frozenset({"secretariat", "headquarters", "palace", "embassy", "residence"})
"""Last words of the names of bodies that are also houses."""
_FARTHEST_BRACKET = 14
"""Tokens from a bracket to the last country in it."""
_LONGEST_LINK = 3
"""Tokens between two places of one list."""
_NAMES = frozenset({MentionKind.POST, MentionKind.BODY, MentionKind.INSTRUMENT, MentionKind.LABEL, MentionKind.PERSON})


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Places and days of one sentence with their owners."""

    scene: Scene
    """The statement."""

    sentence: Sentence
    """The sentence."""

    owners: Mapping[int, int]
    """For each token that tells an encounter the index of its main word."""

    _known: list[tuple[Spot, ...]] = field(default_factory=list, repr=False, compare=False)

    def spots(self) -> tuple[Spot, ...]:
        """All places of the sentence, coordinated ones joined, in order."""
        if not self._known:
            self._known.append(self._find_spots())
        return self._known[0]

    def _find_spots(self) -> tuple[Spot, ...]:
        found: list[Spot] = []
        for mention in self._place_mentions():
            spot = self._spot(mention)
            if mention.kind is MentionKind.STATE and self._is_in_front(self._head(mention), mention):
                continue  # "the Norway conference" is about Norway
            if not spot.preposition and self._acts(mention):
                continue
            if found and self._goes_on(found[-1], mention):
                last = found[-1]
                if "," not in self._between(last.last, mention.first) or mention.kind is not MentionKind.STATE:
                    found[-1] = Spot(
                        f"{last.name}; {mention.name}", last.preposition, last.first, mention.last, last.anchor
                    )
                else:
                    found[-1] = Spot(last.name, last.preposition, last.first, mention.last, last.anchor)
                continue
            found.append(spot)
        found = [*found, *self._unknown(found)]
        told = (*found, *self._unnamed(found), *self._seats(), *self._here())
        return tuple(sorted(told, key=lambda s: s.first))

    def _seats(self) -> Iterable[Spot]:
        """Houses of bodies after "at" ("at the Council Secretariat")."""
        for mention in self.scene.reading.mentions_in(self.sentence.index, MentionKind.BODY):
            before = self._preposition_before(mention.first)
            is_house = self.sentence.tokens[mention.last].lemma.casefold() in _HOUSES
            if is_house and before is not None and before.text.casefold() == "at":
                yield Spot(mention.name, "at", mention.first, mention.last, before.index)

    def _unknown(self, found: list[Spot]) -> list[Spot]:
        """Names after "in" that no list knows and that are nothing else ("in Rottenbach in June")."""
        taken = {i for s in found for i in range(s.first, s.last + 1)}
        mentions = self.scene.reading.mentions_in(self.sentence.index)
        taken |= {i for m in mentions for i in range(m.first, m.last + 1)}
        out: list[Spot] = []
        for before in self.sentence.tokens:
            if before.pos != "ADP" or not (before.text.casefold() == "in" or self._is_of_going(before)):
                continue
            last = self._end_of_name(before.index + 1, taken)
            if last > before.index:
                words = self.sentence.tokens[before.index + 1 : last + 1]
                name = self.scene.reading.content[words[0].start : words[-1].end]
                out.append(Spot(name, before.text.casefold(), words[0].index, last, before.index))
        return out

    def _is_of_going(self, preposition: Token) -> bool:
        """Whether "to" tells where a journey goes."""
        frames = meeting_verbs().get(self.sentence.tokens[preposition.head].lemma.casefold(), ())
        return preposition.text.casefold() == "to" and any(
            "to" in f.particles and f.use is VerbUse.PLACE for f in frames
        )

    def _end_of_name(self, first: int, taken: set[int]) -> int:
        """The last token of a run of capitalised names that ends a phrase; one before the first if there is none."""
        last = first - 1
        for token in self.sentence.tokens[first : first + 4]:
            is_part = token.pos == "PROPN" and token.text[:1].isupper() and not token.text.isupper()
            if token.index in taken or not (is_part or (token.text == "-" and last >= first)):
                break
            last = token.index
        if last < first:
            return last
        tail, lemma = self.sentence.tokens[last], self.sentence.tokens[last].lemma.casefold()
        following = self.sentence.tokens[last + 1 : last + 2]
        is_end = not following or following[0].text in {",", ".", ";"} or following[0].text.casefold() in _AFTER_PLACE
        is_other = lemma in words_of("assembling") or lemma in meeting_nouns() or lemma in words_of("no_places")
        return last if is_end and not is_other and tail.text[:1].isupper() else first - 1

    def _here(self) -> Iterable[Spot]:
        """The place of issue, where "here" stands for it."""
        place = self.scene.header.place
        if place is not None and "/" not in place:
            for token in self.sentence.tokens:
                if token.text.casefold() == "here" and token.pos == "ADV":
                    yield Spot(place, "in", token.index, token.index, token.index)

    def dates(self) -> tuple[When, ...]:
        """All days of the sentence in order."""
        mentions = self.scene.reading.mentions_in(self.sentence.index, MentionKind.DATE)
        return tuple(When(self._bounded(m.date, m.first), m.first, m.last) for m in mentions if m.date is not None)

    def _bounded(self, date: PartialDate, first: int) -> PartialDate:
        """The day, or the time up to it after "before" and "by" ("meet before 15 November")."""
        told = next(
            (m for m in self.scene.reading.mentions_in(self.sentence.index, MentionKind.DATE) if m.first == first), None
        )
        if told is not None and not any(c.isdigit() or c.isupper() for c in told.name):
            return date
        words = [t.text.casefold() for t in self.sentence.tokens[max(0, first - 5) : first]]
        is_end = (
            words[-4:-1] == ["the", "end", "of"] or words[-3:] == ["the", "end", "of"] or words[-3:-1] == ["end", "of"]
        )
        near = words[-2:] if not is_end else words
        if words[-1:] == ["since"] and not date.is_interval:
            return PartialDate.between(date, None)
        return (
            PartialDate.between(None, date)
            if not date.is_interval and ({"before", "by"} & set(near) or words[-2:] == ["later", "than"])
            else date
        )

    def spots_of(self, owner: int) -> tuple[Spot, ...]:
        """The places told for the encounter whose main word is ``owner``."""
        spots = (s for s in self.spots() if self._owner(s.anchor, s.first) == owner)
        return tuple(s for s in spots if not self._is_of_another(s.first))

    def _beside(self, when: When) -> int | None:
        """The encounter that stands right before a day, or whose place does ("a visit to X from 3 to 5 May")."""
        tokens, place = self.sentence.tokens, when.first - 1
        while place >= 0 and (
            tokens[place].pos in {"ADP", "DET", "PUNCT", "PART"} or tokens[place].text.casefold() in _BEFORE_DAY
        ):
            place -= 1
        place = self._before_name(place)
        if place < 0:
            return None
        if place in self.owners:
            return self.owners[place]
        spot = next((s for s in self.spots() if s.first <= place <= s.last), None)
        return self._owner(spot.anchor, spot.first) if spot is not None else None

    def _before_name(self, place: int) -> int:
        """The noun whose "of" takes the body that ends at a token ("the 12th meeting of the Council"); else the token."""
        bodies = self.scene.reading.mentions_in(self.sentence.index, MentionKind.BODY)
        body = next((m for m in bodies if m.last == place), None)
        if body is None:
            return place
        before = [t for t in self.sentence.tokens[max(0, body.first - 3) : body.first] if t.pos != "DET"]
        is_of = len(before) > 1 and before[-1].text.casefold() == "of"
        return before[-2].index if is_of and before[-2].index in self.owners else place

    def dates_of(self, owner: int) -> tuple[When, ...]:
        """The days told for the encounter whose main word is ``owner``."""
        found = []
        for when in self.dates():
            told_for = self._owner_of_date(when)
            told_for = self._beside(when) if told_for is None else told_for
            if told_for == owner and not self._is_of_another(when.first) and not self._is_of_term(when.first):
                found.append(when)
        return tuple(found)

    # -- owners ----------------------------------------------------------------------------------------------------

    def _owner_of_date(self, when: When) -> int | None:
        tokens = self.sentence.tokens
        if when.first > 0 and tokens[when.first - 1].text in "([":
            before = [o for t, o in self.owners.items() if t < when.first]
            return self._owner(when.first - 2, when.first) if when.first > 1 and before else None
        inside = range(when.first, when.last + 1)
        top = next((i for i in inside if tokens[i].head not in inside), when.first)
        return self._owner(top, when.first)

    def _owner(self, anchor: int, position: int) -> int | None:
        token = self.sentence.tokens[anchor]
        for place, above in enumerate((token, *self.sentence.ancestors(anchor))):
            if above.index in self.owners:
                return self.owners[above.index]
            if above.index - 1 in self.owners and _is_told_behind(above):
                return self.owners[above.index - 1]
            if place and _is_told_behind(above) and (far := self._before_comma(above)) is not None:
                return far
            if not (place == 0 or self._lets_pass(above) or self._is_signed(above)):
                return (
                    self._governed(above, position) or self._fronted(above, position) or self._inside(above, position)
                )
        return None

    def _before_comma(self, participle: Token) -> int | None:
        """The encounter whose phrase a comma ends before its day is told ("a meeting of A, scheduled to be held in X"); else None."""
        tokens = self.sentence.tokens
        if participle.index < _NEXT or tokens[participle.index - 1].text != ",":
            return None
        last = tokens[participle.index - _NEXT]
        for above in (last, *self.sentence.ancestors(last.index)):
            if above.index in self.owners:
                return self.owners[above.index]
            if above.pos in VERBAL or not self._lets_pass(above):
                return None
        return None

    def _is_signed(self, text: Token) -> bool:
        """Whether it is the text whose signing is told, so that place and day behind it are of the signing."""
        preposition = self.sentence.tokens[text.head]
        signing = self.sentence.tokens[preposition.head]
        return text.dep == "pobj" and signing.lemma == "signing" and signing.index in self.owners

    def _fronted(self, blocker: Token, position: int) -> int | None:
        """The encounter of a verb joined to the one before which a day stands ("this morning he spoke and then met B")."""
        if blocker.pos not in VERBAL or position > blocker.index:
            return None
        below = self.sentence.children(blocker.index, "conj", "acomp", "xcomp")
        below += tuple(x for t in below if t.dep == "acomp" for x in self.sentence.children(t.index, "xcomp"))
        own = {t.index for t in below for d in self.dates() if blocker.index < d.first < t.index}
        joined = [t.index for t in below if t.index in self.owners and t.index not in own]
        return self.owners[joined[0]] if joined else None

    def _inside(self, blocker: Token, position: int) -> int | None:
        """The encounter in which something was said on the day before the verb ("Last week A affirmed support in talks with B")."""
        if blocker.tag not in {"VBD", "VBN"}:
            return None
        heads = (blocker, *self.sentence.children(blocker.index, "dobj"))
        within = [p for h in heads for p in self.sentence.children(h.index, "prep") if p.text.casefold() in _INSIDE]
        later = [p for p in within if position < p.index]
        inner = [t.index for p in later for t in self.sentence.children(p.index, "pobj") if t.index in self.owners]
        return self.owners[inner[0]] if inner else None

    def _is_of_term(self, position: int) -> bool:
        """Whether it is the month for which somebody holds a chair ("as Chairperson for the month of May")."""
        words = [t.text.casefold() for t in self.sentence.tokens[max(0, position - 4) : position]]
        return words == ["for", "the", "month", "of"]

    def _is_of_another(self, position: int) -> bool:
        """Whether "that of A in X on 3 May" tells place and day of an encounter that only a pronoun names."""
        words = [t.text.casefold() for t in self.sentence.tokens[:position]]
        return any(
            words[i : i + 2] == ["that", "of"] and words[i - 1] in {"following", "after", "like", "since"}
            for i in range(1, len(words))
        )

    def _governed(self, blocker: Token, position: int) -> int | None:
        """The encounter agreed or planned by a verb to which the parser hung what stands after the encounter."""
        if not governed_as(blocker.lemma.casefold()) and blocker.lemma.casefold() not in words_of("praising"):
            return None
        below = [t.index for t in self.sentence.subtree(blocker.index) if t.index in self.owners and t.index < position]
        return self.owners[below[-1]] if below else None

    def _lets_pass(self, token: Token) -> bool:
        """Whether a place or day below the token can still belong to an encounter above it."""
        lemma = token.lemma.casefold()
        if token.pos in VERBAL:
            return _is_of_holding(token)
        if token.pos in _SMALL | {"ADJ"} or lemma in words_of("passable") or lemma in meeting_nouns():
            return True
        mentions = self.scene.reading.mentions_in(self.sentence.index)
        held = {m.kind for m in mentions if m.first <= token.index <= m.last and not self._tells_encounter(m)}
        if MentionKind.INSTRUMENT in held:
            return False
        return bool(held) or self.scene.cast.is_actor(self.sentence, token.index)

    # -- places ----------------------------------------------------------------------------------------------------

    def _place_mentions(self) -> Iterable[Mention]:
        """Named places and countries that stand as places, not inside the names of posts, bodies and instruments."""
        mentions = self.scene.reading.mentions_in(self.sentence.index)
        names = [m for m in mentions if m.kind in _NAMES and not self._tells_encounter(m)]
        last = -1
        for mention in mentions:
            is_place = mention.kind is MentionKind.PLACE or _is_country(mention)
            in_name = any(n.first <= mention.first and mention.last <= n.last for n in names)
            in_name = in_name and mention.last + 1 not in self.owners
            is_aside = self._is_short_form(mention) or self._is_member(mention)
            if is_place and not in_name and mention.first > last and not is_aside:
                last = mention.last
                yield mention

    def _tells_encounter(self, mention: Mention) -> bool:
        """Whether the name of a text holds the words of an encounter, so that places in it are told, not named."""
        return mention.kind is MentionKind.INSTRUMENT and any(mention.first <= i <= mention.last for i in self.owners)

    def _is_short_form(self, mention: Mention) -> bool:
        """Whether it is the letters that shorten the name before them ("the Lake Community (LAC)")."""
        tokens, first = self.sentence.tokens, mention.first
        return first > 0 and tokens[first - 1].text == "(" and tokens[first].text.isupper() and first == mention.last

    def _acts(self, mention: Mention) -> bool:
        """Whether it does something or heads the line, so that it tells no place ("Chad and Togo announced", "ACCRA, 3 May -")."""
        head = self.sentence.tokens[self._head(mention)]
        chain = (head, *self.sentence.ancestors(head.index))
        tops = [t for t in chain if t.dep != "conj"][:1]
        is_doer = any(t.dep in {"nsubj", "nsubjpass"} for t in tops) and mention.kind is MentionKind.STATE
        after = self.sentence.tokens[mention.last + 1 : mention.last + 2]
        opens = mention.first == 0 and head.text.isupper() and bool(after) and after[0].text in {",", "(", "-", "–"}
        return is_doer or opens

    def _is_member(self, mention: Mention) -> bool:
        """Whether it is a country in the brackets behind a body whose members they tell ("the Trio (Chad, Peru and Fiji)")."""
        if mention.kind is not MentionKind.STATE:
            return False
        before = self.sentence.tokens[max(0, mention.first - _FARTHEST_BRACKET) : mention.first]
        opening = next((t for t in reversed(before) if t.text in {"(", ")"}), None)
        if opening is None or opening.text == ")" or opening.index == 0:
            return False
        bodies = self.scene.reading.mentions_in(self.sentence.index, MentionKind.BODY, MentionKind.LABEL)
        return any(m.last == opening.index - 1 for m in bodies)

    def _spot(self, mention: Mention) -> Spot:
        before = self._preposition_before(mention.first)
        head = self._head(mention)
        if self._is_in_front(head, mention):
            return Spot(mention.name, "", mention.first, mention.last, self.sentence.tokens[head].head)
        if before is not None:
            return Spot(mention.name, before.text.casefold(), mention.first, mention.last, before.index)
        return Spot(mention.name, "", mention.first, mention.last, head)

    def _is_in_front(self, head: int, mention: Mention) -> bool:
        """Whether the place modifies a noun of meeting behind it ("the Geneva conference")."""
        token = self.sentence.tokens[head]
        noun = self.sentence.tokens[token.head]
        is_modifier = token.dep in {"compound", "nmod", "amod", "poss"} and noun.index > mention.last
        return is_modifier and noun.lemma.casefold() in meeting_nouns()

    def _head(self, mention: Mention) -> int:
        inside = range(mention.first, mention.last + 1)
        return next((i for i in inside if self.sentence.tokens[i].head not in inside), mention.last)

    def _preposition_before(self, index: int) -> Token | None:
        for token in reversed(self.sentence.tokens[max(0, index - 4) : index]):
            word = token.text.casefold()
            if token.pos in {"DET", "ADJ", "PROPN"} or token.tag == "PRP$" or word in {"city", "town", "capital"}:
                continue
            return token if word in AT | GOING | _OTHER else None
        return None

    def _goes_on(self, last: Spot, mention: Mention) -> bool:
        words = self._between(last.last, mention.first)
        return 0 < len(words) <= _LONGEST_LINK and set(words) <= _LINKS

    def _between(self, last: int, first: int) -> list[str]:
        return [t.text.casefold() for t in self.sentence.tokens[last + 1 : first]]

    def _unnamed(self, found: list[Spot]) -> Iterable[Spot]:
        """Places without a name ("the region", "a number of territories around X")."""
        taken = {i for s in found for i in range(s.first, s.last + 1)}
        for token in self.sentence.tokens:
            is_head = token.pos in {"NOUN", "PROPN"} and token.dep != "compound" and token.index not in taken
            if not is_head or token.text.casefold() not in words_of("places") or self._is_in_line(token):
                continue
            words = phrase_tokens(self.sentence, token.index)
            before = self._preposition_before(words[0].index) if words else None
            named = self._name_behind(token, found)
            name = named or self._unnamed_name(token)
            anchor = before.index if before is not None else token.index
            yield Spot(
                name,
                before.text.casefold() if before is not None else "",
                words[0].index,
                token.index,
                anchor,
                is_named=bool(named),
            )

    def _is_in_line(self, token: Token) -> bool:
        """Whether it is the line of "in line with"."""
        after = self.sentence.tokens[token.index + 1 : token.index + 2]
        return token.text == "line" and bool(after) and after[0].text.casefold() == "with"

    @staticmethod
    def _name_behind(token: Token, found: list[Spot]) -> str:
        """The name right behind "the Omani capital,"; empty if none stands there."""
        is_town = token.text.casefold() in {"capital", "city", "town", "village"}
        near = (s.name for s in found if s.is_named and 0 < s.first - token.index <= _NEXT)
        return next(near, "") if is_town else ""

    def _unnamed_name(self, token: Token) -> str:
        return phrase_words(self.sentence, token.index, self.scene.reading.content, with_of=False)


def _is_country(mention: Mention) -> bool:
    return mention.kind is MentionKind.STATE and not mention.is_adjective


def _is_of_holding(verb: Token) -> bool:
    """Whether a verb under a noun only tells that it was held, planned or broken off ("the talks held in X")."""
    lemma = verb.lemma.casefold()
    if lemma in {"begin", "start", "open"} and verb.tag in {"VBG", "VB"}:
        return True
    if lemma in {"suspend", "interrupt", "stall", "break"} and verb.dep == "relcl":
        return False  # "to resume the talks that had been suspended in May"
    is_light = light_phase(lemma) is not None or lemma in words_of("broken_off") or lemma == "expect"
    return is_light and (verb.dep in {"relcl", "xcomp"} or (verb.tag in {"VBN", "VBD"} and verb.dep == "acl"))


def _is_told_behind(participle: Token) -> bool:
    """Whether a participle right behind an encounter tells its day or place, to whatever the parser hung it ("talks starting in X")."""
    lemma = participle.lemma.casefold()
    if participle.tag == "VBG":
        return lemma in {"begin", "start", "open", "take"}
    return participle.tag == "VBN" and lemma in _HOLDING
