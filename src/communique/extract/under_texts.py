"""Under a text: "Under the Accord, Ghana will withdraw", "the agreement calls for Ghana to withdraw" tell what somebody agreed to do.

Invariant: the sentence names the text, or calls it an agreement, where it tells who is to act.
"""

from __future__ import annotations

from communique.extract.clauses import subject_of
from communique.extract.scene import Scene
from communique.knowledge.undertakings import action_words
from communique.model.reading import MentionKind, Sentence, Token

_OPENINGS = frozenset({"under", "according", "pursuant", "per"})
_MOST_WORDS = 14
"""Words in front of the comma behind which the clause begins, at most."""


def is_under_text(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    """As in "Under the Accord, Ghana will withdraw": whether the sentence opens with the text under which it will be done."""
    opening = sentence.tokens[0].text.casefold() if sentence.tokens else ""
    comma = next((t.index for t in sentence.tokens[:_MOST_WORDS] if t.text == ","), 0)
    return opening in _OPENINGS and 0 < comma < verb.index and _holds_text(scene, sentence, range(comma))


def is_said_by_text(sentence: Sentence, verb: Token) -> bool:
    """As in "The agreement calls for Ghana to withdraw": whether an agreement says it, so that its parties are bound."""
    subject = subject_of(sentence, verb)
    return subject is not None and subject.lemma.casefold() in action_words().agreements


def _holds_text(scene: Scene, sentence: Sentence, places: range) -> bool:
    named = scene.reading.mentions_in(sentence.index, MentionKind.INSTRUMENT)
    nouns = (t for t in sentence.tokens[: places.stop] if t.pos in {"NOUN", "PROPN"})
    by_noun = any(t.lemma.casefold() in action_words().agreements for t in nouns)
    return by_noun or any(m.first in places for m in named)
