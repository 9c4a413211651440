"""People of a statement, put together from its mentions.

Shorter names are tied to the fullest one that holds their words; offices stated twice are one. Invariant: every index in a
`Known` or `Group` points at a mention of the tuple returned beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from communique.knowledge.bodies import load_bodies
from communique.knowledge.folding import fold
from communique.knowledge.labels import load_label_words
from communique.knowledge.names import load_name_words
from communique.model.actor import Office
from communique.model.reading import Group, Known, Mention, MentionKind, Sentence
from communique.model.text import ZoneRole
from communique.read.people_bare import without_article
from communique.read.people_lists import post_words
from communique.read.states import code_of

Gathered = tuple[tuple[Known, ...], tuple[Group, ...], tuple[Mention, ...]]


@dataclass(slots=True)
class _Person:
    name: str
    mentions: list[int] = field(default_factory=list)
    offices: list[tuple[Office, int, str]] = field(default_factory=list)
    country: str = ""


def gather_people(mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> Gathered:
    """The people in the order of first mention, the groups spelt out, and the mentions with the fullest names."""
    names = _fullest_names([m.name for m in mentions if m.kind is MentionKind.PERSON])
    renamed = tuple(_renamed(m, names) for m in mentions)
    people: dict[str, _Person] = {}
    for index, mention in enumerate(renamed):
        if mention.kind is MentionKind.PERSON:
            person = people.setdefault(mention.name, _Person(mention.name))
            person.mentions.append(index)
            person.country = person.country or mention.key
    for index, mention in enumerate(renamed):
        _give_offices(people, mention, index)
    known = tuple(_known(person, renamed, sentences) for person in people.values())
    return known, _groups(renamed), renamed


def _renamed(mention: Mention, names: dict[str, str]) -> Mention:
    if mention.kind is MentionKind.PERSON:
        name = names[mention.name]
        return mention if name == mention.name else replace(mention, name=name)
    if mention.holders:
        return replace(mention, holders=tuple(names.get(h, h) for h in mention.holders))
    return mention


def _fullest_names(names: Sequence[str]) -> dict[str, str]:
    """Each name as written, to the fullest name that holds it."""
    distinct = list(dict.fromkeys(names))
    parts = {name: _parts(name) for name in distinct}
    by_length = sorted(distinct, key=lambda n: (-len(parts[n]), distinct.index(n)))
    full: dict[str, str] = {}
    for name in by_length:
        holders = [other for other in dict.fromkeys(full.values()) if _holds(parts[other], parts[name])]
        ending = [other for other in holders if parts[other][-1:] == parts[name][-1:]]
        full[name] = (ending or holders or [name])[0]
    return full


def _parts(name: str) -> tuple[str, ...]:
    suffixes = load_name_words().suffixes
    words = (w.strip(".,'") for w in fold(name).split())
    return tuple(w for w in words if w and w not in suffixes)


def _holds(full: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether the words of one name stand in another in order; an initial stands for a word.

    >>> _holds(("ann", "maria", "dee"), ("a", "dee")), _holds(("ann", "dee"), ("bob", "dee"))
    (True, False)
    """
    if not part or (len(part) == 1 and len(part[0]) == 1):
        return False
    rest = iter(full)
    return all(any(_same(word, other) for other in rest) for word in part)


def _same(word: str, other: str) -> bool:
    if len(word) == 1 or len(other) == 1:
        return word[0] == other[0]
    return word == other or without_article(word) == without_article(other)


def _give_offices(people: dict[str, _Person], mention: Mention, index: int) -> None:
    if mention.kind is not MentionKind.POST or not mention.offices:
        return
    qualifier = mention.basis if mention.basis in ("former", "acting", "designate") else ""
    paired = mention.plural and len(mention.offices) == len(mention.holders)
    for place, holder in enumerate(mention.holders):
        person = people.get(holder)
        if person is None:
            continue
        offices = (mention.offices[place],) if paired else mention.offices[:1] if mention.plural else mention.offices
        person.offices += [(office, index, qualifier) for office in offices]


def _known(person: _Person, mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> Known:
    in_body = {s.index for s in sentences if s.zone is ZoneRole.BODY}
    offices = sorted(person.offices, key=lambda o: (mentions[o[1]].sentence not in in_body, o[1]))
    kept = _distinct(offices)
    kept.sort(key=lambda o: o[1])
    country = next((code for office, _, _ in kept if office.of and (code := _country_in(office.of))), "")
    told = next((mentions[i].key for _, i, _ in kept if not mentions[i].plural and mentions[i].key), "")
    return Known(
        person.name,
        tuple(person.mentions),
        tuple(office for office, _, _ in kept),
        tuple(index for _, index, _ in kept),
        tuple(qualifier for _, _, qualifier in kept),
        country or told or person.country or None,
    )


def _country_in(owner: str) -> str:
    """The code of the country that a post's owner is or belongs to ("X", "the X Army", "Government of X")."""
    words = owner.split()
    whole = code_of(owner)
    if whole or owner in load_label_words().peoples:
        return whole
    first = code_of(words[0].removesuffix("'s").removesuffix("’s")) if len(words) > 1 else ""
    parts = owner.split(" of ")
    tails = (code_of(" of ".join(parts[n:])) for n in range(1, len(parts)))
    return first or next((code for code in tails if code), "")


def _distinct(offices: list[tuple[Office, int, str]]) -> list[tuple[Office, int, str]]:
    """Offices without those that another states more fully."""
    kept: list[tuple[Office, int, str]] = []
    for found in offices:
        rival = next((k for k in kept if _same_office(k[0], found[0])), None)
        if rival is None:
            kept.append(found)
        elif _says_more(found[0], rival[0]):
            kept[kept.index(rival)] = (found[0], rival[1], found[2] or rival[2])
    return kept


def _same_office(one: Office, other: Office) -> bool:
    left, right = post_words(one.post), post_words(other.post)
    if one.of and other.of and not _same_owner(one.of, other.of):
        return False
    if left == right:
        return True
    less, more = (one, other) if left < right else (other, one)
    return (
        (left < right or right < left)
        and (not less.of or bool(more.of and (less.of in more.post or _same_owner(less.of, more.of))))
        and not _other_rank(left ^ right)
    )


def _same_owner(one: str, other: str) -> bool:
    code = code_of(one)
    if code or code_of(other):
        return code == code_of(other)
    if _body_id(one) and _body_id(one) == _body_id(other):
        return True
    left, right = set(fold(one).split()), set(fold(other).split())
    return left <= right or right <= left


@cache
def _ids() -> dict[str, str]:
    return {fold(name): body.id for body in load_bodies() for name in (body.name, *body.also)}


def _body_id(owner: str) -> str:
    """The id of a body by one of its names; empty if the tables do not know it."""
    return _ids().get(fold(owner), "")


def _other_rank(words: frozenset[str]) -> bool:
    """Whether the words that two posts differ in make another post of it."""
    return bool(words & {"deputy", "vice", "former", "acting", "assistant", "first", "then"})


def _says_more(found: Office, rival: Office) -> bool:
    return bool(found.of and not rival.of) or len(post_words(found.post)) > len(post_words(rival.post))


def _groups(mentions: Sequence[Mention]) -> tuple[Group, ...]:
    seen: set[tuple[str, tuple[str, ...]]] = set()
    groups = []
    for index, mention in enumerate(mentions):
        if not mention.plural or len(mention.holders) <= 1 or (mention.name, mention.holders) in seen:
            continue
        seen.add((mention.name, mention.holders))
        groups.append(Group(mention.name, mention.holders, index))
    return tuple(groups)
