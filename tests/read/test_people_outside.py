"""Figures on data by others (../shared/data); skipped where it is not there.

re3d is not exhaustive and counts pronouns and unnamed soldiers as persons: names are looked for among its entities of confidence 1,
and a mention is false only if it touches no entity of its type at all.
"""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from communique.model.reading import Mention, MentionKind

DATA = Path(__file__).parents[3] / "shared" / "data"
Mentions = Callable[[str], tuple[Mention, ...]]
Spans = list[tuple[int, int]]

MET, PERSONS, ORGANISATIONS = 0.97, 0.84, 0.79
"""Floors: names in "Met with" remarks; F1 of persons (names and posts) and organisations (bodies and labels) of re3d."""

_TITLED = re.compile(
    r"(?:President|Prime Minister|Foreign Minister|Chancellor|Foreign Secretary) ([A-Z][^\W\d_]+ [A-Z][^\W\d_]+)(?=[,;.]| and )"
)
_PRONOUNS = frozenset(
    ["i", "we", "he", "she", "they", "it", "our", "their", "his", "her", "my", "me", "us", "them", "its", "who", "you"]
)


def _remarks() -> Iterator[str]:
    for path in sorted((DATA / "histstate-travels" / "secretary-travels").glob("*.xml")):
        for trip in ET.parse(path).getroot().iter("trip"):
            words = " ".join((trip.findtext("remarks") or "").split())
            if "Met with" in words:
                yield words


def test_names_of_those_met_are_found(mentions_of: Mentions) -> None:
    if not (DATA / "histstate-travels").is_dir():
        pytest.skip("histstate-travels is not here (../shared/data)")
    hits = total = 0
    for words in list(_remarks())[::6]:
        persons = [m.span for m in mentions_of(words) if m.kind is MentionKind.PERSON]
        for name in _TITLED.finditer(words):
            total += 1
            hits += any(s.start < name.end(1) <= s.end for s in persons)
    assert total > 100
    assert hits / total >= MET


def _documents() -> Iterator[tuple[str, list[dict[str, str | int]]]]:
    for folder in sorted(p.parent for p in (DATA / "re3d").glob("*/documents.json")):
        entities = [json.loads(row) for row in (folder / "entities.json").read_text("utf-8").splitlines()]
        for row in (folder / "documents.json").read_text("utf-8").splitlines():
            document = json.loads(row)
            yield document["text"], [e for e in entities if e["documentId"] == document["_id"]]


def _f1(mentions_of: Mentions, kind: str, kinds: set[MentionKind], is_named: Callable[[str], bool]) -> float:
    found = wanted = right = given = 0
    for text, entities in _documents():
        of_kind = [e for e in entities if e["type"] == kind]
        all_spans: Spans = [(int(e["begin"]), int(e["end"])) for e in of_kind]
        sure: Spans = sorted(
            {
                (int(e["begin"]), int(e["end"]))
                for e in of_kind
                if int(e["confidence"]) >= 1 and is_named(str(e["value"]))
            }
        )
        got: Spans = [(m.span.start, m.span.end) for m in mentions_of(text) if m.kind in kinds]
        wanted, given = wanted + len(sure), given + len(got)
        found += sum(any(_touch(gold, g) for g in got) for gold in sure)
        right += sum(any(_touch(g, gold) for gold in all_spans) for g in got)
    recall, precision = found / wanted, right / given
    return 2 * recall * precision / (recall + precision)


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return min(one[1], other[1]) > max(one[0], other[0])


def _is_person(words: str) -> bool:
    return (
        bool(re.search(r"(?<!^)\b[A-Z][a-z]+", words))
        and words.casefold() not in _PRONOUNS
        and not re.match(r"(?:an?|one|this|the [a-z]+)\b", words)
    )


def _is_body(words: str) -> bool:
    return bool(re.search(r"[A-Z]", words.removeprefix("The "))) and words.casefold() not in _PRONOUNS


def test_persons_and_organisations_of_re3d_are_found(mentions_of: Mentions) -> None:
    if not (DATA / "re3d").is_dir():
        pytest.skip("re3d is not here (../shared/data)")
    assert _f1(mentions_of, "Person", {MentionKind.PERSON, MentionKind.POST}, _is_person) >= PERSONS
    assert _f1(mentions_of, "Organisation", {MentionKind.BODY, MentionKind.LABEL}, _is_body) >= ORGANISATIONS
