"""Drafts in words."""

from __future__ import annotations

from typing import Any

from communique.show.drafts import write_draft

SENTENCE = {"paragraph_of_draft": 1, "draft_sentence": "The ferry sails."}
CITED: dict[str, Any] = {
    "statement": "2019-envoys",
    "paragraph": 2,
    "exact": "ferry",
    "citations": [{}],
    "sentence": "The ferry sailed.",
}


def told(*rows: dict[str, Any], on: str | None = "2019-05-09") -> str:
    return " ".join(" ".join(write_draft(rows, on=on)).split())


def test_doubts_come_first_with_what_the_texts_hold() -> None:
    claim = {
        "holder": "Ana Brandt",
        "post": "Mayor",
        "distance": "on that day",
        "issued": "2019",
        "statement": "s",
        "paragraph": 1,
    }
    post = {
        "what": "post",
        "words": "Mayor",
        "holder": "Tom Reyes",
        "office": "Mayor of Port Vell",
        "reason": "somebody else in this post",
        "claims": [claim],
    }
    day = {"what": "date that cannot be", "words": "31 June", "reason": "no calendar has this day"}
    found = told(day, post)
    assert found.startswith("DOUBTS (2), as of 2019-05-09 date: “31 June”: no calendar has this day")
    assert "Tom Reyes as Mayor of Port Vell (“Mayor”): somebody else in this post in the texts held" in found
    assert "Ana Brandt, “Mayor” (on that day): s, p1" in found


def test_a_draft_without_a_day_is_told_so() -> None:
    assert "the draft tells no day" in told(on=None)


def test_a_known_wording_is_told_with_first_and_last_use() -> None:
    known = {
        "what": "known wording",
        "words": "ferry",
        "statements": 2,
        "first": "2012",
        "last": "2019",
        "issuers": ["Envoys"],
    }
    assert "known: “ferry”: used in 2 statements, first 2012, last 2019, by Envoys; 2019-envoys, p2" in told(
        {**known, **CITED, **SENTENCE}
    )


def test_the_nearest_wording_is_told_with_its_changes() -> None:
    near = {"what": "nearest held", "words": "x", "kept": 0.5, "issued": "2019", "again": 0}
    changes = [{"change": "replaced", "before": "sailed", "after": "sails"}]
    assert "nearest: 50 % the same, 2019-envoys, p2 (2019): The ferry sailed. ± sailed → sails" in told(
        {**near, **CITED, **SENTENCE, "changes": changes}
    )
    assert "word for word in 2019-envoys, p2 (2019)" in told({**near, **CITED, **SENTENCE, "changes": []})


def test_a_sentence_without_precedent_is_told_so() -> None:
    assert "no precedent" in told({"what": "no precedent", "citations": [], **SENTENCE})


def test_the_order_of_naming_is_counted() -> None:
    order = {"what": "order of naming", "counts": {"Fiji, Malta": 2, "Malta, Fiji": 1}, "pattern": "p1 Fiji, p2 Malta"}
    assert "ORDER OF NAMING (1 pair) Fiji, Malta 2; Malta, Fiji 1: p1 Fiji, p2 Malta" in told(order)
