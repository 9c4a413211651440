"""What shall, must or will be done: undertakings told by a modal alone.

"The Parties shall withdraw" binds, "all actors must respect" asks, "the Co-Chairs will travel" promises. Invariant: a
foreseen action is a promise only if the speakers, or those for whom they speak, are to do it.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.actions import Action, actions_of, doer_of, done_along, noun_action
from communique.extract.clauses import VERBAL, agent_of, has_to, is_passive, object_of, subject_of
from communique.extract.collectives import protagonists
from communique.extract.demands import Demand, Names, subject_names
from communique.extract.introduced import is_introduced
from communique.extract.lost_subjects import actor_opening, actors_before_modal
from communique.extract.own_state import is_own_state
from communique.extract.ownership import stands_for
from communique.extract.scene import Scene
from communique.extract.tellers import reporting_verb
from communique.extract.under_texts import is_under_text
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
_HOPES = frozenset({"hope", "belief", "conviction", "expectation", "fear", "confidence", "doubt", "prospect", "dream"})
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
    is_there = any(t.text.casefold() == "there" for t in sentence.children(verb.index, "expl"))
    by, passive = () if is_there else _those_who(scene, sentence, verb), is_passive(sentence, verb)
    if kind is UndertakingKind.COMMITMENT:
        by = _agent(scene, sentence, verb) if passive else by or _own_deed(scene, sentence, verb)
        if not by or not _is_own(scene, sentence, verb, by, modal):
            return
    to = () if kind is UndertakingKind.COMMITMENT else _askers(scene, sentence, verb)
    is_open = kind is not UndertakingKind.COMMITMENT and not by and not _is_bound_pronoun(sentence, verb, modal)
    for action in (*actions_of(sentence, verb), *_along(sentence, verb, kind), *_qualities(sentence, verb, kind)):
        if is_open and not _is_asked_of_things(sentence, action):
            continue
        doer = doer_of(scene, sentence, action, by)
        yield Demand(sentence, action, kind, doer, to, f"undertaking.{modal.strip('’')}", 0.8)


def _askers(scene: Scene, sentence: Sentence, verb: Token) -> Names:
    """Who says that it must be done: the teller of the report it stands in ("A said that B must leave"), else the voice of the text."""
    above = reporting_verb(sentence, verb)
    subject = subject_of(sentence, above) if above is not None else None
    if above is None or subject is None:
        return scene.cast.voice(verb.start)
    told = actor_opening(scene.cast, sentence) if subject.pos in VERBAL else subject_names(scene, sentence, above)
    return told or scene.cast.voice(verb.start)


def _those_who(scene: Scene, sentence: Sentence, verb: Token) -> Names:
    """Who shall, should or will: the subject; a row that the parser lost before the modal; the body for which "we" is said."""
    subject = subject_of(sentence, verb)
    if subject is not None and subject.text.casefold() == "we":
        return _body_of_we(scene, verb) or scene.cast.who(sentence, subject.index)
    if subject is None or (verb.dep == "ccomp" and subject.head != verb.index):
        modals = [t for t in sentence.children(verb.index, "aux") if t.text.casefold() in action_words().modals]
        lost = actors_before_modal(scene.cast, sentence, modals[0]) if modals else ()
        if lost:
            return lost
    return subject_names(scene, sentence, verb)


def _body_of_we(scene: Scene, verb: Token) -> Names:
    """As in "“We will support the talks,” said the Chair": the body that issued the text and for which he speaks."""
    teller, issuers = scene.cast.voice(verb.start), scene.issue.issuers
    people = {p.name for p in scene.reading.people}
    is_of_body = len(issuers) == 1 and not set(issuers) & people and len(teller) == 1 and set(teller) <= people
    return issuers if is_of_body and stands_for(scene, issuers, teller) else ()


def _own_deed(scene: Scene, sentence: Sentence, verb: Token) -> Names:
    """As in "My talks with the parties will continue": the speaker, whose deed the subject names."""
    subject = next(iter(sentence.children(verb.index, "nsubj")), None)
    if subject is None or verb.lemma not in action_words().happening or noun_action(subject) is None:
        return ()
    own = any(t.text.casefold() in {"my", "our"} for t in sentence.children(subject.index, "poss"))
    return scene.cast.voice(verb.start) if own else ()


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
    """As in "any plan must be inclusive and fair", "there must be accountability": what is asked to be."""
    if verb.lemma != "be" or kind is UndertakingKind.COMMITMENT or verb.dep not in {"ROOT", "conj", "ccomp"}:
        return
    if any(t.text.casefold() == "there" for t in sentence.children(verb.index, "expl")):
        yield from (a for t in sentence.children(verb.index, "attr") if (a := noun_action(t)) is not None)
    for word in sentence.children(verb.index, "acomp"):
        if word.pos == "ADJ" and word.lemma.casefold() not in action_words().unasked:
            yield Action(word, f"be {word.lemma.casefold()}")


def _is_bound_pronoun(sentence: Sentence, verb: Token, modal: str) -> bool:
    """As in "It shall meet", "It shall be led by A, and shall meet": bound, whoever it is."""
    subject = subject_of(sentence, verb)
    if subject is None and verb.dep == "conj" and sentence.tokens[0].dep in {"nsubj", "nsubjpass"}:
        subject = sentence.tokens[0]
    return (
        modal == "shall" and subject is not None and subject.pos == "PRON" and subject.text.casefold() in {"it", "they"}
    )


def _kind_of(sentence: Sentence, verb: Token, modal: str) -> UndertakingKind:
    """What the modal makes of its verb; "we shall" of a speaker, outside an agreement, only promises."""
    kind = action_words().modals[modal]
    subject = subject_of(sentence, verb)
    first = subject is not None and subject.text.casefold() in {"we", "i"}
    return UndertakingKind.COMMITMENT if kind is UndertakingKind.OBLIGATION and first else kind


def _along(sentence: Sentence, verb: Token, kind: UndertakingKind) -> Iterator[Action]:
    """As in "will encourage X, supporting Y": what is promised along with it."""
    if kind is UndertakingKind.COMMITMENT:
        yield from done_along(sentence, verb)


def _is_to(scene: Scene, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """As in "The Commission is to report by June": be with an infinitive binds; only where an actor is told or it is passive."""
    yield from _due_to(scene, sentence, verb)
    yield from _going_to(scene, sentence, verb)
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


def _going_to(scene: Scene, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """As in "is going to present the plan": foreseen, as with "will"."""
    present = any(
        t.text.casefold() in {"is", "are", "am", "'s", "’s", "'re"} for t in sentence.children(verb.index, "aux")
    )
    by = subject_names(scene, sentence, verb) if verb.lemma == "go" and verb.tag == "VBG" and present else ()
    for clause in sentence.children(verb.index, "xcomp") if by else ():
        if has_to(sentence, clause) and _is_own(scene, sentence, clause, by, "will"):
            for action in actions_of(sentence, clause):
                yield Demand(sentence, action, UndertakingKind.COMMITMENT, by, (), "undertaking.going-to", 0.7)


def _is_supposed(sentence: Sentence, verb: Token, kind: UndertakingKind) -> bool:
    """Whether the clause is a supposition, a description or an outcome, not something to be done."""
    if verb.dep in {"relcl", "acl"}:
        own = sentence.children(verb.index, "nsubj")
        noun = sentence.tokens[verb.head].lemma
        if verb.dep == "acl" and noun in _PROPOSALS | _HOPES:
            return noun in _HOPES
        if kind is UndertakingKind.COMMITMENT and is_passive(sentence, verb):
            return agent_of(sentence, verb) is None
        if kind is UndertakingKind.COMMITMENT and (_adds_of(sentence, verb) or _is_agreed(sentence, verb)):
            return False
        asks = kind is UndertakingKind.REQUEST and bool(own) and own[0].text.casefold() in {"we", "they", "all"}
        return not asks
    if verb.dep == "advcl":
        marks = {t.text.casefold() for t in sentence.children(verb.index, "mark", "advmod")}
        return bool(marks & _SUPPOSING) or not marks
    head = sentence.tokens[verb.head]
    return verb.dep == "ccomp" and head.index < verb.index and head.lemma in _OPINION


def _adds_of(sentence: Sentence, verb: Token) -> bool:
    """As in "the Facilitators, who will brief the Council": a clause behind a comma tells what they will do, not who they are."""
    who = next(iter(sentence.children(verb.index, "nsubj")), None)
    return who is not None and who.text.casefold() == "who" and sentence.tokens[who.index - 1].text == ","


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
    if modal == "would" and not reported and not _is_agreed(sentence, verb):
        return False
    teller = subject_names(scene, sentence, head) if reported else scene.cast.voice(verb.start)
    if _is_agreed(sentence, verb):
        return True
    own = (
        bool(set(by) & {*teller, *scene.cast.voice(verb.start)})
        or scene.cast.are_issuers(by)
        or stands_for(scene, by, teller)
        or is_own_state(by, teller)
    )
    if not own and not reported:
        own = _is_party_to(scene, sentence, verb, by)
    return own and object_of(sentence, verb) is not None if verb.lemma in {"allow", "lead", "help", "bring"} else own


def _is_agreed(sentence: Sentence, verb: Token) -> bool:
    """As in "the understanding that A would stop and that B would leave": what was agreed is promised by whom it names."""
    first = verb
    while first.dep == "conj" and sentence.tokens[first.head].pos in VERBAL:
        first = sentence.tokens[first.head]
    head = sentence.tokens[first.head]
    that = any(t.text.casefold() == "that" for t in sentence.children(first.index, "mark", "nsubj"))
    # The parser hangs the clause on the noun, or on the verb that has the noun for its object.
    held = sentence.children(head.index, "dobj") if that and first.dep == "ccomp" else ()
    nouns = ((head,) if first.dep == "acl" or (that and first.dep == "relcl") else ()) + held
    return any(t.lemma.casefold() in _UNDERSTANDINGS and t.index < first.index for t in nouns)


_UNDERSTANDINGS = frozenset(
    {"understanding", "agreement", "pledge", "promise", "assurance", "guarantee", "undertaking", "commitment"}
)


def _is_party_to(scene: Scene, sentence: Sentence, verb: Token, by: Names) -> bool:
    """As in "Both sides will co-chair", "The presidents will take part": those between whom a text was agreed, in a main clause."""
    is_others = scene.quote_at(verb.start) is not None and scene.cast.voice(verb.start) != scene.issue.issuers
    adds = _adds_of(sentence, verb)
    if (verb.dep not in {"ROOT", "conj"} and not adds) or is_others:
        return False
    if not scene.issue.issuers or _serves(scene, sentence, verb) or _is_by_text(scene, sentence, verb):
        return True
    both = protagonists(scene.reading)
    subject = sentence.tokens[verb.head] if adds else subject_of(sentence, verb)
    if len(both) > 1 and set(by) <= set(both):
        return True
    if _is_in_title(scene, by) or (verb.lemma in _GOING and _are_officials(scene, by)):
        return True
    if verb.lemma in _PLANNED and _is_named(scene, sentence, subject):
        return True
    return subject is not None and subject.lemma.casefold() in _SIDES and bool(scene.issue.issuers)


def _is_by_text(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    """Whether a text or an introduction above tells that those who are to act agreed to it."""
    return is_introduced(scene, sentence) or is_under_text(scene, sentence, verb)


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
