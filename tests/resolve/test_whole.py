"""The made-up process of examples/, resolved as a whole, against its planted truths."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

import pytest

from communique.model.actor import ActorKind
from communique.model.facts import Meeting
from communique.model.record import Record
from communique.resolve import Resolution, digest, resolve

Rows = Sequence[Mapping[str, str]]
OUTCOMES = {"held": "held_as_planned", "moved": "moved", "cancelled": "cancelled"}


@pytest.fixture(scope="session")
def whole(example_records: tuple[Record, ...]) -> Resolution:
    return resolve(digest(r) for r in example_records)


@pytest.fixture(scope="session")
def records(example_records: tuple[Record, ...], file_of: Callable[[Record], str]) -> Mapping[str, Record]:
    return {file_of(r): r for r in example_records}


def test_every_text_belongs_to_one_statement(whole: Resolution, records: Mapping[str, Record]) -> None:
    held = [text for statement in whole.statements for text in statement.texts]
    assert sorted(held) == sorted(r.text.sha256 for r in records.values())


def test_copies_are_found_and_nothing_else(
    whole: Resolution, records: Mapping[str, Record], planted: Callable[[str], Rows]
) -> None:
    wanted = {(r["original"], r["copy"]) for r in planted("Reposts (complete)") if r["original"]}
    names = {r.text.sha256: name for name, r in records.items()}
    assert {(names[k.left], names[k.right]) for k in whole.links if k.kind in {"repost", "version"}} == wanted


def test_a_copy_shares_the_statement_of_its_original(
    whole: Resolution, records: Mapping[str, Record], planted: Callable[[str], Rows]
) -> None:
    for row in planted("Reposts (complete)"):
        if row["original"]:
            one, other = (whole.texts[records[row[side]].text.sha256] for side in ("original", "copy"))
            assert one == other


def test_the_words_that_a_copy_changed_are_cited(
    whole: Resolution, records: Mapping[str, Record], planted: Callable[[str], Rows]
) -> None:
    for row in planted("Reposts (complete)"):
        if row["change"] != "replaced" or "ø" in row["words in the original"] or "í" in row["words in the original"]:
            continue
        before, after = (set(row[f"words in the {side}"].split()) for side in ("original", "copy"))
        link = next(k for k in whole.links if k.kind == "repost" and k.left == records[row["original"]].text.sha256)
        assert before - after <= {c.exact for c in link.citations}
        assert after - before <= {c.exact for c in link.citations}


def test_two_spellings_lead_to_one_person_with_a_reason(
    whole: Resolution, records: Mapping[str, Record], planted: Callable[[str], Rows]
) -> None:
    actors = {a.id: a for a in whole.actors}
    seen = 0
    for row in planted("People under two spellings"):
        record = records[row["file of the other spelling"]]
        known = whole.names.get((record.text.sha256, row["other spelling"], ActorKind.PERSON))
        if known is None:
            continue
        seen += 1
        forms = {n.as_written for n in actors[known].names}
        assert {row["name"], row["other spelling"]} <= forms
        assert any(row["other spelling"] in reason for reason in actors[known].reasons)
    assert seen >= 3


def test_no_two_surnames_are_made_one_person(whole: Resolution, planted: Callable[[str], Rows]) -> None:
    spellings = {r["other spelling"]: r["name"] for r in planted("People under two spellings")}
    for actor in whole.actors:
        if actor.kind is ActorKind.PERSON:
            surnames = {spellings.get(n.as_written, n.as_written).split()[-1] for n in actor.names}
            assert len(surnames) == 1, actor.names


def test_only_the_planted_titles_are_in_conflict(whole: Resolution, planted: Callable[[str], Rows]) -> None:
    told = {link.reason.partition(":")[0] for link in whole.links if link.kind == "conflict"}
    assert told == {row["person"] for row in planted("Titles in conflict")}
    assert [f.code for f in whole.findings].count("conflict") == 1


def _instrument_rows(whole: Resolution, records: Mapping[str, Record], rows: Rows) -> dict[str, set[str]]:
    """For each planted instrument the ids of those that references with its names lead to."""
    found: dict[str, set[str]] = {row["instrument"]: set() for row in rows}
    for name, record in records.items():
        for reference in record.references:
            for row in rows:
                words = {" ".join(c.exact.casefold().split()) for c in reference.citations}
                names = {n.strip().casefold() for n in row["names in the texts"].split(";")}
                day = str(reference.date or "")
                is_named = any(w in n for w in words for n in names)
                is_this = (
                    name in row["cited in"] and is_named and (day == row["date"] or (not day and bool(words & names)))
                )
                if is_this:
                    found[row["instrument"]].add(whole.references[reference.id])
    return found


def test_the_names_of_an_instrument_lead_to_one(
    whole: Resolution, records: Mapping[str, Record], planted: Callable[[str], Rows]
) -> None:
    found = _instrument_rows(whole, records, planted("Instruments and their names"))
    assert sum(bool(ids) for ids in found.values()) >= 6
    assert {name: ids for name, ids in found.items() if len(ids) > 1} == {}


def test_no_two_instruments_are_made_one(
    whole: Resolution, records: Mapping[str, Record], planted: Callable[[str], Rows]
) -> None:
    found = [ids for ids in _instrument_rows(whole, records, planted("Instruments and their names")).values() if ids]
    assert len(set().union(*found)) == sum(len(ids) for ids in found)


def test_instruments_held_here_are_known_as_statements(
    whole: Resolution, records: Mapping[str, Record], planted: Callable[[str], Rows]
) -> None:
    rows = planted("Instruments and their names")
    held = {i.id: i.held_as for i in whole.instruments}
    for row in rows:
        if row["held"] and str(records[row["held"]].issue.date) != row["date"]:
            continue
        for known in _instrument_rows(whole, records, rows)[row["instrument"]]:
            wanted = whole.texts[records[row["held"]].text.sha256] if row["held"] else None
            assert held[known] == wanted, row["instrument"]


def _outcomes(whole: Resolution, records: Mapping[str, Record], rows: Rows) -> list[tuple[str, str, str]]:
    """Id, outcome planted and outcome found of every planted meeting that was read."""
    links = {k.left: k.kind for k in whole.links if k.kind in OUTCOMES.values()}
    found = []
    for row in rows:
        ids = [
            m.id
            for m in records[row["stated in"]].meetings
            if m.phase in {"planned", "proposed"} and _stands_in(m, row["words"], records[row["stated in"]])
        ]
        if ids:
            found.append((row["id"], OUTCOMES.get(row["outcome"], ""), next((links[i] for i in ids if i in links), "")))
    return found


def _stands_in(meeting: Meeting, words: str, record: Record) -> bool:
    place = re.search(r"\s+".join(map(re.escape, words.split())), record.text.content)
    return place is not None and any(place.start() <= c.start < place.end() for c in meeting.citations)


def test_what_became_of_a_planned_meeting_is_told_right_or_not_at_all(
    whole: Resolution, records: Mapping[str, Record], planted: Callable[[str], Rows]
) -> None:
    outcomes = _outcomes(whole, records, planted("Meetings announced"))
    told = [(name, wanted, found) for name, wanted, found in outcomes if found]
    assert len(told) >= 6
    assert [row for row in told if row[1] != row[2]] == []


def test_most_outcomes_of_planned_meetings_are_found(
    whole: Resolution, records: Mapping[str, Record], planted: Callable[[str], Rows]
) -> None:
    outcomes = [
        (wanted, found) for _, wanted, found in _outcomes(whole, records, planted("Meetings announced")) if wanted
    ]
    assert sum(wanted == found for wanted, found in outcomes) >= 0.6 * len(outcomes)


def test_readouts_of_one_meeting_are_tied(
    whole: Resolution, records: Mapping[str, Record], planted: Callable[[str], Rows]
) -> None:
    facts = {m.id: name for name, r in records.items() for m in r.meetings}
    tied = {frozenset((facts[k.left], facts[k.right])) for k in whole.links if k.kind == "same_meeting"}
    assert {frozenset((r["file A"], r["file B"])) for r in planted("Readouts of one meeting") if "file A" in r} <= tied


def test_every_name_in_a_fact_leads_to_an_actor(whole: Resolution, records: Mapping[str, Record]) -> None:
    missing = [
        name
        for record in records.values()
        for name in (
            *record.issue.issuers,
            *(p.name for p in record.people),
            *(n for m in record.meetings for n in m.participants),
        )
        if whole.actor_of(record.text.sha256, name) is None
    ]
    assert missing == []


def test_every_reference_leads_to_an_instrument(whole: Resolution, records: Mapping[str, Record]) -> None:
    held = {i.id for i in whole.instruments}
    assert {whole.references[r.id] for record in records.values() for r in record.references} == held


def test_every_citation_of_a_link_stands_in_its_text(whole: Resolution, records: Mapping[str, Record]) -> None:
    contents = {r.text.sha256: r.text.content for r in records.values()}
    for link in whole.links:
        for citation in link.citations:
            citation.verify(contents[citation.sha256])


def test_slugs_are_unique(whole: Resolution) -> None:
    for things in (whole.statements, whole.actors, whole.instruments):
        slugs = [thing.slug for thing in things]
        assert len(slugs) == len(set(slugs))
