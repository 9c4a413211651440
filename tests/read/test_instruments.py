import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.model.partial_date import PartialDate
from communique.model.reading import Mention, MentionKind
from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.dates import find_date_mentions
from communique.read.engine import Stretch, parse_sentences
from communique.read.instruments import find_instruments
from communique.read.people import find_mentions
from communique.read.sentences import split_sentences

CASES = json.loads((Path(__file__).parents[1] / "cases" / "references.json").read_text("utf-8"))
ISSUED = PartialDate("2024-05-20")

Found = Callable[..., list[Mention]]


@pytest.fixture
def found() -> Found:
    """The instruments of a text, body sentences or a title."""

    def find(text: str, zone: ZoneRole = ZoneRole.BODY, issued: PartialDate | None = ISSUED) -> list[Mention]:
        stretches = [Stretch(s, 1, zone) for s in split_sentences(text, Span(0, len(text)))]
        sentences = parse_sentences(text, stretches)
        dates = tuple(find_date_mentions(sentences, text, issue_date=issued))
        return list(find_instruments(sentences, text, mentions=(*dates, *find_mentions(sentences, text))))

    return find


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            c, marks=pytest.mark.xfail(strict=True, reason=c.get("comment", "")) if c["expect"] == "fail" else ()
        )
        for c in CASES
    ],
    ids=lambda c: c["label"],
)
def test_a_sentence_has_the_instruments_of_its_case(case: dict[str, Any], found: Found) -> None:
    got = [[m.name, str(m.date) if m.date else None] for m in found(case["input"])]
    assert [x for i, x in enumerate(got) if x not in got[:i]] == case["output"]


def test_mentions_of_one_instrument_share_name_and_date(found: Found) -> None:
    text = "They signed the Arva Protocol on 3 May 2012. The Protocol must be carried out."
    assert [(m.name, str(m.date), m.span.of(text)) for m in found(text)] == [
        ("Arva Protocol", "2012-05-03", "Arva Protocol"),
        ("Arva Protocol", "2012-05-03", "Protocol"),
    ]


def test_a_later_mention_gives_an_earlier_one_its_year(found: Found) -> None:
    text = "They recalled the March 5 statement. The statement by the Quartet of March 5, 2019, remains valid."
    assert [str(m.date) for m in found(text, issued=None)] == ["2019-03-05", "2019-03-05"]


def test_a_series_is_one_instrument_for_each_place(found: Found) -> None:
    text = "The joint statements of our three Ministers at Arva in 2009, Lorm in 2010, and Tesk in 2011 set out the elements."
    assert [str(m.date) for m in found(text)] == ["2009", "2010", "2011"]


def test_agreements_of_two_years_are_two_at_the_same_words(found: Found) -> None:
    mentions = found("They must carry out the agreements of 2013 and 2015 in full.")
    assert [str(m.date) for m in mentions] == ["2013", "2015"]
    assert mentions[0].span == mentions[1].span


def test_a_number_is_the_key_of_a_mention(found: Found) -> None:
    assert [m.key for m in found("Recalling resolutions 822 and 853 (1993),")] == ["822", "853"]


def test_a_heading_with_its_number_is_the_text_itself(found: Found) -> None:
    text = "Resolution 2913 (2026)"
    assert found(text) == []


def test_the_headline_s_own_word_is_no_reference(found: Found) -> None:
    assert found("Joint Statement by the Foreign Ministers of the Harrow Group", ZoneRole.TITLE) == []


def test_the_headline_can_name_another_text(found: Found) -> None:
    assert [m.name for m in found("Statement on the anniversary of the Arva Peace Accord", ZoneRole.TITLE)] == [
        "Arva Peace Accord"
    ]


def test_no_break_spaces_stand_for_blanks(found: Found) -> None:
    mentions = found("They recalled the\u00a0basic\u00a0principles\u00a0and elements well-known to both.")
    assert [m.name for m in mentions] == ["basic principles and elements"]


def test_words_in_capitals_tell_no_name(found: Found) -> None:
    assert found("FINAL COMMUNIQUE OF THE SUMMIT ON THE AGREEMENT") == []


def test_instruments_come_in_the_order_of_the_text_and_cite_it(found: Found) -> None:
    text = "Under resolution 1244 (1999), the Brussels Accord and international law, both sides must act."
    mentions = found(text)
    assert [m.kind for m in mentions] == [MentionKind.INSTRUMENT] * 3
    assert [m.span.of(text) for m in mentions] == ["resolution 1244", "Brussels Accord", "international law"]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.integers(min_value=100, max_value=2800), min_size=1, max_size=6, unique=True),
    st.integers(min_value=1946, max_value=2024),
)
def test_every_number_of_a_list_is_found_with_the_year_at_its_end(numbers: list[int], year: int) -> None:
    listed = ", ".join(map(str, numbers[:-1])) + (" and " if len(numbers) > 1 else "") + str(numbers[-1])
    text = f"The Council recalls its resolutions {listed} ({year})."
    sentences = parse_sentences(text, [Stretch(Span(0, len(text)), 1, ZoneRole.BODY)])
    dates = tuple(find_date_mentions(sentences, text, issue_date=None))
    mentions = list(find_instruments(sentences, text, mentions=dates))
    assert [(m.key, str(m.date)) for m in mentions] == [(str(n), str(year)) for n in numbers]
