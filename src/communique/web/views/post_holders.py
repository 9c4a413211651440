"""Holders of a post, found without reading every holding of the dossier.

Idea: there are few different posts among many holdings; one holding of each is asked whether it answers, the others follow it.
Invariant: the claims are those of `Held.who`; a post that a text words in a way no question would is found by just these words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import cast

from communique.dossier import Dossier
from communique.dossier.holders import Claim, claims_of_person, claims_of_post, is_post_of
from communique.model.cited import Cited
from communique.model.errors import NotFoundError
from communique.model.facts import Holding
from communique.model.partial_date import PartialDate
from communique.web.views.actor import used_in

Stated = tuple[str, str, str]
"""A post, its country or body, and the qualifier; empty strings where there is none."""


def holders_of(dossier: Dossier, words: str, *, on: str = "", is_bare: bool = False) -> tuple[Claim, ...]:
    """Who held a post, or which posts a person held; nearest to a day first. Empty if the texts put nobody in it.

    Args:
        dossier: what is held.
        words: the post as asked.
        on: the day asked; empty for all times.
        is_bare: whether the claims may come without their passages, which `with_passages` adds to those shown.

    Raises:
        DateValueError: the day is no date.
        NotFoundError: nobody is called so, and the words are no post of a country or body.
    """
    day = PartialDate.parse(on) if on else None
    look = dossier.look_ups
    stated: Mapping[Stated, Sequence[int]] = look.kept.get("posts stated", lambda: _by_post(dossier))
    answering = look.kept.get(("posts that answer", words), lambda: _answering(dossier, words, stated))
    if not answering and (exact := [n for key, numbers in stated.items() if _words(key) == words for n in numbers]):
        return _as_stated(dossier, _read(dossier, exact, is_bare=is_bare), on)
    if not answering:
        # No post: a person, perhaps, whose holdings are few.
        named = () if is_post_of(words) else dossier.find_actors(words)
        return tuple(c for actor in named for c in dossier.who_held_by(actor, on=on or None))
    holdings = _read(dossier, sorted(n for key in answering for n in stated[key]), is_bare=is_bare)
    return claims_of_post(holdings, look.actor_book.known, words, day)


def _as_stated(dossier: Dossier, holdings: Sequence[Cited[Holding]], on: str) -> tuple[Claim, ...]:
    """The claims of holdings whose post is written exactly as asked, though it is no post as questions name them."""
    day = PartialDate.parse(on) if on else None
    by_holder: dict[str, list[Cited[Holding]]] = {}
    for held in holdings:
        by_holder.setdefault(_called(dossier, held), []).append(held)
    claims = [c for name, found in sorted(by_holder.items()) for c in claims_of_person(found, name, day)]
    return tuple(sorted(claims, key=lambda c: (c.days is None, abs(c.days or 0)))) if on else tuple(claims)


def _called(dossier: Dossier, held: Cited[Holding]) -> str:
    """The display name of a holder."""
    with suppress(NotFoundError):
        found = used_in(dossier.find_actors(held.fact.holder), held.fact.holder, held.statement.id)
        return found[0].name if found else held.fact.holder
    return held.fact.holder


def _words(stated: Stated) -> str:
    post, of, _ = stated
    return f"{post} of {of}" if of else post


def _answering(dossier: Dossier, words: str, stated: Mapping[Stated, Sequence[int]]) -> frozenset[Stated]:
    """The posts that answer the words, found by one holding of each."""
    look = dossier.look_ups
    samples = look.kept.get(
        "sample of each post", lambda: _read(dossier, [numbers[0] for numbers in stated.values()], is_bare=True)
    )
    return frozenset(_stated(c.cited.fact) for c in claims_of_post(samples, look.actor_book.known, words, None))


def posts_stated(dossier: Dossier) -> tuple[str, ...]:
    """Every post that the texts put somebody in."""
    stated: Mapping[Stated, Sequence[int]] = dossier.look_ups.kept.get("posts stated", lambda: _by_post(dossier))
    return tuple(sorted({_words(key) for key in stated}))


def _by_post(dossier: Dossier) -> Mapping[Stated, Sequence[int]]:
    look, out = dossier.look_ups, dict[Stated, list[int]]()
    for number, _, (office, qualifier) in look.store.fact_values(look.order(Holding), "office", "qualifier"):
        out.setdefault((office["post"], office.get("of") or "", qualifier or ""), []).append(number)
    return out


def _read(dossier: Dossier, numbers: Sequence[int], *, is_bare: bool) -> tuple[Cited[Holding], ...]:
    look = dossier.look_ups
    chosen = look.order(Holding).keeping(frozenset(numbers))
    return cast("tuple[Cited[Holding], ...]", look.bare(chosen) if is_bare else look.whole(chosen))


def with_passages(dossier: Dossier, claims: Sequence[Claim]) -> Mapping[int, Claim]:
    """Claims that were read bare, each with its passage, by the `id` of the bare one."""
    whole = dossier.look_ups.with_passages([c.cited for c in claims])
    return {id(bare): replace(bare, cited=cited) for bare, cited in zip(claims, whole, strict=True)}


def _stated(fact: Holding) -> Stated:
    return fact.office.post, fact.office.of or "", fact.qualifier
