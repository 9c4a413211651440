"""Promises: the facts of a dossier, gathered as the chains of undertakings and planned meetings take them.

Invariant: who is meant is told by the actors as resolved; a label that can mean several stays open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from communique.analyse.spoken import Spoken
from communique.analyse.undertaken import Parties, Told, Undertaken, Use
from communique.knowledge.folding import fold
from communique.model.actor import ActorKind
from communique.model.facts import Act, DateMention, Fact, Meeting, Reference, Undertaking
from communique.model.resolved import Actor, Instrument, Statement

if TYPE_CHECKING:
    from communique.dossier.promise_questions import PromiseQuestions

F = TypeVar("F", bound=Fact)


def told_of(dossier: PromiseQuestions, spoken: Sequence[Spoken]) -> tuple[Told, ...]:
    """Statements with all that chains look at, beside their sentences."""
    statements = tuple(one.statement for one in spoken)
    who = Who.of(dossier)
    texts = _Texts(dossier, statements)
    acts = texts.by_text(Act)
    dates = texts.by_text(DateMention)
    meetings = texts.by_text(Meeting)
    undertakings = texts.by_text(Undertaking)
    uses = _uses(dossier, texts.by_text(Reference), texts.of_text)
    out = []
    for one in spoken:
        statement, text = one.statement, one.statement.texts[0]
        carrying = {u.act for u in undertakings.get(text, ())} - {None}
        by_id = {a.id: a for a in acts.get(text, ())} if carrying else {}
        out.append(
            Told(
                one,
                tuple(
                    Undertaken(u, statement, who.are(u.by, statement), by_id.get(u.act or ""))
                    for u in undertakings.get(text, ())
                ),
                tuple((m, who.are(m.participants, statement)) for m in meetings.get(text, ())),
                tuple(uses.get(text, ())),
                tuple((c.start, d.value) for d in dates.get(text, ()) for c in d.citations),
                tuple(acts.get(text, ())),
            )
        )
    return tuple(out)


@dataclass(frozen=True, slots=True)
class _Texts:
    """The facts of statements, by the text in which they stand."""

    dossier: PromiseQuestions
    statements: Sequence[Statement]

    @property
    def of_text(self) -> Mapping[str, Statement]:
        """The statement of each first text."""
        return {s.texts[0]: s for s in self.statements if s.texts}

    def by_text(self, kind: type[F]) -> Mapping[str, list[F]]:
        """All facts of a kind, as judged by people."""
        wanted, out = self.of_text, defaultdict(list)
        is_all = len(self.statements) == len(self.dossier.statements())
        for fact in self.dossier.plain_facts(kind, texts=None if is_all else wanted):
            if fact.citations[0].sha256 in wanted:
                out[fact.citations[0].sha256].append(fact)
        return out


def _uses(
    dossier: PromiseQuestions, references: Mapping[str, Iterable[Reference]], of_text: Mapping[str, Statement]
) -> Mapping[str, list[Use]]:
    by_name: dict[tuple[str, str], Instrument] = {}
    for instrument in dossier.instruments():
        for name in instrument.names:
            for key in name.statements:
                by_name.setdefault((name.as_written, key), instrument)
    slugs = {s.id: s.slug for s in dossier.statements()}
    out: dict[str, list[Use]] = defaultdict(list)
    for text, found in references.items():
        statement = of_text[text]
        for reference in found:
            known = by_name.get((reference.name, statement.id))
            for citation in reference.citations:
                known = by_name.get((" ".join(citation.exact.split()), statement.id), known)
                out[text].append(
                    Use(
                        known.id if known else fold(reference.name),
                        reference.name,
                        reference.date or (known.date if known else None),
                        slugs.get(known.held_as or "") if known else None,
                        citation,
                    )
                )
    return out


class Who:
    """Names of facts as parties: the actors that they stand for, and the states for which those speak."""

    def __init__(self, actors: Iterable[Actor], offices: Iterable[tuple[str, str | None]]) -> None:
        self._by_name: dict[str, list[tuple[Actor, frozenset[str]]]] = defaultdict(list)
        self._states: dict[str, str] = {}
        self._by_code: dict[str, str] = {}
        for actor in actors:
            for name in actor.names:
                self._by_name[fold(name.as_written)].append((actor, frozenset(name.statements)))
            if actor.kind is ActorKind.STATE:
                self._by_code.setdefault(actor.country or actor.id, actor.id)
                for written in (actor.name, *(n.as_written for n in actor.names)):
                    self._states.setdefault(fold(written), actor.id)
        self._known: dict[str, str | None] = {}
        self._posts: dict[str, set[str]] = defaultdict(set)
        for holder, of in offices:
            state = self.state_in(of) if of else None
            if state:
                self._posts[fold(holder)].add(state)

    @classmethod
    def of(cls, dossier: PromiseQuestions) -> Who:
        """The parties of a dossier."""
        return dossier.look_ups.kept.get("who", lambda: cls(dossier.actors(), _offices(dossier)))

    def actor(self, name: str, statement: Statement) -> Actor | None:
        """The actor for whom a name stands in a statement; None if it is not known."""
        found = self._by_name.get(fold(name), ())
        return next((a for a, used in found if statement.id in used), found[0][0] if found else None)

    def state_in(self, words: str) -> str | None:
        """Id of the state that is named in some words, as a whole word or the stem of its adjective."""
        if words not in self._known:
            self._known[words] = self._find_state(fold(words))
        return self._known[words]

    def _find_state(self, folded: str) -> str | None:
        if folded in self._states:
            return self._states[folded]
        tokens = folded.replace("'s", "").split()
        for n in range(len(tokens)):
            for size in (3, 2, 1):
                state = self._states.get(" ".join(tokens[n : n + size]))
                if state:
                    return state
        return next((state for t in tokens if (state := self._of_adjective(t))), None)

    def _of_adjective(self, token: str) -> str | None:
        """The state of whose name a word is the adjective ("velmoran" of "velmora"), the shortest ending first."""
        for ending in sorted(_ENDINGS, key=lambda e: (len(e), e)):
            name = token.removesuffix(ending)
            if name != token and len(name) > _SHORTEST and name in self._states:
                return self._states[name]
        return None

    def are(self, names: Sequence[str], statement: Statement) -> Parties:
        """The parties that names stand for in a statement."""
        keys: set[str] = set()
        is_open = not names
        for name in names:
            actor = self.actor(name, statement)
            state = self._state_of(name, actor)
            if state:
                keys.add(state)
            if actor is not None and actor.kind is not ActorKind.LABEL:
                keys.add(actor.id)
            elif not state:
                is_open = True
        return Parties(frozenset(keys), is_open)

    def _state_of(self, name: str, actor: Actor | None) -> str | None:
        if actor is not None and actor.kind is ActorKind.PERSON:
            held = {state for n in (name, actor.name) for state in self._posts.get(fold(n), ())}
            code = self._by_code.get(actor.country or "")
            return code or (next(iter(held)) if len(held) == 1 else None)
        if actor is not None and actor.kind is ActorKind.BODY:
            return None
        return self.state_in(name)


_ENDINGS = frozenset({"n", "an", "ian", "i", "ese", "ish"})
_SHORTEST = 3
"""Letters of a state's name that are too few to know it by its adjective."""


def _offices(dossier: PromiseQuestions) -> Iterable[tuple[str, str | None]]:
    """Who holds a post of what."""
    return dossier.look_ups.store.holders()
