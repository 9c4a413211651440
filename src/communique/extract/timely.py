"""What it is time for, and whose turn it is: "It is time to release the hostages", "It is up to the parties to agree".

Nobody asks in so many words, yet the text asks. Invariant: the words "time" or "up to" stand as the predicate of "be", or time
is what "has come"; "at the time", "in time" ask for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.actions import actions_of, doer_of
from communique.extract.clauses import VERBAL, has_to, is_negated
from communique.extract.demands import Demand, Names
from communique.extract.scene import Scene
from communique.model.facts import UndertakingKind
from communique.model.reading import Sentence, Token

_TIMES = frozenset({"time", "moment", "hour"})
_FAR = 10
"""Words behind "up to" in which the infinitive may stand."""


def timely(scene: Scene, sentence: Sentence) -> Iterator[Demand]:
    """The undertakings that a sentence calls timely, or somebody's to do."""
    for verb in sentence.tokens:
        if verb.pos not in VERBAL or is_negated(sentence, verb):
            continue
        clause, by = _time_for(scene, sentence, verb) or _turn_of(scene, sentence, verb) or (None, ())
        for action in actions_of(sentence, clause) if clause is not None and clause.lemma != "act" else ():
            doer = doer_of(scene, sentence, action, by)
            to = scene.cast.voice(verb.start)
            yield Demand(sentence, action, UndertakingKind.REQUEST, doer, to, "undertaking.timely", 0.75)


def _time_for(scene: Scene, sentence: Sentence, verb: Token) -> tuple[Token, Names] | None:
    """As in "it is time for X to act", "the time has come to act"."""
    if verb.lemma == "be":
        named = sentence.children(verb.index, "attr")
        opens = any(t.text.casefold() in {"it", "now"} for t in sentence.tokens[max(0, verb.index - 2) : verb.index])
    else:
        named = sentence.children(verb.index, "nsubj") if verb.lemma == "come" else ()
        opens = True
    noun = next((t for t in named if t.lemma.casefold() in _TIMES), None)
    if noun is None or not opens:
        return None
    start = max(noun.index, verb.index)
    clause = next((t for t in sentence.tokens[start + 1 :] if t.tag == "VB" and has_to(sentence, t)), None)
    above = {t.index for t in sentence.ancestors(clause.index)} if clause is not None else set()
    if clause is None or not above & {noun.index, verb.index}:
        return None
    return clause, _actor_between(scene, sentence, start, clause)


def _turn_of(scene: Scene, sentence: Sentence, verb: Token) -> tuple[Token, Names] | None:
    """As in "it is up to X to act", "it is for X to act"."""
    if verb.lemma != "be" or not any(t.text.casefold() == "it" for t in sentence.children(verb.index, "nsubj")):
        return None
    follows = [
        t.text.casefold() for t in sentence.tokens[verb.index + 1 : verb.index + 4] if t.pos != "ADV" or t.text == "up"
    ]
    if follows[:2] != ["up", "to"] and follows[:1] != ["for"]:
        return None
    rest = sentence.tokens[verb.index + 2 : verb.index + 2 + _FAR]
    clause = next((t for t in rest if t.tag == "VB" and has_to(sentence, t)), None)
    by = _actor_between(scene, sentence, verb.index + 1, clause) if clause is not None else ()
    return (clause, by) if clause is not None and by else None


def _actor_between(scene: Scene, sentence: Sentence, start: int, clause: Token) -> Names:
    for token in sentence.tokens[start + 1 : clause.index]:
        if scene.cast.is_actor(sentence, token.index):
            return scene.cast.who(sentence, token.index)
    return ()
