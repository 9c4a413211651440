"""Counterparts have the post of the person they are compared with."""

from __future__ import annotations

from collections.abc import Callable

from communique.model.reading import Group, Known, Mention

Gathered = tuple[tuple[Known, ...], tuple[Group, ...], tuple[Mention, ...]]


def test_a_counterpart_has_the_same_post_in_his_country(gathered: Callable[[str], Gathered]) -> None:
    people, _, _ = gathered("Foreign Minister Ann Dee of Kenya met her Ugandan counterpart, Tom Roe, in Oslo.")
    assert [(o.post, o.of) for o in people[1].offices] == [("Foreign Minister", "Uganda")]


def test_a_counterpart_of_nobody_has_no_post(gathered: Callable[[str], Gathered]) -> None:
    people, _, _ = gathered("The talks with the Ugandan counterpart, Tom Roe, went on.")
    assert all(not p.offices for p in people)
