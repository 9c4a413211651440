"""Distribution: "representatives of A, B and C" is one entry for each of those whose representatives they are.

Invariant: a row is divided only where its members are named bodies or states and "and" closes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from communique.extract.phrases import conjuncts, phrase_words
from communique.extract.scene import Scene
from communique.model.reading import Mention, MentionKind, Sentence, Token

_NAMED = (MentionKind.STATE, MentionKind.BODY, MentionKind.PLACE)


@dataclass(frozen=True, slots=True)
class Row:
    """A plural head with those whose it is."""

    names: tuple[str, ...]
    """One entry for each."""

    last: int
    """Index of the last token of the row."""


def each_of_bodies(scene: Scene, sentence: Sentence, index: int, mention: Mention | None) -> Row | None:
    """The row "delegations of A, B and of the C Group" headed by a token; None for other words."""
    head = sentence.tokens[index]
    if head.tag not in {"NNS", "NNPS"} or (mention is not None and (mention.holders or len(mention.offices) > 1)):
        return None
    preps = [p for p in sentence.children(index, "prep") if p.text.casefold() in {"of", "from"}]
    preps += [
        c for p in preps for c in sentence.children(p.index, "conj", "prep") if c.text.casefold() in {"of", "from"}
    ]
    inner = [i for p in preps for t in sentence.children(p.index, "pobj") for i in conjuncts(sentence, t.index)]
    inner += _hung_to_head(scene, sentence, head, inner)
    names = [_named(scene, sentence, i, mention) for i in inner]
    if len(names) <= 1 or not all(names) or not _is_closed(sentence, inner):
        return None
    told = " ".join(t.text for t in sentence.tokens[_first_of(sentence, head, mention) : index + 1])
    return Row(tuple(f"{told} {preps[0].text.casefold()} {name}" for name in names), max(inner))


def with_whose(scene: Scene, sentence: Sentence, mention: Mention | None) -> Row | None:
    """The whole of posts in the plural with those whose they are ("Ambassadors of the permanent members of X"); None for other words."""
    if mention is None or mention.kind not in {MentionKind.POST, MentionKind.LABEL} or mention.holders:
        return None
    tokens, last = sentence.tokens, mention.last
    is_open = tokens[last].tag in {"NNS", "NNPS"} and last + 2 < len(tokens) and tokens[last + 1].text == "of"
    if not is_open or any(o.of for o in mention.offices) or tokens[last].lemma == "participant":
        return None
    inner = next(iter(sentence.children(last + 1, "pobj")), None)
    if inner is None or inner.tag not in {"NN", "NNS", "NNP", "NNPS"}:
        return None
    below = scene.cast.mention_at(sentence, inner.index)
    end = max(below.last if below is not None else inner.index, inner.index)
    words = scene.reading.content[tokens[mention.first].start : tokens[end].end]
    return Row((" ".join(words.split()),), end)


def _hung_to_head(scene: Scene, sentence: Sentence, head: Token, inner: Sequence[int]) -> list[int]:
    """Bare names that the parser joined to the head, not to the first of its row ("representatives of the A, B and C")."""
    if len(inner) != 1 or not _is_named(scene, sentence, inner[0]):
        return []
    joined = [i for i in conjuncts(sentence, head.index) if i > inner[0]]
    return joined if all(_is_named(scene, sentence, i) for i in joined) else []


def _is_named(scene: Scene, sentence: Sentence, index: int) -> bool:
    found = scene.reading.mentions_in(sentence.index, *_NAMED)
    actor = scene.cast.mention_at(sentence, index)
    is_other = actor is not None and actor.kind is MentionKind.POST
    return not is_other and any(m.first <= index <= m.last for m in found)


def _is_closed(sentence: Sentence, row: Sequence[int]) -> bool:
    """Whether "and" or "of" stands within the row, so that its members belong together."""
    return any(t.text.casefold() in {"and", "or", "&", "of"} for t in sentence.tokens[row[0] : row[-1]])


def _first_of(sentence: Sentence, head: Token, mention: Mention | None) -> int:
    """Where the words before a plural head begin ("senior officials"), without article and number."""
    if mention is not None and mention.first <= head.index:
        return mention.first
    before = [t.index for t in sentence.children(head.index, "amod", "compound") if t.index < head.index]
    return min([*before, head.index])


def _named(scene: Scene, sentence: Sentence, index: int, whole: Mention | None) -> str:
    """The state or body at a token as it is written; empty if there is none."""
    inside = scene.reading.mentions_in(sentence.index, MentionKind.STATE, MentionKind.BODY)
    own = next((m for m in inside if m.first <= index <= m.last and m.last > index), None)
    if own is not None:
        return " ".join(own.span.of(scene.reading.content).split())
    if whole is not None and whole.first <= index <= whole.last and sentence.tokens[index].pos == "PROPN":
        heads = (t for t in sentence.tokens[whole.first : index] if t.dep == "compound" and t.head == index)
        return " ".join(t.text for t in (*heads, sentence.tokens[index]))
    found = scene.reading.mentions_in(sentence.index, *_NAMED)
    held = [m for m in found if m.first <= index <= m.last]
    words = " ".join(held[0].span.of(scene.reading.content).split()) if held else ""
    is_after_of = sentence.tokens[index].pos == "NOUN" and sentence.tokens[index].dep == "pobj"
    if not words and is_after_of and scene.cast.is_actor(sentence, index):
        words = phrase_words(
            sentence, index, scene.reading.content
        )  # "delegations of the Government and of the opposition"
    return words[4:] if words.casefold().startswith("the ") else words
