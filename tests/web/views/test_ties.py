"""Ties of facts."""

from collections.abc import Callable, Iterable

import pytest

from communique.dossier import Dossier
from communique.model.citation import Citation
from communique.model.errors import NotFoundError
from communique.model.facts import Act, Meeting
from communique.model.resolved import Link
from communique.web.views.ties import fact_called, ties_of, told_together


def same(left: str, right: str) -> Link:
    return Link("same_meeting", left, right, "same day", 0.9, (Citation("ab", 0, 3, "met"),))


def among(*links: Link) -> Callable[[set[str]], Iterable[Link]]:
    return lambda ids: [k for k in links if ids & {k.left, k.right}]


def test_accounts_are_put_together_step_by_step() -> None:
    assert told_together(among(same("a", "b"), same("b", "c"), same("x", "y")), "a") == ("b", "c")


def test_a_meeting_told_once_has_no_other_accounts() -> None:
    assert told_together(among(same("x", "y")), "a") == ()


def test_a_tie_is_seen_from_both_sides(dossier: Dossier) -> None:
    link = dossier.links(kind="moved")[0]
    earlier, later = (
        next(t for t in ties_of(dossier, [side]) if t.kind == "moved") for side in (link.left, link.right)
    )
    assert earlier.is_later
    assert not later.is_later
    assert earlier.href == f"/m/{link.right}"


def test_accounts_of_the_same_meeting_are_no_ties(dossier: Dossier) -> None:
    link = dossier.links(kind="same_meeting")[0]
    assert "same meeting" not in {t.kind for t in ties_of(dossier, [link.left])}


def test_a_fact_of_another_kind_is_not_found(dossier: Dossier) -> None:
    act = dossier.acts()[0].fact.id
    assert fact_called(dossier, act, Act).fact.id == act
    with pytest.raises(NotFoundError):
        fact_called(dossier, act, Meeting)
