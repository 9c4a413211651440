"""The lexicon: one pass over a folded text finds every name and phrase of the knowledge tables.

Hits stand on word boundaries and keep the rules of case: an acronym matches only as it is written, a name only with a capital, a head
noun of a post or a label in any case. Invariant: offsets refer to the text that was folded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from communique.knowledge.bodies import load_bodies
from communique.knowledge.countries import Country, load_countries
from communique.knowledge.folding import fold
from communique.knowledge.labels import load_label_words
from communique.knowledge.names import load_name_words
from communique.knowledge.places import load_regions
from communique.knowledge.posts import load_post_words


class HitKind(StrEnum):
    """What a lexical hit is."""

    STATE = "state"
    """A country's name."""
    ADJECTIVE = "adjective"
    """A country's or people's adjective."""
    NATION = "nation"
    """A plural noun for a people."""
    CAPITAL = "capital"
    """A capital city."""
    SEAT = "seat"
    """A seat of government that stands for it."""
    REGION = "region"
    """A region, sea or contested area."""
    BODY = "body"
    """A body known by name."""
    POST = "post"
    """A head noun of a post, singular; `name` is the head."""
    POSTS = "posts"
    """A head noun of a post, plural; `name` is the singular head."""
    TITLE = "title"
    """A form of address of several words."""
    RANK = "rank"
    """A rank of several words."""
    LABEL = "label"
    """A phrase that is a label by itself."""


class Hit(NamedTuple):
    """A name or phrase found."""

    kind: HitKind
    """What it is."""

    row: str
    """The pattern, folded."""

    name: str
    """The short name, head noun or body's name."""

    end: int = 0
    """One past its last word in the line."""

    code: str = ""
    """Alpha-2 code of a country, id of a body; empty if none."""


@dataclass(frozen=True, slots=True)
class _Lexicon:
    automaton: Any
    entries: tuple[tuple[tuple[str, Hit], ...], ...]
    """For each pattern its spellings with what they are: "" any case, "*" a capital first, else as written."""


ANY, CAPITAL = "", "*"

LONGEST_ACRONYM = 6
"""Letters of a name that is matched as written if most of them are capitals."""


def scan(folded: str, content: str) -> list[tuple[int, int, Hit]]:
    """All hits on word boundaries as (start, end, hit), in order; they may overlap."""
    lexicon = _lexicon()
    size = len(folded)
    out: list[tuple[int, int, Hit]] = []
    for pattern, start, end in lexicon.automaton.find_matches_as_indexes(folded, overlapping=True):
        if (end < size and folded[end].isalnum()) or (
            start and folded[start - 1].isalnum() and not _lost_blank(content, start, end)
        ):
            continue
        for case, hit in lexicon.entries[pattern]:
            if case == ANY or (content[start].isupper() if case == CAPITAL else content[start:end] == case):
                out.append((start, end, hit))
    out.sort(key=lambda found: (found[0], -found[1]))
    return out


def _lost_blank(content: str, start: int, end: int) -> bool:
    """Whether a blank was lost before an acronym ("theOSCE")."""
    return content[start - 3 : start] == "the" and end - start > 1 and content[start:end].isupper()


@cache
def _lexicon() -> _Lexicon:
    import ahocorasick_rs

    table: dict[str, dict[tuple[str, Hit], None]] = {}
    for spelling, case, hit in _entries():
        row = fold(spelling)
        table.setdefault(row, {})[case, hit._replace(row=row)] = None
    automaton = ahocorasick_rs.AhoCorasick(list(table))
    return _Lexicon(automaton, tuple(tuple(entries) for entries in table.values()))


def _entries() -> Iterator[tuple[str, str, Hit]]:
    for country in load_countries():
        yield from _country_entries(country)
    for people in load_label_words().peoples:
        yield people, CAPITAL, Hit(HitKind.ADJECTIVE, "", people)
    for region in load_regions():
        for name in region.names:
            yield name, CAPITAL if name[0].isupper() else ANY, Hit(HitKind.REGION, "", name, code=region.code)
    for body in load_bodies():
        for name in (body.name, *body.also):
            yield name, _case(name), Hit(HitKind.BODY, "", body.name, code=body.id)
    yield from _phrase_entries()


def _country_entries(country: Country) -> Iterator[tuple[str, str, Hit]]:
    groups: Iterable[tuple[HitKind, tuple[str, ...]]] = (
        (HitKind.STATE, (country.name, *country.also)),
        (HitKind.ADJECTIVE, country.adjectives),
        (HitKind.NATION, country.people),
        (HitKind.CAPITAL, country.capitals),
        (HitKind.SEAT, country.seats),
    )
    for kind, names in groups:
        for name in names:
            bare = name.removeprefix("The ")
            yield bare, _case(bare), Hit(kind, "", country.name.removeprefix("The "), code=country.code)


def _phrase_entries() -> Iterator[tuple[str, str, Hit]]:
    posts, names = load_post_words(), load_name_words()
    for head in sorted(posts.always | posts.named):
        yield head, ANY, Hit(HitKind.POST, "", head)
    for many, head in sorted(posts.plurals.items()):
        kind = HitKind.POST if many in ("minster", "foreign minster") else HitKind.POSTS
        yield many, ANY, Hit(kind, "", head)
    for short, head in sorted(posts.abbreviations.items()):
        yield short, short, Hit(HitKind.POST, "", head)
        yield short + "s", short + "s", Hit(HitKind.POSTS, "", head)
    for title in sorted(t for t in names.titles if " " in t or "." in t):
        yield title, CAPITAL, Hit(HitKind.TITLE, "", title)
    for rank in sorted(r for r in names.ranks if " " in r or "." in r or "-" in r):
        yield rank, CAPITAL, Hit(HitKind.RANK, "", rank)
    for label in sorted(load_label_words().heads):
        yield label, ANY, Hit(HitKind.LABEL, "", label)


def _case(name: str) -> str:
    """An acronym matches as written, a name with a capital first."""
    letters = [c for c in name if c.isalpha()]
    return (
        name
        if len(letters) <= LONGEST_ACRONYM and sum(c.isupper() for c in letters) * 2 > len(letters) and len(letters) > 1
        else CAPITAL
    )
