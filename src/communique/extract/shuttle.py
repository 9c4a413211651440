"""Shuttles: "in both capitals they also met the Ministers" is one encounter in each capital, with its own Ministers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from communique.extract.meeting_sketch import Sketch
from communique.extract.scene import Scene
from communique.knowledge.countries import load_countries
from communique.model.facts import MeetingKind, Phase
from communique.model.reading import MentionKind, Sentence

_ALL = frozenset({"both", "two", "each", "respective", "all", "three"})


def spread_over_capitals(
    scene: Scene, sentence: Sentence, sketches: Sequence[Sketch], before: Sequence[Sketch]
) -> tuple[Sketch, ...]:
    """The sketches of a sentence; one that is told for several capitals becomes one for each capital told before."""
    if not _speaks_of_capitals(sentence):
        return tuple(sketches)
    capitals = _capitals_before(scene, sentence, before)
    if len(capitals) <= 1:
        return tuple(sketches)
    out: list[Sketch] = []
    for sketch in sketches:
        if sketch.kind is MeetingKind.VISIT or sketch.refers or sketch.place not in {None, *_unnamed(sentence)}:
            out.append(sketch)
            continue
        out.extend(_one(scene, sentence, sketch, capital, country) for capital, country in capitals)
    return tuple(out)


def _speaks_of_capitals(sentence: Sentence) -> bool:
    words = [t.text.casefold() for t in sentence.tokens]
    return any(w in {"capitals", "capital"} and set(words[max(0, i - 3) : i]) & _ALL for i, w in enumerate(words))


def _unnamed(sentence: Sentence) -> set[str]:
    words = [t.text.casefold() for t in sentence.tokens]
    return {
        " ".join(words[j : i + 1])
        for i, w in enumerate(words)
        if w in {"capitals", "capital"}
        for j in range(max(0, i - 3), i + 1)
    }


def _capitals_before(scene: Scene, sentence: Sentence, before: Sequence[Sketch]) -> tuple[tuple[str, str], ...]:
    """Capitals of the encounters told last, with their countries, in order."""
    places = [s.place for s in before if s.place and s.phase is Phase.HELD and s.sentence >= sentence.index - 3]
    named = [m.name for m in scene.reading.mentions_in(sentence.index, MentionKind.PLACE)]
    found = {p: country_of_capital(p) for p in dict.fromkeys((*places, *named)) if country_of_capital(p)}
    many = 3 if any(t.text.casefold() == "three" for t in sentence.tokens) else 2
    return tuple(found.items())[-many:]


def country_names_in(name: str) -> tuple[str, ...]:
    """The countries whose short names stand in a name.

    >>> country_names_in("Ministry of Foreign Affairs of Fiji")
    ('Fiji',)
    """
    return tuple(c.name for c in load_countries() if any(f" {n} " in f" {name} " for n in (c.name, *c.also)))


@cache
def country_of_capital(capital: str) -> str:
    """The country of a capital; empty if it is none.

    >>> country_of_capital("Suva")
    'Fiji'
    """
    return next((c.name for c in load_countries() if capital.casefold() in {k.casefold() for k in c.capitals}), "")


def is_capital_of(place: str, country: str) -> bool:
    """Whether the place is a capital of the country, so that a visit to one is a visit to the other.

    >>> is_capital_of("Suva", "Fiji")
    True
    """
    return country_of_capital(place).casefold() == country.casefold() != ""


def _one(scene: Scene, sentence: Sentence, sketch: Sketch, capital: str, country: str) -> Sketch:
    posts = {
        str(o) for m in scene.reading.mentions_in(sentence.index, MentionKind.POST) for o in m.offices if o.of is None
    }
    posts |= {m.name for m in scene.reading.mentions_in(sentence.index, MentionKind.POST) if not m.holders}
    names = tuple(f"{_singular(n)} of {country}" if n in posts else n for n in sketch.participants)
    return replace(sketch, participants=names, place=capital)


def _singular(post: str) -> str:
    return post[:-1] if post.endswith("s") and not post.endswith("ss") and not post.endswith("Affairs") else post
