"""Lists: actions told item by item below an introduction ("The two sides agreed on the following: First: to observe ...").

The introduction tells who is bound and how, the items what they are to do. Invariant: an item belongs to the nearest
introduction before it, and a sentence that is no item ends the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.actions import actions_of, doer_of
from communique.extract.demands import Demand
from communique.extract.scene import Scene
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
    kind = _KINDS.get(act.force)
    if kind is None or not _introduces(sentence):
        return
    by = act.addressee if kind is UndertakingKind.REQUEST else act.speaker
    to = act.speaker if kind is UndertakingKind.REQUEST else ()
    for item in scene.reading.sentences[sentence.index + 1 :]:
        verb = _item_verb(item)
        if verb is None:
            return
        for action in actions_of(item, verb):
            yield Demand(item, action, kind, doer_of(scene, item, action, by), to, "undertaking.listed", 0.75, act)


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
