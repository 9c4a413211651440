"""The page of a post: who held it, as statements show it, nearest to a day if one is asked."""

from __future__ import annotations

from collections.abc import Mapping

from communique.dossier import Dossier
from communique.dossier.names import near_names
from communique.dossier.rows import rows_of_claims
from communique.model.errors import NotFoundError
from communique.show import write_holder
from communique.web import addresses
from communique.web.answer import Answer
from communique.web.asking import Asking
from communique.web.views.office_lines import lines_by, picture
from communique.web.views.once import once
from communique.web.views.post_holders import holders_of, posts_stated

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
    claims = once(dossier, ("post", words, on), lambda: holders_of(dossier, words, on=on))
    if not claims:
        what = "post"
        raise NotFoundError(what, words, near_names(posts_stated(dossier), words))
    lines = lines_by(
        claims,
        lambda c: c.holder,
        lambda c: addresses.with_query(addresses.actor(c.cited.fact.holder), {"in": c.cited.statement.slug}),
    )
    rows = rows_of_claims(claims)
    return Answer(
        "post.html",
        words,
        rows,
        context={
            "lines": lines[:SHOWN],
            "left_out": max(0, len(lines) - SHOWN),
            "picture": picture(lines[:SHOWN], label=f"Holders of {words}", as_of=on),
            "on": on,
            "here": addresses.post(words),
            "answer_in_words": write_holder(words, on or None, rows),
            "nearest": sorted(lines, key=lambda n: (n.nearest.days is None, abs(n.nearest.days or 0)))[:NEAREST]
            if on
            else (),
        },
        crumbs=(("Overview", "/"), ("Holdings", "/holdings")),
    )
