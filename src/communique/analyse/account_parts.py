"""Account parts: the sentences of an account cut where another act of speech begins.

Idea: one part tells of one thing. What leans on what went before ("their", "this") stays with it, and a sentence that only announces
the meeting is marked. Invariant: parts are ranges of words of one sentence, in order, without overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from communique.analyse.words import Sentence, is_content, stem
from communique.knowledge.readouts import class_of_verb, load_readout_words
from communique.model.citation import Citation
from communique.model.cited import Cited
from communique.model.facts import Act

_LEANING = frozenset(
    {
        "their",
        "its",
        "his",
        "her",
        "this",
        "these",
        "those",
        "such",
        "them",
        "it",
        "they",
        "there",
        "so",
        "him",
        "he",
        "she",
        "that",
        "both",
    }
)
"""Words that lean on what was said before."""

_LEANING_WITHIN = 6
"""Words from the beginning of a part within which they are looked for."""

_JOINTS = frozenset({"and", "but", "while", "as", "also", "further", "he", "she", "they", "it"})
"""Words that join a part to the one before."""

_SHORT = 3
"""Words of meaning below which a part is no part of its own."""


@dataclass(frozen=True, slots=True)
class Said:
    """An act of speech in a part of an account."""

    verb: str
    """Its lemma, or the word as it stands where no act was read."""

    kind: str
    """What is done by it ("settled", "talked", "backed", "noted", "refused", "asked"); empty if the table has it not."""

    citation: Citation
    """The words."""

    speaker: tuple[str, ...] = ()
    """Who; empty if not told."""

    force: str = ""
    """Class of the act; empty where no act was read."""

    strength: int | None = None
    """1 to 7 within the class; None if not known."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an account that tells of one thing."""

    sentence: Sentence
    """The sentence that it stands in."""

    first: int
    """Number of its first word."""

    last: int
    """One past its last word."""

    said: tuple[Said, ...] = ()
    """The acts in it, in order."""

    announces: bool = False
    """Whether it only tells that the meeting took place."""

    def cite(self) -> Citation:
        """Its words; of a whole sentence with its marks."""
        is_whole = self.first == 0 and self.last == len(self.sentence.words)
        return self.sentence.cite() if is_whole else self.sentence.cite(self.first, self.last)


def parts_of(sentences: Iterable[Sentence], acts: Iterable[Cited[Act]], frame: Iterable[Citation]) -> tuple[Part, ...]:
    """The parts of an account, in order; introductions ("released the following:") are left out.

    Args:
        sentences: of its body.
        acts: acts of speech in it.
        frame: the words that announce the meeting itself.
    """
    by_start = sorted((a.citations[0].start, _said(a)) for a in acts)
    told = [c.start for c in frame]
    out: list[Part] = []
    for sentence in (s for s in sentences if s.words and not s.exact.rstrip().endswith(":")):
        end = sentence.start + len(sentence.exact)
        inside = [said for start, said in by_start if sentence.start <= start < end]
        if not inside and any(sentence.start <= start < end for start in told):
            out.append(Part(sentence, 0, len(sentence.words), announces=True))
        else:
            out += _cut(sentence, inside)
    return tuple(out)


def _said(act: Cited[Act]) -> Said:
    kind = class_of_verb(act.fact.verb)
    if not kind and act.fact.force.value == "directive":
        kind = "asked"
    return Said(act.fact.verb, kind, act.citations[0], act.fact.speaker, act.fact.force.value, act.fact.strength)


def _cut(sentence: Sentence, acts: Sequence[Said]) -> Iterator[Part]:
    """The sentence in parts, one for each act that opens a clause of its own."""
    words = sentence.words
    places = {_word_at(sentence, said.citation.start): said for said in reversed(acts)}
    cuts = [0]
    for place in sorted(places):
        opening = _opening(sentence, place)
        long_enough = (
            _telling(sentence, cuts[-1], opening) >= _SHORT and _telling(sentence, opening, len(words)) >= _SHORT
        )
        if opening > cuts[-1] and opening < place + 1 and long_enough and not _leans(sentence, place):
            cuts.append(opening)
    for first, last in zip(cuts, [*cuts[1:], len(words)], strict=True):
        inside = tuple(said for place, said in sorted(places.items()) if first <= place < last)
        yield Part(sentence, first, last, inside or tuple(_spotted(sentence, first, last)))


def _word_at(sentence: Sentence, offset: int) -> int:
    at = offset - sentence.start
    return next((n for n, w in enumerate(sentence.words) if w.end > at), len(sentence.words) - 1)


def _opening(sentence: Sentence, place: int) -> int:
    """Where the clause of an act begins: at its joint ("and", a comma), else nowhere before the act's own sentence."""
    words, exact = sentence.words, sentence.exact
    for at in range(place, max(place - 4, 0), -1):
        between = exact[words[at - 1].end : words[at].start]
        if words[at].key in _JOINTS or "," in between or ";" in between:
            return at
    return 0


def _leans(sentence: Sentence, place: int) -> bool:
    following = sentence.words[place + 1 : place + 1 + _LEANING_WITHIN]
    return any(w.key in _LEANING for w in following)


def _telling(sentence: Sentence, first: int, last: int) -> int:
    return sum(1 for w in sentence.words[first:last] if is_content(w.key))


def _spotted(sentence: Sentence, first: int, last: int) -> Iterator[Said]:
    """Verbs of the table where no act was read ("discussed")."""
    known = {stem(verb): verb for verb in load_readout_words().class_of if " " not in verb}
    for n in range(first, last):
        key = sentence.words[n].key
        verb = known.get(stem(key))
        if verb and key.endswith("ed"):
            yield Said(verb, class_of_verb(verb), sentence.cite(n, n + 1))
            return
