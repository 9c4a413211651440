"""Encounters: meetings of all texts made comparable, by who takes part, where and when.

Invariant: two participants are alike only if some key is shared: the actor, a post that both hold, or a group that one names
and the other is a member of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from communique.knowledge.folding import fold
from communique.knowledge.post_equivalents import standard_post
from communique.knowledge.posts import load_post_words
from communique.knowledge.romanisation import skeleton
from communique.knowledge.tables import load_table
from communique.model.actor import ActorKind
from communique.model.facts import Meeting, MeetingKind
from communique.resolve.actors import Cast
from communique.resolve.digest import Digest
from communique.resolve.other_actors import split_post

_OCCASIONS = frozenset({MeetingKind.SESSION, MeetingKind.SUMMIT, MeetingKind.CONFERENCE})
"""Meetings of a body, whose participants are told as the body or as its members."""


@dataclass(frozen=True, slots=True)
class Party:
    """A participant by all keys under which others can know it."""

    keys: frozenset[str]
    """Actor id, posts with their countries, groups that it is a member of."""

    plural_of: str = ""
    """Of a plural post ("Foreign Ministers"): the standard post of each; empty for one participant."""

    def is_like(self, other: Party) -> bool:
        """Whether both can be one participant."""
        return bool(self.keys & other.keys)

    def holds(self, post: str) -> bool:
        """Whether it is known in that standard post."""
        return any(key.startswith(f"{post}|") for key in self.keys)


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting of one text, ready to be compared."""

    fact: Meeting
    """The meeting."""

    digest: Digest
    """The text that tells it."""

    statement: str
    """Id of the statement."""

    issued: date | None
    """Day of the statement, or the bound that is known."""

    parties: tuple[Party, ...]
    """Participants."""

    places: frozenset[str]
    """Skeletons of the words of its places; empty if not told."""

    first: date | None
    """First day on which it can take place; None if unknown."""

    last: date | None
    """Last day on which it can take place; None if unknown."""

    fact_id: str
    """Id of the fact."""

    def same_day(self, other: Encounter) -> bool | None:
        """Whether both can be on one day; None if a date is not told."""
        if (self.first or self.last) is None or (other.first or other.last) is None:
            return None
        begins_before = self.first is None or other.last is None or self.first <= other.last
        return begins_before and (other.first is None or self.last is None or other.first <= self.last)

    def same_place(self, other: Encounter) -> bool | None:
        """Whether both are in one place; None if a place is not told."""
        return bool(self.places & other.places) if self.places and other.places else None


def find_encounters(digests: Iterable[Digest], cast: Cast, statement_of: Mapping[str, str]) -> tuple[Encounter, ...]:
    """All meetings of all texts."""
    posts = _posts_of_persons(cast)
    return tuple(_encounter(d, m, cast, posts, statement_of) for d in digests for m in d.meetings)


def likeness(one: Sequence[Party], other: Sequence[Party]) -> float:
    """F1 of two lists of participants, 0 to 1; a plural post counts as those of the other list that hold it.

    >>> a, b = Party(frozenset({"a"})), Party(frozenset({"b"}))
    >>> likeness((a, b), (a,))
    0.6666666666666666
    """
    left, right = _expand(one, other), _expand(other, one)
    if not left or not right:
        return 0.0
    free = list(right)
    shared = 0
    for party in left:
        match = next((p for p in free if party.is_like(p)), None)
        if match is not None:
            free.remove(match)
            shared += 1
    return 2 * shared / (len(left) + len(right))


def occasion_likeness(planned: Encounter, held: Encounter) -> float:
    """Likeness of participants; whole where a body's session is planned and the one held lists its members too."""
    alike = likeness(planned.parties, held.parties)
    is_occasion = planned.fact.kind is held.fact.kind and held.fact.kind in _OCCASIONS
    inside = planned.parties and all(any(p.is_like(q) for q in held.parties) for p in planned.parties)
    return 1.0 if is_occasion and inside else alike


def _expand(one: Sequence[Party], other: Sequence[Party]) -> list[Party]:
    """The parties with every plural post replaced by the parties of the other list that hold it."""
    found: list[Party] = []
    for party in one:
        holders = [p for p in other if party.plural_of and not p.plural_of and p.holds(party.plural_of)]
        found += [p for p in holders if p not in found] or [party]
    return found


def _encounter(
    digest: Digest, fact: Meeting, cast: Cast, posts: Mapping[str, frozenset[str]], statement_of: Mapping[str, str]
) -> Encounter:
    day = digest.date or digest.issue.not_before
    names = [*fact.participants, *((fact.host,) if fact.host and fact.host not in fact.participants else ())]
    return Encounter(
        fact,
        digest,
        statement_of[digest.sha256],
        day.lower if day else None,
        tuple(_party(name, digest, cast, posts) for name in names),
        _places(fact.place),
        fact.date.lower if fact.date else None,
        fact.date.upper if fact.date else None,
        fact.id,
    )


def _party(name: str, digest: Digest, cast: Cast, posts: Mapping[str, frozenset[str]]) -> Party:
    actor_id = _id(cast, digest.sha256, name) or name
    groups = {g for label, members in digest.groups if name in members and (g := _id(cast, digest.sha256, label))}
    keys = {actor_id, *posts.get(actor_id, ()), *groups, *_post_keys(name, cast)}
    head = fold(name).partition(" of ")[0]
    plural = load_post_words().plurals.get(head, "")
    if not plural and name[:1].islower() and head.split()[-1] not in load_table("resolving")["loose_groups"]:
        keys.add(f"label:{head.split()[-1]}")
    return Party(frozenset(keys), standard_post(plural) if plural else "")


def _id(cast: Cast, sha256: str, name: str) -> str | None:
    return next((cast.names[key] for kind in ActorKind if (key := (sha256, name, kind)) in cast.names), None)


def _post_keys(name: str, cast: Cast) -> set[str]:
    """The key of a post without a person ("Foreign Minister of Fiji")."""
    post, of = split_post(name)
    if not of or of.split()[0] in {"for", "to", "on"}:
        return set()
    owner = cast.states.nation(of) or fold(of)
    return {f"{standard_post(post)}|{owner}"}


def _posts_of_persons(cast: Cast) -> Mapping[str, frozenset[str]]:
    """For each person the posts that statements give him or her."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor_id, group in cast.persons.items():
        for entry in group.entries:
            found[actor_id] |= {f"{post}|{of}" for post, of in entry.posts}
    return {actor_id: frozenset(keys) for actor_id, keys in found.items()}


def _places(place: str | None) -> frozenset[str]:
    words = fold(place or "").replace(";", "/").split("/")
    return frozenset(
        " ".join(skeleton(w) for w in part.partition(",")[0].removeprefix(" the ").split())
        for part in words
        if part.strip()
    )
