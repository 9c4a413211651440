"""Posts in a line: a grammar of titles of office.

    post        = qualifier* owner? (modifier | portfolio)* HEAD complement*
    owner       = country's adjective or name | body | post, with or without a possessive ending
    complement  = of COUNTRY | of BODY | of POST | of / for PORTFOLIO | for / to / on / in AREA

The country or body goes into `Office.of`, all else into `Office.post`; plural heads give one office for each owner. Invariant: a node's
offices are never empty.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.knowledge.posts import load_post_words
from communique.model.actor import Office
from communique.read.names import Line
from communique.read.posts_complements import (
    Complement,
    Inner,
    find_appointer,
    find_body_after,
    find_complement,
    find_country_after,
    past_letters,
)
from communique.read.posts_parts import Head, Owner, find_head, find_owners, find_trade

_OWNED = frozenset({"leader", "chief", "commander", "adviser", "advisor", "aide"})
"""Weak heads that are posts with an owner before them alone ("the Lakeland leader")."""

DEEPEST = 3
"""How many posts may stand inside each other ("Envoy of the Chair of the Council")."""


@dataclass(frozen=True, slots=True)
class PostNode:
    """A post's phrase in a line."""

    first: int
    """Index of its first word, after any article."""

    end: int
    """One past its last word."""

    offices: tuple[Office, ...]
    """The offices it states."""

    codes: tuple[str, ...]
    """For each office the alpha-2 code of its country; empty if none."""

    head: str
    """Head noun, singular, folded."""

    is_plural: bool = False
    """Whether the head is plural."""

    qualifier: str = ""
    """"former", "acting", "designate" or empty."""

    is_small: bool = False
    """Whether the head is in small letters."""

    is_weak: bool = False
    """Whether it needs a name beside it to be a post ("chair", "member")."""


def post_at(line: Line, index: int, depth: int = 0) -> PostNode | None:
    """The post whose phrase begins at a word; None if none does."""
    start, qualifier, kept = _qualifiers(line, index)
    owners, core = find_owners(line, start)
    head = find_head(line, core)
    if head is None and core > start:
        owners, core = (), start
        head = find_head(line, core)
    if head is None:
        return _trade(line, index, depth)
    inner = _possessed(line, index, head, depth)
    if inner:
        return inner
    return _complete(line, index, (core, head, owners, qualifier, kept), depth)


def _trade(line: Line, index: int, depth: int) -> PostNode | None:
    """As in "A B, an artillery crew chief in X", "a Y gang leader": a post in apposition, of any trade, where a body owns it."""
    if line.low(index - 1) not in ("a", "an") or line.low(index - 2) != ",":
        return None
    owners, core = find_owners(line, index)
    head = find_trade(line, core)
    node = _complete(line, index, (core, head, owners, "", ""), depth) if head is not None else None
    return node if node is not None and any(o.of for o in node.offices) else None


def _qualifiers(line: Line, index: int) -> tuple[int, str, str]:
    """First word after the qualifiers, what they say, and the one that stays in the post."""
    words, place, said, kept = load_post_words(), index, "", ""
    while line.low(place).removeprefix("then-") in words.qualifiers and line.is_joined(place + 1):
        low = line.low(place)
        said = words.qualifiers[low] or said
        if low in ("former", "acting", "interim", "caretaker", "transitional", "transition"):
            kept = line.words[place].text
        place += 1
    return place, said, kept


def _possessed(line: Line, index: int, head: Head, depth: int) -> PostNode | None:
    """A post owned by a post ("Secretary-General's Special Envoy")."""
    if line.low(head.end) not in ("'s", "'") or depth >= DEEPEST:
        return None
    inner = post_at(line, head.end + 1, depth + 1)
    if inner is None or any(o.of for o in inner.offices):
        return None
    owner = line.text(index, head.end)
    offices = tuple(Office(o.post, owner) for o in inner.offices)
    return PostNode(
        index, inner.end, offices, inner.codes, inner.head, inner.is_plural, inner.qualifier, inner.is_small
    )


def _complete(
    line: Line, index: int, parts: tuple[int, Head, tuple[Owner, ...], str, str], depth: int
) -> PostNode | None:
    core, head, owners, qualifier, kept = parts
    end, tail = head.end, ""
    while found := find_complement(
        line, at := past_letters(line, end), head, has_owner=bool(owners), inner=_inner(depth)
    ):
        tail += _said(line, at, found)
        owners = owners or found.owners
        end = found.end
    if not owners and (appointer := find_appointer(line, end)):
        owners, end = appointer.owners, appointer.end
    if not owners and not head.is_plural and (after := find_country_after(line, head, end)):
        owners, end = after.owners, after.end
    if not owners and not head.is_plural and (after := find_body_after(line, index, end, head)):
        owners, end = after.owners, after.end
    bases = [_base(line, base_first, base_last, head, kept) + tail for base_first, base_last in head.cores(core)]
    pairs = [(_office(base, owner), owner.code if owner else "") for owner in owners or (None,) for base in bases]
    if not head.is_plural:
        pairs = pairs[:1]
    if line.low(end) in ("-designate", "-elect", "designate", "elect"):
        qualifier, end = "designate", end + 1
    is_weak = not _is_sure(line, head, end, owners, index)
    offices, codes = tuple(o for o, _ in pairs), tuple(c for _, c in pairs)
    return PostNode(index, end, offices, codes, head.name, head.is_plural, qualifier, not head.is_capital, is_weak)


def _office(base: str, owner: Owner | None) -> Office:
    if owner is None:
        return Office(base)
    return Office(f"{owner.inside} {base}" if owner.inside else base, owner.name)


def _inner(depth: int) -> Inner:
    def parse(line: Line, index: int) -> tuple[int, Office, str] | None:
        node = post_at(line, index, depth + 1) if depth < DEEPEST else None
        return (node.end, node.offices[0], node.codes[0]) if node and not node.is_weak else None

    return parse


def _said(line: Line, start: int, found: Complement) -> str:
    """What a complement adds to the words of the post."""
    return " " + line.text(start, found.end) if found.is_part else ""


def _base(line: Line, first: int, last: int, head: Head, kept: str) -> str:
    """The words of the post itself, singular."""
    before = line.text(first, last) if last > first else ""
    noun = head.name if head.is_plural or head.is_mistyped else line.text(head.first, head.end)
    if (head.is_plural or head.is_mistyped) and head.is_capital:
        noun = "-".join(_title(part) for part in noun.split("-")) if "-in-" not in noun else noun.capitalize()
    words = " ".join(part for part in (kept, before, noun) if part)
    half = len(words) // 2
    # a title written twice in a row ("Secretary of State Secretary of State")
    return words[:half] if len(words) % 2 and words[half] == " " and words[:half] == words[half + 1 :] else words


def _title(words: str) -> str:
    return " ".join(w if w in ("of", "and", "the") else w[:1].upper() + w[1:] for w in words.split(" "))


def _is_sure(line: Line, head: Head, end: int, owners: tuple[Owner, ...], index: int) -> bool:
    words = load_post_words()
    if head.name in words.always:
        return True
    if owners and all(owner.is_small for owner in owners):
        return False
    if head.is_capital and (owners or end > head.end or head.first > index):
        return True
    if head.is_capital and line.low(index - 1) in ("the", "his", "her", "their", "its"):
        return True
    return bool(owners) and (end > head.end or head.name in _OWNED)
