"""Phases of nouns: whether the encounter that a noun names took place.

The verb that carries it decides, then its participles and modifiers, what governs it, where it stands, and last its day
against the day of issue. Invariant: where nothing tells, there is no phase.
"""

from __future__ import annotations

from communique.extract.clauses import VERBAL, has_to, helpers_of, is_negated
from communique.extract.meeting_phases import FUTURE, is_after, verb_phase
from communique.knowledge.meetings import governed_as, light_phase, meeting_verbs, modified_as, words_of
from communique.model.facts import Phase
from communique.model.partial_date import PartialDate
from communique.model.reading import Sentence, Token


def noun_phase(
    sentence: Sentence, noun: Token, carrier: Token | None, *, date: PartialDate | None, issued: PartialDate | None
) -> Phase | None:
    """The phase of what a noun names: from the verb that carries it, its participles and modifiers, what governs it, its day."""
    if _is_due(sentence, noun):
        return Phase.PLANNED
    if _had_to_be_off(sentence, noun):
        return Phase.CANCELLED
    if _is_signed(sentence, noun) and not is_after(date, issued):
        return Phase.HELD
    if carrier is not None:
        carried = _carried(sentence, carrier)
        is_present = carrier.tag in {"VBZ", "VBP"} and _modifier_phase(sentence, noun) is Phase.PLANNED
        return Phase.PLANNED if carried is Phase.HELD and is_present else carried
    told = _by_words(sentence, noun) or _by_date(date, issued) or _praised(sentence, noun)
    return _against_day(sentence, noun, told, is_ahead=is_after(date, issued))


def _by_words(sentence: Sentence, noun: Token) -> Phase | None:
    """The phase by participles, modifiers and what governs it, else by where it stands."""
    told = _participle_phase(sentence, noun) or _modifier_phase(sentence, noun) or _noun_governed(sentence, noun)
    return told or _of_the_one_before(sentence, noun) or _by_position(sentence, noun)


def _against_day(sentence: Sentence, noun: Token, told: Phase | None, *, is_ahead: bool) -> Phase | None:
    """The phase with a day that is yet to come, or with what somebody will go on with."""
    if told is None and _goes_on_later(sentence, noun):
        return Phase.PLANNED
    if told is Phase.PROPOSED and is_ahead and _is_to_be_held(sentence, noun):
        return Phase.PLANNED
    return Phase.PLANNED if told is Phase.HELD and is_ahead else told


def _is_signed(sentence: Sentence, noun: Token) -> bool:
    """Whether the signing of a text was announced as done, or talks ended with it ("announced the signing of an agreement")."""
    if noun.lemma != "signing" or not any(p.text == "of" for p in sentence.children(noun.index, "prep")):
        return False
    head = sentence.tokens[noun.head]
    if noun.dep == "dobj":
        return head.lemma == "announce" and head.tag == "VBD" and not is_negated(sentence, head)
    verb = sentence.tokens[head.head]
    is_end = verb.lemma in {"conclude", "end", "culminate", "finish"} and head.text.casefold() in {"with", "in"}
    return noun.dep == "pobj" and is_end and verb_phase(sentence, verb) is Phase.HELD


def _had_to_be_off(sentence: Sentence, noun: Token) -> bool:
    """Whether it "had to be cancelled", which the parser gives to "had"."""
    verb = sentence.tokens[noun.head]
    if noun.dep not in {"nsubj", "nsubjpass"} or verb.lemma != "have" or is_negated(sentence, verb):
        return False
    done = sentence.children(verb.index, "xcomp")
    return any(has_to(sentence, t) and light_phase(t.lemma.casefold()) is Phase.CANCELLED for t in done)


def _goes_on_later(sentence: Sentence, noun: Token) -> bool:
    """Whether somebody will go on with it ("will continue their regular meetings")."""
    verb = sentence.tokens[noun.head]
    is_kept_up = verb.lemma.casefold() in words_of("resuming") and noun.dep == "dobj"
    return is_kept_up and not is_negated(sentence, verb) and bool(helpers_of(sentence, verb) & FUTURE)


def _is_to_be_held(sentence: Sentence, noun: Token) -> bool:
    """Whether ", to be held in X on 5 May" stands behind the noun."""
    after = sentence.tokens[noun.index + 1 :]
    verb = next((t for t in after if t.lemma in {"hold", "convene"} and t.tag == "VBN"), None)
    if verb is None:
        return False
    before = [t.text.casefold() for t in sentence.tokens[verb.index - 2 : verb.index]]
    return before == ["to", "be"]


def _carried(sentence: Sentence, carrier: Token) -> Phase | None:
    base, said = light_phase(carrier.lemma.casefold()), verb_phase(sentence, carrier)
    if carrier.lemma in {"call", "put"} and not any(
        t.text.casefold() in {"off", "back"} for t in sentence.children(carrier.index, "prt", "advmod", "prep")
    ):
        return None
    if base is Phase.PLANNED or (base is Phase.CANCELLED and _is_put_off(sentence, carrier)):
        return _undone(sentence, carrier) or Phase.PLANNED
    if base is Phase.CANCELLED:
        return Phase.CANCELLED if said in {Phase.HELD, Phase.PLANNED} else said
    if base is Phase.PROPOSED:
        return base
    is_off = said is None and is_negated(sentence, carrier) and bool(helpers_of(sentence, carrier) & FUTURE)
    return Phase.CANCELLED if is_off else said


def _is_put_off(sentence: Sentence, carrier: Token) -> bool:
    """Whether a later day follows ("postponed to", "deferred until")."""
    after = [t.text.casefold() for t in sentence.tokens[carrier.index + 1 : carrier.index + 2]]
    return after == ["to"] or any(t.text.casefold() in {"until", "till"} for t in sentence.subtree(carrier.index))


def _undone(sentence: Sentence, carrier: Token) -> Phase | None:
    """What a verb joined to that of a plan makes of it ("was scheduled for X, but was postponed"); None if it leaves it."""
    for verb in sentence.children(carrier.index, "conj"):
        if light_phase(verb.lemma.casefold()) is Phase.CANCELLED:
            return _carried(sentence, verb)
        if (
            verb.lemma in words_of("occurring")
            and is_negated(sentence, verb)
            and not helpers_of(sentence, verb) & FUTURE
        ):
            return Phase.NOT_HELD
    return None


def _participle_phase(sentence: Sentence, noun: Token) -> Phase | None:
    for child in sentence.children(noun.index, "acl", "relcl", "amod", "appos", "advcl"):
        lemma = child.lemma.casefold()
        if lemma == "due":
            return Phase.PLANNED
        if child.dep == "relcl" and child.pos in VERBAL:
            return _carried(sentence, child)
        base = light_phase(lemma)
        if child.tag == "VBN" and child.index > noun.index and base is not None:
            return base
        if child.tag == "VBN" and child.index > noun.index and lemma in words_of("broken_off"):
            return Phase.HELD
    return None


def _is_due(sentence: Sentence, noun: Token) -> bool:
    """Whether "due to open" or "due on" stands right behind the noun's phrase."""
    last = max([noun.index, *(t.index for t in sentence.subtree(noun.index) if t.index < noun.index + 6)])
    after = [t.text.casefold() for t in sentence.tokens[noun.index + 1 : last + 5]]
    following = after[after.index("due") + 1 :] if "due" in after else []
    return following[:1] in (["on"], ["in"]) or (following[:1] == ["to"] and following[1:2] not in ([], ["the"]))


def _modifier_phase(sentence: Sentence, noun: Token) -> Phase | None:
    for child in sentence.children(noun.index, "amod", "compound", "advmod"):
        found = modified_as(child.text.casefold())
        if found is not None:
            return found
    return None


_OUTSIDE = frozenset({"nsubj", "nsubjpass", "advcl", "poss", "npadvmod"})
_WITHIN = frozenset({"at", "during", "after", "since", "in", "from"})


def _noun_governed(sentence: Sentence, noun: Token) -> Phase | None:
    """The phase that a request, plan or offer gives the noun that it is about."""
    if noun.dep in {"nsubj", "nsubjpass"}:
        return None
    below = noun
    for above in sentence.ancestors(noun.index):
        role = governed_as(above.lemma.casefold())
        if above.text.casefold() in {"from", "in"} and below.text.casefold() == "for":
            continue  # "was in X from 3 to 5 May for talks": the parser hangs what it was for to the days
        if above.text.casefold() in _WITHIN and above.pos == "ADP":
            return None
        if role in {"planned", "proposed", "cancelled"} and below.dep not in _OUTSIDE:
            return Phase(role)
        if role == "accepted" and above.pos in VERBAL and below.dep == "xcomp" and not is_negated(sentence, above):
            return Phase.PLANNED
        if above.lemma.casefold() in words_of("holdings") or (
            above.pos in VERBAL and has_to(sentence, above) and below.dep == "dobj"
        ):
            below = above
            continue
        if above.pos in VERBAL or above.pos in {"NOUN", "PROPN"}:
            return verb_phase(sentence, above) if _is_for(above, below) else None
        below = above
    return None


def _is_for(above: Token, below: Token) -> bool:
    """Whether the noun is what a verb of meeting is for ("travelled to X for talks")."""
    lemma = above.lemma.casefold()
    tells = lemma in meeting_verbs() or light_phase(lemma) is Phase.HELD
    return above.pos in VERBAL and tells and below.dep == "prep" and below.text.casefold() == "for"


def _of_the_one_before(sentence: Sentence, noun: Token) -> Phase | None:
    """The phase of the encounter that it followed ("held talks, followed by a dinner with A"); None for other words."""
    by = sentence.tokens[noun.head]
    follow = sentence.tokens[by.head]
    if noun.dep != "pobj" or by.text != "by" or follow.lemma not in {"follow", "precede"} or follow.tag != "VBN":
        return None
    verb = next((t for t in sentence.ancestors(follow.index) if t.pos in VERBAL), follow)
    return verb_phase(sentence, verb)


def _by_position(sentence: Sentence, noun: Token) -> Phase | None:
    """The phase from where the noun stands: "ahead of the meeting" is before it, "during the meeting" is not."""
    for above in sentence.ancestors(noun.index):
        word = above.text.casefold()
        if word in words_of("after_words"):
            return None if _is_of_rule(sentence, noun) else _beside(sentence, above)
        if word in words_of("before_words") or (
            word == "of" and sentence.tokens[max(0, above.index - 1)].text.casefold() == "ahead"
        ):
            return Phase.PLANNED
        if above.pos in VERBAL:
            return None
    return None


def _beside(sentence: Sentence, word: Token) -> Phase:
    """Held, of what others follow or meet in; on the margins of what is yet to come they are yet to meet."""
    if word.text.casefold() not in words_of("edges"):
        return Phase.HELD
    verb = next((t for t in sentence.ancestors(word.index) if t.pos in VERBAL), None)
    return Phase.PLANNED if verb is not None and verb_phase(sentence, verb) is Phase.PLANNED else Phase.HELD


def _is_of_rule(sentence: Sentence, noun: Token) -> bool:
    """Whether a rule speaks of it without article ("following consultation with A, the Council may appoint")."""
    verb = next((t for t in sentence.ancestors(noun.index) if t.pos in VERBAL and t.dep != "prep"), None)
    is_bare = noun.tag == "NN" and not sentence.children(noun.index, "det", "poss")
    return is_bare and verb is not None and bool(helpers_of(sentence, verb) & {"may", "shall", "can", "should", "must"})


def _by_date(date: PartialDate | None, issued: PartialDate | None) -> Phase | None:
    if date is None or issued is None:
        return Phase.HELD if date is not None else None
    return Phase.PLANNED if is_after(date, issued) else Phase.HELD


def _praised(sentence: Sentence, noun: Token) -> Phase | None:
    """Held, of what is welcomed or noted with those whose it is ("welcomed the visit of A to X")."""
    top = _taken_up(sentence, noun)
    verb = sentence.tokens[top.head]
    is_object = top.dep == "dobj" and verb.lemma.casefold() in words_of("praising")
    owned = any(p.text.casefold() in {"of", "between", "by"} for p in sentence.children(noun.index, "prep"))
    return Phase.HELD if is_object and (owned or sentence.children(noun.index, "poss")) else None


def _taken_up(sentence: Sentence, noun: Token) -> Token:
    """The noun by which it is told to go on ("the resumption of talks"); else the noun itself."""
    above = sentence.tokens[sentence.tokens[noun.head].head]
    return above if noun.dep == "pobj" and above.text.casefold() in {"resumption", "holding", "convening"} else noun
