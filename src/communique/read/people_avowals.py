"""Countries by avowal: who reaffirms a state's own commitment, or says that it stands ready to help, speaks for that state.

A mediator also speaks of what others are ready to do, so only avowals are heard and no envoys. Invariant: a person whose
country or whose post's owner is told keeps it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.model.reading import MentionKind, Token
from communique.read.names import Line
from communique.read.people_nodes import Node

_AVOWING = frozenset({"reiterate", "reaffirm", "restate", "affirm", "convey", "express", "pledge", "renew"})
"""Verbs by which somebody speaks for what is his own."""

_TELLING = _AVOWING | {"note", "stress", "underscore", "underline", "emphasize", "emphasise", "state", "confirm", "say"}
_OWN = frozenset(
    {"commitment", "position", "readiness", "determination", "support", "willingness", "policy", "solidarity"}
)
_HELPING = frozenset({"help", "assist", "support", "work", "facilitate", "contribute"})
_GO_BETWEENS = frozenset(
    {"envoy", "representative", "mediator", "facilitator", "coordinator", "secretary-general", "chair", "commissioner"}
)


def settle_by_avowal(lines: Sequence[tuple[Line, list[Node]]]) -> None:
    """Give persons without a country that of the state whose commitment or readiness they avow."""
    for line, nodes in lines:
        states = [n for n in nodes if n.kind is MentionKind.STATE and n.key]
        for person in nodes if states else ():
            if person.kind is not MentionKind.PERSON or person.country or not _may_speak(person):
                continue
            keys = {s.key for verb in _said_by(line, person) for s in states if _is_avowed(line, verb, s)}
            person.country = keys.pop() if len(keys) == 1 else ""


def _may_speak(person: Node) -> bool:
    """Whether no post of his makes a person a go-between or the servant of a body or state."""
    offices = [office for office, *_ in person.offices]
    return not any(o.of or _GO_BETWEENS & set(o.post.casefold().replace(",", " ").split()) for o in offices)


def _said_by(line: Line, person: Node) -> Iterator[Token]:
    """The verbs of saying of which a person alone is the subject, those joined to them by "and" included."""
    sentence = line.sentence
    inside = range(line.words[person.first].first, line.words[person.end - 1].last + 1)
    subject = next((sentence.tokens[i] for i in inside if sentence.tokens[i].dep == "nsubj"), None)
    if subject is None or sentence.children(subject.index, "conj"):
        return
    verb = sentence.tokens[subject.head]
    joined = (t for t in sentence.children(verb.index, "conj") if not sentence.children(t.index, "nsubj", "nsubjpass"))
    yield from (t for t in (verb, *joined) if t.lemma.casefold() in _TELLING)


def _is_avowed(line: Line, verb: Token, state: Node) -> bool:
    """Whether the verb avows the state's own commitment ("reaffirmed X's support") or readiness ("that X is ready to help")."""
    sentence = line.sentence
    inside = range(line.words[state.first].first, line.words[state.end - 1].last + 1)
    top = next(
        (sentence.tokens[i] for i in inside if sentence.tokens[i].head not in inside), sentence.tokens[inside[0]]
    )
    above = sentence.tokens[top.head]
    if top.dep in {"poss", "compound", "nmod", "amod"}:
        is_object = above.dep == "dobj" and above.head == verb.index
        return is_object and above.lemma.casefold() in _OWN and verb.lemma.casefold() in _AVOWING
    is_told = top.dep == "nsubj" and above.dep == "ccomp" and above.head == verb.index
    ready = [t for t in sentence.children(above.index, "acomp", "oprd", "xcomp") if t.lemma.casefold() == "ready"]
    helped = [t for r in (*ready, above) for t in sentence.children(r.index, "xcomp")]
    return is_told and bool(ready) and any(t.lemma.casefold() in _HELPING for t in helped)
