"""Turns: who speaks in a transcript that names its speakers line by line ("SECRETARY DEE: ... MINISTER ODE: ...").

A turn begins with a paragraph that opens with a speaker's label and a colon, and lasts until the next. Invariant: a label must
hold the surname of a person of this text, or be a questioner's; "The Summit:" and "Background:" begin no turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from communique.model.reading import Reading
from communique.model.span import Span

_LABEL = re.compile(
    r"^[ \t*_]*(?P<label>[^\W\d_][\w.’'-]*(?: [\w.’'-]+){0,6})(?: \([^)\n]{2,40}\))?[*_ ]*:[*_]*(?=\s)", re.MULTILINE
)
_ASKING = frozenset({"q", "question", "moderator", "journalist", "reporter"})
_FEWEST = 2
"""Turns that make a transcript."""
_SHORT = 3
"""Letters of a word that can be a surname by itself."""


def turns_in(reading: Reading) -> Mapping[Span, tuple[str, ...]]:
    """The stretches of a transcript with their speakers; empty if the text is none."""
    found = list(_openings(reading))
    if len({names for _, names in found}) < _FEWEST:
        return {}
    ends = [start for start, _ in found[1:]] + [len(reading.content)]
    return {Span(start, end): names for (start, names), end in zip(found, ends, strict=True)}


def _openings(reading: Reading) -> Iterator[tuple[int, tuple[str, ...]]]:
    for found in _LABEL.finditer(reading.content):
        label = found["label"]
        names = _speaker(reading, label)
        if names:
            yield found.start(), names


def _speaker(reading: Reading, label: str) -> tuple[str, ...]:
    """The person of this text whom the label names; the questioner's own words for a question; empty if neither."""
    words = {w.casefold() for w in re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", label)}
    if words & _ASKING and len(words) <= _FEWEST:
        return (label.title(),)
    if not all(w[:1].isupper() for w in label.split() if len(w) > _SHORT):
        return ()
    fitting = [p.name for p in reading.people if p.name.split()[-1].casefold() in words and len(p.name.split()[-1]) > 1]
    return tuple(fitting) if len(fitting) == 1 else ()
