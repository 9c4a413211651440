"""Made-up statements for tests of wording."""

from __future__ import annotations

import hashlib

from communique.analyse.spoken import Spoken
from communique.analyse.words import Sentence
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement


def spoken(name: str, date: str | None, *lines: str, not_before: str | None = None) -> Spoken:
    """A statement of these sentences."""
    sha256 = hashlib.sha256(name.encode()).hexdigest()
    bound = PartialDate(not_before) if not_before else None
    told = Statement(
        name,
        name,
        name,
        (sha256,),
        ("Envoys",),
        PartialDate(date) if date else None,
        bound,
        "stated",
        None,
        "statement",
        "en",
    )
    sentences, at = [], 0
    for number, line in enumerate(lines, 1):
        sentences.append(Sentence(sha256, number, at, line))
        at += len(line) + 1
    return Spoken(told, tuple(sentences))
