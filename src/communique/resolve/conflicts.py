"""Conflicts: what statements tell differently of one person, instrument or meeting, kept side by side.

Invariant: a conflict names no right side; both passages are cited, and nothing is corrected.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from communique.knowledge.post_equivalents import post_field, posts_that_answer, standard_post
from communique.model.actor import ActorKind
from communique.model.citation import Citation
from communique.model.facts import Holding
from communique.model.finding import Finding, Severity
from communique.model.partial_date import PartialDate
from communique.model.resolved import Link
from communique.resolve.actors import Cast
from communique.resolve.digest import Digest
from communique.resolve.instruments import Library

_NEAR_DAYS = 45
"""Days within which two titles of one person are a conflict and not a career."""


def find_title_conflicts(digests: Sequence[Digest], cast: Cast, statement_of: Mapping[str, str]) -> tuple[Link, ...]:
    """Two titles of one person in one field of one state, in two statements of near days."""
    held: dict[str, list[tuple[Digest, Holding]]] = defaultdict(list)
    for digest in digests:
        for holding in digest.holdings:
            known_id = cast.names.get((digest.sha256, holding.holder, ActorKind.PERSON))
            if (
                known_id is not None
                and holding.qualifier not in {"former", "designate"}
                and post_field(holding.office.post)
            ):
                held[known_id].append((digest, holding))
    links = [link for known_id in sorted(held) for link in _titles(held[known_id], cast, statement_of)]
    return tuple(sorted(links, key=lambda k: (k.left, k.right)))


def find_date_conflicts(library: Library) -> tuple[Link, ...]:
    """Two dates told for one instrument."""
    links = []
    for known_id in sorted(library.mentions):
        first: dict[str, tuple[str, Citation]] = {}
        for mention in library.mentions[known_id]:
            day = mention.key[1]
            if not day:
                continue
            for other, (left, cited) in sorted(first.items()):
                if not mention.fact.date or other == day or _overlap(other, day):
                    continue
                name = mention.fact.name
                reason = f"{name!r}: one text says {other}, another {day}"
                links.append(Link("conflict", left, mention.fact.id, reason, 0.7, (cited, mention.fact.citations[0])))
            first.setdefault(day, (mention.fact.id, mention.fact.citations[0]))
    return tuple(links)


def tell_conflicts(links: Sequence[Link], where: Mapping[str, str]) -> tuple[Finding, ...]:
    """A finding for each conflict, at the passage of its later side."""
    return tuple(
        Finding(
            where[link.citations[-1].sha256],
            "conflict",
            f"statements disagree: {link.reason}; both are kept",
            Severity.INFO,
            link.citations[-1].span,
        )
        for link in links
        if link.kind == "conflict"
    )


def _titles(held: Sequence[tuple[Digest, Holding]], cast: Cast, statement_of: Mapping[str, str]) -> Iterator[Link]:
    seen: set[frozenset[str]] = set()
    for (one, a), (other, b) in _near_pairs(sorted(held, key=_order)):
        if statement_of[one.sha256] == statement_of[other.sha256]:
            continue
        titles = frozenset({standard_post(a.office.post), standard_post(b.office.post)})
        if titles in seen or not _disagree(a, b, cast) or _is_told_with(a, other, b) or _is_told_with(b, one, a):
            continue
        seen.add(titles)
        reason = f"{a.holder}: {a.as_written!r} in one text, {b.as_written!r} in the other"
        yield Link("conflict", a.id, b.id, reason, 0.8, (a.citations[0], b.citations[0]))


def _order(held: tuple[Digest, Holding]) -> tuple[str, str, str]:
    digest, holding = held
    return (str(digest.date or digest.issue.not_before or "9"), digest.sha256, holding.id)


def _disagree(one: Holding, other: Holding, cast: Cast) -> bool:
    a, b = standard_post(one.office.post), standard_post(other.office.post)
    if a in posts_that_answer(b) or b in posts_that_answer(a) or post_field(a) != post_field(b):
        return False
    left, right = (cast.states.nation(o.of) or (o.of or "") for o in (one.office, other.office))
    return not left or not right or left == right


def _is_told_with(holding: Holding, digest: Digest, other: Holding) -> bool:
    """Whether the text of the other title gives this one too: then the person holds both."""
    return any(
        h.holder == other.holder and standard_post(h.office.post) == standard_post(holding.office.post)
        for h in digest.holdings
    )


def _near_pairs(
    held: Sequence[tuple[Digest, Holding]],
) -> Iterator[tuple[tuple[Digest, Holding], tuple[Digest, Holding]]]:
    """Pairs of near days, of holdings in the order of days; those of unknown days are left out."""
    dated = sorted(((day, each) for each in held if (day := _day(each[0])) is not None), key=lambda pair: pair[0])
    for number, (day, each) in enumerate(dated):
        for later, other in dated[number + 1 :]:
            if (later - day).days > _NEAR_DAYS:
                break
            yield each, other


def _day(digest: Digest) -> date | None:
    told = digest.date or digest.issue.not_before
    return told.lower if told else None


def _overlap(one: str, other: str) -> bool:
    return PartialDate(one).overlaps(PartialDate(other))
