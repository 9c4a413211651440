"""Statements of a foreign ministry, a military command and a delegation (re3d): names, and who is in charge of or belongs to what.

Relations are also told between troops, arms and ground, which no record holds: the figure is for persons in, or at the head of,
bodies; the share of all relations stands beside it. Names are counted as tests/read/test_people_outside.py counts them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from tests.outside.measuring import DATA, Figure, read_alone
from tests.read import test_people_outside as names

from communique.model.facts import Holding
from communique.model.reading import Mention, MentionKind
from communique.model.record import Record
from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.engine import Stretch, parse_sentences
from communique.read.people import find_mentions
from communique.read.sentences import split_sentences

FOLDER = DATA / "re3d"
FLOORS = {"person in charge of or belonging to a body": 0.55}
_PRONOUNS = frozenset(["He", "She", "We", "They", "I", "It"])
_SURE = 0.5
"""Least confidence of the annotators."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One thing in charge of another, or belonging to it."""

    document: str
    source: Span
    target: Span
    words: str
    is_of_person: bool
    """Whether it is between a person and a body."""


@cache
def documents() -> dict[str, str]:
    """Texts by id."""
    rows = (row for p in sorted(FOLDER.glob("*/documents.json")) for row in p.read_text("utf-8").splitlines())
    return {d["_id"]: d["text"] for d in map(json.loads, rows)}


@cache
def relations() -> tuple[Relation, ...]:
    """Relations of the two types that annotators were sure of, each once."""
    found: dict[tuple[str, Span, Span], Relation] = {}
    for folder in sorted({p.parent for p in FOLDER.glob("*/relations.json")}):
        kinds = {
            (e["documentId"], e["begin"], e["end"]): e["type"]
            for e in map(json.loads, (folder / "entities.json").read_text("utf-8").splitlines())
        }
        for row in map(json.loads, (folder / "relations.json").read_text("utf-8").splitlines()):
            if row["type"] in {"InChargeOf", "BelongsTo"} and row["confidence"] >= _SURE:
                relation = _relation(row, kinds)
                found.setdefault((relation.document, relation.source, relation.target), relation)
    return tuple(found.values())


def _relation(row: dict[str, Any], kinds: dict[tuple[str, int, int], str]) -> Relation:
    source, target = Span(row["sourceBegin"], row["sourceEnd"]), Span(row["targetBegin"], row["targetEnd"])
    at = [kinds.get((row["documentId"], s.start, s.end), "") for s in (source, target)]
    words = f"{row['source']} > {row['target']} ({row['value'][:30]})"
    named = all(
        re.search(r"[A-Z]", w.removeprefix("The ")) and w not in _PRONOUNS for w in (row["source"], row["target"])
    )
    return Relation(row["documentId"], source, target, words, at == ["Person", "Organisation"] and named)


@cache
def record_of(document: str) -> Record:
    """What was read in a document; its paragraphs are its lines."""
    return read_alone(*(line for line in documents()[document].split("\n") if line.strip()))


def figures(step: int = 1) -> tuple[Figure, ...]:
    """All figures; ``step`` is ignored, the set is small."""
    del step
    return (*_spans(), *_related())


def _related() -> Iterator[Figure]:
    told = [r for r in relations() if r.is_of_person]
    misses = [r.words for r in told if not _is_held(r)]
    yield Figure(
        "re3d",
        "person in charge of or belonging to a body",
        len(told) - len(misses),
        len(told),
        aim=0.55,
        misses=tuple(misses),
    )
    every = relations()
    others = [r.words for r in every if not _is_held(r)]
    yield Figure("re3d", "the same, arms, troops and ground included", len(every) - len(others), len(every))


def _is_held(relation: Relation) -> bool:
    """Whether a holding joins the two: its holder is named in the source, its body in the target."""
    record = record_of(relation.document)
    content = documents()[relation.document]
    source, target = relation.source.of(content), relation.target.of(content)
    return any(_joins(h, source, target) for h in record.holdings)


def _joins(holding: Holding, source: str, target: str) -> bool:
    surname = holding.holder.split()[-1]
    body = {w for w in f"{holding.office} {holding.as_written}".split() if w[:1].isupper()}
    wanted = {w for w in target.replace(",", " ").split() if w[:1].isupper()}
    return surname in source and bool(wanted) and 2 * len(wanted & body) >= len(wanted)


def _spans() -> Iterator[Figure]:
    """F1 of spans, as a share of a thousand."""
    persons = names._f1(mentions_of, "Person", {MentionKind.PERSON, MentionKind.POST}, names._is_person)
    bodies = names._f1(mentions_of, "Organisation", {MentionKind.BODY, MentionKind.LABEL}, names._is_body)
    yield Figure("re3d", "person spans, F1", round(1000 * persons), 1000, aim=0.88)
    yield Figure("re3d", "organisation spans, F1", round(1000 * bodies), 1000, aim=0.75)


def mentions_of(text: str) -> tuple[Mention, ...]:
    """The actors that a text mentions."""
    stretches = [Stretch(s, 1, ZoneRole.BODY) for s in split_sentences(text, Span(0, len(text)))]
    return tuple(find_mentions(parse_sentences(text, stretches), text))


@pytest.mark.skipif(not FOLDER.is_dir(), reason="re3d is not beside the repository")
@pytest.mark.parametrize("name", FLOORS)
def test_a_figure_on_statements_about_a_war_keeps_its_floor(name: str) -> None:
    figure = {f.name: f for f in _related()}[name]
    assert figure.total > 5
    assert figure.share >= FLOORS[name], figure.misses
