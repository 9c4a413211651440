"""Portfolios: what a minister is minister of ("Foreign Affairs and Regional Integration").

Invariant: a portfolio ends with a word, never with the comma or "and" that would go on with it.
"""

from __future__ import annotations

from communique.knowledge.posts import load_post_words
from communique.read.bodies import is_portfolio
from communique.read.names import Line
from communique.read.names_lexicon import HitKind
from communique.read.posts_parts import HEADS

LONGEST_PORTFOLIO = 14
"""Words that a portfolio may have."""

_ORDER = ("II", "III", "I")
"""Numbers that tell ministers of one portfolio apart."""


def find_portfolio(line: Line, at: int, *, is_small: bool) -> int:
    """End of a portfolio ("Foreign Affairs and Regional Integration"); 0 if none begins here."""
    place = at
    while place < len(line.words) and place - at < LONGEST_PORTFOLIO:
        low = line.low(place)
        if (
            (low in ("and", "&", ",") and place > at and _continues(line, place))
            or (
                low == "of"
                and place > at
                and line.low(place + 1) in load_post_words().portfolios
                and line.is_capital(place + 1)
                and not line.hit(place + 1, HitKind.STATE)
            )
            or (
                is_portfolio(low)
                and (line.is_capital(place) or is_small)
                and not line.hit(place, *HEADS, HitKind.STATE)
            )
        ):
            place += 1
        elif (people := line.hit(place, HitKind.ADJECTIVE)) and _is_field(line, people.end, is_first=place == at):
            place = people.end
        else:
            break
    while place > at and not line.words[place - 1].text[0].isalpha():
        place -= 1
    place += place > at and place < line.size and line.words[place].text in _ORDER
    return place if place > at else 0


def _is_field(line: Line, place: int, *, is_first: bool) -> bool:
    """Whether a portfolio goes on behind a people's adjective ("Syrian Affairs")."""
    return is_portfolio(line.low(place)) and (not is_first or (line.is_capital(place) and not line.hit(place, *HEADS)))


def _continues(line: Line, place: int) -> bool:
    """Whether a portfolio goes on after a comma or "and"."""
    if line.low(place) != ",":
        adjective = line.hit(place + 1, HitKind.ADJECTIVE)
        following = adjective.end if adjective and line.is_capital(adjective.end) else place + 1
        is_field = line.is_capital(following) and is_portfolio(line.low(following))
        return is_field and not line.hit(following, *HEADS) and not line.hit(following + 1, *HEADS)
    if line.low(place + 1) in ("and", "&"):
        return line.is_capital(place + 2) and is_portfolio(line.low(place + 2)) and not line.hit(place + 2, *HEADS)
    stop = place + 1
    while line.is_capital(stop) and is_portfolio(line.low(stop)):
        stop += 1
    comma_and = line.low(stop) == "," and line.low(stop + 1) in ("and", "&")
    stop += comma_and
    if stop == place + 1 + comma_and or line.low(stop) not in ("and", "&", ",") or not line.is_capital(stop + 1):
        return False
    adjective = line.hit(stop + 1, HitKind.ADJECTIVE)
    return is_portfolio(line.low(adjective.end if adjective else stop + 1))
