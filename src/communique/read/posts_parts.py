"""Parts of a post's phrase: owners before the head, and the head itself.

Each function reads from one word on and says where its part ends. Invariant: no part reaches over a mark other than the commas
inside a portfolio.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from communique.knowledge.bodies import load_bodies, load_body_words
from communique.knowledge.posts import load_post_words
from communique.read.bodies import body_at, is_portfolio
from communique.read.names import BodyNode, Line
from communique.read.names_lexicon import Hit, HitKind

LONGEST_RUN = 8
"""Words that may stand before a head noun, or in an unknown owner's name."""

LONGEST_OPERATION = 4
"""Words of an operation's name behind a dash."""

LONGEST_TRADE = 3
"""Unlisted words in small letters before the head of a post in apposition ("a rescue crew chief")."""

DASHES = ("-", "–", "—")
POSSESSIVE = ("'s", "'")
HEADS = (HitKind.POST, HitKind.POSTS)


@dataclass(frozen=True, slots=True)
class Owner:
    """The country or body that a post belongs to."""

    name: str
    """As written, in short form."""

    code: str = ""
    """Alpha-2 code of a country; empty for bodies."""

    inside: str = ""
    """A body of that country whose name belongs to the post ("Security Council" of "the X Security Council Secretary")."""

    is_small: bool = False
    """Whether it is a body's common noun ("the government delegation"), which makes no post without a name beside it."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head noun of a post."""

    first: int
    """Index of its first word."""

    end: int
    """One past its last word."""

    name: str
    """Singular, folded."""

    is_plural: bool
    """Whether it is plural."""

    is_capital: bool
    """Whether it begins with a capital."""

    split: int = -1
    """Index of an "and" between two portfolios before a plural head; -1 if none."""

    is_mistyped: bool = False
    """Whether the text misspells or shortens it."""

    def cores(self, core: int) -> Iterator[tuple[int, int]]:
        """The stretches of words before the head, one for each of several portfolios."""
        if self.split < 0 or not self.is_plural:
            yield core, self.first
        else:
            yield core, self.split
            yield self.split + 1, self.first


def find_owners(line: Line, index: int) -> tuple[tuple[Owner, ...], int]:
    """The owners that stand from a word on before a post, and the first word after them."""
    owners: list[Owner] = []
    place = index
    while True:
        found = _owner(line, place)
        if found is None:
            return (tuple(owners), place) if owners else ((), index)
        owner, place = found
        owners.append(owner)
        following = place + (line.low(place) == ",")
        following += line.low(following) == "and"
        further = line.hit(following, HitKind.STATE, HitKind.ADJECTIVE)
        if following == place or not further or (following == place + 1 and _closes(line, place, further.end)):
            return tuple(owners), place
        if (
            line.is_state_by_name(index)
            and further.kind is HitKind.ADJECTIVE
            and not line.hit(following, HitKind.STATE)
        ):
            return (), index
        place = following


def _closes(line: Line, place: int, end: int) -> bool:
    """As in "the Lake Union, Fijian President A said": a comma alone ends the clause where no row of owners goes on behind it."""
    return line.low(place) == "," and line.low(end) not in (",", "and", "&")


def _owner(line: Line, place: int) -> tuple[Owner, int] | None:
    state = line.hit(place, HitKind.STATE, HitKind.ADJECTIVE)
    opening = line.hit(place, *HEADS)
    if opening and opening.end - place > 1:
        return None
    is_federal = line.low(place) == "union" and line.low(place + 1) in ("minister", "ministers")
    body = body_at(line, place) if line.is_capital(place) and not is_federal else None
    body_end = _before_head(line, place, body.end) if body else 0
    if body and body_end > (state.end if state else place):
        end = _past_operation(line, body_end)
        owner = _body_owner(line, place, body if end == body.end else BodyNode(place, end, body.key), state)
    elif state and (seated := _seat_of_state(line, place, state)):
        return seated
    elif state:
        end = state.end
        owner = owner_of(line, place, state)
    elif seat := line.hit(place, HitKind.SEAT):
        end = seat.end
        owner = Owner(line.text(place, end), seat.code)
    elif _is_bare_owner(line, place):
        end = place + 1
        owner = Owner(line.words[place].text)
    else:
        return None
    if line.low(end) == "(" and line.low(end + 2) == ")" and line.words[end + 1].text.isupper():
        # an acronym in brackets stands between a body and the post
        end += 3 if line.hit(end + 3, *HEADS) or line.low(end + 3) in load_post_words().modifiers else 0
    return owner, end + (line.low(end) in POSSESSIVE)


def _is_bare_owner(line: Line, place: int) -> bool:
    """Whether a body's noun alone owns the post behind it ("Council President", but not "Union Minister")."""
    low = line.low(place)
    is_noun = line.is_capital(place) and low in load_body_words().alone and low not in load_post_words().modifiers
    return is_noun and line.hit(place + 1, *HEADS) is not None


def _seat_of_state(line: Line, place: int, state: Hit) -> tuple[Owner, int] | None:
    """A country that fills a post of a body ("X's Lake Group Co-Chair"): the post keeps the body's name."""
    start = state.end + 1
    body = body_at(line, start) if line.low(state.end) in POSSESSIVE and line.is_capital(start) else None
    head = line.hit(body.end, *HEADS) if body else None
    if body is None or head is None or not head.name.startswith("co-"):
        return None
    country = owner_of(line, place, state)
    return Owner(country.name, country.code, line.text(start, body.end)), body.end


@cache
def _organisations() -> frozenset[str]:
    return frozenset(body.id for body in load_bodies() if body.kind == "organisation")


def _before_head(line: Line, place: int, end: int) -> int:
    """End of a body's name without the words that open the post behind it ("X Executive" of "X Executive Secretary")."""
    stop = next((n for n in range(place + 1, end) if _begins_post(line, n, end)), end)
    while place + 1 < stop < end and line.low(stop - 1) in load_post_words().modifiers:
        stop -= 1
    return stop


def _begins_post(line: Line, place: int, end: int) -> bool:
    """Whether a post's head begins inside a body's name and ends behind it; the "Force" of a task force belongs to the body."""
    hit = line.hit(place, *HEADS)
    return hit is not None and hit.end > end and line.low(place - 1) != "task"


def _past_operation(line: Line, end: int) -> int:
    """End of a body with its operation behind a dash, before the post ("Lake Task Force – Calm Water Commander")."""
    if line.low(end) not in DASHES:
        return end
    for place in range(end + 1, end + 1 + LONGEST_OPERATION):
        if place > end + 1 and line.hit(place, *HEADS):
            return place
        if not line.is_capital(place):
            return end
    return end


def _body_owner(line: Line, place: int, body: BodyNode, state: Hit | None) -> Owner:
    """A body as owner; of a country's body the country, the body inside."""
    if state is None or body.key or line.low(body.end) == "of":
        return Owner(line.text(place, body.end))
    known = line.hit(state.end, HitKind.BODY)
    if known and known.end == body.end and known.code in _organisations():
        # the chair's country before an organisation ("the X OSCE Chair")
        return Owner(line.text(state.end, body.end))
    country = owner_of(line, place, state)
    rest = state.end + (line.low(state.end) in POSSESSIVE)
    return Owner(country.name, country.code, line.text(rest, body.end))


def owner_of(line: Line, place: int, state: Hit) -> Owner:
    """The owner that a country's name or adjective gives, in short form."""
    if state.kind is HitKind.ADJECTIVE:
        return Owner(state.name, state.code)
    return Owner(line.text(place, state.end), state.code)


def find_trade(line: Line, index: int) -> Head | None:
    """The head behind unlisted words in small letters ("artillery crew chief"); None if none stands there."""
    for place in range(index + 1, index + 1 + LONGEST_TRADE):
        before = line.words[place - 1] if place <= len(line.words) else None
        if before is None or before.text != before.low or line.sentence.tokens[before.last].pos not in ("NOUN", "ADJ"):
            return None
        hit = line.hit(place, HitKind.POST)
        if hit and not line.is_capital(place):
            return _head(line, place, hit, -1)
    return None


def find_head(line: Line, index: int) -> Head | None:
    """The last head noun of the run of modifiers, portfolios and heads that begins at a word; None if the run has none."""
    place, best, split = index, None, -1
    while place < len(line.words) and place - index < LONGEST_RUN:
        hit = line.hit(place, *HEADS)
        hit = None if hit and _is_hour(line, place) else hit
        if hit and _takes(line, best, place, hit):
            best = _head(line, place, hit, split)
            place = hit.end
            continue
        if best is None and line.low(place) in ("and", "&", ",") and _between_portfolios(line, place, index):
            split = place
        elif not _modifies(line, place) or (best and not best.is_capital):
            break
        place += 1
    return best


def _takes(line: Line, best: Head | None, place: int, hit: Hit) -> bool:
    """Whether a head noun goes on with the run: not a rank after an office, not a second office in another case."""
    if (
        hit.name in ("sultan", "amir", "emir")
        and line.low(place + 1) in ("bin", "ibn", "ben")
        and line.is_capital(place - 1)
    ):
        return False
    if best is None:
        return True
    if best.is_plural or best.is_capital != line.is_capital(place) or best.end < place:
        return best.end < place and not best.is_plural and best.is_capital == line.is_capital(place)
    if hit.name in ("ambassador", "chief", "prince", "king", "sultan", "chancellor"):
        return False
    return (
        hit.name == best.name
        or best.name in load_post_words().modifiers
        or best.name in ("deputy", "assistant", "chief", "commission", "general", "prime")
    )


def _head(line: Line, place: int, hit: Hit, split: int) -> Head:
    return Head(
        place,
        hit.end,
        hit.name,
        hit.kind is HitKind.POSTS,
        line.is_capital(place),
        split,
        is_mistyped="minster" in hit.row or _is_short(line, place, hit),
    )


def _is_hour(line: Line, place: int) -> bool:
    """Whether "PM" stands behind an hour."""
    return line.low(place) == "pm" and line.low(place - 1)[:1].isdigit()


def _is_short(line: Line, place: int, hit: Hit) -> bool:
    return hit.end - place == 1 and line.words[place].text.removesuffix("s") in load_post_words().abbreviations


def _modifies(line: Line, place: int) -> bool:
    low, words = line.low(place), load_post_words()
    if line.hit(place, HitKind.TITLE, HitKind.BODY):
        return False
    if line.is_capital(place):
        return low in words.modifiers or low in words.portfolios or low in words.qualifiers
    return low in words.modifiers or low in words.small_portfolios or low in words.qualifiers


_OPENERS = frozenset(
    {"chief", "deputy", "special", "senior", "first", "vice", "prime", "assistant", "principal", "acting", "permanent"}
)
"""Words after "and" that open a second post, not a second portfolio ("Minister for X and Chief Negotiator")."""


def _between_portfolios(line: Line, place: int, index: int) -> bool:
    return (
        place > index
        and is_portfolio(line.low(place - 1))
        and line.low(place + 1) not in _OPENERS
        and (
            _modifies(line, place + 1)
            or bool(line.hit(place + 1, *HEADS) and line.low(place + 1) in load_post_words().portfolios)
        )
    )
