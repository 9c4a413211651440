"""What is asked: the actions that directives govern ("urged X to leave", "call for the release of Y", "remind X of its duty to")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.extract.actions import Action, actions_of, doer_of, noun_action
from communique.extract.addressees import groups_of
from communique.extract.clauses import VERBAL, has_to, helpers_of, is_passive, object_of
from communique.extract.demands import Demand, Names
from communique.extract.near import NEAR, repeated
from communique.extract.rows import clauses_with
from communique.extract.scene import Scene
from communique.extract.spots import Spot
from communique.extract.tellers import tells_at_end
from communique.extract.under_texts import is_said_by_text
from communique.knowledge.undertakings import action_words
from communique.model.facts import Act, Force, UndertakingKind
from communique.model.reading import MentionKind, Sentence, Token

_FAR = 30
"""Words behind the asking verb in which its infinitive may stand."""


def asked(scene: Scene, sentence: Sentence, verb: Token, act: Act, acts: tuple[Act, ...]) -> Iterator[Demand]:
    """The undertakings that a directive asks for."""
    if act.verb == "send message":
        yield from _same_message(scene, sentence, act, acts)
        return
    noun = cited_noun(sentence, act)
    yield from _reminded(sentence, verb, act)
    clauses = list(governed(sentence, verb, noun, act))
    kind = UndertakingKind.OBLIGATION if is_said_by_text(sentence, verb) else UndertakingKind.REQUEST
    told = _told_by_clause(scene, sentence, verb, act, clauses)
    for clause in told:
        for action in actions_of(sentence, clause):
            by = doer_of(scene, sentence, action, _clause_doer(scene, sentence, clause, told[clause]))
            yield Demand(
                sentence,
                action,
                kind,
                by,
                act.speaker,
                f"undertaking.{act.verb.replace(' ', '-')}",
                0.85,
                act,
            )
    if not clauses:
        yield from _asked_by_noun(scene, sentence, verb, noun, act)
        for head in (verb,) if noun is None else (verb, noun):
            yield from _asked_besides(scene, sentence, head, act)


def _told_by_clause(
    scene: Scene, sentence: Sentence, verb: Token, act: Act, clauses: list[Token]
) -> dict[Token, Names]:
    """Who is asked for what: all addressees for all clauses, or each group for the clause behind it."""
    particle = next(
        (t for t in sentence.children(verb.index, "prep") if act.verb.endswith(f" {t.text.casefold()}")), None
    )
    groups = groups_of(Spot(scene, sentence, verb, particle)) if particle is not None and len(act.addressee) > 1 else ()
    if len(groups) < 2:  # noqa: PLR2004 - one group needs no division
        return dict.fromkeys(clauses, act.addressee)
    further = [t for g, _ in groups[1:] for t in sentence.tokens[g : g + _FAR] if t.tag == "VB" and has_to(sentence, t)]
    ordered = sorted({t.index: t for t in (*clauses, *further[:1])}.values(), key=lambda t: t.index)
    out: dict[Token, Names] = {}
    start = 0
    for clause in ordered:
        names = [n for place, group in groups if start <= place < clause.index for n in group]
        out[clause] = tuple(names) or (out[ordered[0]] if out else act.addressee)
        start = clause.index
    return out


def _clause_doer(scene: Scene, sentence: Sentence, clause: Token, default: Names) -> Names:
    if is_passive(sentence, clause):
        return ()
    for subject in sentence.children(clause.index, "nsubj"):
        if scene.cast.is_actor(sentence, subject.index):
            return scene.cast.who(sentence, subject.index)
    return default


def cited_noun(sentence: Sentence, act: Act) -> Token | None:
    """The last word cited of an act of several words; None for a plain verb."""
    last = act.citations[-1]
    if len(act.citations) > 1 and " " not in last.exact.strip():
        return next((t for t in sentence.tokens if t.start == last.start), None)
    if act.force is Force.COMMISSIVE and " " in last.exact.strip():
        return next((t for t in sentence.tokens if t.end == last.end), None)
    return None


def governed(sentence: Sentence, verb: Token, noun: Token | None, act: Act) -> Iterator[Token]:
    """The verbs of the clauses that say what is asked or promised, first of each coordination."""
    seen: set[int] = set()
    heads = [verb.index]
    if noun is not None and noun.index != verb.index:
        heads = [noun.index] if is_told(sentence, verb, noun) else [*heads, noun.index]
    thing = (noun is not None and _has_thing(sentence, noun)) or _asks_for_deed(sentence, verb, act)
    for place in heads:
        for child in sentence.children(place, "xcomp", "ccomp", "acl", "advcl", "relcl"):
            if (
                child.pos in VERBAL
                and child.index > verb.index
                and child.index not in seen
                and _is_asked(sentence, child, verb)
                and not tells_at_end(sentence, child)
            ):
                if thing and (child.dep == "advcl" or _is_purpose(sentence, child, act)):
                    continue
                seen.add(child.index)
                yield from clauses_with(sentence, child) if child.dep == "ccomp" else (child,)
    for token in (*_on_addressee(sentence, verb, seen, act), *_called_for(sentence, heads)):
        seen.add(token.index)
        yield token
    if not seen and not thing:
        yield from _nearest_infinitive(sentence, noun or verb, act)


def is_told(sentence: Sentence, verb: Token, noun: Token) -> bool:
    """As in "stressed that X is ready to": whether the state of mind stands in the clause that the verb tells."""
    return any(t.dep == "ccomp" and t.head == verb.index for t in (noun, *sentence.ancestors(noun.index)))


def _asks_for_deed(sentence: Sentence, verb: Token, act: Act) -> bool:
    """As in "encourage the conclusion of the talks to enable ...", "call for a truce to allow ...": a deed is asked, its infinitive is a purpose."""
    if act.force is not Force.DIRECTIVE:
        return False
    target = object_of(sentence, verb)
    called = [
        t
        for p in sentence.children(verb.index, "prep")
        if p.text.casefold() == "for"
        for t in sentence.children(p.index, "pobj")
    ]
    return any(noun_action(t) is not None for t in (*called, *([target] if target is not None else [])))


def _is_purpose(sentence: Sentence, clause: Token, act: Act) -> bool:
    bare = not sentence.children(clause.index, "nsubj", "nsubjpass")
    return act.force is Force.DIRECTIVE and has_to(sentence, clause) and bare


def _called_for(sentence: Sentence, heads: list[int]) -> Iterator[Token]:
    """As in "called for redoubling efforts": the gerund behind "for"."""
    for place in heads:
        for prep in sentence.children(place, "prep"):
            if prep.text.casefold() == "for":
                yield from (t for t in sentence.children(prep.index, "pcomp") if t.tag == "VBG")


def _has_thing(sentence: Sentence, noun: Token) -> bool:
    """Whether the noun has a noun of action behind "to", so that an infinitive further on is its purpose."""
    for prep in sentence.children(noun.index, "prep"):
        if prep.text.casefold() == "to" and any(noun_action(t) for t in sentence.children(prep.index, "pobj")):
            return True
    return False


def _is_asked(sentence: Sentence, clause: Token, verb: Token) -> bool:
    if clause.dep in {"acl", "advcl", "relcl"}:
        return has_to(sentence, clause)
    if verb.lemma in {"remind", "inform", "assure"} and clause.dep == "ccomp" and not has_to(sentence, clause):
        return bool(helpers_of(sentence, clause) & {"will", "must", "should", "shall", "would"})
    return True


def _on_addressee(sentence: Sentence, verb: Token, seen: set[int], act: Act) -> Iterator[Token]:
    """As in "called on all parties concerned to cease", "call for those responsible to be brought": infinitives hung on the person asked."""
    if act.force is not Force.DIRECTIVE:
        return
    for prep in sentence.children(verb.index, "prep", "prt", "dobj"):
        objects = sentence.children(prep.index, "pobj") if prep.dep == "prep" else (prep,)
        for target in objects:
            for word in (target, *sentence.children(target.index, "amod", "acl")):
                for child in sentence.children(word.index, "xcomp", "acl", "relcl", "advcl"):
                    if (
                        child.pos in VERBAL
                        and has_to(sentence, child)
                        and child.index not in seen
                        and not noun_action(target)
                        and target.lemma not in _HOLDERS
                    ):
                        yield child


_HOLDERS = frozenset(
    {
        "effort",
        "need",
        "obligation",
        "commitment",
        "step",
        "right",
        "readiness",
        "decision",
        "ability",
        "plan",
        "duty",
        "measure",
        "action",
        "offer",
        "attempt",
        "way",
        "time",
        "opportunity",
        "mandate",
        "responsibility",
    }
)


def _nearest_infinitive(sentence: Sentence, start: Token, act: Act) -> Iterator[Token]:
    """Where the parser hung the infinitive on the person asked: the first "to" and verb behind the addressee."""
    if act.force is Force.COMMISSIVE and start.pos == "VERB":
        return
    for token in sentence.tokens[start.index + 1 : start.index + _FAR]:
        if token.text in {".", ";"}:
            return
        if token.tag == "VB" and has_to(sentence, token) and token.dep in {"acl", "advcl", "relcl", "xcomp", "ccomp"}:
            above = next((t for t in sentence.ancestors(token.index) if t.pos in VERBAL), None)
            before = (
                sentence.tokens[token.index - 2].text
                if sentence.tokens[token.index - 1].text.casefold() == "to"
                else ""
            )
            if above is None or above.index <= start.index or before == ",":
                yield token
                return
            if act.force is not Force.DIRECTIVE:
                return
            if above.dep != "relcl":
                is_within = _relative_before(sentence, above, start)
                if is_within:
                    yield token
                return


def _asked_besides(scene: Scene, sentence: Sentence, verb: Token, act: Act) -> Iterator[Demand]:
    """As in "called for a truce and for all parties to leave": what those behind a further "for" are to do."""
    for first in (p for p in sentence.children(verb.index, "prep") if p.text.casefold() == "for"):
        for again in repeated(Spot(scene, sentence, verb, first), first):
            rest = sentence.tokens[again.index + 1 : again.index + NEAR]
            for clause in [t for t in rest if t.tag == "VB" and has_to(sentence, t)][:1]:
                for action in actions_of(sentence, clause):
                    doer = doer_of(scene, sentence, action, _clause_doer(scene, sentence, clause, act.addressee))
                    yield Demand(
                        sentence, action, UndertakingKind.REQUEST, doer, act.speaker, "undertaking.besides", 0.75, act
                    )


def _relative_before(sentence: Sentence, verb: Token, start: Token) -> bool:
    """As in "call on those who keep sending arms to stop": whether the verb is part of what tells who is asked."""
    above = (verb, *sentence.ancestors(verb.index))
    return any(t.dep == "relcl" and t.index > start.index and t.pos in VERBAL for t in above)


def _asked_by_noun(scene: Scene, sentence: Sentence, verb: Token, noun: Token | None, act: Act) -> Iterator[Demand]:
    """As in "call for the departure of all mercenaries", "demanded an immediate end to"."""
    for head in (verb,) if noun is None else (verb, noun):
        for child in sentence.children(head.index, "prep", "dobj", "prt"):
            targets = sentence.children(child.index, "pobj") if child.dep == "prep" else (child,)
            if child.dep == "prep" and child.text.casefold() not in {"for", "to", "on", "upon"}:
                continue
            is_bound = is_said_by_text(sentence, verb)
            kind = UndertakingKind.OBLIGATION if is_bound else UndertakingKind.REQUEST
            for target in targets:
                yield from noun_demands(scene, sentence, target, act, kind=kind, by=act.addressee)


def noun_demands(
    scene: Scene, sentence: Sentence, target: Token, act: Act, *, kind: UndertakingKind, by: Names
) -> Iterator[Demand]:
    """The actions that a noun and those coordinated with it name."""
    for each in _fellows(sentence, target):
        action = noun_action(each)
        if action is not None and not _is_in_name(scene, sentence, each):
            to = act.speaker if kind is not UndertakingKind.COMMITMENT else ()
            yield Demand(sentence, action, kind, doer_of(scene, sentence, action, by), to, "undertaking.noun", 0.7, act)


def _is_in_name(scene: Scene, sentence: Sentence, token: Token) -> bool:
    """Whether the noun only stands in the name of a text ("the Agreement on the path to normalisation")."""
    texts = scene.reading.mentions_in(sentence.index, MentionKind.INSTRUMENT)
    above = {token.index, *(t.index for t in sentence.ancestors(token.index))}
    return any(m.first < token.index and any(m.first <= place <= m.last for place in above) for m in texts)


def _fellows(sentence: Sentence, noun: Token) -> Iterable[Token]:
    yield noun
    fellows = sentence.children(noun.index, "conj")
    for child in fellows or _row_behind(sentence, noun):
        yield from _fellows(sentence, child)


def _row_behind(sentence: Sentence, noun: Token) -> Iterable[Token]:
    """As in "agreed to a truce, the release of prisoners and": the next deed, where the parser hung it elsewhere."""
    end = sentence.subtree(noun.index)[-1].index + 1
    for token in (
        sentence.tokens[end + 1 :] if sentence.tokens[end : end + 1] and sentence.tokens[end].text == "," else ()
    ):
        of = any(t.text.casefold() == "of" for t in sentence.children(token.index, "prep"))
        if token.pos == "NOUN":
            return (token,) if of and noun_action(token) is not None and token.dep == "appos" else ()
        if token.pos not in {"DET", "ADJ", "ADV"}:
            return ()
    return ()


def _reminded(sentence: Sentence, verb: Token, act: Act) -> Iterator[Demand]:
    """As in "remind X of their obligation to comply ..., in particular with regard to the exchange of prisoners"."""
    words = action_words()
    for token in sentence.subtree(verb.index):
        if token.index <= verb.index or words.nouns.get(token.lemma.casefold()) is not UndertakingKind.OBLIGATION:
            continue
        for clause in _bound_to(sentence, token):
            for action in actions_of(sentence, clause):
                yield _bound(sentence, action, act, 0.85)
            for inner in sentence.subtree(clause.index):
                action_noun = noun_action(inner) if inner.pos == "NOUN" and inner.dep in {"pobj", "conj"} else None
                if action_noun is not None and _in_particular(sentence, inner):
                    yield _bound(sentence, action_noun, act, 0.7)


def _bound_to(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """The infinitives of an obligation, those that the parser hung elsewhere too ("its duty to protect")."""
    at_once = sentence.tokens[noun.index + 2 : noun.index + 5] if sentence.tokens[noun.index + 1].tag == "TO" else ()
    for token in (*sentence.children(noun.index, "acl", "relcl"), *at_once):
        if token.pos in VERBAL and has_to(sentence, token):
            yield token
            return


def _bound(sentence: Sentence, action: Action, act: Act, confidence: float) -> Demand:
    return Demand(
        sentence,
        action,
        UndertakingKind.OBLIGATION,
        act.addressee,
        act.speaker,
        "undertaking.obligation",
        confidence,
        act,
    )


def _in_particular(sentence: Sentence, noun: Token) -> bool:
    before = {t.text.casefold() for t in sentence.tokens[max(0, noun.index - 12) : noun.index]}
    return bool(before & {"particular", "particularly", "including", "especially", "regard", "respect"})


def _same_message(scene: Scene, sentence: Sentence, act: Act, acts: tuple[Act, ...]) -> Iterator[Demand]:
    """As in "sent the same message to X": what was asked before, now of X."""
    token = cited_noun(sentence, act)
    earlier = [a for a in acts if a.force is Force.DIRECTIVE and scene.start_of(a) < scene.start_of(act)]
    if token is None or not earlier:
        return
    found = verb_of(scene, earlier[-1])
    if found is None:
        return
    for clause in governed(*found, None, earlier[-1]):
        for action in actions_of(found[0], clause)[:1]:
            carried = Action(token, action.lemma, is_noun=True)
            yield Demand(
                sentence,
                carried,
                UndertakingKind.REQUEST,
                act.addressee,
                act.speaker,
                "undertaking.same-message",
                0.7,
                act,
            )
        return


def verb_of(scene: Scene, act: Act) -> tuple[Sentence, Token] | None:
    """The sentence and the first word of an act."""
    start = scene.start_of(act)
    for sentence in scene.reading.sentences:
        if sentence.span.start <= start < sentence.span.end:
            return next(((sentence, t) for t in sentence.tokens if t.start == start), None)
    return None
