"""Actors: everybody whom the facts name, each once.

Idea: persons, and what is no person, are found apart and put together here, with every form as written and where.
Invariant: every name that a fact uses for somebody leads to exactly one actor.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from communique.knowledge.countries import country_of_code
from communique.knowledge.folding import fold
from communique.model.actor import ActorKind
from communique.model.finding import Finding
from communique.model.resolved import Actor, Name
from communique.resolve.clusters import Clusters
from communique.resolve.digest import Digest
from communique.resolve.identifiers import number_slugs, opaque_id, slug
from communique.resolve.judgements import Judgements, fold_words, obey
from communique.resolve.other_actors import Identity, Namer, shorten
from communique.resolve.person_names import name_words
from communique.resolve.persons import PersonGroup, find_persons, namesakes
from communique.resolve.states import States, learn_states

_KINDS = frozenset({"body", "state", "post", "label", "community", "actor"})
"""Kinds in judgements that are no person's."""


@dataclass(frozen=True, slots=True)
class Cast:
    """All actors, and who is meant where."""

    actors: tuple[Actor, ...]
    """By id."""

    names: Mapping[tuple[str, str, ActorKind], str]
    """Text, name in the facts and kind, to actor id."""

    persons: Mapping[str, PersonGroup]
    """By actor id."""

    states: States
    """States of the world and of the dossier."""

    findings: tuple[Finding, ...] = ()
    """Contradictory judgements, namesakes."""


@dataclass(slots=True)
class _Draft:
    """An actor while its names are gathered."""

    kind: ActorKind
    forms: Counter[str] = field(default_factory=Counter)
    where: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    reasons: set[str] = field(default_factory=set)
    first: tuple[str, str, str] = ("~", "~", "~")
    country: str | None = None

    def add(self, form: str, count: int, digest: Digest, statement: str) -> None:
        """Count a form of the name in a text."""
        form = " ".join(form.split())
        self.forms[form] += count
        self.where[form].add(statement)
        self.first = min(self.first, (str(digest.date or "9"), digest.sha256, form))


def find_actors(digests: Sequence[Digest], statement_of: Mapping[str, str], judgements: Judgements) -> Cast:
    """All actors of all texts.

    Args:
        digests: what the texts tell, each text once.
        statement_of: for each text the id of its statement.
        judgements: what people decided.
    """
    states = learn_states(digests)
    groups, findings = find_persons(digests, states, judgements)
    by_sha = {d.sha256: d for d in digests}
    drafts: dict[str, _Draft] = {}
    names: dict[tuple[str, str, ActorKind], str] = {}
    persons: dict[str, PersonGroup] = {}
    for group in groups:
        draft = _person(group, by_sha, statement_of)
        actor_id = _new_id(drafts, draft, group)
        drafts[actor_id], persons[actor_id] = draft, group
        names.update({(e.sha256, e.fact.name, ActorKind.PERSON): actor_id for e in group.entries})
    others, told = _others(digests, names, states, judgements)
    for (sha256, name), identity in sorted(others.items()):
        actor_id = opaque_id(identity.kind, identity.key)
        draft = drafts.setdefault(actor_id, _Draft(identity.kind, country=_country(identity)))
        draft.reasons |= told.reasons.get(identity, set())
        names[sha256, name, identity.kind] = actor_id
    _count(digests, names, drafts, statement_of)
    actors = _finish(drafts)
    where = {d.sha256: d.where for d in digests}
    return Cast(actors, names, persons, states, (*findings, *told.findings, *namesakes(groups, where)))


def _person(group: PersonGroup, by_sha: Mapping[str, Digest], statement_of: Mapping[str, str]) -> _Draft:
    draft = _Draft(ActorKind.PERSON, reasons=set(group.reasons))
    countries = Counter(e.fact.country for e in group.entries if e.fact.country)
    draft.country = min(countries, key=lambda c: (-countries[c], c)) if countries else None
    for entry in group.entries:
        digest = by_sha[entry.sha256]
        for citation in entry.fact.citations:
            draft.add(citation.exact, 1, digest, statement_of[entry.sha256])
    return draft


def _new_id(drafts: Mapping[str, _Draft], draft: _Draft, group: PersonGroup) -> str:
    """By the name in the earliest text; where two persons share it, by country, then by the first place too."""
    form = " ".join(name_words(draft.first[2]))
    for parts in ((form,), (form, group.key[1]), (form, group.key[1], group.entries[0].anchor)):
        actor_id = opaque_id(ActorKind.PERSON, *parts)
        if actor_id not in drafts:
            return actor_id
    return opaque_id(ActorKind.PERSON, *group.key, group.entries[0].anchor)


@dataclass(frozen=True, slots=True)
class _Told:
    reasons: Mapping[Identity, set[str]]
    findings: tuple[Finding, ...]


def _others(
    digests: Sequence[Digest],
    names: dict[tuple[str, str, ActorKind], str],
    states: States,
    judgements: Judgements,
) -> tuple[dict[tuple[str, str], Identity], _Told]:
    """Identities of all names that are no person's; persons named only outside the people's list are added to ``names``."""
    namer = Namer(states, (a for d in digests for a in d.acronyms))
    known = _persons_by_words(names)
    identities: dict[tuple[str, str], Identity] = {}
    for digest in digests:
        for name in _names(digest):
            if (digest.sha256, name, ActorKind.PERSON) in names:
                continue
            person = _only_person(name, known)
            if person:
                names[digest.sha256, name, ActorKind.PERSON] = person
            else:
                identities[digest.sha256, name] = namer.identify(name)
    short, why = shorten((sha256, name, i) for (sha256, name), i in identities.items())
    identities |= short
    reasons: dict[Identity, set[str]] = defaultdict(set)
    for identity, reason in why.items():
        reasons[identity].add(reason)
    return _judge(identities, reasons, judgements)


def _judge(
    identities: dict[tuple[str, str], Identity], reasons: dict[Identity, set[str]], judgements: Judgements
) -> tuple[dict[tuple[str, str], Identity], _Told]:
    """The identities with people's judgements on them; a form judged different from its long form goes back to itself."""
    by_name: dict[str, set[Identity]] = defaultdict(set)
    for (_, name), identity in identities.items():
        by_name[fold_words(name).removeprefix("the ")].add(identity)
    for pair in judgements.different:
        for target in pair:
            words = fold_words(target.partition(":")[2]).removeprefix("the ")
            if (
                len({i for t in pair for i in by_name.get(fold_words(t.partition(":")[2]).removeprefix("the "), ())})
                == 1
                and words in by_name
            ):
                alone = Identity(next(iter(by_name[words])).kind, f"={words}")
                identities = {
                    k: alone if fold_words(k[1]).removeprefix("the ") == words else i for k, i in identities.items()
                }
                by_name[words] = {alone}
    clusters = Clusters(set(identities.values()))
    findings = obey(
        judgements,
        clusters,
        lambda kind, name: sorted(by_name.get(name.removeprefix("the "), ())) if kind in _KINDS | {""} else (),
    )
    joined = {place: clusters.find(identity) for place, identity in identities.items()}
    for group in judgements.groups:
        roots = {
            clusters.find(i)
            for t in group
            for i in by_name.get(fold_words(t.partition(":")[2]).removeprefix("the "), ())
        }
        for root in roots:
            reasons[root].add(f"{' = '.join(t.partition(':')[2] for t in group)}: a person decided so")
    return joined, _Told(reasons, findings)


def _names(digest: Digest) -> Iterator[str]:
    yield from (voice.name for voice in digest.voices)


def _persons_by_words(names: Mapping[tuple[str, str, ActorKind], str]) -> Mapping[tuple[str, ...], set[str]]:
    known: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for (_, name, _kind), actor_id in names.items():
        if len(name_words(name)) > 1:
            known[name_words(name)].add(actor_id)
    return known


def _only_person(name: str, known: Mapping[tuple[str, ...], set[str]]) -> str | None:
    """The person whom a name outside the people's list stands for, a post before it or not; None if none or several."""
    words = name_words(name) if " of " not in name else tuple(name_words(name)[-3:])
    tails = (words, words[-3:], words[-2:]) if name[:1].isupper() else ()
    found = next((known[tail] for tail in tails if len(tail) > 1 and tail in known), set())
    return next(iter(found)) if len(found) == 1 else None


def _country(identity: Identity) -> str | None:
    if identity.kind is ActorKind.STATE and country_of_code(identity.key):
        return identity.key
    owner = identity.key.rpartition("|")[2] if identity.kind is ActorKind.POST else ""
    return owner if owner and country_of_code(owner) else None


def _count(
    digests: Iterable[Digest],
    names: Mapping[tuple[str, str, ActorKind], str],
    drafts: Mapping[str, _Draft],
    statement_of: Mapping[str, str],
) -> None:
    """Count the names of all that is no person in the list of people; those are counted by their mentions."""
    for digest in digests:
        listed = {p.name for p in digest.people}
        for voice in digest.voices:
            for kind in ActorKind:
                actor_id = names.get((digest.sha256, voice.name, kind))
                is_counted = kind is ActorKind.PERSON and (voice.name in listed or " of " in voice.name)
                if actor_id is not None and not is_counted:
                    drafts[actor_id].add(voice.name, voice.count, digest, statement_of[digest.sha256])


def _finish(drafts: Mapping[str, _Draft]) -> tuple[Actor, ...]:
    display = {actor_id: _display(draft) for actor_id, draft in drafts.items()}
    slugs = number_slugs((actor_id, slug(display[actor_id])) for actor_id in drafts)
    return tuple(
        Actor(
            actor_id,
            slugs[actor_id],
            draft.kind,
            display[actor_id],
            _forms(draft),
            tuple(sorted(draft.reasons)),
            draft.country,
        )
        for actor_id, draft in sorted(drafts.items())
    )


def _display(draft: _Draft) -> str:
    """The fullest form: of a person the one with most words, of others the longest; the most frequent of equals."""
    if draft.kind is ActorKind.STATE:
        country = country_of_code(draft.country or "")
        return country.name if country else min(draft.forms, key=lambda f: (-draft.forms[f], f))
    return min(
        draft.forms,
        key=lambda f: (
            -len(name_words(f) if draft.kind is ActorKind.PERSON else f),
            f.isupper(),
            -draft.forms[f],
            -_accents(f),
            f,
        ),
    )


def _accents(form: str) -> int:
    return sum(a != b for a, b in zip(form.casefold(), fold(form), strict=False))


def _forms(draft: _Draft) -> tuple[Name, ...]:
    ordered = sorted(draft.forms, key=lambda f: (-draft.forms[f], f))
    return tuple(Name(form, draft.forms[form], tuple(sorted(draft.where[form]))) for form in ordered)
