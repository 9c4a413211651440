"""Introductions: sentences that follow "The sides commit themselves to the following steps" tell what was promised there.

The introduction binds, the sentences below it say who will do what, each with a subject of its own. Invariant: a sentence that
foresees nothing ends the row, so that what is told later is nobody's promise by this.
"""

from __future__ import annotations

from communique.extract.clauses import VERBAL
from communique.extract.scene import Scene
from communique.knowledge.undertakings import action_words
from communique.knowledge.verbs import verb_frames
from communique.model.facts import Force
from communique.model.reading import Sentence

_NEAR_END = 5
"""Words from the end of a sentence in which "following" introduces what comes below."""


def is_introduced(scene: Scene, sentence: Sentence) -> bool:
    """Whether the sentence stands in a row of foreseen deeds below an introduction that binds to them."""
    for above in reversed(scene.reading.sentences[: sentence.index]):
        if above.zone is not sentence.zone:
            return False
        if _introduces(above):
            return bool(sentence.label) or above.paragraph == sentence.paragraph or above.tokens[-1].text == ":"
        is_fellow = bool(above.label) if sentence.label else above.paragraph == sentence.paragraph
        if not is_fellow or not (_foresees(above) or above.label):
            return False
    return False


def _introduces(sentence: Sentence) -> bool:
    """As in "agreed on the following:", "commit themselves to the following steps.", "undertake as follows:"."""
    last = [t.text.casefold() for t in sentence.tokens[-_NEAR_END:]]
    is_open = bool(last) and (last[-1] == ":" or "following" in last or "follows" in last)
    return is_open and any(_binds(sentence, n) for n in range(len(sentence.tokens)))


def _binds(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    if token.pos not in VERBAL or sentence.children(place, "neg"):
        return False
    if token.lemma in {"decide", "resolve"}:
        return True
    return any(f.force is Force.COMMISSIVE for f in verb_frames().get(token.lemma.casefold(), ()))


def _foresees(sentence: Sentence) -> bool:
    root = sentence.root() if sentence.tokens else None
    helpers = sentence.children(root.index, "aux") if root is not None else ()
    return any(t.text.casefold() in action_words().modals for t in helpers)
