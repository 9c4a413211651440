"""Complements of a post: what stands after its head ("of X", "for Y and Z", "to the Chair of W").

Each function reads from one word on and says where its part ends. Invariant: no part reaches over a mark other than the commas
inside a portfolio or a list of areas.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from communique.knowledge.names import load_name_words
from communique.knowledge.posts import load_post_words
from communique.model.actor import Office
from communique.read.bodies import body_at, is_of_event, is_portfolio
from communique.read.labels import label_at
from communique.read.names import BodyNode, Line
from communique.read.names_lexicon import HitKind
from communique.read.people_names import is_full, name_at
from communique.read.posts_parts import DASHES, HEADS, LONGEST_RUN, POSSESSIVE, Head, Owner, owner_of
from communique.read.posts_portfolios import find_portfolio

_MONTHS = frozenset(
    {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    }
)
_TO = frozenset({"ambassador", "envoy", "representative", "adviser", "advisor", "aide", "delegate", "consul", "commissioner", "secretary",
  "deputy", "observer", "liaison", "d'affaires", "coordinator", "co-ordinator", "assistant", "rapporteur", "emissary", "counsellor"})  # fmt: skip
_IN = frozenset(
    {
        "ambassador",
        "representative",
        "envoy",
        "d'affaires",
        "co-ordinator",
        "coordinator",
        "mediator",
        "facilitator",
        "commander",
        "head",
        "mission",
    }
)


_SERVING = frozenset(
    {"adviser", "advisor", "aide", "spokesperson", "spokesman", "spokeswoman", "secretary", "assistant", "deputy"}
)
"""Heads whose principal may be named behind them ("spokesman of President A")."""

_RANKS = frozenset({"ambassador", "general", "judge", "senator"})
_LEADING = ("-led", "-brokered", "-mediated", "-backed", "-facilitated", "-sponsored", "-hosted")
"""Endings of words that tell who leads a body and are no part of its name."""

_STYLES = frozenset({"republic", "kingdom", "state", "federation", "union", "sultanate", "emirate", "principality"})
LONGEST_STYLE = 3
"""Words of a state's style and name ("Republic of X")."""

LONGEST_SMALL = 4
"""Words that a body's common noun may have."""


@dataclass(frozen=True, slots=True)
class Complement:
    """A phrase after the head."""

    end: int
    """One past its last word."""

    owners: tuple[Owner, ...] = ()
    """Countries or bodies that it names as owners."""

    is_part: bool = False
    """Whether its words are part of the post's name."""


Inner = Callable[[Line, int], tuple[int, Office, str] | None]
"""Parses a post inside a post: its end, office and country code."""


def find_complement(line: Line, place: int, head: Head, *, has_owner: bool, inner: Inner) -> Complement | None:
    """The complement that begins at a word after the head; None if none does."""
    preposition = line.low(place)
    # "For the Government of X" below a signature says whom it binds
    signs_for = line.low(place + 1) == "the" and line.words[place].text == "For"
    if signs_for or preposition not in load_post_words().complements:
        return None
    at = place + 1 + (line.low(place + 1) in ("the", "our"))
    if preposition == "of":
        return _of(line, at, head, has_owner=has_owner, inner=inner)
    if preposition == "from":
        return _from(line, at, head, has_owner=has_owner)
    if end := _small_area(line, at, head):
        return Complement(end, is_part=True)
    if not head.is_capital and (head.is_plural or not line.is_capital(at)):
        return None
    return _seat(line, at, head, has_owner=has_owner) or _reach(line, at, head, has_owner=has_owner, inner=inner)


def past_letters(line: Line, place: int) -> int:
    """Past letters in brackets between a body and what a post is for ("Envoy of the X Union (XU) for Y")."""
    is_letters = line.low(place) == "(" and line.low(place + 2) == ")" and line.words[place + 1].text.isupper()
    return place + 3 if is_letters and line.low(place + 3) in ("for", "to", "on") else place


def _seat(line: Line, at: int, head: Head, *, has_owner: bool) -> Complement | None:
    """The body in or at which a post is held ("rapporteur in the X Parliament", but not "Minister of State at the Y")."""
    preposition = line.low(at - 1) if line.low(at - 1) in ("in", "at") else line.low(at - 2)
    body = body_at(line, at) if preposition in ("in", "at") and not has_owner else None
    if body is None or (preposition == "in" and line.hit(at, HitKind.STATE)) or head.name.endswith("minister"):
        return None
    return Complement(body.end, (Owner(line.text(at, body.end)),))


def _reach(line: Line, at: int, head: Head, *, has_owner: bool, inner: Inner) -> Complement | None:
    """What a post is for, to or on, or the month for which it is held."""
    preposition = line.low(at - 1) if line.low(at - 1) in load_post_words().complements else line.low(at - 2)
    if preposition == "for" and (term := _term(line, at)):
        return Complement(term)
    if not _may_reach(line, at, head, preposition):
        return None
    return _area(line, at, head, has_owner=has_owner, inner=inner)


def find_appointer(line: Line, end: int) -> Complement | None:
    """The body behind a post and "appointed by" ("mediator appointed by the X Union")."""
    if line.low(end) not in ("appointed", "designated", "mandated", "nominated") or line.low(end + 1) != "by":
        return None
    at = end + 2 + (line.low(end + 2) == "the")
    body = body_at(line, at) if line.is_capital(at) else None
    return Complement(body.end, (Owner(line.text(at, body.end)),)) if body else None


def find_country_after(line: Line, head: Head, end: int) -> Complement | None:
    """The country in long form behind a minister's portfolio and a comma ("Minister of Defence, Republic of X,")."""
    state = line.hit(end + 1, HitKind.STATE)
    is_ministry = end > head.end or " of " in head.name
    if not is_ministry or not head.is_capital or line.low(end) != "," or state is None:
        return None
    closes = state.end >= line.size - 1 and line.low(state.end) in (".", ";", ",", "")
    is_style = line.low(end + 1) in _STYLES and line.low(state.end) in (",", ";", ".", ")", "")
    is_style = is_style or closes
    return Complement(state.end, (owner_of(line, end + 1, state),)) if is_style else None


def find_body_after(line: Line, index: int, end: int, head: Head) -> Complement | None:
    """The body behind a comma where a post in apposition tells none ("A B, Commander, X Mission in Y,")."""
    if line.low(index - 1) != "," or line.low(end) != "," or head.name in load_post_words().national:
        return None
    body = body_at(line, end + 1) if line.is_capital(end + 1) else None
    if body is None or body.is_bare or line.low(body.end) not in (",", ";", ".", ")", "and", "", *DASHES):
        return None
    return Complement(body.end, (Owner(line.text(end + 1, body.end)),))


def _small_area(line: Line, at: int, head: Head) -> int:
    """End of what an envoy is for in small letters ("the region", "the peace talks"); 0 if it is not told so."""
    if head.name.split()[-1] not in _TO - _SERVING or line.low(at - 1) != "the":
        return 0
    words = load_post_words()
    end = at + (line.low(at) in words.small_portfolios and line.low(at + 1) in words.small_areas)
    return end + 1 if line.low(end) in words.small_areas and not line.is_capital(end) else 0


def _term(line: Line, at: int) -> int:
    """End of the month for which a post is held in turn ("Chair of X for the month of June"); 0 if none."""
    place = at + 2 if line.low(at) == "month" and line.low(at + 1) == "of" else at
    if line.low(place) not in _MONTHS:
        return 0
    return place + 1 + (line.low(place + 1).isdigit())


def _may_reach(line: Line, at: int, head: Head, preposition: str) -> bool:
    """Whether a head goes on with a preposition other than "of" ("Ambassador to X", but not "met the President in X")."""
    noun = head.name.replace("-", " ").split()[-1]
    if preposition == "in":
        return noun in _IN and (bool(line.hit(at, HitKind.STATE, HitKind.REGION)) or body_at(line, at) is not None)
    return preposition == "for" or noun in (_TO if preposition == "to" else _TO | _IN)


def _of(line: Line, at: int, head: Head, *, has_owner: bool, inner: Inner) -> Complement | None:
    if part := _small_part(line, at):
        return Complement(part, is_part=True)
    owners, end = _states(line, at, many=head.is_plural)
    whose = None if has_owner else _owned_body(line, at) or _label(line, at, end)
    if whose:
        return whose
    body = body_at(line, at) if line.is_capital(at) else None
    if owners and not (body and body.end > end):
        return Complement(end, owners) if not has_owner else None
    principal = inner(line, at) if line.is_capital(at) else None
    if principal and not _is_rank_before_name(line, principal[0], body):
        return _of_post(line, at, head, principal)
    return _of_field(line, at, head, body, has_owner=has_owner)


def _label(line: Line, at: int, end: int) -> Complement | None:
    """A label that owns a post and reaches further than ``end`` ("head of the X delegation")."""
    label = label_at(line, at)
    if label is None or label.end <= end:
        return None
    return Complement(label.end, (Owner(line.text(label.first, label.end)),))


def _of_post(line: Line, at: int, head: Head, principal: tuple[int, Office, str]) -> Complement | None:
    """The post that owns a post; none where its holder is named ("spokesman of President A")."""
    end, office, _ = principal
    if line.low(at - 1) != "the" and _has_name(line, end) and head.name.split()[-1] in _SERVING:
        return None
    return Complement(end, (Owner(office.of or office.post.split(" for ")[0]),), is_part=True)


def _of_field(line: Line, at: int, head: Head, body: BodyNode | None, *, has_owner: bool) -> Complement | None:
    """A portfolio, body, place or unknown name after "of"."""
    if not head.is_capital and not has_owner and (end := _small_body(line, at)):
        return Complement(end, (Owner(line.text(at, end), is_small=True),))
    is_small = not head.is_capital or head.name.endswith("minister")
    end = 0 if body and not has_owner else find_portfolio(line, at, is_small=is_small)
    if end:
        return Complement(end, is_part=True)
    return None if has_owner else _of_thing(line, at, head, body)


def _owned_body(line: Line, at: int) -> Complement | None:
    """A body with the country that owns it ("head of X's Intelligence Service")."""
    state = line.hit(at, HitKind.STATE)
    whose = body_at(line, at) if line.is_capital(at) else None
    end = max(state.end if state else 0, whose.end if whose else 0)
    if not end or line.low(end) not in POSSESSIVE or not line.is_capital(end + 1):
        return None
    body = body_at(line, end + 1)
    return Complement(body.end, (Owner(line.text(at, body.end), state.code if state else ""),)) if body else None


def _is_rank_before_name(line: Line, end: int, body: BodyNode | None) -> bool:
    """Whether an inner post is a body and a rank that opens a name ("Head of the X Mission Ambassador A B")."""
    return body is not None and body.end == end - 1 and line.low(end - 1) in _RANKS and _has_name(line, end)


def _has_name(line: Line, place: int) -> bool:
    end = name_at(line, place, is_sure=True)
    return bool(end) and is_full(line, place, end)


def _of_thing(line: Line, at: int, head: Head, body: BodyNode | None) -> Complement | None:
    """The body, place or unknown name that owns a post."""
    if line.low(at).endswith(_LEADING):
        at, body = at + 1, body_at(line, at + 1)
    if body:
        return Complement(body.end, (Owner(line.text(at, body.end)),), is_part=head.name.startswith("co-"))
    place = line.hit(at, HitKind.REGION, HitKind.CAPITAL)
    end = place.end if place else _capital_run(line, at)
    if end:
        return Complement(end, (Owner(line.text(at, end)),))
    end = _small_body(line, at)
    return Complement(end, (Owner(line.text(at, end), is_small=True),)) if end else None


def _small_part(line: Line, at: int) -> int:
    """End of a part of a body before "of" ("the current session of", "the X configuration of"); 0 if none begins here."""
    for place in range(at, min(at + LONGEST_SMALL, line.size)):
        if line.low(place) in load_post_words().parts and line.low(place + 1) == "of":
            return place + 1
        if not line.words[place].text[0].isalpha() or line.low(place) in ("of", "and"):
            return 0
    return 0


def _small_body(line: Line, at: int) -> int:
    """End of a body's common noun ("the government delegation"); 0 if none begins here."""
    for place in range(at, min(at + LONGEST_SMALL, line.size)):
        if line.is_capital(place) or not line.words[place].text[0].isalpha():
            return 0
        goes_on = line.low(place + 1) in load_post_words().small_bodies
        if line.low(place) in load_post_words().small_bodies and not goes_on:
            return place + 1
    return 0


def _from(line: Line, at: int, head: Head, *, has_owner: bool) -> Complement | None:
    """Whom a negotiator or representative comes from."""
    known = line.hit(at, HitKind.STATE, HitKind.CAPITAL, HitKind.REGION)
    noun = head.name.split()[-1]
    if (
        has_owner
        or known is None
        or head.is_plural
        or noun not in ("negotiator", "representative", "envoy", "delegate", "mediator")
    ):
        return None
    return Complement(known.end, (Owner(line.text(at, known.end), known.code),))


def _states(line: Line, at: int, *, many: bool) -> tuple[tuple[Owner, ...], int]:
    """Countries coordinated from a word on; only one unless ``many``."""
    owners: list[Owner] = []
    end = at
    while (state := line.hit(at, HitKind.STATE)) and line.low(state.end) not in POSSESSIVE:
        owners.append(owner_of(line, at, state))
        end = at = state.end
        at += line.low(at) == ","
        at += line.low(at) == "and"
        at += line.low(at) == "of"
        at += line.low(at) == "the"
        if not many or at == end:
            break
    return tuple(owners), end


def _area(line: Line, at: int, head: Head, *, has_owner: bool, inner: Inner) -> Complement | None:
    """What a post is for, to, on or in: countries, regions, bodies, portfolios, posts, joined by "and"."""
    end = _area_unit(line, at, head, inner)
    if not end:
        return None
    principal = inner(line, at)
    if principal and principal[0] == end:
        if line.low(at - 1) != "the" and _has_name(line, end):
            return None
        owner = Owner(principal[1].of or principal[1].post, principal[2])
        return Complement(end, () if has_owner else (owner,), is_part=True)
    while line.low(end) in ("and", "&") or _lists_on(line, end, head, inner):
        following = end + 1
        following += line.low(following) in ("in", "for", "to", "on")
        following += line.low(following) == "the"
        if (crisis := _small_event(line, following)) > following:
            end = crisis
            continue
        step = _area_unit(line, following, head, inner) if inner(line, following) is None else 0
        if not step or (
            line.is_capital(step)
            and not is_portfolio(line.low(following))
            and not line.hit(following, HitKind.STATE, HitKind.REGION, HitKind.BODY)
        ):
            break
        end = step
    return Complement(end, is_part=True)


def _small_event(line: Line, at: int) -> int:
    """End of a crisis or conflict in a country for which an envoy is also sent ("and for the crisis in X")."""
    if line.low(at) not in ("crisis", "conflict", "situation", "war") or line.low(at - 2) not in ("for", "to", "on"):
        return at
    place = at + 2 + (line.low(at + 2) == "the")
    area = line.hit(place, HitKind.STATE, HitKind.REGION) if line.low(at + 1) in ("in", "over", "around") else None
    return area.end if area else at


def _lists_on(line: Line, place: int, head: Head, inner: Inner) -> bool:
    """Whether a comma goes on with areas up to an "and" ("for the X Sea, Gulf of Y and Z")."""
    while line.low(place) == ",":
        at = place + 1 + (line.low(place + 1) == "the")
        if not line.hit(at, HitKind.STATE, HitKind.REGION):
            return False
        place = _area_unit(line, at, head, inner)
    after = place + 1 + (line.low(place + 1) == "the")
    return line.low(place) == "and" and line.hit(after, HitKind.STATE, HitKind.REGION) is not None


def _area_unit(line: Line, at: int, head: Head, inner: Inner) -> int:
    known = line.hit(at, HitKind.STATE, HitKind.REGION, HitKind.CAPITAL)
    if known and (line.low(known.end) in POSSESSIVE or is_of_event(line, at, known)):
        return 0
    body = body_at(line, at) if line.is_capital(at) else None
    portfolio = find_portfolio(line, at, is_small=not head.is_capital)
    post = inner(line, at)
    longest = max(known.end if known else 0, body.end if body else 0, portfolio, post[0] if post else 0)
    return longest or _capital_run(line, at)


def _capital_run(line: Line, at: int) -> int:
    """End of a run of unknown capitalised words, without the person's name that closes it."""
    place, function = at, load_name_words().function
    while (
        line.is_capital(place)
        and line.low(place) not in function
        and not line.hit(place, *HEADS)
        and place - at < LONGEST_RUN
    ):
        place += 1
        if line.low(place) in ("of", "the") and line.is_capital(place + 1):
            place += 1
    return _without_name(line, at, place) if place > at else 0


def _without_name(line: Line, at: int, end: int) -> int:
    """End of a run of capitalised words before the two of a name; a state's style ("Republic of X") has one word more."""
    if line.low(at) in _STYLES and line.low(at + 1) == "of" and end - at > LONGEST_STYLE:
        return at + LONGEST_STYLE
    first = end - 2
    is_name = first > at and name_at(line, first, is_sure=True) == end and line.low(first - 1) not in ("of", "the")
    return first if is_name and not _names_after_comma(line, end) else end


def _names_after_comma(line: Line, end: int) -> bool:
    return line.low(end) == "," and line.is_capital(end + 1)
