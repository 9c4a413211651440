"""Post equivalents: when two names of a post are one post, from `post_equivalents.yaml`.

Invariant: the standard form is folded to small letters; a post of a country or body is given without it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from communique.knowledge.folding import fold
from communique.knowledge.tables import load_table
from communique.model.errors import KnowledgeError


@lru_cache(maxsize=16384)
def standard_post(post: str) -> str:
    """The post in the form under which all its names meet.

    >>> standard_post("Minister of Foreign Affairs") == standard_post("Foreign Minister")
    True
    >>> standard_post("Secretary of State")
    'secretary of state'
    """
    folded = " ".join(fold(post).split())
    for pattern, to in _rules():
        folded = " ".join(pattern.sub(to, folded).split())
    return folded


@lru_cache(maxsize=16384)
def posts_that_answer(post: str) -> frozenset[str]:
    """The standard forms that answer a question for a post: its own, and those of like rank and field.

    >>> "europe and foreign affairs minister" in posts_that_answer("Foreign Minister")
    True
    """
    standard = standard_post(post)
    return frozenset({standard, *load_table("post_equivalents")["answers"].get(standard, ())})


@lru_cache(maxsize=16384)
def post_field(post: str) -> str:
    """The field of a government post ("foreign"); empty if it is no such post or tells no field.

    >>> post_field("Deputy Foreign Minister"), post_field("Deputy Secretary of State"), post_field("Special Envoy")
    ('foreign', 'foreign', '')
    """
    table = load_table("post_equivalents")
    words = set(re.split(r"[^a-z-]+", standard_post(post)))
    if not words & set(table["government"]) or words & set(table["bodies"]):
        return ""
    return next((field for field, told in table["fields"].items() if words & set(told)), "")


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    try:
        return tuple((re.compile(row["pattern"]), row["to"]) for row in load_table("post_equivalents")["rules"])
    except (KeyError, re.error) as error:
        table, part = "post_equivalents", "rules"
        raise KnowledgeError(table, part, str(error)) from error
