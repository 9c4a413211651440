"""Newspapers, bodies, and the host that furniture names."""

from __future__ import annotations

import pytest

from communique.zone.publishers import host_in_words, is_body_name, is_newspaper_name, is_organ_name, says_repost


@pytest.mark.parametrize(
    "name",
    ["The Dunmere Courier", "BRENIK HERALD", "LakePost", "The Lakeshore Herald", "ReliefWeb", "Arva News Agency"],
)
def test_newspapers_agencies_and_archives_are_known_by_their_names(name: str) -> None:
    assert is_newspaper_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Press Service",
        "Latest News",
        "Events / News",
        "World News",
        "Ministry Press",
        "Harrow Group",
        "The talks were good news",
        "Press Office of the Council",
        "",
    ],
)
def test_sections_offices_and_sentences_are_no_newspapers(name: str) -> None:
    assert not is_newspaper_name(name)


@pytest.mark.parametrize(
    ("line", "host"),
    [
        ("Get notified of the latest updates from LakePost.", "LakePost"),
        ("Subscribe to the Courier for five marks a month.", "Courier"),
        ("Get the Herald in your mailbox every morning", "Herald"),
        ("© 2031 The Dunmere Times. All rights reserved.", "The Dunmere Times"),
        ("Copyright 2019-2031 Arva Tribune", "Arva Tribune"),
        ("Follow us on social media", None),
        ("Subscribe to our newsletter", None),
        ("© 2031 Ministry of Foreign Affairs of Arvania", None),
    ],
)
def test_the_host_stands_in_subscription_and_copyright_lines(line: str, host: str | None) -> None:
    assert host_in_words([line], comments=False) == host


def test_a_plain_name_is_a_host_only_where_readers_may_comment() -> None:
    line = "Get the latest updates from Lakeshore."
    assert [host_in_words([line], comments=c) for c in (True, False)] == ["Lakeshore", None]


def test_bodies_and_their_organs_are_known() -> None:
    assert [
        is_body_name(n) for n in ("MINISTRY OF FOREIGN AFFAIRS", "Council of Ministers", "Envoy visits the mission")
    ] == [True, True, False]
    assert [is_organ_name(n) for n in ("PEACE COUNCIL", "Information Department")] == [True, False]


def test_a_page_says_that_it_carries_another_text() -> None:
    assert says_repost("The Courier publishes their statement in full.")
    assert not says_repost("The harvest was good.")
