"""Citing: the ties between statements and instruments, with how an instrument is described where it is cited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from communique.analyse.bounds import bounds_of
from communique.analyse.reliance import Tie, Web
from communique.analyse.words import Sentence, is_content
from communique.dossier.look_ups import by_issue
from communique.dossier.word_shelf import sentences_of
from communique.model.citation import Citation
from communique.model.facts import Reference
from communique.model.resolved import Instrument, Statement

if TYPE_CHECKING:
    from communique.dossier.held import Held

Told: TypeAlias = tuple[Reference, Statement]
"""A mention of an instrument and the statement that tells it."""

_PARTICIPLES = ("ed", "en", "known", "agreed", "set", "put", "laid")
"""Endings of what describes an instrument after its name ("accepted by the leaders")."""

_BY = frozenset({"by", "in", "on", "at", "to", "between", "with", "under", "from", "out", "down"})
"""Words one of which must follow: without them a verb tells what the instrument did."""

_FEWEST = 1
"""Words of meaning of a description."""


def web_of(dossier: Held, *, since: str | None = None, until: str | None = None) -> Web:
    """What rests on what, in the statements of a period."""
    chosen = dossier.statements(since=since, until=until) if since or until else None
    by_use = _instruments_by_use(dossier)
    grouped: dict[tuple[str, str], list[Told]] = defaultdict(list)
    held: dict[str, Instrument] = {}
    for reference, statement in sorted(dossier.look_ups.told(Reference, chosen), key=lambda told: by_issue(*told)):
        instrument = _instrument(by_use, reference, statement)
        if instrument is not None:
            grouped[statement.id, instrument.id].append((reference, statement))
            held[instrument.id] = instrument
    lines = _Sentences(dossier)
    return Web(_tie(found, held[key], lines) for (_, key), found in grouped.items())


def _instruments_by_use(dossier: Held) -> Mapping[tuple[str, str], Instrument]:
    return {(n.as_written, s): i for i in dossier.instruments() for n in i.names for s in n.statements}


def _instrument(
    by_use: Mapping[tuple[str, str], Instrument], reference: Reference, statement: Statement
) -> Instrument | None:
    names = (reference.name, *(" ".join(c.exact.split()) for c in reference.citations))
    return next((by_use[name, statement.id] for name in names if (name, statement.id) in by_use), None)


def _tie(found: Sequence[Told], instrument: Instrument, lines: _Sentences) -> Tie:
    citations = sorted({c for reference, _ in found for c in reference.citations})
    manners = dict.fromkeys(reference.manner for reference, _ in found)
    told = tuple(m for m in manners if m != "mention") or tuple(manners)
    described = tuple(d for c in citations if (d := lines.description(c)))
    return Tie(found[0][1], instrument, told, tuple(citations), described)


class _Sentences:
    """Looks up the sentence around cited words; keeps those of one text at a time."""

    def __init__(self, dossier: Held) -> None:
        self._dossier = dossier
        self._text = ""
        self._lines: tuple[Sentence, ...] = ()

    def description(self, citation: Citation) -> Citation | None:
        """What is said of the instrument right after its name; None if nothing describes it."""
        sentence = next(self._around(citation), None)
        if sentence is None:
            return None
        start, end = (offset - sentence.start for offset in (citation.start, citation.end))
        first = next((n for n, w in enumerate(sentence.words) if w.end > start), None)
        last = next((n for n, w in enumerate(sentence.words) if w.start >= end), len(sentence.words))
        if first is None or last >= len(sentence.words) or not describes(sentence, last):
            return None
        tail = bounds_of(sentence, first, last).tail
        telling = [w for w in sentence.words[last:tail] if is_content(w.key)]
        return sentence.cite(last, tail) if len(telling) >= _FEWEST else None

    def _around(self, citation: Citation) -> Iterator[Sentence]:
        if citation.sha256 != self._text:
            self._text = citation.sha256
            self._lines = tuple(sentences_of(self._dossier.text(citation.sha256)))
        return (s for s in self._lines if s.start <= citation.start and citation.end <= s.start + len(s.exact))


def describes(sentence: Sentence, at: int) -> bool:
    """Whether the words from a place on describe what stands before: a participle and its preposition, nothing between."""
    words = sentence.words
    between = sentence.exact[words[at - 1].end : words[at].start]
    follows = words[at + 1].key if at + 1 < len(words) else ""
    return not between.strip(" \n\u00a0,") and words[at].key.endswith(_PARTICIPLES) and follows in _BY
