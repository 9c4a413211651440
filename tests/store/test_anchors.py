from __future__ import annotations

from communique.store.anchors import anchors_of, text_of

from .conftest import Written, meeting


def test_a_fact_alone_on_its_words_is_named_by_them(page: Written) -> None:
    (anchor,) = anchors_of([meeting(page)])
    assert anchor == f"meeting:{page.sha256}:{meeting(page).citations[0].start}-{meeting(page).citations[0].end}"


def test_two_facts_on_the_same_words_have_two_anchors(page: Written) -> None:
    one, two = anchors_of([meeting(page, "A"), meeting(page, "B")])
    assert one != two
    assert one.partition("#")[0] == two.partition("#")[0]
    assert anchors_of([meeting(page, "B"), meeting(page, "A")]) == (two, one)


def test_facts_that_differ_in_lesser_parts_are_numbered(page: Written) -> None:
    one, two = anchors_of([meeting(page, "A"), meeting(page, "A")])
    assert two == f"{one}.2"


def test_every_anchor_tells_its_kind_and_text(page: Written) -> None:
    facts = [*page.record.facts, meeting(page, "A"), meeting(page, "A")]
    assert [text_of(a) for a in anchors_of(facts)] == [(f.kind_name, page.sha256) for f in facts]


def test_the_name_of_an_identity_is_no_anchor() -> None:
    assert text_of("person:Brandt") is None
