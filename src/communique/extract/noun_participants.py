"""Participants of a noun: those who hold, pay or attend it, those whose it is, those after "with", "between" and "by"."""

from __future__ import annotations

from communique.extract.clauses import VERBAL, agent_of, has_to, is_passive, object_of, subject_of
from communique.extract.doers import doers_of, names_of_subject
from communique.extract.interlocutors import Side, names_at, sides, start_of_list
from communique.extract.noun_triggers import NUMBERED, NounTrigger, held_behind, series_of
from communique.extract.occasion_names import name_of_occasion
from communique.extract.partners import actor_behind, is_within_phrase
from communique.extract.phrases import phrase_words
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.knowledge.meetings import NounUse, light_phase, words_of
from communique.model.facts import MeetingKind, Phase
from communique.model.reading import MentionKind, Sentence, Token

_NEAR_BY = 14
"""Tokens behind "signing" in which "by" tells who signed."""
_ADOPTING = frozenset({"adopt", "approve", "issue", "agree", "pass", "endorse", "release", "make", "publish"})
"""Verbs of those who adopt a text at their session."""


def noun_doers(scene: Scene, sentence: Sentence, trigger: NounTrigger, phase: Phase | None) -> tuple[str, ...]:
    """Those who hold, attend, pay it, those whose it is, and the body that its name tells."""
    adopters = _adopters(scene, sentence, trigger.token)
    if adopters:
        return adopters
    carried = _of_carrier(scene, sentence, trigger) + _invited(scene, sentence, trigger.token)
    owners = _owners(scene, sentence, trigger, has_doer=bool(carried))
    is_hosted = trigger.carrier is not None and trigger.carrier.lemma.casefold() in words_of("hosting")
    if is_hosted and trigger.carrier is not None and trigger.carrier.tag in {"VBD", "VBZ"}:
        people = {p.name for p in scene.reading.people}
        is_hosted = not (carried and set(carried) <= people)
    is_decided = phase is Phase.PLANNED and trigger.carrier is not None and has_to(sentence, trigger.carrier)
    if owners and (phase is Phase.PROPOSED or is_hosted or is_decided):
        carried = ()
    told = (*carried, *owners, *_brought_together(scene, sentence, trigger.token))
    return tuple(dict.fromkeys(told)) or _signing(scene, sentence, trigger) or _there(scene, sentence, trigger)


def _signing(scene: Scene, sentence: Sentence, trigger: NounTrigger) -> tuple[str, ...]:
    """Those by whom a text was signed, also behind day and place ("the signing, today, in X, by A and B of an agreement")."""
    if trigger.kind is not MeetingKind.SIGNING:
        return ()
    after = sentence.tokens[trigger.token.index + 1 : trigger.token.index + _NEAR_BY]
    by = next((t for t in after if t.text.casefold() == "by"), None)
    following = sentence.tokens[by.index + 1 : by.index + 4] if by is not None else ()
    first = next((m for t in following if (m := scene.cast.mention_at(sentence, t.index)) is not None), None)
    return names_of_subject(scene, sentence, sentence.tokens[first.last]) if first is not None else ()


def _brought_together(scene: Scene, sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """Those whom it gathers ("the summit brought together A and B")."""
    verb = sentence.tokens[noun.head]
    gathers = verb.lemma == "gather" or (
        verb.lemma == "bring" and any(t.text.casefold() == "together" for t in sentence.children(verb.index))
    )
    met = object_of(sentence, verb) if noun.dep == "nsubj" and gathers else None
    return names_of_subject(scene, sentence, met) if met is not None else ()


def _there(scene: Scene, sentence: Sentence, trigger: NounTrigger) -> tuple[str, ...]:
    """Those who did something together at it ("reached by A and B during the meeting", "the meeting at which A and B agreed")."""
    noun = trigger.token
    for clause in sentence.children(noun.index, "relcl"):
        heads = [t for t in sentence.subtree(clause.index) if t.text.casefold() in {"which", "where"}]
        subject = subject_of(sentence, clause) if heads and heads[0].dep in {"pobj", "advmod"} else None
        names = names_at(scene, sentence, subject.index) if subject is not None else ()
        if len(names) > 1:
            return names
    met = _at_which(scene, sentence, noun)
    if met:
        return met
    preposition = sentence.tokens[noun.head]
    verb = sentence.tokens[preposition.head]
    if noun.dep != "pobj" or preposition.text.casefold() not in {"during", "at"} or verb.tag != "VBN":
        return ()
    agent = agent_of(sentence, verb)
    names = names_at(scene, sentence, agent.index) if agent is not None else ()
    is_several = agent is not None and agent.tag in {"NNS", "NNPS"}
    return names if len(names) > 1 or is_several else ()


def _at_which(scene: Scene, sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """Those named right behind "at which", where the parser lost their verb; empty if it is one alone."""
    after = sentence.tokens[noun.index + 1 : noun.index + 10]
    which = next((t for t in after if t.text.casefold() == "which" and sentence.tokens[t.index - 1].text == "at"), None)
    following = sentence.tokens[which.index + 1 : which.index + 4] if which is not None else ()
    first = next((m.first for t in following if (m := scene.cast.mention_at(sentence, t.index)) is not None), None)
    if first is None:
        return ()
    found = sides(scene, sentence, first, where=Whereabouts(scene, sentence, {}))
    names = tuple(dict.fromkeys(n for s in found for n in s.names))
    return names if len(names) > 1 else ()


def _owners(scene: Scene, sentence: Sentence, trigger: NounTrigger, *, has_doer: bool) -> tuple[str, ...]:
    """Those whose encounter it is: possessor, the body in front, those after "of", "between" and "by"."""
    noun = trigger.token
    whole = scene.cast.mention_at(sentence, noun.index)
    if whole is not None and whole.kind is MentionKind.BODY and noun.index < whole.last:
        return scene.cast.who(sentence, noun.index)
    if whole is not None and whole.kind is MentionKind.POST and noun.index < whole.last:
        return (" ".join(t.text for t in sentence.tokens[whole.first : whole.last + 1]),)
    found: list[str] = []
    dates = scene.reading.mentions_in(sentence.index, MentionKind.DATE)
    for owner in sentence.children(noun.index, "poss"):
        is_date = any(m.first <= owner.index <= m.last for m in dates)
        if not is_date and not (has_doer and owner.tag == "PRP$"):
            found += names_at(scene, sentence, owner.index)
    series = [n for t in series_of(sentence, noun) for n in named_in_front(scene, sentence, t)]
    found += named_in_front(scene, sentence, noun) or series or name_of_occasion(scene, sentence, noun)
    if trigger.frame.use is not NounUse.REPORT:
        for prep in _owning(sentence, trigger):
            for inner in sentence.children(prep.index, "pobj"):
                found += (
                    _spelt_behind(scene, sentence, prep, inner)
                    or _named_or_known(scene, sentence, inner)
                    or _visitors(scene, sentence, trigger, inner)
                )
                found += _hung_on_meetings(scene, sentence, noun) if found and prep.text.casefold() == "of" else ()
    return tuple(dict.fromkeys(found))


def _hung_on_meetings(scene: Scene, sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """As in "meetings of the Border Committee as well as the Water Committee": bodies the parser coordinated with the meetings."""
    fellows = sentence.children(noun.index, "conj") if noun.tag in {"NNS", "NNPS"} else ()
    mentions = ((t, scene.cast.mention_at(sentence, t.index)) for t in fellows)
    bodies = (t for t, m in mentions if m is not None and m.kind is MentionKind.BODY)
    return tuple(n for t in bodies for n in scene.cast.who(sentence, t.index))


def _spelt_behind(scene: Scene, sentence: Sentence, preposition: Token, inner: Token) -> tuple[str, ...]:
    """A body whose members a dash tells behind it ("of the Trio - A, B and C"), where the parser took the first for the head."""
    first = next((t for t in sentence.tokens[preposition.index + 1 : inner.index] if t.pos != "DET"), None)
    body = scene.cast.mention_at(sentence, first.index) if first is not None else None
    if body is None or body.kind is not MentionKind.BODY or body.last >= inner.index:
        return ()
    is_dash = set(sentence.tokens[body.last + 1].text) <= set("-–—")
    return (body.name,) if is_dash else ()


def _visitors(scene: Scene, sentence: Sentence, trigger: NounTrigger, inner: Token) -> tuple[str, ...]:
    """Unknown people whose visit it is ("a visit of journalists")."""
    is_people = trigger.kind is MeetingKind.VISIT and inner.tag == "NNS" and trigger.token.index < inner.index
    return (phrase_words(sentence, inner.index, scene.reading.content),) if is_people else ()


def _owning(sentence: Sentence, trigger: NounTrigger) -> tuple[Token, ...]:
    """The prepositions before those whose encounter it is, also behind what a round is of and behind its day and place."""
    noun = trigger.token
    heads = (noun.index, *(t.index for t in series_of(sentence, noun)))
    own = [
        p
        for head in heads
        for p in sentence.children(head, "prep", "agent")
        if p.text.casefold() in {"of", "by", "between", "among"}
    ]
    far = [
        p
        for p in _prepositions(sentence, noun, trigger.carrier)
        if p.text.casefold() in {"between", "among"} and p not in own
    ]
    by = [
        p
        for v in sentence.children(noun.index, "acl", "relcl")
        if v.lemma in {"hold", "convene"}
        for p in sentence.children(v.index, "agent")
    ]
    return (*own, *far, *by)


def _adopters(scene: Scene, sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """The body that adopts a text "at its 12th meeting"."""
    if not is_own_session(sentence, noun):
        return ()
    for above in sentence.ancestors(noun.index):
        agent = agent_of(sentence, above) if above.tag == "VBN" and above.lemma in _ADOPTING else None
        mention = scene.cast.mention_at(sentence, agent.index) if agent is not None else None
        if mention is not None:
            return (mention.name,)
    return ()


def is_own_session(sentence: Sentence, noun: Token) -> bool:
    """Whether it is "its 12th meeting" of the adopting body."""
    beside = [sentence.tokens[i].text for i in noun.children]
    return any(NUMBERED.fullmatch(b) for b in beside) and any(
        t.tag == "PRP$" for t in sentence.children(noun.index, "poss")
    )


def _invited(scene: Scene, sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """Who invites and who is invited to it."""
    to = sentence.tokens[noun.head]
    verb = sentence.tokens[to.head]
    if noun.dep != "pobj" or to.text.casefold() != "to" or verb.lemma.casefold() != "invite":
        return ()
    met = object_of(sentence, verb)
    return (*doers_of(scene, sentence, verb), *(names_at(scene, sentence, met.index) if met is not None else ()))


def _of_carrier(scene: Scene, sentence: Sentence, trigger: NounTrigger) -> tuple[str, ...]:
    """The doers of the verb that carries it; a state that only offers the room is none."""
    carrier = trigger.carrier
    if carrier is None or (light_phase(carrier.lemma.casefold()) is not Phase.HELD and carrier.lemma != "be"):
        return ()
    if held_behind(scene, sentence, trigger.token) is carrier:
        before = carrier.index - 1 - (sentence.tokens[carrier.index - 1].pos in {"AUX", "ADV"})
        return names_at(scene, sentence, before)
    if is_passive(sentence, carrier):
        return _of_passive(scene, sentence, carrier)
    if trigger.token.dep in {"nsubj", "nsubjpass"}:
        return ()
    found = doers_of(scene, sentence, carrier)
    if carrier.lemma.casefold() in words_of("hosting"):
        return tuple(n for n in found if not _is_state(scene, sentence, n))
    return found


def _of_passive(scene: Scene, sentence: Sentence, carrier: Token) -> tuple[str, ...]:
    """The agent of a passive; of "are engaged in" those who are."""
    agent = agent_of(sentence, carrier)
    patient = object_of(sentence, carrier) if agent is None and carrier.lemma == "engage" else None
    if patient is not None:
        return names_of_subject(scene, sentence, patient)
    return names_at(scene, sentence, agent.index) if agent is not None else ()


def _is_state(scene: Scene, sentence: Sentence, name: str) -> bool:
    """Whether a host is a state, which offers the room and does not sit at the table."""
    return any(m.kind is MentionKind.STATE and m.name == name for m in scene.reading.mentions_in(sentence.index))


def named_in_front(scene: Scene, sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """The body in front of the noun ("Contact Group meeting", "the African Union summit")."""
    for mention in scene.reading.mentions_in(sentence.index, MentionKind.BODY):
        if mention.first <= noun.index and noun.index - 4 <= mention.last < noun.index:
            between = sentence.tokens[mention.last + 1 : noun.index]
            if all(t.pos in {"ADJ", "NOUN", "PROPN", "PART"} or t.text in {"(", ")", "'s", "’s"} for t in between):
                return scene.cast.who(sentence, mention.last)
    return ()


def _named_or_known(scene: Scene, sentence: Sentence, token: Token) -> tuple[str, ...]:
    place = any(
        m.kind is MentionKind.PLACE and m.first <= token.index <= m.last
        for m in scene.reading.mentions_in(sentence.index)
    )
    return () if place or token.lemma.casefold() in {"region", "area"} else names_at(scene, sentence, token.index)


def noun_partners(scene: Scene, sentence: Sentence, trigger: NounTrigger, where: Whereabouts) -> tuple[Side, ...]:
    """Those after "with"; of a briefing those who give it."""
    noun, carrier = trigger.token, trigger.carrier
    words = {"by", "from"} if trigger.frame.use is NounUse.REPORT else {"with"}
    if carrier is not None and noun.dep in {"nsubj", "nsubjpass"} and trigger.frame.use is not NounUse.REPORT:
        words = {"with", "between", "among"}
    if carrier is not None and carrier.lemma.casefold() in {"host", "give"} and trigger.kind is MeetingKind.MEETING:
        words = {"with", "for"}
    if trigger.frame.kind is MeetingKind.CALL and trigger.kind is MeetingKind.MEETING:
        words = {"on", "upon"}
    for prep in _prepositions(sentence, noun, carrier):
        if prep.text.casefold() not in words or is_within_phrase(sentence, prep):
            continue
        inner = actor_behind(scene, sentence, prep)
        if inner is None:
            continue
        apart = any(t.text.casefold() in words_of("separately") for t in sentence.children(noun.index))
        found = sides(scene, sentence, start_of_list(scene, sentence, prep, inner), where=where, apart=apart)
        if words == {"by", "from"}:
            return (Side(_all_givers(scene, sentence, trigger, found)),)
        if apart and len(found) == 1:
            return tuple(Side((n,), found[0].spots, found[0].dates) for n in found[0].names)
        if found:
            return found
    return ()


def _all_givers(scene: Scene, sentence: Sentence, trigger: NounTrigger, found: tuple[Side, ...]) -> tuple[str, ...]:
    """All who give a briefing, also those after a second "by"."""
    names = [n for s in found for n in s.names]
    last = trigger.token.index
    for token in sentence.tokens[last + 1 :]:
        if token.text.casefold() == "by" and sentence.tokens[token.head].pos in {"NOUN", "VERB", "ADP", "PROPN"}:
            for inner in sentence.children(token.index, "pobj"):
                names.extend(names_at(scene, sentence, inner.index))
        elif token.pos in VERBAL and token.tag in {"VBD", "VBZ", "VBP"}:
            break
    return tuple(dict.fromkeys(names))


def _prepositions(sentence: Sentence, noun: Token, carrier: Token | None) -> tuple[Token, ...]:
    """Prepositions under the noun, then those under its verb, not those of a lower clause."""
    own = [
        t
        for t in sentence.subtree(noun.index)
        if t.pos == "ADP" and t.index > noun.index and _is_direct(sentence, t, noun)
    ]
    more = (
        [
            t
            for t in sentence.subtree(carrier.index)
            if t.pos == "ADP" and t.index > carrier.index and _is_direct(sentence, t, carrier)
        ]
        if carrier is not None
        else []
    )
    return (*own, *(t for t in more if t not in own))


def _is_direct(sentence: Sentence, low: Token, high: Token) -> bool:
    """Whether a preposition belongs to the word, not to a lower clause; "given by A" and "held with A" belong to the noun."""
    for above in sentence.ancestors(low.index):
        if above.index == high.index:
            return True
        is_given = above.dep == "acl" and above.tag == "VBN" and light_phase(above.lemma.casefold()) is not None
        if above.pos in VERBAL and not is_given:
            return False
    return False
