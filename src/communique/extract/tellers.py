"""Tellers: who answers for an act told inside the report of somebody's words.

"X said that the forum will meet, stressing that ...": the participle is X's. "X notes that the truce is fragile and underscores
...": so is the verb that the parser joined to the report. "The Secretary stressed that the United States is ready": a state
speaks by the mouth of its own Secretary. Invariant: a report's own speaker gives way only where he could not have spoken, or
where the teller holds a post of his.
"""

from __future__ import annotations

import re

from communique.extract.at_hand import FUTURE
from communique.extract.clauses import VERBAL, helpers_of, is_passive, subject_of
from communique.extract.scene import Scene
from communique.extract.shuttle import country_of_capital
from communique.knowledge.countries import load_countries
from communique.knowledge.verbs import Frame, reporting_verbs
from communique.model.facts import Force
from communique.model.reading import Known, Sentence, Token

Names = tuple[str, ...]


def reporting_verb(sentence: Sentence, clause: Token) -> Token | None:
    """The verb of telling that the clause completes ("stressed" of "stressed that X is ready"); None if there is none."""
    if clause.dep != "ccomp" or clause.head > clause.index:
        return None
    above = sentence.tokens[clause.head]
    is_telling = above.pos in VERBAL and above.lemma.casefold() in reporting_verbs() and not is_passive(sentence, above)
    return above if is_telling and not helpers_of(sentence, above) & FUTURE else None


def tells_at_end(sentence: Sentence, clause: Token) -> bool:
    """As in "A demanded the withdrawal of B, diplomats said": a clause behind a comma that only tells who reported it."""
    if clause.tag not in {"VBD", "VBZ"} or clause.lemma.casefold() not in reporting_verbs() | {"quote", "cite"}:
        return False
    first = min(t.index for t in sentence.subtree(clause.index) if t.text != ",")
    return sentence.tokens[first - 1].text == ","


def is_told_ready(sentence: Sentence, verb: Token, frame: Frame) -> bool:
    """As in "said that he would be ready to host": the readiness of the day, in the tense of a report."""
    above = reporting_verb(sentence, verb)
    is_past = above is not None and (above.tag in {"VBD", "VBN"} or above.dep == "pcomp")
    return is_past and frame.force is Force.COMMISSIVE and helpers_of(sentence, verb) & FUTURE == {"would"}


def teller_behind(scene: Scene, sentence: Sentence, verb: Token) -> Token | None:
    """The subject of the report from which the parser did not free the verb; None where it stands rightly."""
    clause = sentence.tokens[verb.head]
    if verb.index < clause.index or verb.dep not in {"advcl", "conj"}:
        return None
    first = clause
    while verb.dep == "conj" and first.dep == "conj":
        first = sentence.tokens[first.head]
    above = reporting_verb(sentence, first)
    if above is None or sentence.children(verb.index, "nsubj", "nsubjpass"):
        return None
    own = subject_of(sentence, clause)
    speaks = own is not None and scene.cast.is_actor(sentence, own.index)
    if verb.dep == "advcl" and verb.tag == "VBG":
        lost = not speaks or bool(helpers_of(sentence, clause) & FUTURE)
    else:
        lost = verb.tag == above.tag and (not speaks or _asks_them(sentence, verb))
    return subject_of(sentence, above) if lost else None


def _asks_them(sentence: Sentence, verb: Token) -> bool:
    """As in "said that the parties agreed and called on them": nobody calls on himself."""
    behind = [t for p in sentence.children(verb.index, "prep") for t in sentence.children(p.index, "pobj")]
    return any(t.text.casefold() == "them" for t in (*sentence.children(verb.index, "dobj"), *behind))


def mouthpiece(scene: Scene, sentence: Sentence, verb: Token, subject: Token) -> Token | None:
    """The verb with which the subject's own official tells the act ("stressed" of "A stressed that X is ready"); else None."""
    above = reporting_verb(sentence, verb)
    teller = subject_of(sentence, above) if above is not None else None
    if above is None or teller is None or subject.head != verb.index or subject.tag == "PRP":
        return None
    tellers = scene.cast.who(sentence, teller.index)
    return above if speaks_by(scene, scene.cast.who(sentence, subject.index), tellers) else None


def speaks_by(scene: Scene, body: Names, tellers: Names) -> bool:
    """Whether the body or state named speaks by the mouth of the tellers: they hold a post of it, or of nothing else known."""
    if len(body) != 1 or set(body) & set(tellers):
        return False
    state = country_of_capital(body[0]) or body[0]
    people = [p for p in scene.reading.people if p.name in tellers]
    if not people or len(people) != len(tellers):
        return False
    return all(_serves(p, state, is_state=_code_of(state) is not None) for p in people)


def _serves(person: Known, state: str, *, is_state: bool) -> bool:
    if is_state and person.country:
        return person.country == _code_of(state)
    of = [o.of.casefold() for o in person.offices if o.of]
    name = state.casefold()
    if of:
        return any(o in name or name in o for o in of)
    return is_state and bool(person.offices) and not any(_is_between(o.post) for o in person.offices)


def _is_between(post: str) -> bool:
    """Whether the post is one of those that stand between states, and speak for none."""
    return bool(set(re.findall(r"[a-z]+", post.casefold())) & _BETWEEN)


_BETWEEN = frozenset(
    {"envoy", "mediator", "chair", "chairperson", "chairman", "representative", "commissioner", "general"}
)


def _code_of(state: str) -> str | None:
    name = state.casefold().removeprefix("the ")
    return next(
        (c.code for c in load_countries() if name == c.name.casefold() or name in {a.casefold() for a in c.also}), None
    )
