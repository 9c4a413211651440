"""The page of a post: who held it, as statements show it, nearest to a day if one is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from communique.dossier import Dossier
from communique.dossier.holders import Claim
from communique.dossier.names import near_names
from communique.dossier.rows import rows_of_claims
from communique.model.errors import NotFoundError
from communique.show import write_holder
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking, Form
from communique.web.views.office_lines import Line, lines_by, picture
from communique.web.views.once import once
from communique.web.views.post_holders import holders_of, posts_stated, with_passages

SHOWN = 40
"""Holders shown on the page; the JSON and CSV have all."""

NEAREST = 5
"""Holders told with their words, where a day is asked."""


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:
    """The page of a post, by its words ("Foreign Minister of France").

    Raises:
        NotFoundError: the texts put nobody in such a post.
    """
    words, on = parts["words"], asking.get("on")
    # A page shows some passages of very many; the other forms have all.
    is_page = asking.form is Form.HTML
    claims = once(dossier, ("post", words, on, is_page), lambda: holders_of(dossier, words, on=on, is_bare=is_page))
    if not claims:
        what = "post"
        raise NotFoundError(what, words, near_names(posts_stated(dossier), words))
    lines = lines_by(
        claims,
        lambda c: c.holder,
        lambda c: addresses.with_query(addresses.actor(c.cited.fact.holder), {"in": c.cited.statement.slug}),
    )
    by_nearness = sorted(lines, key=lambda n: (n.nearest.days is None, abs(n.nearest.days or 0)))
    shown: Sequence[Line] = lines[:SHOWN]
    nearest: Sequence[Line] = by_nearness[:NEAREST] if on else ()
    if is_page:
        shown, nearest = _with_passages(dossier, shown), _with_passages(dossier, nearest)
    rows = _short(claims) if is_page else rows_of_claims(claims)
    return Answer(
        "post.html",
        words,
        rows,
        context={
            "lines": shown,
            "left_out": max(0, len(lines) - SHOWN),
            "picture": picture(shown, label=f"Holders of {words}", as_of=on),
            "on": on,
            "here": addresses.post(words),
            "answer_in_words": write_holder(words, on or None, rows),
            "nearest": nearest,
        },
        crumbs=(("Overview", "/"), ("Holdings", "/holdings")),
    )


def _short(claims: Sequence[Claim]) -> Sequence[Row]:
    """What the sentence at the head of the page needs of each claim."""
    return [{"holder": c.holder, "distance": c.distance, "days": c.days} for c in claims]


def _with_passages(dossier: Dossier, lines: Sequence[Line]) -> Sequence[Line]:
    """Lines of bare claims, with the passages of those claims that a page shows."""
    found = with_passages(dossier, [claim for line in lines for claim in line.shown])
    return [replace(line, claims=tuple(found.get(id(c), c) for c in line.claims)) for line in lines]
