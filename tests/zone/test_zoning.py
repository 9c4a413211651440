"""What `zone` makes of whole pages: made-up layouts (cases/zones.json), laws, and bad input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.model.finding import Severity
from communique.model.page import Hint, Origin, Page
from communique.model.text import Text, ZoneRole
from communique.zone import zone

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "cases" / "zones.json").read_text("utf-8"))
LINES = [
    "- Albania",
    "-",
    "Our work",
    "Press release",
    "Statement by the Harrow Group",
    "- Date:",
    "Place: Marade",
    "MARADE, 5 May 2029 – The sides met today and agreed to meet again soon.",
    "1. Urges the parties to cease hostilities at once;",
    "Leave a Reply",
    "You May Also Like",
    "A trade delegation arrived on…",
    "© 2029 The Courier",
    "Share",
    "",
    "   ",
    "\u00a0",
    "Done at Marade, 5 May 2029",
]


def _page(content: str, hints: tuple[Hint, ...] = ()) -> Page:
    return Page(Origin("-"), content, hints=hints)


def _lines_with_roles(text: Text) -> list[tuple[str, str]]:
    found, at = [], 0
    for line in text.content.split("\n"):
        zone_there = text.zone_at(at + len(line) - len(line.lstrip()))
        found.append((zone_there.role.value if zone_there and line.strip() else "", line))
        at += len(line) + 1
    return found


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
def test_each_line_of_a_layout_has_the_role_it_plays(case: dict[str, Any]) -> None:
    expected = [tuple(line) for line in case["lines"]]
    text, _, _ = zone(_page("\n".join(line for _, line in expected)))
    assert _lines_with_roles(text) == expected


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
def test_the_header_of_a_layout_tells_what_its_words_tell(case: dict[str, Any]) -> None:
    content = "\n".join(line for _, line in case["lines"])
    text, header, _ = zone(_page(content))
    found = {
        "title": header.title and header.title.of(content),
        "date": header.date and str(header.date),
        "date_basis": header.date_basis.value,
        "place": header.place,
        "kind": header.kind,
        "source": header.source and header.source.of(content),
        "host": header.host,
        "is_repost": header.is_repost,
    }
    assert {key: found[key] for key in case["header"]} == case["header"]
    assert case.get("paragraphs", len(text.paragraphs)) == len(text.paragraphs)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=40), max_size=25), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_zones_cover_every_text_without_gap_or_overlap(lines: list[str], joint: str) -> None:
    content = joint.join(lines)
    text, header, _ = zone(_page(content))
    assert "".join(z.span.of(content) for z in text.zones) == content
    assert all(a.span.end == b.span.start for a, b in zip(text.zones, text.zones[1:], strict=False))
    body = [z.span for z in text.zones if z.role is ZoneRole.BODY]
    assert all(any(z.start <= p.span.start < z.end for z in body) for p in text.paragraphs)
    assert header.title is None or header.title.of(content).strip()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=20))
def test_paragraphs_are_numbered_in_order_and_never_overlap(lines: list[str]) -> None:
    text, _, _ = zone(_page("\n".join(lines)))
    assert [p.number for p in text.paragraphs] == list(range(1, len(text.paragraphs) + 1))
    assert all(a.span.end <= b.span.start for a, b in zip(text.paragraphs, text.paragraphs[1:], strict=False))


def test_a_blank_page_gives_a_finding_and_no_body() -> None:
    text, header, findings = zone(_page(" \n\n "))
    assert [f.code for f in findings] == ["empty-page"]
    assert (text.paragraphs, header.title) == ((), None)


def test_an_empty_page_has_no_zones() -> None:
    assert zone(_page(""))[0].zones == ()


def test_a_page_that_is_only_a_menu_gives_a_finding_and_no_body() -> None:
    _, _, findings = zone(_page("Our work\nAlbania\nArmenia\nFields of work\nAbout us"))
    assert [(f.code, f.severity) for f in findings] == [("no-body", Severity.WARNING)]


def test_a_body_in_another_language_is_kept_and_said_not_to_be_read() -> None:
    page = _page(
        "Déclaration commune\n\nLes ministres des affaires étrangères se sont réunis à Genève et ont appelé les parties à "
        "respecter le cessez-le-feu. Ils ont exprimé leur soutien aux médiateurs et remercié leurs hôtes."
    )
    text, header, findings = zone(page)
    assert header.language == "fr"
    assert text.paragraphs
    assert [f.message for f in findings] == ["kept and searchable, not read: the body is in fr"]


def test_a_russian_body_is_told_from_an_english_one() -> None:
    body = "Министры иностранных дел провели встречу в Женеве и призвали стороны соблюдать режим прекращения огня."
    assert zone(_page(body))[1].language == "ru"


def test_markup_tells_the_headline_and_the_furniture() -> None:
    content = "Latest\nThe harvest was good this year, farmers said on Monday.\nTalks resume\nThe sides met in Marade and agreed to meet again.\nPrivacy"
    talks = content.index("Talks")
    hints = (
        Hint(0, talks - 1, "nav"),
        Hint(talks, talks + 12, "heading", "h1"),
        Hint(content.index("Privacy"), len(content), "footer"),
        Hint(0, 0, "site", "The Dunmere Courier"),
    )
    text, header, _ = zone(_page(content, hints))
    assert [z.role.value for z in text.zones] == ["navigation", "title", "body", "notice"]
    assert header.title is not None
    assert (header.title.of(content), header.host) == ("Talks resume", "The Dunmere Courier")


def test_markup_that_calls_the_whole_page_a_sidebar_is_not_believed() -> None:
    content = "Statement by the Harrow Group\n\nThe sides met in Marade and agreed to meet again soon."
    text, _, _ = zone(_page(content, (Hint(0, len(content), "aside", "widget"),)))
    assert text.zones[-1].role is ZoneRole.BODY


def test_sentences_set_aside_below_a_short_body_are_reported() -> None:
    long = "The traders of the town said on Monday that the market would open again in spring as it always had. " * 4
    content = f"The sides met in Marade and agreed to meet again soon in Dunmere with the mediators.\nRelated\n{long}\n{long}\n{long}"
    assert "body-in-part" in {f.code for f in zone(_page(content))[2]}


@pytest.mark.parametrize("content", ["word " * 4_000_000, "word\n" * 300_000, "(" * 3_000_000, "- " * 2_000_000])
def test_a_huge_page_is_zoned_to_its_end(content: str) -> None:
    """What it costs is measured in benchmarks/odd.py."""
    text, _, _ = zone(_page(content))
    assert text.content == content
    assert text.zones[-1].span.end >= len(content.rstrip())


def test_page_numbers_and_running_heads_do_not_cut_the_body_of_a_printed_text() -> None:
    content = "\n".join(f"HARROW/COMM.{9}\nPage {i}\nThe sides met again in Marade that day." for i in range(1, 9))
    text, _, _ = zone(_page(content))
    assert len(text.paragraphs) == 8


def _body(content: str) -> str:
    text, _, _ = zone(Page(Origin("-"), content))
    return "".join(z.span.of(content) for z in text.zones if z.role is ZoneRole.BODY)


def test_a_list_of_who_attended_is_body() -> None:
    items = "".join(
        f"- His Excellency {name}\n- President of {name}land\n" for name in ("Ana Roe", "Bo Renn", "Ed Holt")
    )
    body = _body(
        f"Communiqué\n\nThe Summit was attended by\n{items}1. The Summit called for an end of all hostilities.\n"
    )
    assert body.count("- ") == 6


def test_a_menu_of_offices_is_no_list_of_who_attended() -> None:
    menu = "About us\n- President of the Council\n- Secretary General\n- Special Envoys\n- Field offices\n"
    assert "Secretary" not in _body(f"{menu}Statement\nThe sides met in Geneva today and agreed to meet again soon.\n")


def test_one_short_numbered_sentence_is_the_body_of_a_short_page() -> None:
    assert _body("COUNCIL\n712TH MEETING\n3 MAY 2014\nPRESS STATEMENT\n1. Council notes the briefing.\n") == (
        "1. Council notes the briefing.\n"
    )
