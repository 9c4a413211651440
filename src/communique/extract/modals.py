"""What shall, must or will be done: undertakings told by a modal alone.

"The Parties shall withdraw" binds, "all actors must respect" asks, "the Co-Chairs will travel" promises. Invariant: a
foreseen action is a promise only if the speakers, or those for whom they speak, are to do it.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.actions import Action, actions_of, doer_of
from communique.extract.clauses import VERBAL, agent_of, is_passive, object_of, subject_of
from communique.extract.collectives import protagonists
from communique.extract.demands import Demand, Names, subject_names
from communique.extract.ownership import stands_for
from communique.extract.scene import Scene
from communique.knowledge.undertakings import action_words
from communique.model.actor import ActorKind
from communique.model.facts import UndertakingKind
from communique.model.reading import MentionKind, Sentence, Token

_SUPPOSING = frozenset(
    {
        "if",
        "as",
        "so",
        "because",
        "since",
        "when",
        "once",
        "until",
        "unless",
        "before",
        "after",
        "that",
        "where",
        "while",
        "whether",
    }
)
_PROPOSALS = frozenset({"proposal", "recommendation", "call", "demand", "request", "decision", "view", "position"})
_OPINION = frozenset(
    {
        "hope",
        "trust",
        "expect",
        "believe",
        "ensure",
        "fear",
        "warn",
        "know",
        "convince",
        "demand",
        "welcome",
        "doubt",
        "predict",
    }
)


def bound_by_modals(scene: Scene, sentence: Sentence) -> Iterator[Demand]:
    """The undertakings that modals of the sentence tell."""
    words = action_words()
    for verb in sentence.tokens:
        if verb.pos not in VERBAL:
            continue
        modals = [t for t in sentence.children(verb.index, "aux") if t.text.casefold() in words.modals]
        if modals and not _is_inverted(sentence, verb, modals[0]):
            yield from _modal(scene, sentence, verb, modals[0].text.casefold())
        elif not modals:
            yield from _is_to(scene, sentence, verb)


def _is_inverted(sentence: Sentence, verb: Token, modal: Token) -> bool:
    """As in "should the Community convene them": a condition or a question."""
    return any(t.index > modal.index for t in sentence.children(verb.index, "nsubj", "nsubjpass"))


def _modal(scene: Scene, sentence: Sentence, verb: Token, modal: str) -> Iterator[Demand]:
    kind = _kind_of(sentence, verb, modal)
    if _is_supposed(sentence, verb, kind) or (
        kind is UndertakingKind.REQUEST and _is_first_person_speech(sentence, verb)
    ):
        return
    by, passive = subject_names(scene, sentence, verb), is_passive(sentence, verb)
    if kind is UndertakingKind.COMMITMENT:
        by = _agent(scene, sentence, verb) if passive else by
        if not by or not _is_own(scene, sentence, verb, by, modal):
            return
    to = () if kind is UndertakingKind.COMMITMENT else scene.cast.voice(verb.start)
    is_open = kind is not UndertakingKind.COMMITMENT and not by and not _is_bound_pronoun(sentence, verb, modal)
    for action in (*actions_of(sentence, verb), *_beside(sentence, verb, kind), *_qualities(sentence, verb, kind)):
        if is_open and not _is_asked_of_things(sentence, action):
            continue
        doer = doer_of(scene, sentence, action, by)
        yield Demand(sentence, action, kind, doer, to, f"undertaking.{modal.strip('’')}", 0.8)


def _agent(scene: Scene, sentence: Sentence, verb: Token) -> Names:
    """As in "a conference that will be hosted by X": who is to do it."""
    agent = agent_of(sentence, verb)
    return (
        scene.cast.who(sentence, agent.index)
        if agent is not None and scene.cast.is_actor(sentence, agent.index)
        else ()
    )


def _is_asked_of_things(sentence: Sentence, action: Action) -> bool:
    """As in "the list must be published", "must be inclusive", "the blockade must end": asked though nobody is named."""
    plain = action.lemma in action_words().ending and object_of(sentence, action.head) is None
    return plain or action.lemma.startswith("be ") or is_passive(sentence, action.head) or action.is_noun


def _qualities(sentence: Sentence, verb: Token, kind: UndertakingKind) -> Iterator[Action]:
    """As in "any plan must be inclusive and fair": what a thing is asked to be."""
    if verb.lemma != "be" or kind is UndertakingKind.COMMITMENT or verb.dep not in {"ROOT", "conj", "ccomp"}:
        return
    for word in sentence.children(verb.index, "acomp"):
        if word.pos == "ADJ" and word.lemma.casefold() not in action_words().unasked:
            yield Action(word, f"be {word.lemma.casefold()}")


def _is_bound_pronoun(sentence: Sentence, verb: Token, modal: str) -> bool:
    """As in "It shall meet": bound, whoever it is."""
    subject = subject_of(sentence, verb)
    return (
        modal == "shall" and subject is not None and subject.pos == "PRON" and subject.text.casefold() in {"it", "they"}
    )


def _kind_of(sentence: Sentence, verb: Token, modal: str) -> UndertakingKind:
    """What the modal makes of its verb; "we shall" of a speaker, outside an agreement, only promises."""
    kind = action_words().modals[modal]
    subject = subject_of(sentence, verb)
    first = subject is not None and subject.text.casefold() in {"we", "i"}
    return UndertakingKind.COMMITMENT if kind is UndertakingKind.OBLIGATION and first else kind


def _beside(sentence: Sentence, verb: Token, kind: UndertakingKind) -> Iterator[Action]:
    """As in "will encourage X, supporting Y": what is done along with it."""
    if kind is not UndertakingKind.COMMITMENT:
        return
    for child in sentence.children(verb.index, "advcl"):
        before = sentence.tokens[child.index - 1].text
        if (
            child.tag == "VBG"
            and child.index > verb.index
            and before == ","
            and child.lemma in action_words().alongside
        ):
            yield from actions_of(sentence, child)


def _is_to(scene: Scene, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """As in "The Commission is to report by June": be with an infinitive binds; only where an actor is told or it is passive."""
    yield from _due_to(scene, sentence, verb)
    if verb.lemma != "be" or verb.tag not in {"VBZ", "VBP"} or verb.dep not in {"ROOT", "conj", "ccomp"}:
        return
    for clause in sentence.children(verb.index, "xcomp"):
        follows = clause.pos in VERBAL and any(
            t.index == verb.index + 1 and t.text.casefold() == "to" for t in sentence.children(clause.index, "aux")
        )
        by = subject_names(scene, sentence, verb)
        if follows and by:
            for action in actions_of(sentence, clause):
                doer = doer_of(scene, sentence, action, by)
                yield Demand(
                    sentence,
                    action,
                    UndertakingKind.OBLIGATION,
                    doer,
                    scene.cast.voice(verb.start),
                    "undertaking.is-to",
                    0.7,
                )


def _due_to(scene: Scene, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """As in "She is due to brief the President": planned by the speaker, as with "will"."""
    for word in sentence.children(verb.index, "acomp"):
        by = subject_names(scene, sentence, verb)
        if (
            verb.lemma == "be"
            and verb.tag in {"VBZ", "VBP"}
            and word.text.casefold() in {"due", "set", "scheduled"}
            and by
        ):
            for clause in sentence.children(word.index, "xcomp"):
                if _is_own(scene, sentence, clause, by, "will"):
                    for action in actions_of(sentence, clause):
                        yield Demand(sentence, action, UndertakingKind.COMMITMENT, by, (), "undertaking.due-to", 0.7)


def _is_supposed(sentence: Sentence, verb: Token, kind: UndertakingKind) -> bool:
    """Whether the clause is a supposition, a description or an outcome, not something to be done."""
    if verb.dep in {"relcl", "acl"}:
        own = sentence.children(verb.index, "nsubj")
        if verb.dep == "acl" and sentence.tokens[verb.head].lemma in _PROPOSALS:
            return False
        if kind is UndertakingKind.COMMITMENT and is_passive(sentence, verb):
            return agent_of(sentence, verb) is None
        asks = kind is UndertakingKind.REQUEST and bool(own) and own[0].text.casefold() in {"we", "they", "all"}
        return not asks
    if verb.dep == "advcl":
        marks = {t.text.casefold() for t in sentence.children(verb.index, "mark", "advmod")}
        return bool(marks & _SUPPOSING) or not marks
    head = sentence.tokens[verb.head]
    return verb.dep == "ccomp" and head.index < verb.index and head.lemma in _OPINION


def _is_first_person_speech(sentence: Sentence, verb: Token) -> bool:
    """As in "I must stress", "I should like": politeness, no request."""
    subject = subject_of(sentence, verb)
    return subject is not None and subject.text.casefold() == "i"


def _is_own(scene: Scene, sentence: Sentence, verb: Token, by: Names, modal: str) -> bool:
    """Whether the speaker's own action is foreseen: "we will support", "the Co-Chairs will travel"."""
    if verb.lemma in action_words().not_actions and verb.lemma != "have":
        return False
    head = sentence.tokens[verb.head]
    reported = verb.dep == "ccomp" and head.pos in VERBAL and head.index != verb.index and head.index < verb.index
    if modal == "would" and not reported:
        return False
    teller = subject_names(scene, sentence, head) if reported else scene.cast.voice(verb.start)
    own = (
        bool(set(by) & {*teller, *scene.cast.voice(verb.start)})
        or scene.cast.are_issuers(by)
        or stands_for(scene, by, teller)
    )
    if not own and not reported:
        own = _is_party_to(scene, sentence, verb, by)
    return own and object_of(sentence, verb) is not None if verb.lemma in {"allow", "lead", "help", "bring"} else own


def _is_party_to(scene: Scene, sentence: Sentence, verb: Token, by: Names) -> bool:
    """As in "Both sides will co-chair", "The presidents will take part": those between whom a text was agreed, in a main clause."""
    if verb.dep not in {"ROOT", "conj"} or scene.quote_at(verb.start) is not None:
        return False
    if not scene.issue.issuers or _serves(scene, sentence, verb):
        return True
    both = protagonists(scene.reading)
    subject = subject_of(sentence, verb)
    if len(both) > 1 and set(by) <= set(both):
        return True
    if _is_in_title(scene, by) or (verb.lemma in _GOING and _are_officials(scene, by)):
        return True
    if verb.lemma in _PLANNED and _is_named(scene, sentence, subject):
        return True
    return subject is not None and subject.lemma.casefold() in _SIDES and bool(scene.issue.issuers)


def _serves(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    """As in "working teams will continue", "officials from our governments will meet": those who serve the speakers."""
    subject = subject_of(sentence, verb)
    if subject is None or subject.lemma.casefold() not in _SERVANTS or is_passive(sentence, verb):
        return False
    named = [t for t in sentence.subtree(subject.index) if scene.cast.named_at(sentence, t.index) or t.pos == "PROPN"]
    ours = any(t.text.casefold() in {"our", "their"} for t in sentence.subtree(subject.index))
    return ours or not named


_SERVANTS = frozenset({"team", "official", "negotiator", "expert", "technician"})


def _is_named(scene: Scene, sentence: Sentence, subject: Token | None) -> bool:
    """Whether a person, a post or a body is to do it, whose plan the text then tells."""
    mention = scene.cast.mention_at(sentence, subject.index) if subject is not None else None
    return mention is not None and mention.actor in {ActorKind.PERSON, ActorKind.POST, ActorKind.BODY}


_PLANNED = frozenset(
    {
        "travel",
        "return",
        "visit",
        "brief",
        "report",
        "convene",
        "host",
        "hold",
        "meet",
        "present",
        "attend",
        "participate",
        "chair",
        "co-chair",
        "sign",
        "submit",
        "deploy",
        "send",
        "dispatch",
        "resume",
        "address",
        "receive",
        "organise",
        "organize",
        "facilitate",
    }
)
_GOING = frozenset({"travel", "return", "visit", "brief", "report", "convene"})


def _are_officials(scene: Scene, by: Names) -> bool:
    """Whether persons in international posts are to act, whose plans a text of their body tells."""
    known = [p for p in scene.reading.people if p.name in by]
    return len(known) == len(by) and all(p.country is None and p.offices for p in known)


def _is_in_title(scene: Scene, by: Names) -> bool:
    """Whether a body acts on whose behalf the text was issued, as its headline says."""
    if len(by) != 1:
        return False
    wanted = {
        m.key
        for m in scene.reading.mentions
        if m.kind is MentionKind.BODY and m.key and by[0] in {m.name, m.span.of(scene.text.content)}
    }
    return any(
        m.kind is MentionKind.BODY and m.key in wanted for s in scene.title for m in scene.reading.mentions_in(s.index)
    )


_SIDES = frozenset({"side", "party", "participant", "delegation"})
