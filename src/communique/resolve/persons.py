"""Persons: who is who across statements.

Idea: first names of at least two words are joined, the surest ties first; a tie to two persons who cannot be one is no tie.
Then names of one word are given to the only person whom post and country allow on that day. Invariant: the result
depends on the set of the names only, never on their order.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from communique.knowledge.folding import fold
from communique.knowledge.post_equivalents import posts_that_answer, standard_post
from communique.knowledge.romanisation import skeleton
from communique.model.facts import Person
from communique.model.finding import Finding, Severity
from communique.resolve.clusters import Clusters
from communique.resolve.digest import Digest
from communique.resolve.judgements import Judgements, fold_words, obey
from communique.resolve.person_names import Likeness, compare_names, fits_surname, name_words, surname_key
from communique.resolve.states import States

_IN_OFFICE_DAYS = 550
"""Days around the holdings known of a person within which that person is preferred to others with surname and post."""

_CAREER_DAYS = 3650
"""Days within which a surname and a post mean the only person in the dossier who has both."""

_PLAIN_POSTS = frozenset({"minister", "secretary", "envoy", "representative", "commissioner"})
"""Posts that a text may shorten to their last word."""

Key = tuple[str, str, str]
"""Folded words, nations, and the anchor of an entry that a decision singles out (else empty)."""


Place = tuple[str, str]
"""Text sha256 and the name as the facts write it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A person in one text."""

    sha256: str
    """The text."""

    fact: Person
    """The person as the text names it."""

    day: date | None
    """Day of the statement; None if unknown."""

    posts: frozenset[tuple[str, str]]
    """Standard posts with the country or body, folded; holdings past and to come left out."""

    nations: frozenset[str]
    """Keys of states: country, and states that the posts are of."""

    @property
    def place(self) -> Place:
        """The text and the name: a person stands once in a text."""
        return (self.sha256, self.fact.name)

    @property
    def anchor(self) -> str:
        """Where the person is first named."""
        first = self.fact.citations[0]
        return f"{self.sha256}:{first.start}-{first.end}"


@dataclass(slots=True)
class _Node:
    name: str
    nations: frozenset[str]
    forms: tuple[str, ...] = ()
    posts: set[tuple[str, str]] = field(default_factory=set)
    days: list[tuple[date, tuple[str, str]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PersonGroup:
    """One person: all entries and why they were put together."""

    key: Key
    """Names the person inside this resolution."""

    entries: tuple[Entry, ...]
    """In the order of anchors."""

    reasons: tuple[str, ...]
    """Sentences for readers; empty for one spelling."""


def find_persons(
    digests: Sequence[Digest], states: States, judgements: Judgements
) -> tuple[tuple[PersonGroup, ...], tuple[Finding, ...]]:
    """The persons of all texts, and findings on judgements that contradict each other."""
    entries = [entry for d in digests for entry in _entries(d, states)]
    judged = judgements.targets("person", "holding")
    keys = {entry.place: _key(entry, judged) for entry in entries}
    late = [e for e in entries if len(name_words(e.fact.name)) == 1 and not _is_judged(e, judged)]
    late_places = {e.place for e in late}
    nodes = _gather([e for e in entries if e.place not in late_places], keys)
    joined = _Joined(nodes)
    findings = joined.obey(judgements, _finder(entries, keys, nodes))
    for likeness in Likeness:
        joined.join_alike(likeness)
    placed = _place_surnames(late, joined)
    return _groups(entries, keys, joined, placed), findings


def _is_judged(entry: Entry, judged: frozenset[str]) -> bool:
    return entry.anchor in judged or fold_words(entry.fact.name) in judged


def _entries(digest: Digest, states: States) -> Iterable[Entry]:
    day = digest.date.lower if digest.date and digest.date.is_day else None
    bound = digest.issue.not_before
    day = day or (bound.lower if bound else None)
    past = {(h.holder, h.office) for h in digest.holdings if h.qualifier in {"former", "designate"}}
    for person in digest.people:
        posts = frozenset(
            (standard_post(o.post), states.nation(o.of) or fold(o.of or ""))
            for o in person.offices
            if (person.name, o) not in past
        )
        told = {states.nation(o.of) for o in person.offices} | {person.country}
        yield Entry(digest.sha256, person, day, posts, frozenset(n for n in told if n))


def _key(entry: Entry, singled: frozenset[str]) -> Key:
    words = " ".join(name_words(entry.fact.name)) or fold(entry.fact.name)
    return (words, ",".join(sorted(entry.nations)), entry.anchor if entry.anchor in singled else "")


def _gather(entries: Iterable[Entry], keys: Mapping[Place, Key]) -> dict[Key, _Node]:
    names: dict[Key, Counter[str]] = defaultdict(Counter)
    nodes: dict[Key, _Node] = {}
    for entry in entries:
        key = keys[entry.place]
        names[key][entry.fact.name] += 1
        node = nodes.setdefault(key, _Node("", entry.nations))
        node.posts |= entry.posts
        if entry.day:
            node.days += [(entry.day, post) for post in entry.posts]
    for key, node in nodes.items():
        node.name = min(names[key], key=lambda n: (-names[key][n], n))
        node.forms = tuple(sorted(names[key]))
    return nodes


def _finder(
    entries: Sequence[Entry], keys: Mapping[Place, Key], nodes: Mapping[Key, _Node]
) -> Callable[[str, str], Sequence[Key]]:
    by_name: dict[str, set[Key]] = defaultdict(set)
    for entry in entries:
        key = keys[entry.place]
        if key in nodes:
            for form in {
                fold(entry.fact.name),
                entry.anchor,
                *(fold(" ".join(c.exact.split())) for c in entry.fact.citations),
            }:
                by_name[form].add(key)

    def find(kind: str, name: str) -> Sequence[Key]:
        return sorted(by_name.get(name, ())) if kind in {"person", "holding", ""} else ()

    return find


class _Joined:
    """The nodes with the ties found so far."""

    def __init__(self, nodes: Mapping[Key, _Node]) -> None:
        self.nodes = nodes
        self.clusters: Clusters[Key] = Clusters(nodes)
        self.reasons: dict[Key, set[str]] = defaultdict(set)
        for key, node in nodes.items():
            self.reasons[key] |= {r for a, b in combinations(node.forms, 2) if (r := _accent_reason(a, b))}
        self._judged: set[Key] = set()
        self._pairs = _alike_pairs(nodes)

    def obey(self, judgements: Judgements, find: Callable[[str, str], Sequence[Key]]) -> tuple[Finding, ...]:
        """Do what people judged; names that they joined need not be alike."""
        findings = obey(judgements, self.clusters, find)
        self._judged = {key for members in self.clusters.members().values() if len(members) > 1 for key in members}
        return findings

    def join_alike(self, likeness: Likeness) -> None:
        """Join all clusters that are alike to this degree and to nobody else whom that excludes."""
        members = self.clusters.members()
        fits: dict[Key, set[Key]] = defaultdict(set)
        for one, other in self._pairs[likeness]:
            left, right = self.clusters.find(one), self.clusters.find(other)
            if left != right and self._can_be_one(members[left], members[right], likeness):
                fits[left].add(right)
                fits[right].add(left)
        chosen = {key: self._unambiguous(key, found, members) for key, found in fits.items()}
        for left, right in sorted(
            {(min(k, o), max(k, o)) for k, found in chosen.items() for o in found if k in chosen[o]}
        ):
            a, b = self.clusters.group(left), self.clusters.group(right)
            if self._can_be_one(a, b, likeness) and self.clusters.join(left, right):
                self._explain(members[left], members[right], likeness)

    def evidence(self, one: Sequence[Key], other: Sequence[Key]) -> str:
        """The post or country that two clusters share, as a clause; empty if none."""
        posts = set.intersection(*(set().union(*(self.nodes[k].posts for k in side)) for side in (one, other)))
        if posts:
            post, of = min(posts)
            return f"same post ({post}{', ' + of if of else ''})"
        nations = set.intersection(*(set().union(*(self.nodes[k].nations for k in side)) for side in (one, other)))
        return f"same country ({min(nations)})" if nations else ""

    def _can_be_one(self, one: Sequence[Key], other: Sequence[Key], likeness: Likeness) -> bool:
        if self.clusters.are_apart(one[0], other[0]) or self._are_of_two_nations(one, other):
            return False
        matches = [(compare_names(self.nodes[a].name, self.nodes[b].name), a, b) for a in one for b in other]
        if any((m is None or m.likeness > likeness) and not self._judged & {a, b} for m, a, b in matches):
            return False
        if not any(m is not None and m.likeness <= likeness for m, _, _ in matches):
            return False
        return likeness is not Likeness.LETTER or self.evidence(one, other).startswith("same post")

    def _are_of_two_nations(self, one: Sequence[Key], other: Sequence[Key]) -> bool:
        left = set().union(*(self.nodes[k].nations for k in one))
        right = set().union(*(self.nodes[k].nations for k in other))
        return bool(left and right) and not left & right

    def _unambiguous(self, key: Key, found: set[Key], members: Mapping[Key, tuple[Key, ...]]) -> set[Key]:
        """The clusters that fit if they can all be one; else those that share post or country, if these can."""
        for choice in (found, {o for o in found if self.evidence(members[key], members[o])}):
            if all(
                self._can_be_one(members[a], members[b], Likeness.FULLER) for a, b in combinations(sorted(choice), 2)
            ):
                return choice
        return set()

    def _explain(self, one: Sequence[Key], other: Sequence[Key], likeness: Likeness) -> None:
        shared = self.evidence(one, other)
        told = set()
        for a in one:
            for b in other:
                match = compare_names(self.nodes[a].name, self.nodes[b].name)
                if match and match.likeness is likeness and self.nodes[a].name != self.nodes[b].name:
                    low, high = sorted((self.nodes[a].name, self.nodes[b].name))
                    told.add(f"{low} = {high}: " + "; ".join(p for p in (match.reason, shared) if p))
        self.reasons[min(one[0], other[0])] |= {t.removesuffix(": ") for t in told}


def _accent_reason(one: str, other: str) -> str:
    match = compare_names(one, other)
    return f"{one} = {other}: {match.reason}" if match and match.reason else ""


def _alike_pairs(nodes: Mapping[Key, _Node]) -> dict[Likeness, list[tuple[Key, Key]]]:
    blocks: dict[str, list[Key]] = defaultdict(list)
    for key, node in nodes.items():
        for word in {skeleton(w) for w in name_words(node.name) if len(w) > 1}:
            blocks[word].append(key)
    pairs = {pair for keys in blocks.values() for pair in combinations(sorted(keys), 2)}
    found: dict[Likeness, list[tuple[Key, Key]]] = {likeness: [] for likeness in Likeness}
    for one, other in pairs:
        match = compare_names(nodes[one].name, nodes[other].name)
        if match:
            found[match.likeness].append((one, other))
    return found


def _place_surnames(late: Sequence[Entry], joined: _Joined) -> dict[Place, tuple[Key, str]]:
    """For each place of a name of one word: the person it is, and why. Names that fit nobody or several are left out."""
    members = joined.clusters.members()
    by_word: dict[str, set[Key]] = defaultdict(set)
    for root, keys in members.items():
        for key in keys:
            words = name_words(joined.nodes[key].name)
            for word in {words[0], words[-1]} if len(words) > 1 else ():
                by_word[skeleton(word)].add(root)
    placed: dict[Place, tuple[Key, str]] = {}
    for entry in late:
        roots = sorted(by_word.get(surname_key(entry.fact.name), ()))
        for days in (_CAREER_DAYS, _IN_OFFICE_DAYS):
            fits = [(root, why) for root in roots if (why := _surname_reason(entry, members[root], joined, days))]
            if len(fits) == 1:
                placed[entry.place] = fits[0]
                break
    return placed


def _surname_reason(entry: Entry, keys: Sequence[Key], joined: _Joined, days: int) -> str:
    """Why the person of a cluster can be the one of the entry, in office within so many days; empty if not."""
    nations = set().union(*(joined.nodes[k].nations for k in keys))
    if entry.nations and nations and not entry.nations & nations:
        return ""
    full = max((joined.nodes[k].name for k in keys), key=lambda n: (len(name_words(n)), n))
    fits, spelling = fits_surname(entry.fact.name, full)
    if not fits:
        return ""
    shared = _shared_post(entry, keys, joined, days)
    if not shared and entry.nations & nations and not entry.posts:
        shared = f"same country ({min(entry.nations & nations)})"
    return (
        f"{entry.fact.name} = {full}: " + "; ".join(p for p in ("surname only", spelling, shared) if p)
        if shared
        else ""
    )


def _shared_post(entry: Entry, keys: Sequence[Key], joined: _Joined, days: int) -> str:
    for post, of in sorted(entry.posts):
        answers = posts_that_answer(post)
        for key in keys:
            for other, other_of in sorted(joined.nodes[key].posts):
                is_post = other in answers or post in posts_that_answer(other) or _is_short_for(post, other)
                is_one = is_post and (not of or not other_of or of == other_of)
                held = [d for d, told in joined.nodes[key].days if told == (other, other_of)]
                if is_one and _is_near(entry.day, held, days):
                    return f"same post ({other}{', ' + other_of if other_of else ''})"
    return ""


def _is_short_for(post: str, other: str) -> bool:
    """Whether a post is the plain word for another ("Minister" for "Foreign Minister")."""
    return post in _PLAIN_POSTS and other.endswith(f" {post}")


def _is_near(day: date | None, held: Sequence[date], days: int) -> bool:
    return day is None or not held or min(abs((day - d).days) for d in held) <= days


def _groups(
    entries: Sequence[Entry], keys: Mapping[Place, Key], joined: _Joined, placed: Mapping[Place, tuple[Key, str]]
) -> tuple[PersonGroup, ...]:
    members: dict[Key, list[Entry]] = defaultdict(list)
    reasons: dict[Key, set[str]] = defaultdict(set)
    for key, told in joined.reasons.items():
        reasons[joined.clusters.find(key)] |= told
    for entry in entries:
        if entry.place in placed:
            root, why = placed[entry.place]
            reasons[root].add(why)
        else:
            key = keys[entry.place]
            root = joined.clusters.find(key) if key in joined.nodes else key
        members[root].append(entry)
    return tuple(
        PersonGroup(key, tuple(sorted(members[key], key=lambda e: e.anchor)), tuple(sorted(reasons[key])))
        for key in sorted(members)
    )


def namesakes(groups: Sequence[PersonGroup], where: Mapping[str, str]) -> tuple[Finding, ...]:
    """A remark for every name of two words or more that stands for several persons."""
    by_name: dict[tuple[str, ...], list[PersonGroup]] = defaultdict(list)
    for group in groups:
        for words in {name_words(e.fact.name) for e in group.entries if len(name_words(e.fact.name)) > 1}:
            by_name[words].append(group)
    findings = []
    for same in by_name.values():
        if len(same) > 1:
            first = same[0].entries[0]
            told = sorted({n for g in same for e in g.entries for n in e.nations})
            message = (
                f"{first.fact.name!r} is taken for {len(same)} persons, because the countries told differ ({', '.join(told)}); "
                "decide 'same' if it is one"
            )
            findings.append(
                Finding(where[first.sha256], "namesakes", message, Severity.INFO, first.fact.citations[0].span)
            )
    return tuple(findings)
