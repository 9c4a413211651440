"""The page of a statement: its text as issued, its facts in the margin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from communique.dossier import Dossier
from communique.dossier.rows import rows_of_facts, rows_of_links, rows_of_statements
from communique.model.cited import Cited
from communique.model.errors import NotFoundError
from communique.model.facts import DateMention, Fact, Holding, Person
from communique.model.finding import Finding
from communique.model.resolved import Instrument, Statement
from communique.model.span import Span
from communique.model.text import Paragraph, Text, Zone, ZoneRole
from communique.show import says
from communique.show.marks import Mark, Segment, segments
from communique.web import addresses
from communique.web.answer import Answer
from communique.web.asking import Asking
from communique.web.views.layers import LAYER_OF, LAYERS, marks_of
from communique.web.views.told_where import where_told

MOST_NOTES = 300
"""Facts beside one paragraph at most, unless the reader asks for all: no paragraph of a real statement comes near it."""

ALL = "all"
"""What the reader asks for to have all of them."""

BASES: Mapping[str, str] = {
    "stated": "told by the statement",
    "dateline": "told by its dateline",
    "page": "told only by the page around it",
    "inferred": "follows from words of the text",
    "none": "the text does not tell",
}
"""How a day of issue is known, in words."""


@dataclass(frozen=True, slots=True)
class Note:
    """A fact in the margin."""

    fact: Fact
    """The fact."""

    number: int
    """Its number among the notes of the page, counted from 1; 0 for one that repeats what stands beside it."""

    says: str
    """What it says, in one line."""

    layer: str
    """Its layer."""

    anchor: str
    """Where its words stand ("p3:120-188")."""

    cited: Cited[Any]
    """The fact with statement and places."""

    address: str = ""
    """Its own page; empty if it has none."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the page: a heading, a paragraph, or furniture."""

    kind: str
    """"title", "facets", "paragraph" or "furniture"."""

    span: Span
    """Where in the text."""

    number: int = 0
    """Number of a paragraph; 0 for the others."""

    label: str = ""
    """What the furniture is."""

    segments: Sequence[Segment] = ()
    """The words."""

    notes: Sequence[Note] = ()
    """The facts beside it."""

    hidden: frozenset[str] = frozenset()
    """Ids of facts beside it that are not shown, since they are too many."""

    refs: Mapping[int, str] = field(default_factory=dict)
    """Numbers of the notes whose words end before a character of the text, for paper."""

    lines: int = 0
    """Lines of furniture."""

    anchors: Mapping[int, Sequence[str]] = field(default_factory=dict)
    """Addresses of the passages that begin at a character of the text, for browsers without scripts."""


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:
    """The page of a statement in one of its texts."""
    statement = dossier.statement(parts["slug"])
    if statement.slug != parts["slug"]:
        return Answer("moved.html", statement.title, status=301, location=addresses.statement(statement.slug))
    number = _number(asking.get("text"), statement)
    text = dossier.text(statement.texts[number - 1])
    facts = dossier.facts_in(statement, text.sha256)
    most = len(facts) if asking.get("notes") == ALL else MOST_NOTES
    return Answer(
        "statement.html",
        statement.title,
        rows_of_facts(facts),
        context={
            "statement": statement,
            "row": rows_of_statements(dossier, [statement])[0],
            "text": text,
            "number": number,
            "texts": [dossier.text(sha256) for sha256 in statement.texts],
            "blocks": tuple(blocks(text, facts, most=most)),
            "unfolded": addresses.with_query(addresses.statement(statement.slug), {**asking.asked, "notes": ALL}),
            "counts": _counts(facts) if number == 1 else {},
            "bases": BASES,
            "where": where_told(statement, text, facts),
            "layers": LAYERS,
            "aside": aside(text),
            "as_of": as_of(facts),
            **_around(dossier, statement, facts),
        },
        crumbs=(("Overview", "/"), ("Statements", "/statements")),
    )


def _counts(facts: Sequence[Cited[Any]]) -> Mapping[str, int]:
    """How many facts there are of each kind that has a list of its own."""
    return Counter(cited.fact.kind_name for cited in facts)


def _number(asked: str, statement: Statement) -> int:
    number = int(asked) if asked.isdecimal() else 1
    if not 1 <= number <= len(statement.texts):
        what = f"text of {statement.slug}"
        raise NotFoundError(what, asked, tuple(str(n + 1) for n in range(len(statement.texts))))
    return number


def blocks(text: Text, facts: Sequence[Cited[Any]], *, most: int = MOST_NOTES) -> Iterator[Block]:
    """The stretches of a text in reading order, furniture in its place; at most so many notes beside each."""
    marks = sorted(marks_of(facts, text.content, text.sha256), key=lambda m: m.span.start)
    notes = list(numbered(sorted(facts, key=lambda c: c.citations[0].start)))
    for zone in text.zones:
        if zone.role is ZoneRole.BODY:
            for paragraph in text.paragraphs:
                if zone.span.overlaps(paragraph.span):
                    yield _block("paragraph", paragraph, text, marks, notes, most=most)
        elif zone.role.is_evidence:
            heading = Paragraph(0, _trimmed(zone.span, text.content))
            yield _block(zone.role.value, heading, text, marks, notes, most=most)
        elif zone.span.of(text.content).strip():
            yield Block("furniture", zone.span, label=zone.role.value, lines=_lines(zone, text))


def _block(
    kind: str, paragraph: Paragraph, text: Text, marks: Sequence[Mark], notes: Sequence[Note], *, most: int
) -> Block:
    span, number = paragraph.span, paragraph.number
    beside = [n for n in notes if span.start <= n.fact.citations[0].start < span.end]
    inside = [m for m in marks if m.span.overlaps(span)]
    return Block(
        kind,
        span,
        number,
        segments=segments(text.content, span, inside),
        notes=beside[:most],
        hidden=frozenset(n.fact.id for n in beside[most:]),
        refs=refs_of(beside[:most], span, text.sha256),
        anchors=anchors_of(number, span.start if number else 0, inside),
    )


def anchors_of(number: int, base: int, marks: Sequence[Mark]) -> Mapping[int, Sequence[str]]:
    """The addresses of marked passages by their first character; characters of paragraph 0 are counted from the text's start."""
    out: dict[int, dict[str, None]] = {}
    for mark in marks:
        address = f"p{number}:{mark.span.start - base}-{mark.span.end - base}"
        out.setdefault(mark.span.start, {})[address] = None
    return {start: tuple(found) for start, found in out.items()}


def _trimmed(span: Span, content: str) -> Span:
    words = span.of(content)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start + len(words.strip()), start + 1))


def _lines(zone: Zone, text: Text) -> int:
    return sum(1 for line in zone.span.of(text.content).splitlines() if line.strip())


def numbered(facts: Iterable[Cited[Any]]) -> Iterator[Note]:
    """The notes of facts, with numbers for those that do not repeat what stands beside them."""
    number = 0
    for cited in facts:
        repeats = is_quiet(cited.fact)
        number += not repeats
        yield note_of(cited, 0 if repeats else number)


def refs_of(notes: Sequence[Note], within: Span, sha256: str) -> Mapping[int, str]:
    """The numbers of notes by where their first words end, or the stretch beside which they stand."""
    out: dict[int, list[str]] = {}
    for note in notes:
        cited = next((c for c in note.fact.citations if c.sha256 == sha256), None)
        if note.number and cited:
            out.setdefault(min(cited.span.end, within.end), []).append(str(note.number))
    return {end: "\u202f".join(numbers) for end, numbers in out.items()}


def note_of(cited: Cited[Any], number: int = 0) -> Note:
    """The note of a fact."""
    fact: Fact = cited.fact
    # What a copy alone says stands on the page of the copy, nowhere else.
    has_page = cited.citations[0].sha256 == cited.statement.texts[0]
    address = addresses.fact(fact.kind_name, fact.id) if has_page else ""
    return Note(fact, number, says(fact), LAYER_OF[type(fact)], str(cited.places[0]), cited, address)


def is_quiet(fact: Fact) -> bool:
    """Whether a fact repeats what stands beside it: holdings stand with their persons, plain dates tell themselves."""
    return isinstance(fact, Holding) or (isinstance(fact, DateMention) and fact.basis == "explicit")


def aside(text: Text) -> Mapping[str, int]:
    """How much of the page is furniture: lines by role."""
    out: dict[str, int] = {}
    for zone in text.zones:
        if not zone.role.is_evidence and zone.span.of(text.content).strip():
            out[zone.role.value] = out.get(zone.role.value, 0) + _lines(zone, text)
    return out


def as_of(facts: Sequence[Cited[Any]]) -> Sequence[Cited[Person]]:
    """The persons whose posts the statement tells, each once."""
    seen: dict[str, Cited[Person]] = {}
    for cited in facts:
        if isinstance(cited.fact, Person) and cited.fact.offices:
            seen.setdefault(cited.fact.name, cited)
    return tuple(seen.values())


def _around(dossier: Dossier, statement: Statement, facts: Sequence[Cited[Any]]) -> Mapping[str, Any]:
    """What stands around a statement: instruments it cites, statements that cite it, ties, problems."""
    ids = {statement.id, *(c.fact.id for c in facts)}
    kept = dossier.look_ups.kept
    cited = kept.get("instruments by statement", lambda: _cited_in(dossier.look_ups.instrument_book.known))
    held_as = kept.get("instruments held", lambda: _held_as(dossier.look_ups.instrument_book.known))
    problems = kept.get("findings by page", lambda: _by_page(dossier.findings()))
    by = {s for i in held_as.get(statement.id, ()) for n in i.names for s in n.statements if s != statement.id}
    origins = dict.fromkeys(str(dossier.text(sha256).origin) for sha256 in statement.texts)
    return {
        "cited": cited.get(statement.id, ()),
        "cited_by": tuple(dossier.statement(name) for name in sorted(by)),
        "links": rows_of_links(dossier, dossier.links(of=ids)),
        "findings": [f for origin in origins for f in problems.get(origin, ())],
    }


def _cited_in(instruments: Iterable[Instrument]) -> Mapping[str, Sequence[Instrument]]:
    """The instruments that each statement (by id) cites."""
    found: dict[str, list[Instrument]] = {}
    for instrument in instruments:
        for name in sorted({s for n in instrument.names for s in n.statements}):
            found.setdefault(name, []).append(instrument)
    return found


def _held_as(instruments: Iterable[Instrument]) -> Mapping[str, Sequence[Instrument]]:
    """The instruments that each statement (by id) is the text of."""
    found: dict[str, list[Instrument]] = {}
    for instrument in instruments:
        if instrument.held_as:
            found.setdefault(instrument.held_as, []).append(instrument)
    return found


def _by_page(findings: Iterable[Finding]) -> Mapping[str, Sequence[Finding]]:
    """The findings of each page."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.where, []).append(finding)
    return found
