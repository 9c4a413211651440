"""Bodies in a line: those the tables know, and those that a head noun gives away ("the Lake Valley Peace Commission").

A body's phrase runs over capitalised words to its last head noun and may go on with "of" or, for some heads, "to", "in", "for", "on".
The longest reading wins. Invariant: a node's words hold at least one head noun or known name.
"""

from __future__ import annotations

from communique.knowledge.bodies import load_body_words
from communique.knowledge.names import load_name_words
from communique.knowledge.posts import load_post_words
from communique.read.names import BodyNode, Line
from communique.read.names_lexicon import Hit, HitKind

LONGEST = 14
"""Words that a body's name may have."""

LONGEST_OBJECT = 6
"""Capitalised words that the phrase after "of" may have."""

SHORTEST_PORTFOLIO = 5
"""Letters that an unknown noun must have to be a portfolio by its ending."""

_AREA = (HitKind.STATE, HitKind.REGION, HitKind.CAPITAL)


def body_at(line: Line, index: int) -> BodyNode | None:
    """The body whose phrase begins at a word; None if none does."""
    if index not in line.bodies:
        line.bodies[index] = _parse(line, index)
    return line.bodies[index]


def _parse(line: Line, index: int) -> BodyNode | None:
    end, head, key = _head_run(line, index)
    if head < 0:
        return None
    is_bare = not key and end - index == 1
    reach = _complement(line, end, head, is_known=bool(key))
    if reach > end:
        return BodyNode(index, reach)
    if is_bare and not _is_definite(line, index):
        return None
    return BodyNode(index, end, key, is_bare)


def _head_run(line: Line, index: int) -> tuple[int, int, str]:
    """End of the run of words up to its last head, index of that head (-1 if none), and id if the run is one known name."""
    place = index
    end, head, key = index, -1, ""
    while place < len(line.words) and place - index < LONGEST:
        known = line.hit(place, HitKind.BODY)
        if known:
            key = known.code if place == index else ""
            head, place = known.end - 1, known.end
            end = place
            continue
        step = _step(line, place, index)
        if not step:
            break
        if step == 1 and _is_head(line, place):
            end, head, key = place + 1, place, ""
        place += step
    return end, head, key


def _is_head(line: Line, place: int) -> bool:
    """Whether a word is a body's noun, alone or with a wing's name behind a hyphen ("Movement-North")."""
    first, hyphen, wing = line.words[place].text.partition("-")
    heads = load_body_words().heads
    return line.low(place) in heads or (bool(hyphen) and wing[:1].isupper() and first.casefold() in heads)


def _step(line: Line, place: int, index: int) -> int:
    """How many words from ``place`` can stand inside a body's name before its head; 0 if none."""
    low = line.low(place)
    if low in ("and", "&", "'s", "'"):
        return int(place > index and (_joins if low[0] in "a&" else _owns)(line, place))
    if place > index and low in _BEFORE_NAMES and line.is_capital(place + 1):
        return 0
    area = line.hit(place, HitKind.ADJECTIVE, HitKind.STATE)
    if area:
        return area.end - place
    if not line.is_capital(place) or low in load_name_words().function or low in load_body_words().instruments:
        return 0
    if line.hit(place, HitKind.POST, HitKind.POSTS, HitKind.TITLE):
        return 1 if (low in _BOTH and line.is_capital(place + 1)) or line.low(place - 1) == "task" else 0
    return 1 if line.words[place].text[0].isalpha() else 0


_OWNING = frozenset({"people", "peoples", "workers", "women", "children", "lord", "farmers", "students"})
"""Nouns whose possessive stands inside names of bodies ("People's Movement")."""

_BEFORE_NAMES = frozenset(
    {"mr", "mrs", "ms", "dr", "h.e", "u", "daw", "sheikh", "sheikha", "amb", "gen", "hon", "ambassador", "general"}
)
"""Titles that end the name of a body, since a person's follows."""

_BOTH = frozenset(
    {
        "high",
        "general",
        "state",
        "executive",
        "chief",
        "joint",
        "deputy",
        "leadership",
        "presidential",
        "ministerial",
        "liaison",
        "observer",
        "representative",
    }
)


def _owns(line: Line, place: int) -> bool:
    """Whether a possessive ending belongs to a body's name ("People's Movement")."""
    return line.low(place - 1) in _OWNING and line.is_capital(place + 1)


def _joins(line: Line, place: int) -> bool:
    """Whether "and" joins two capitalised nouns of one name ("Peace and Security Council")."""
    owner = line.hit(place + 1, HitKind.BODY)
    if owner is not None and line.hit(owner.end, HitKind.POST) is not None:
        return False  # "of the Lake Confederation and OSCE Chairperson"
    return (
        is_portfolio(line.low(place - 1))
        and line.is_capital(place + 1)
        and not line.hit(place + 1, HitKind.POST, HitKind.POSTS)
    )


def is_portfolio(low: str) -> bool:
    """Whether a word can be part of a portfolio or field of work.

    >>> is_portfolio("security"), is_portfolio("reconciliation"), is_portfolio("smith")
    (True, True, False)
    """
    words = load_post_words()
    if "-" in low and low not in words.portfolios:
        return all(part in words.portfolios for part in low.split("-"))
    return low in words.portfolios or (len(low) >= SHORTEST_PORTFOLIO and low.endswith(words.endings))


def _complement(line: Line, end: int, head: int, *, is_known: bool) -> int:
    """End of the phrases that follow the head and belong to the name; a known name goes on with "of" only."""
    noun = line.low(head)
    words = load_body_words()
    if noun not in words.heads:
        return end
    place = end
    while place < len(line.words):
        preposition = line.low(place)
        reaches = ("for", "on") if is_known else ("to", "in", "for", "on")
        allowed = preposition == "of" or (preposition in reaches and noun in words.reaching)
        is_way = preposition == "to" and _is_journey(line, place, noun)
        stop = _object(line, place + 1, preposition) if allowed and not is_way else 0
        if not stop:
            return place
        place = stop
    return place


def _is_journey(line: Line, place: int, noun: str) -> bool:
    """Whether "to" tells where a body went ("the visit of the Panel of Elders to Maseru"), not where it is accredited."""
    if noun in _ACCREDITED:
        return False
    after = place + 2 if line.low(place + 1) == "the" else place + 1
    if line.hit(after, HitKind.CAPITAL) is not None:
        return True
    return any(line.low(n) in _JOURNEYS for n in range(max(0, place - LONGEST), place))


_ACCREDITED = frozenset({"mission", "missions", "embassy", "office", "assistance"})
_JOURNEYS = frozenset(
    {"visit", "visits", "trip", "journey", "return", "travel", "invitation", "deployment", "dispatch"}
)


def _object(line: Line, place: int, preposition: str) -> int:
    """End of the noun phrase that a preposition governs; 0 if none belongs to a name."""
    if line.low(place) == "the":
        place += 1
    if not line.is_capital(place):
        return 0
    inner = body_at(line, place)
    if inner:
        return inner.end
    area = line.hit(place, *_AREA)
    if area and (is_of_event(line, place, area) or _is_of_post(line, area)):
        return 0
    if area:
        return area.end if preposition != "in" or area.kind is not HitKind.CAPITAL else 0
    posts = line.hit(place, HitKind.POSTS)
    if posts:
        return posts.end if preposition == "of" else 0
    return 0 if preposition in ("in", "to") else _capital_run(line, place)


def _is_of_post(line: Line, area: Hit) -> bool:
    """Whether an adjective belongs to a post behind it ("the Government of Tavish President A")."""
    return area.kind is HitKind.ADJECTIVE and line.hit(area.end, HitKind.POST) is not None


def is_of_event(line: Line, at: int, place: Hit) -> bool:
    """Whether a city only tells which event is meant ("on the Oslo summit")."""
    is_noun = line.is_joined(place.end) and line.low(place.end) not in load_name_words().function
    return place.kind is HitKind.CAPITAL and line.low(at - 1) == "the" and is_noun and not line.is_capital(place.end)


def _capital_run(line: Line, place: int) -> int:
    start = place
    field = _field(line, place)
    while place < len(line.words) and place - start < LONGEST_OBJECT:
        if field and place >= field:
            break
        if line.low(place) == "and" and place > start and _joins(line, place):
            place += 1
        elif not _step(line, place, start):
            break
        else:
            place += _step(line, place, start)
    return place if place > start else 0


def _field(line: Line, place: int) -> int:
    """End of a portfolio that a person's name follows ("for Foreign Affairs" of "for Foreign Affairs A B"); 0 if none does."""
    end = place
    while is_portfolio(line.low(end)) or (line.low(end) == "and" and end > place):
        end += 1
    follows = line.is_capital(end) and line.is_capital(end + 1) and not line.hit(end, HitKind.BODY)
    return (
        end
        if end > place and follows and not any(line.low(n) in load_body_words().heads for n in (end, end + 1))
        else 0
    )


def _is_definite(line: Line, index: int) -> bool:
    """Whether a bare head noun stands for a body: capitalised after an article, possessive or number."""
    if line.low(index) not in load_body_words().alone:
        return False
    before = line.low(index - 1) if index else ""
    return before in ("the", "its", "this", "'s", "our", "each") or (
        index > 0 and line.hit(index - 1, HitKind.ADJECTIVE) is not None
    )
