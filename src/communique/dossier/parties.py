"""Parties: for which country or body a participant speaks, as far as statements tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from communique.dossier.names import fold
from communique.model.actor import ActorKind, Office
from communique.model.resolved import Statement

if TYPE_CHECKING:
    from communique.dossier.source_questions import SourceQuestions

_OFFICE = "office"
"""In the name of an issuer that stands for a post ("Press Office of the President")."""

_SPEAK = frozenset({ActorKind.STATE, ActorKind.BODY})
"""Actors that speak for themselves."""


class Parties:
    """Looks up for whom people speak: in the statement at hand, else wherever they are named."""

    def __init__(self, dossier: SourceQuestions) -> None:
        actors = dossier.actors()
        self._actor = {(n.as_written, s): a for a in actors for n in a.names for s in n.statements}
        self._here: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._anywhere: dict[str, Counter[str]] = defaultdict(Counter)
        self._posts: dict[tuple[str, str], list[Office]] = defaultdict(list)
        self._told_in: dict[str, list[Office]] = defaultdict(list)
        for holder, qualifier, office, statement in dossier.posts_told():
            if not qualifier or qualifier == "acting":
                self._keep(holder, statement, office)

    @classmethod
    def kept(cls, dossier: SourceQuestions) -> Parties:
        """The parties of the present state of a dossier, looked up once."""
        return dossier.look_ups.kept.get("parties", lambda: cls(dossier))

    def _keep(self, holder: str, statement: Statement, office: Office) -> None:
        self._posts[holder, statement.id].append(office)
        self._told_in[statement.id].append(office)
        if office.of:
            self._here[holder, statement.id].append(office.of)
            self._anywhere[self.identity(holder, statement)][office.of] += 1

    def identity(self, name: str, statement: Statement) -> str:
        """The display name of who is meant across statements; the name itself where nobody is known."""
        actor = self._actor.get((name, statement.id))
        return actor.name if actor else name

    def posts(self, name: str, statement: Statement) -> tuple[Office, ...]:
        """The posts that a statement gives to a participant; of a post without a person, itself."""
        found = self._posts.get((name, statement.id), [])
        head, of, owner = name.partition(" of ")
        return tuple(found) or ((Office(head, owner),) if of and self.is_post(name, statement) else ())

    def is_post(self, name: str, statement: Statement) -> bool:
        """Whether a participant is named by the post only."""
        actor = self._actor.get((name, statement.id))
        return actor is not None and actor.kind is ActorKind.POST

    def of(self, name: str, statement: Statement) -> tuple[str, ...]:
        """The countries and bodies for which a participant can speak, the likeliest first; empty where no text tells."""
        here = self._here.get((name, statement.id))
        if here:
            return tuple(dict.fromkeys(here))
        anywhere = self._anywhere.get(self.identity(name, statement))
        if anywhere:
            return tuple(of for of, _ in anywhere.most_common())
        return self._by_kind(name, statement)

    def of_issuers(self, statement: Statement) -> tuple[str, ...]:
        """For whom the issuers of a statement speak: as persons, or as the office of somebody whose post is told here."""
        told = [of for issuer in statement.issuers for of in self.of(issuer, statement)]
        offices = [fold(issuer) for issuer in statement.issuers if _OFFICE in fold(issuer)]
        posts = self._told_in.get(statement.id, ()) if offices else ()
        told += [o.of for o in posts if o.of and any(fold(o.post) in office for office in offices)]
        return tuple(dict.fromkeys(told))

    def _by_kind(self, name: str, statement: Statement) -> tuple[str, ...]:
        actor = self._actor.get((name, statement.id))
        _, of, owner = name.partition(" of ")
        if actor is not None and actor.kind is ActorKind.POST and of:
            return (owner,)
        if actor is not None and actor.kind in _SPEAK:
            return (name,)
        if actor is not None and actor.kind is ActorKind.COMMUNITY:
            return ()
        # A group with a name ("Facilitators of the Lake Group") is no person; small letters are a mere label.
        return (name,) if of and name[:1].isupper() and owner.removeprefix("the ")[:1].isupper() else ()
