"""Ties of a fact: the links of the dossier that tell what became of it, with the other side of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from communique.dossier import Dossier
from communique.dossier.rows import rows_of_links
from communique.model.cited import Cited
from communique.model.errors import NotFoundError
from communique.model.facts import Fact
from communique.model.resolved import Link
from communique.show import says
from communique.web import addresses
from communique.web.answer import Row

F = TypeVar("F", bound=Fact)

SAME = "same_meeting"
"""The tie between two accounts of one meeting."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A link seen from one of its sides."""

    kind: str
    """What became of it ("held as planned", "moved", "cancelled", "conflict")."""

    is_later: bool
    """Whether the other side is the later one."""

    says: str
    """What the other side says; empty if it is a passage only."""

    href: str
    """Page of the other side; empty if it has none."""

    row: Row
    """The link with the passages of both sides."""

    passages: Sequence[tuple[Row, str]]
    """The passages of both sides, each with its sentence."""


def fact_called(dossier: Dossier, name: str, kind: type[F]) -> Cited[F]:
    """The fact of a kind whose id begins so.

    Raises:
        NotFoundError: there is none.
    """
    found = dossier.fact(name)
    if not isinstance(found.fact, kind):
        raise NotFoundError(kind.kind_name, name)
    return cast("Cited[F]", found)


def ties_of(dossier: Dossier, ids: Iterable[str]) -> Sequence[Tie]:
    """The ties of facts but for those to other accounts of the same meeting."""
    own = set(ids)
    return tuple(_tie(dossier, link, own) for link in dossier.links(of=own) if link.kind != SAME)


def _tie(dossier: Dossier, link: Link, own: set[str]) -> Tie:
    is_later = link.left in own
    other = _other(dossier, link.right if is_later else link.left)
    row = rows_of_links(dossier, [link])[0]
    sentences: dict[str, Row] = {}
    for citation, shown in zip(link.citations, row["citations"], strict=True):
        sentences.setdefault(dossier.sentence(citation), shown)
    passages = tuple((shown, sentence) for sentence, shown in sentences.items())
    kind = link.kind.replace("_", " ")
    if other is None:
        return Tie(kind, is_later, "", "", row, passages)
    href = addresses.fact(other.fact.kind_name, other.fact.id)
    return Tie(kind, is_later, says(other.fact), href, row, passages)


def _other(dossier: Dossier, name: str) -> Cited[Any] | None:
    try:
        return dossier.fact(name)
    except NotFoundError:
        return None


def told_together(links_of: Callable[[set[str]], Iterable[Link]], name: str) -> tuple[str, ...]:
    """The ids of all accounts of the meeting of one account, itself left out.

    Accounts are put together step by step: what is the same as the same is the same.

    Args:
        links_of: gives the ties between accounts of which one side is among some ids.
        name: id of the account.
    """
    known, new = {name}, {name}
    while new := {side for link in links_of(new) for side in (link.left, link.right)} - known:
        known |= new
    return tuple(sorted(known - {name}))
