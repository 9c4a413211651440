"""Made-up undertakings for tests of chains."""

from __future__ import annotations

from tests.analyse.spoken_words import spoken

from communique.analyse.spoken import Spoken
from communique.analyse.undertaken import Parties, Told, Undertaken
from communique.model.citation import Citation
from communique.model.facts import Act, Force, Undertaking, UndertakingKind
from communique.model.partial_date import PartialDate

FIJI = Parties(frozenset({"fiji"}), is_open=False)
MALTA = Parties(frozenset({"malta"}), is_open=False)


def cite(one: Spoken, words: str) -> Citation:
    """The citation of words of a statement."""
    for sentence in one.sentences:
        at = sentence.exact.find(words)
        if at >= 0:
            start = sentence.start + at
            return Citation(sentence.sha256, start, start + len(words), words)
    raise AssertionError(words)


def promise(  # noqa: PLR0913 - an undertaking has many parts, all of them optional here
    one: Spoken,
    head: str,
    action: str,
    what: str,
    *,
    kind: str = "commitment",
    due: str | None = None,
    parties: Parties = FIJI,
    strength: int | None = None,
) -> Undertaken:
    """An undertaking at a word of a statement."""
    at = (cite(one, head),)
    force = Force.DIRECTIVE if kind == "request" else Force.COMMISSIVE
    act = Act(speaker=("Envoys",), verb="urge", force=force, strength=strength, citations=at, rule="test")
    fact = Undertaking(
        kind=UndertakingKind(kind),
        by=("Fiji",),
        action=action,
        object=what,
        due=due,
        act=act.id,
        citations=at,
        rule="test",
    )
    return Undertaken(fact, one.statement, parties, act if strength else None)


def dates(one: Spoken, **told: str) -> tuple[tuple[int, PartialDate], ...]:
    """Dates told in a statement: words with underscores for blanks, and their value."""
    return tuple((cite(one, words.replace("_", " ")).start, PartialDate(value)) for words, value in told.items())


def plain(name: str, day: str | None, *lines: str) -> Told:
    """A statement that tells no undertaking."""
    return Told(spoken(name, day, *lines))
