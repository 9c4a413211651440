"""Actions: from the verb that a request or promise governs to the action itself.

"Continue to implement" is implement; "take steps to improve" is improve, with "take" cited beside it; "the departure of all
mercenaries" is depart. Invariant: an action is named by one head word, the tightest that carries it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.extract.clauses import VERBAL, coordinated, has_to, is_negated, is_passive, object_of
from communique.extract.phrases import phrase_words
from communique.extract.rows import clauses_with, fellows_of
from communique.extract.scene import Scene
from communique.knowledge.undertakings import action_words
from communique.model.reading import MentionKind, Sentence, Token

MOST_OBJECT_WORDS = 6
"""Words of the object kept (GUIDELINES.md, undertakings)."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something to be done."""

    head: Token
    """The verb or noun that names it."""

    lemma: str
    """Its verb."""

    beside: tuple[Token, ...] = ()
    """Words of a support phrase in front of it ("take" of "take steps to")."""

    is_noun: bool = False
    """Whether a noun names it."""

    is_ensured: bool = False
    """Whether it only has to be seen to ("ensure that aid is delivered"): who was asked is bound, though others may do it."""


def actions_of(sentence: Sentence, verb: Token) -> tuple[Action, ...]:
    """The actions that a governed verb stands for: itself, its coordinated fellows, or what they only carry."""
    out: list[Action] = []
    for each in fellows_of(sentence, verb):
        out.extend(_unwrap(sentence, each, ()))
        out.extend(a for d in _demands_in_purpose(sentence, each) for a in _unwrap(sentence, d, ()))
    return tuple(
        a for a in out if a.lemma.casefold().removeprefix("not ") not in action_words().not_actions or a.beside
    )


def done_along(sentence: Sentence, verb: Token) -> Iterator[Action]:
    """As in "will encourage X, supporting Y", "ready to work with X, making every effort to help": what is done along with it."""
    for child in sentence.children(verb.index, "advcl"):
        is_beside = child.tag == "VBG" and child.index > verb.index and sentence.tokens[child.index - 1].text == ","
        if is_beside and (child.lemma in action_words().alongside or _supported(sentence, child)):
            yield from actions_of(sentence, child)


def _demands_in_purpose(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """As in "cooperate with X to implement Y and ensure access": what the parser coordinated with a purpose, though it is demanded."""
    target = object_of(sentence, verb)
    below = sentence.children(target.index, "acl") if target is not None else ()
    for purpose in (*sentence.children(verb.index, "xcomp", "advcl"), *below):
        if has_to(sentence, purpose) and verb.lemma not in action_words().carriers:
            yield from (
                c
                for c in sentence.children(purpose.index, "conj")
                if c.lemma in action_words().demanded and c.tag == "VB"
            )


def _unwrap(sentence: Sentence, verb: Token, beside: tuple[Token, ...]) -> Iterator[Action]:
    inner = _carried_on(sentence, verb)
    supported = () if inner else _supported(sentence, verb) or _worked_for(sentence, verb)
    if inner or supported:
        for each in inner or supported:
            for fellow in coordinated(sentence, each):
                yield from _unwrap(sentence, fellow, (*beside, verb) if supported else beside)
        return
    yield from _itself(sentence, verb, beside)


def _carried_on(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What a verb only carries: "continue to implement"."""
    if verb.lemma == "continue" and object_of(sentence, verb) is not None:
        return ()
    if verb.lemma in action_words().carriers:
        below = sentence.children(verb.index, "xcomp", "ccomp")
        inner = tuple(c for c in below if c.pos in VERBAL and (has_to(sentence, c) or c.tag in {"VB", "VBG"}))
        # "help X address the crisis": the deed of X is not what is promised, the help is.
        return tuple(c for c in inner if not sentence.children(c.index, "nsubj", "nsubjpass"))
    return ()


def _itself(sentence: Sentence, verb: Token, beside: tuple[Token, ...]) -> Iterator[Action]:
    """The action of a verb that carries none: its subject's, its object's, what it ensures, or its own."""
    happening = _happening(sentence, verb)
    target = object_of(sentence, verb)
    ensured = [c for c in sentence.children(verb.index, "ccomp") if c.pos in VERBAL and not has_to(sentence, c)]
    if happening is not None:
        yield happening
    elif target is not None and verb.lemma == "continue" and target.lemma in action_words().continued:
        yield Action(verb, action_words().continued[target.lemma], (*beside, target))
    elif target is not None and target.lemma in action_words().carried.get(verb.lemma, ()):
        yield Action(verb, target.lemma, (*beside, target))
    elif verb.lemma == "ensure" and any(c.lemma != "be" for c in ensured):
        for each in _all_ensured(sentence, ensured):
            yield Action(each, _lemma(sentence, each), beside, is_ensured=True)
    else:
        yield Action(verb, _lemma(sentence, verb), beside)


def _all_ensured(sentence: Sentence, ensured: list[Token]) -> Iterator[Token]:
    """As in "ensure that the truce is kept and watched, and that aid is delivered"."""
    for clause in (c for first in ensured for c in clauses_with(sentence, first)):
        yield from (t for t in fellows_of(sentence, clause) if t.lemma != "be")


def _happening(sentence: Sentence, verb: Token) -> Action | None:
    """As in "the resumption of rail traffic shall start": the action that the subject names."""
    if verb.lemma not in action_words().happening or object_of(sentence, verb) is not None:
        return None
    subject = next(iter(sentence.children(verb.index, "nsubj")), None)
    return noun_action(subject) if subject is not None else None


def _worked_for(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """As in "work together to combat", "work with the Union to ensure": what is worked for."""
    if verb.lemma != "work":
        return ()
    partners = [
        t for p in sentence.children(verb.index, "prep") if p.text == "with" for t in sentence.children(p.index)
    ]
    together = any(t.text.casefold() == "together" for t in sentence.children(verb.index, "advmod"))
    below = [c for t in partners for c in sentence.children(t.index, "acl")]
    found = (*sentence.children(verb.index, "advcl", "xcomp"), *below) if partners or together else ()
    return tuple(c for c in found if c.pos in VERBAL and has_to(sentence, c))


def _supported(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The infinitives behind "take steps", "do our utmost", "use its influence"; empty if the phrase is none."""
    objects = action_words().support_phrases.get(verb.lemma)
    target = object_of(sentence, verb)
    if objects is None or target is None or target.lemma.casefold() not in objects:
        return ()
    if target.lemma.casefold() in action_words().own_action:
        return ()
    heads = (verb.index, target.index, *(t.index for t in sentence.children(target.index, "prep")))
    found = [
        c
        for h in heads
        for c in sentence.children(h, "xcomp", "advcl", "acl", "relcl")
        if c.pos in VERBAL and has_to(sentence, c)
    ]
    if not found:
        by = [t for t in sentence.children(verb.index, "prep") if t.text.casefold() == "by"]
        found = [c for t in by for c in sentence.children(t.index, "pcomp") if c.tag == "VBG"]
    return tuple(found)


def _lemma(sentence: Sentence, verb: Token) -> str:
    particle = next(iter(sentence.children(verb.index, "prt")), None)
    lemma = f"{verb.lemma} {particle.text.casefold()}" if particle else verb.lemma
    lemma = _with_complement(sentence, verb) or lemma
    return f"not {lemma}" if is_negated(sentence, verb) or _of_nobody(sentence, verb) else lemma


def _of_nobody(sentence: Sentence, verb: Token) -> bool:
    """As in "No party shall use force", "neither side should leave"."""
    for subject in sentence.children(verb.index, "nsubj", "nsubjpass"):
        words = (subject, *sentence.children(subject.index, "det"))
        return any(t.text.casefold() in {"no", "neither", "nobody", "none"} for t in words)
    return False


def _with_complement(sentence: Sentence, verb: Token) -> str:
    """The verb with the word without which it says nothing ("hold accountable those who"); empty if it says enough."""
    behind = sentence.tokens[verb.index + 1 : verb.index + 2]
    is_part = bool(behind) and behind[0].text.casefold() in action_words().completed.get(verb.lemma, ())
    return f"{verb.lemma} {behind[0].text.casefold()}" if is_part else ""


def noun_action(token: Token) -> Action | None:
    """The action that a noun names ("departure"); None if it names none."""
    verb = action_words().nominalisations.get(token.lemma.casefold()) or action_words().nominalisations.get(
        token.text.casefold()
    )
    return Action(token, verb, is_noun=True) if verb else None


def object_words(scene: Scene, sentence: Sentence, action: Action) -> str:
    """At most six words of what is to be done, without leading article or preposition; empty if nothing is told."""
    if action.is_noun:
        for prep in sentence.children(action.head.index, "prep"):
            for inner in sentence.children(prep.index, "pobj"):
                return _short(phrase_words(sentence, inner.index, scene.text.content))
        return ""
    whole = " " in action.lemma and bool(_with_complement(sentence, action.head))
    target = next(iter(sentence.children(action.head.index + 1, "dobj")), None) if whole else None
    target = (
        target
        or object_of(sentence, action.head)
        or _shared(sentence, action.head)
        or _complement(sentence, action.head)
    )
    return _short(phrase_words(sentence, target.index, scene.text.content)) if target is not None else ""


def _shared(sentence: Sentence, verb: Token) -> Token | None:
    """As in "to lead and support the effort": the object of the verb coordinated at once."""
    for other in sentence.children(verb.index, "conj"):
        if other.pos in VERBAL and verb.index + 1 < other.index <= verb.index + _AT_ONCE:
            return object_of(sentence, other)
    return None


_AT_ONCE = 3


def _complement(sentence: Sentence, verb: Token) -> Token | None:
    """What completes a verb without object: behind its preposition, or its predicate."""
    for child in sentence.children(verb.index, "prep", "attr", "acomp", "oprd", "xcomp"):
        if child.dep != "prep":
            return child
        behind = sentence.children(child.index, "pobj")
        if behind:
            return behind[0]
    return None


def _short(words: str) -> str:
    kept = words.split()
    if len(kept) > MOST_OBJECT_WORDS:
        kept = [w for w in kept if w.casefold() not in _SMALL]
    return " ".join(kept[:MOST_OBJECT_WORDS])


_SMALL = frozenset({"the", "a", "an", "all"})


def doer_of(scene: Scene, sentence: Sentence, action: Action, default: tuple[str, ...]) -> tuple[str, ...]:
    """Who is to do it: the action's own subject, "by X" of a passive, else who was asked; nobody for an open passive."""
    if action.is_noun:
        return _doer_of_noun(scene, sentence, action, default)
    if action.is_ensured and is_passive(sentence, action.head):
        return default
    if is_passive(sentence, action.head):
        return _doer_of_passive(scene, sentence, action)
    if any(is_passive(sentence, b) for b in action.beside):
        return ()
    for subject in sentence.children(action.head.index, "nsubj"):
        if scene.cast.is_actor(sentence, subject.index):
            return scene.cast.who(sentence, subject.index)
    return default


def _doer_of_passive(scene: Scene, sentence: Sentence, action: Action) -> tuple[str, ...]:
    """As in "by X"; whose forces are to be moved ("observers of X shall be deployed"); else nobody."""
    for by in sentence.children(action.head.index, "agent", "prep"):
        for inner in sentence.children(by.index, "pobj"):
            if (
                by.text.casefold() == "by"
                and scene.cast.is_actor(sentence, inner.index)
                and not _is_time(scene, sentence, inner)
            ):
                return scene.cast.who(sentence, inner.index)
    for patient in sentence.children(action.head.index, "nsubjpass"):
        if patient.lemma.casefold() not in action_words().own_forces:
            continue
        for of in sentence.children(patient.index, "prep"):
            for inner in sentence.children(of.index, "pobj"):
                if of.text.casefold() == "of":
                    return scene.cast.named_at(sentence, inner.index)
    return ()


def _is_time(scene: Scene, sentence: Sentence, token: Token) -> bool:
    return any(m.first <= token.index <= m.last for m in scene.reading.mentions_in(sentence.index, MentionKind.DATE))


_OF_DOER = frozenset(
    {"depart", "withdraw", "return", "cooperate", "co-operate", "participate", "engage", "comply", "adhere"}
)
"""Verbs whose noun has its doer behind "of" ("the withdrawal of X")."""


_MUTUAL = frozenset({"talk", "cooperate", "co-operate", "reconcile", "negotiate", "engage"})
"""Verbs whose noun has its doers behind "between" ("dialogue between A and B")."""


def _in_relative(sentence: Sentence, token: Token, head: Token) -> bool:
    """As in "the return, on which an accord was reached by X, shall start": told of something else than the deed."""
    for above in sentence.ancestors(token.index):
        if above.index == head.index:
            return False
        if above.dep == "relcl":
            return True
    return False


def _doer_of_noun(scene: Scene, sentence: Sentence, action: Action, default: tuple[str, ...]) -> tuple[str, ...]:
    opening = {"by"} | ({"of"} if action.lemma in _OF_DOER else set())
    opening |= {"between", "among", "amongst"} if action.lemma in _MUTUAL else set()
    for token in sentence.subtree(action.head.index):
        if (
            token.text.casefold() in opening
            and token.pos == "ADP"
            and token.index > action.head.index
            and not _in_relative(sentence, token, action.head)
        ):
            for inner in sentence.children(token.index, "pobj"):
                if scene.cast.is_actor(sentence, inner.index) and not _is_time(scene, sentence, inner):
                    row = (
                        (inner, *sentence.children(inner.index, "conj")) if token.text.casefold() != "by" else (inner,)
                    )
                    return tuple(dict.fromkeys(n for t in row for n in scene.cast.who(sentence, t.index)))
    return default
