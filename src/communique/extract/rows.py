"""Rows: the infinitives that belong together ("to open the road, on foot only, and not to detain anybody").

Idea: where the parser hung a later infinitive on a word in between, its "to" tells that it is a fellow of the first. Invariant: a
fellow without "and" is none, so that a purpose ("to open the road to help") stays one.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.clauses import VERBAL, coordinated, has_to
from communique.knowledge.undertakings import action_words
from communique.model.reading import Sentence, Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_JOINING = frozenset({"and", "or", "but"})


def fellows_of(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The verb and those coordinated with it, save those with a subject, a tense or a modal of their own, in order."""
    near = [each for each in coordinated(sentence, verb) if each is verb or not _is_apart(sentence, verb, each)]
    found = {t.index: t for t in (*near, *_far(sentence, verb))}
    return tuple(found[n] for n in sorted(found))


def clauses_with(sentence: Sentence, clause: Token) -> Iterator[Token]:
    """The clause and those coordinated with it by a "that" of their own ("that A leave and that B pay")."""
    yield clause
    for other in sentence.children(clause.index, "conj"):
        if other.pos in VERBAL and any(t.text.casefold() == "that" for t in sentence.children(other.index, "mark")):
            yield from clauses_with(sentence, other)


def _is_apart(sentence: Sentence, verb: Token, each: Token) -> bool:
    own = sentence.children(each.index, "nsubj", "nsubjpass")
    modal = any(t.text.casefold() in action_words().modals for t in sentence.children(each.index, "aux"))
    helped = sentence.children(each.index, "aux", "auxpass")
    is_participle = each.tag == "VBN" and each.text.casefold() != each.lemma and not helped
    return bool(own) or ((each.tag in _FINITE or is_participle) and each.tag != verb.tag) or modal


def _far(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Fellows that the parser hung on a word behind the verb."""
    by_modal = any(t.tag == "MD" for t in sentence.children(verb.index, "aux"))
    if not has_to(sentence, verb) and not by_modal:
        return
    nearest = verb
    for token in sentence.tokens[verb.index + 1 :]:
        if token.tag != "VB" or sentence.children(token.index, "nsubj"):
            continue
        if has_to(sentence, token):
            nearest = token
        if by_modal and has_to(sentence, token):
            return  # What follows a modal has no "to": it belongs to some infinitive in between.
        below = nearest is verb or verb in tuple(sentence.ancestors(nearest.index))
        joined = _belongs if has_to(sentence, token) else _is_bare_fellow
        if (below or nearest is token) and joined(sentence, verb, token):
            yield from coordinated(sentence, token)


def _is_bare_fellow(sentence: Sentence, verb: Token, token: Token) -> bool:
    """As in "to show restraint, refrain from threats and engage in dialogue": no "to" of its own, hung where no plain verb can stand."""
    before = token.index - 1
    while sentence.tokens[before].pos == "ADV":
        before -= 1
    if sentence.tokens[before].text.casefold() not in {",", *_JOINING} or sentence.children(token.index, "aux"):
        return False
    head, above = sentence.tokens[token.head], tuple(sentence.ancestors(verb.index))
    if head.pos in VERBAL:
        return head in above and head.tag != "VB"
    return token.dep == "conj" and (verb in tuple(sentence.ancestors(token.index)) or head.index > verb.index)


def _belongs(sentence: Sentence, verb: Token, token: Token) -> bool:
    head = sentence.tokens[token.head]
    if head.index < verb.index:
        return token.dep == "advcl" and head in tuple(sentence.ancestors(verb.index)) and _opens_row(sentence, token)
    if verb not in tuple(sentence.ancestors(token.index)):
        return False
    above = next((t for t in sentence.ancestors(token.index) if t.pos in VERBAL), None)
    if head.pos not in VERBAL:
        return token.dep == "conj" and above is verb
    if head is verb:
        return token.dep == "advcl" and _opens_row(sentence, token)
    # "to withdraw to the places which they held, and to submit": nothing finite takes a fellow with "to".
    infinitive = next((t for t in sentence.ancestors(token.index) if has_to(sentence, t)), None)
    return _is_finite(sentence, head) and infinitive is verb and _word_before(sentence, token) in _JOINING


def _is_finite(sentence: Sentence, verb: Token) -> bool:
    return verb.tag in _FINITE or any(t.tag == "MD" for t in sentence.children(verb.index, "aux"))


def _opens_row(sentence: Sentence, token: Token) -> bool:
    """As in "to give help, to refrain from it, and to rebuild": a comma in front, and a last fellow with "and to"."""
    further = (t for t in sentence.children(token.index, "conj") if has_to(sentence, t))
    return _word_before(sentence, token) == "," and any(_word_before(sentence, t) in _JOINING for t in further)


def _word_before(sentence: Sentence, infinitive: Token) -> str:
    """The word in front of "to" or "not to"; empty at the beginning."""
    to = next(t for t in sentence.children(infinitive.index, "aux") if t.text.casefold() == "to")
    first = min([to.index, *(t.index for t in sentence.children(infinitive.index, "neg"))])
    return sentence.tokens[first - 1].text.casefold() if first else ""
