"""Names compared by their words: posts, bodies and countries under different spellings.

Invariant: comparing never changes a name; it is shown as the text writes it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from communique.knowledge.bodies import load_bodies
from communique.knowledge.countries import load_countries
from communique.model.reading import Token

REMEMBERED = 4096
"""Names whose words are kept, per process."""

_SHORT = 3
"""Letters up to which a final "s" is no plural."""

_SEXLESS = {
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "chairman": "chairperson",
    "chairwoman": "chairperson",
}
"""Names of one post."""

_SMALL = frozenset({"the", "of", "for", "and", "a", "an", "in", "to"})


def singular_of(token: Token) -> str:
    """The noun in the singular; the parser leaves names as they are ("Committees")."""
    lemma = token.lemma.casefold()
    if token.tag != "NNPS" or not lemma.endswith("s"):
        return lemma
    return re.sub(r"ies$", "y", lemma) if lemma.endswith("ies") else lemma[:-1]


@lru_cache(maxsize=REMEMBERED)
def words_of(name: str) -> frozenset[str]:
    """Comparable words of a post or body: case, plural and small words aside.

    >>> sorted(words_of("the Co-Chairs of the Lake Group"))
    ['chair', 'co', 'group', 'lake']
    """
    words = name.casefold().replace("’s", "").replace("'s", "").replace("-", " ").replace(",", " ").split()
    words = [_SEXLESS.get(w, w) for w in words]
    return frozenset(
        w[:-1] if len(w) > _SHORT and w.endswith("s") and not w.endswith("ss") else w for w in words if w not in _SMALL
    )


def is_same_body(left: str, right: str) -> bool:
    """Whether two names are of one country or body.

    >>> is_same_body("DRC", "Democratic Republic of the Congo"), is_same_body("Ghana", "Togo")
    (True, False)
    """
    if words_of(left) <= words_of(right) or words_of(right) <= words_of(left):
        return True
    known = _identities()
    found = known.get(left.casefold())
    return found is not None and found == known.get(right.casefold())


def is_known(name: str) -> bool:
    """Whether a country or body of this name is known.

    >>> is_known("Russian Federation"), is_known("Lakeland")
    (True, False)
    """
    return name.casefold() in _identities()


def identity_of(name: str) -> str:
    """The identifier of a known country or body; empty if it is unknown.

    >>> identity_of("Fiji"), identity_of("Lakeland")
    ('FJ', '')
    """
    return _identities().get(name.casefold(), "")


@cache
def _identities() -> dict[str, str]:
    """Every name and short form of a country or body, to its identifier."""
    countries = {
        name.casefold(): country.code for country in load_countries() for name in (country.name, *country.also)
    }
    return {**{name.casefold(): body.id for body in load_bodies() for name in (body.name, *body.also)}, **countries}


def head_part(name: str) -> str:
    """The name up to what it belongs to.

    >>> head_part("Spokesperson for the Secretary-General")
    'Spokesperson'
    """
    return re.split(r" (?:of|for|to|on) ", name, maxsplit=1)[0]
