"""Lists: actions told item by item below an introduction ("The two sides agreed on the following: First: to observe ...").

The introduction tells who is bound and how, the items what they are to do. Invariant: an item belongs to the nearest
introduction before it, and a sentence that is no item ends the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.actions import Action, actions_of, doer_of, noun_action
from communique.extract.demands import Demand
from communique.extract.scene import Scene
from communique.knowledge.verbs import verb_frames
from communique.model.facts import Act, Force, UndertakingKind
from communique.model.reading import Sentence, Token

_ORDINALS = frozenset(
    {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "firstly",
        "secondly",
        "thirdly",
        "finally",
        "lastly",
    }
)
_KINDS = {Force.DIRECTIVE: UndertakingKind.REQUEST, Force.COMMISSIVE: UndertakingKind.COMMITMENT}


def listed_below(scene: Scene, sentence: Sentence, act: Act) -> Iterator[Demand]:
    """The actions of the items below ``sentence``, if it introduces a list; none otherwise."""
    decides = act.verb in {"decide", "resolve"}
    kind = UndertakingKind.COMMITMENT if decides else _KINDS.get(act.force)
    if kind is None or not _introduces(sentence):
        return
    by = act.addressee if kind is UndertakingKind.REQUEST else act.speaker
    to = act.speaker if kind is UndertakingKind.REQUEST else ()
    for item in scene.reading.sentences[sentence.index + 1 :]:
        found = tuple(item_actions(item))
        if not found and not item.label:
            return
        for action in found:
            yield Demand(item, action, kind, doer_of(scene, item, action, by), to, "undertaking.listed", 0.75, act)


def bound_by_list(scene: Scene, sentence: Sentence) -> Iterator[Demand]:
    """The actions of an item without verb among those of an agreement ("2. Release of all detainees"): nobody is told to, all are bound."""
    if not sentence.label or not _is_agreement(scene):
        return
    for action in item_actions(sentence):
        if action.is_noun or action.head.tag == "VBG":
            doer = doer_of(scene, sentence, action, ())
            yield Demand(sentence, action, UndertakingKind.OBLIGATION, doer, (), "undertaking.item", 0.65)


def _is_agreement(scene: Scene) -> bool:
    """Whether numbered duties stand in the text ("1. The Parties shall")."""
    duties = (s for s in scene.body if s.label and any(t.text.casefold() == "shall" for t in s.tokens))
    return sum(1 for _ in duties) >= _FEWEST_DUTIES


_FEWEST_DUTIES = 2


def item_actions(item: Sentence) -> tuple[Action, ...]:
    """What an item says is to be done: by its infinitive or plain verb, its gerund, or the noun that heads it."""
    verb = _item_verb(item)
    if verb is not None:
        return actions_of(item, verb)
    root = item.root() if item.tokens else None
    if root is None or item.children(root.index, "nsubj", "nsubjpass", "aux", "auxpass"):
        return ()
    if root.tag == "VBG" and root.index == 0 and not _speaks(item, root):
        return actions_of(item, root)
    action = noun_action(root) if root.pos in {"NOUN", "PROPN"} else None
    of = any(t.text.casefold() in {"of", "with", "by", "from"} for t in item.children(root.index, "prep"))
    return (action,) if action is not None and of else ()


def _speaks(item: Sentence, verb: Token) -> bool:
    """Whether the gerund is an act of speech ("Recalling"), not a deed ("Setting up")."""
    particles = {t.text.casefold() for t in item.children(verb.index, "prt", "prep")}
    frames = verb_frames().get(verb.lemma.casefold(), ())
    return any(not f.noun and (not f.particle or particles & set(f.particle)) for f in frames)


def _introduces(sentence: Sentence) -> bool:
    last = [t.text.casefold() for t in sentence.tokens[-3:]]
    return bool(last) and (last[-1] in {":", "to"} or (last[-1] == "." and last[-2:-1] == ["following"]))


def _item_verb(item: Sentence) -> Token | None:
    """The infinitive or plain verb that opens the item behind its ordinal; None if it is no item."""
    start = 0
    tokens = item.tokens
    while start < len(tokens) and (tokens[start].text.casefold() in _ORDINALS or tokens[start].pos == "PUNCT"):
        start += 1
    opening = tokens[start : start + 3]
    if not opening:
        return None
    if opening[0].tag == "TO" and len(opening) > 1:
        return next((t for t in opening[1:] if t.tag == "VB"), None)
    bare = opening[0].tag in {"VB", "VBP"} and opening[0].dep == "ROOT" and bool(item.label)
    return opening[0] if bare else None
