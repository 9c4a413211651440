"""Interlocutors: who is met, one set for each encounter that a verb tells.

"Met with A in X (10 June) and with B in Y (19 June)" is two sets, each with its own place and day; "met A and B in X" is one;
"then" and "separately" divide. Read by the surface, since long coordinations are where parsers fail.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.extract.cast import ACTOR_KINDS
from communique.extract.clauses import VERBAL
from communique.extract.distribution import each_of_bodies, with_whose
from communique.extract.persons_meant import group_label, one_person
from communique.extract.phrases import phrase_words
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.extract.spots_told import Spot, When
from communique.extract.titles_told import behind_brackets, holder_behind, the_one_in_post
from communique.knowledge.meetings import words_of
from communique.model.reading import Mention, MentionKind, Sentence, Token

_LINKS = frozenset(
    {
        "and",
        ",",
        ";",
        "then",
        "also",
        "later",
        "subsequently",
        "separately",
        "with",
        "as",
        "well",
        "together",
        "along",
        "afterwards",
        "plus",
        "both",
        "the",
        "his",
        "her",
        "their",
        "its",
        "'s",
        "’s",
    }
)
_ADJUNCT = frozenset({"in", "on", "at", "(", ")", "[", "]", "the", "from", "to", "respectively"})
_FAR_NOUN = 2
"""Tokens from a body to the noun it modifies."""
_LONGEST_ROLE = 12
"""Tokens of a part played, behind "as"."""
_FURTHEST = 40
"""Tokens looked at behind a first interlocutor; behind that begins something else."""


@dataclass(slots=True)
class Party:
    """One interlocutor, or several named by one phrase."""

    names: tuple[str, ...]
    """Display names."""

    last: int
    """Index of the last token of the phrase."""

    spots: list[Spot] = field(default_factory=list)
    """Places told right after it."""

    dates: list[When] = field(default_factory=list)
    """Days told right after it."""

    divided: bool = False
    """Whether "then" or "separately" stands before it."""


@dataclass(frozen=True, slots=True)
class Side:
    """The other side of one encounter."""

    names: tuple[str, ...]
    """Who is met."""

    spots: tuple[Spot, ...] = ()
    """Places told for it alone."""

    dates: tuple[When, ...] = ()
    """Days told for it alone."""


def names_at(scene: Scene, sentence: Sentence, index: int) -> tuple[str, ...]:
    """The actors of the phrase headed by a token; empty if it is no actor."""
    numbered = _numbered_body(scene, sentence, index)
    person = numbered or _apposed(scene, sentence, index)
    if person:
        return (person,)
    if not scene.cast.is_actor(sentence, index):
        return ()
    mention = scene.cast.mention_at(sentence, index)
    label = group_label(scene, mention) if mention is not None else ""
    told = label or holder_behind(scene, sentence, mention) or _with_label_in_front(scene, sentence, mention)
    row = each_of_bodies(scene, sentence, index, mention) if not told else None
    if told or row is not None:
        return (told,) if row is None else row.names
    longer = with_whose(scene, sentence, mention)
    if longer is not None:
        return longer.names
    if mention is not None and mention.kind is MentionKind.BODY and _is_one_person(scene, sentence, index):
        return (mention.name,)
    found = one_person(scene, sentence, sentence.tokens[index], scene.cast.who(sentence, index))
    if mention is not None and found == (mention.name,):
        found = the_one_in_post(scene, sentence, mention) or found
    return tuple(n for n in found if not _is_in_row(n, found))


def _is_one_person(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Whether a body is told as the person who speaks for it: at an encounter it is the body itself."""
    names = scene.cast.who(sentence, index)
    return len(names) == 1 and any(p.name == names[0] for p in scene.reading.people)


def _with_label_in_front(scene: Scene, sentence: Sentence, mention: Mention | None) -> str:
    """The whole of two labels of which one modifies the other ("civil society leaders"); empty for other words."""
    if mention is None or mention.kind is not MentionKind.LABEL or mention.first == 0:
        return ""
    before = scene.cast.mention_at(sentence, mention.first - 1)
    is_part = before is not None and before.kind is MentionKind.LABEL and before.last == mention.first - 1
    if before is None or not is_part or sentence.tokens[before.last].dep not in {"compound", "nmod", "amod"}:
        return ""
    words = sentence.tokens[before.first : mention.last + 1]
    return " ".join(scene.reading.content[words[0].start : words[-1].end].split())


def _apposed(scene: Scene, sentence: Sentence, index: int) -> str:
    """The person whose name stands behind an unnamed title ("her deputy, A. B.,", "the Assistant of the King, A. B.,"); else empty."""
    token = sentence.tokens[index]
    is_title = token.tag == "NN" and scene.cast.is_actor(sentence, index)
    is_office = token.tag == "NNP" and any(p.text in {"of", "to", "for"} for p in sentence.children(index, "prep"))
    if not (is_title or is_office) or scene.cast.mention_at(sentence, index) is not None:
        return ""
    for beside in sentence.children(index, "appos"):
        held = scene.cast.mention_at(sentence, beside.index)
        if held is not None and held.kind is MentionKind.PERSON and sentence.tokens[held.first - 1].text == ",":
            return held.name
    return ""


def _numbered_body(scene: Scene, sentence: Sentence, index: int) -> str:
    """The name of a body with its roman number ("Working Group I"), whose number a parser takes for a pronoun; else empty."""
    token = sentence.tokens[index]
    if index == 0 or not set(token.text) <= set("IVX"):
        return ""
    mention = scene.cast.mention_at(sentence, index - 1)
    return (
        f"{mention.name} {token.text}"
        if mention is not None and mention.kind is MentionKind.BODY and mention.last == index - 1
        else ""
    )


def start_of_list(scene: Scene, sentence: Sentence, preposition: Token, head: Token) -> int:
    """The first token of those after a preposition: parsers take the last name of a list for its head."""
    found = [
        m for m in scene.reading.mentions_in(sentence.index, *ACTOR_KINDS) if preposition.index < m.first <= head.index
    ]
    nouns = [
        t.index
        for t in sentence.tokens[preposition.index + 1 : head.index + 1]
        if t.pos in {"NOUN", "PRON"} and scene.cast.is_actor(sentence, t.index)
    ]
    places = [m.first for m in found[:1]] + nouns[:1]
    return min(places, default=head.index)


def sides(scene: Scene, sentence: Sentence, first: int, *, where: Whereabouts, apart: bool = False) -> tuple[Side, ...]:
    """The sets of interlocutors that begin at token ``first``, one for each encounter.

    Args:
        scene: the statement.
        sentence: the sentence.
        first: a token of the first interlocutor's phrase.
        where: places and days of the sentence.
        apart: whether each is met separately.
    """
    parties = list(_parties(scene, sentence, first, where))
    return _grouped(parties, apart=apart)


def _grouped(parties: Sequence[Party], *, apart: bool) -> tuple[Side, ...]:
    own = sum(bool(p.spots or p.dates) for p in parties)
    divides = apart or own > 1
    out: list[Side] = []
    names: list[str] = []
    for place, party in enumerate(parties):
        told = {n for side in out for n in side.names}
        names.extend(n for n in party.names if n not in names and n not in told and not _is_in_row(n, names))
        following = parties[place + 1] if place + 1 < len(parties) else None
        ends = following is None or following.divided or (divides and (apart or bool(party.spots or party.dates)))
        if ends and names:
            is_all = own <= 1 and not apart and len(parties) > 1 and following is None and not out
            alone = own > 1 or following is not None or bool(out)
            out.append(
                Side(tuple(names), *((tuple(party.spots), tuple(party.dates)) if alone and not is_all else ((), ())))
            )
            names = []
    return tuple(out)


def _is_in_row(name: str, names: Sequence[str]) -> bool:
    """Whether the name is told already in "representatives of A, B and C"."""
    return any(n[:1].islower() and n.endswith(f" of {name}") for n in names)


def _parties(scene: Scene, sentence: Sentence, first: int, where: Whereabouts) -> list[Party]:
    spots, dates = where.spots(), where.dates()
    found: list[Party] = []
    place, linked, divided = first, True, False
    stop = min(len(sentence.tokens), first + _FURTHEST)
    while place < stop:
        spot = next((s for s in spots if s.first <= place <= s.last and s.preposition in {"in", "at"}), None)
        when = next((d for d in dates if d.first <= place <= d.last), None)
        if found and (spot or when):
            _tell(found[-1], spot, when)
            place = (spot or when).last + 1  # type: ignore[union-attr]
            linked = False
            continue
        token = sentence.tokens[place]
        word = token.text.casefold()
        home = _home(scene, sentence, place, found[-1]) if found else None
        if home is not None:
            place, linked = home + 1, False
            continue
        behind = (behind_brackets(sentence, place) or _behind_role(sentence, place)) if found else None
        if behind is not None:
            place, linked = behind, False
            continue
        again = _same_again(scene, sentence, place, found[-1]) if found else None
        if again is not None:
            place, linked = again + 1, False
            continue
        if found and word in _LINKS | _ADJUNCT:
            linked = linked or word in _LINKS
            divided = divided or word in words_of("dividers")
            place += 1
            continue
        party = _party(scene, sentence, place, is_first=not found) if linked else None
        if party is None:
            break
        party.divided = divided
        found.append(party)
        place, linked, divided = party.last + 1, False, False
    return found


def _home(scene: Scene, sentence: Sentence, place: int, party: Party) -> int | None:
    """The last token of the country or body of the person before ("A. B. of Norway"); None without one."""
    told = scene.cast.mention_at(sentence, party.last)
    is_person = told is not None and told.kind is MentionKind.PERSON and party.last == place - 1
    if not is_person or sentence.tokens[place].text.casefold() not in {"of", "from"}:
        return None
    after = [t.index for t in sentence.tokens[place + 1 : place + 3] if t.text.casefold() != "the"]
    held = scene.cast.mention_at(sentence, after[0]) if after else None
    return held.last if held is not None and held.kind in {MentionKind.STATE, MentionKind.BODY} else None


def _behind_role(sentence: Sentence, place: int) -> int | None:
    """The token behind the part that those before play ("A and B, as observers of the format, and C"); None without one."""
    tokens = sentence.tokens
    words = [t.text.casefold() for t in tokens[max(0, place - 1) : place + 2]]
    if tokens[place].text != "as" or "well" in words:
        return None
    ends = (t.index for t in tokens[place + 1 : place + _LONGEST_ROLE] if t.text in {",", ";"})
    return next(ends, None)


def _same_again(scene: Scene, sentence: Sentence, place: int, party: Party) -> int | None:
    """The last token of a name or title of the party before ("President X", "X, Minister of Y"); None if it is another's."""
    mention = scene.cast.mention_at(sentence, place)
    if mention is not None:
        told = {mention.name, *mention.holders}
        return mention.last if told & set(party.names) else None
    if sentence.tokens[place].pos not in {"PROPN", "NOUN"}:
        return None
    following = (scene.cast.mention_at(sentence, t.index) for t in sentence.tokens[place + 1 : place + 4])
    nearest = next((m for m in following if m is not None), None)
    return place if nearest is not None and {nearest.name, *nearest.holders} <= set(party.names) else None


def _tell(party: Party, spot: Spot | None, when: When | None) -> None:
    if spot is not None and spot not in party.spots:
        party.spots.append(spot)
    if when is not None and when not in party.dates:
        party.dates.append(when)


def _party(scene: Scene, sentence: Sentence, place: int, *, is_first: bool) -> Party | None:
    """The interlocutor whose phrase holds the token, unless it is the subject of a verb."""
    mention = scene.cast.mention_at(sentence, place)
    head = _head(sentence, place, mention.last) if mention is not None else _noun_after(sentence, place)
    if head is None or (not is_first and (_rules(sentence, head) or _is_stranger(sentence, place))):
        return None
    twin = _twin(scene, sentence, mention)
    if twin is not None:
        return twin
    whole = _modified(scene, sentence, mention)
    if whole is not None:
        return Party((phrase_words(sentence, whole.index, scene.reading.content),), whole.index)
    names = names_at(scene, sentence, head.index)
    if not names:
        return None
    last = mention.last if mention is not None else _end(sentence, head)
    row = each_of_bodies(scene, sentence, head.index, scene.cast.mention_at(sentence, head.index))
    row = row or with_whose(scene, sentence, scene.cast.mention_at(sentence, head.index))
    last = max(last, row.last) if row is not None else last
    alone = _only(scene, sentence, head)
    return Party(alone or names, last)


def _twin(scene: Scene, sentence: Sentence, mention: Mention | None) -> Party | None:
    """Two plural heads of one row ("leaders and representatives of A and B"): one entry for each of the row; else None."""
    if mention is None or mention.kind is not MentionKind.LABEL or mention.last + 2 >= len(sentence.tokens):
        return None
    head, link = sentence.tokens[mention.last], sentence.tokens[mention.last + 1]
    second = sentence.tokens[mention.last + 2]
    if mention.first != mention.last or link.text != "and" or head.tag != "NNS" or second.tag != "NNS":
        return None
    fellow = scene.cast.mention_at(sentence, second.index)
    row = each_of_bodies(scene, sentence, second.index, fellow)
    if row is None and (fellow is None or fellow.last == second.index):
        return None
    names = row.names if row is not None else names_at(scene, sentence, second.index)
    last = row.last if row is not None else fellow.last if fellow is not None else second.index
    return Party(tuple(f"{head.text} and {n}" for n in names if " of " in n), last)


def _modified(scene: Scene, sentence: Sentence, mention: Mention | None) -> Token | None:
    """The noun that a body or state only modifies ("UN staff"); None where it stands by itself."""
    if mention is None or mention.kind not in {MentionKind.BODY, MentionKind.STATE} or mention.is_adjective:
        return None
    last = sentence.tokens[mention.last]
    noun = sentence.tokens[last.head]
    is_part = last.dep in {"compound", "nmod"} and mention.last < noun.index <= mention.last + _FAR_NOUN
    known = scene.cast.mention_at(sentence, noun.index) if is_part else None
    return noun if is_part and known is None and scene.cast.is_actor(sentence, noun.index) else None


def _only(scene: Scene, sentence: Sentence, head: Token) -> tuple[str, ...]:
    """The names of this phrase without those coordinated with it."""
    names = names_at(scene, sentence, head.index)
    mention = scene.cast.mention_at(sentence, head.index)
    if mention is None:
        return names if len(names) == 1 or _is_pronoun(head) else names[:1]
    if group_label(scene, mention):
        return names
    if mention.kind is MentionKind.PERSON:
        return (mention.name,)
    if mention.holders:
        return mention.holders
    others = [m for m in scene.reading.mentions_in(sentence.index) if m.first > mention.last]
    later = {n for m in others for n in (m.name, *m.holders)}
    return tuple(n for n in names if n not in later) or names


def _is_pronoun(token: Token) -> bool:
    return token.pos == "PRON" or token.tag in {"PRP", "WP"}


def _head(sentence: Sentence, first: int, last: int) -> Token:
    inside = range(first, last + 1)
    return next((sentence.tokens[i] for i in inside if sentence.tokens[i].head not in inside), sentence.tokens[last])


def _noun_after(sentence: Sentence, place: int) -> Token | None:
    """The head of the noun phrase that begins at a token."""
    for token in sentence.tokens[place : place + 6]:
        if token.pos in {"NOUN", "PROPN", "PRON"} and token.dep not in {"compound", "nmod", "poss", "amod"}:
            return token
        if token.pos in VERBAL | {"ADP", "PUNCT", "SCONJ"} and token.dep != "amod":
            return None
    return None


def _end(sentence: Sentence, head: Token) -> int:
    """The last token of an unnamed phrase with its of-phrase."""
    last = head.index
    for prep in sentence.children(head.index, "prep"):
        if prep.text.casefold() in {"of", "from"} and prep.index == last + 1:
            for inner in sentence.children(prep.index, "pobj"):
                last = max(last, inner.index)
    return last


def _rules(sentence: Sentence, head: Token) -> bool:
    """Whether the phrase is the subject of a verb, so that a new clause begins."""
    return (
        head.dep in {"nsubj", "nsubjpass"}
        and sentence.tokens[head.head].pos in VERBAL
        and sentence.tokens[head.head].index > head.index
    )


def _is_stranger(sentence: Sentence, place: int) -> bool:
    """Whether the token is a place or body that only stands in an adjunct."""
    words = [t.text.casefold() for t in sentence.tokens[max(0, place - 3) : place] if t.text.casefold() != "the"]
    if words[-2:] in (["and", "to"], [",", "to"]):
        return False  # "spoke to A and to B"
    before = next(reversed(words), "")
    return before in {"in", "at", "on", "from", "to"}
