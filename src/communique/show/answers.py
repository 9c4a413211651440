"""Sentences that go before or in the place of a table: what the record tells, how near, and what it does not tell.

Invariant: a sentence about absence names what was looked through.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.show.spoken import spoken, spoken_number
from communique.show.tables import Row
from communique.show.words import joined


def write_coverage(number: int, first: str | None, last: str | None, undated: int) -> str:
    """What was looked through.

    >>> write_coverage(4, "2012-03-22", "2020-10-25", 1)
    '4 statements held (issued 2012-03-22 to 2020-10-25; 1 without a day)'
    """
    told = spoken("issued %(first)s", first=first) if first else ""
    if first and first != last:
        told = spoken("issued %(first)s to %(last)s", first=first, last=last)
    without = spoken_number("%(num)s without a day", "%(num)s without a day", undated) if undated else ""
    inside = "; ".join(part for part in (told, without) if part)
    held = spoken_number("%(num)s statement held", "%(num)s statements held", number)
    return held + (f" ({inside})" if inside else "")


OPEN = "“open, N later”: no outcome is linked in the N statements held that are later, or may be."
"""What the status of a plan means that nothing is linked to."""


def write_no_act(actor: str, coverage: str, *, is_named: bool) -> str:
    """That somebody says nothing in the record.

    >>> write_no_act("Ana Brandt", "3 statements held", is_named=True)
    'No word of Ana Brandt is reported that fits, in 3 statements held. The name stands here:'
    """
    named = " The name stands here:" if is_named else " The name stands nowhere in them."
    return f"No word of {actor} is reported that fits, in {coverage}.{named}"


def write_no_topic(about: str, coverage: str, *, is_there: bool) -> str:
    """That no act on a topic is in the record, though the words may stand there."""
    stands = " The words stand in these passages:" if is_there else " The words stand nowhere in them."
    return f"No act of speech about “{about}” is recorded that fits, in {coverage}.{stands}"


def write_holder(asked: str, on: str | None, rows: Sequence[Row]) -> str:
    """Who held a post, with how near the evidence is; nothing is concluded between two holders.

    >>> rows = [{"holder": "Ana Brandt", "distance": "on that day", "days": 0}]
    >>> write_holder("Mayor", "2019-05-03", rows)
    'Mayor on 2019-05-03: Ana Brandt (on that day).'
    """
    if not rows:
        return spoken("The record names nobody as %(post)s.", post=asked)
    if on is None:
        return spoken("%(post)s: the record names %(holders)s.", post=asked, holders=_holders(rows))
    nearest = _nearest([r for r in rows if r["days"] is not None], rows)
    return spoken("%(post)s on %(day)s: %(nearest)s.", post=asked, day=on, nearest=nearest)


def _nearest(placed: Sequence[Row], rows: Sequence[Row]) -> str:
    exact = [r for r in placed if r["days"] == 0]
    if exact:
        return f"{_holders(exact)} ({spoken('on that day')})"
    before = max((r for r in placed if r["days"] < 0), key=lambda r: r["days"], default=None)
    after = min((r for r in placed if r["days"] > 0), key=lambda r: r["days"], default=None)
    if before and after:
        if before["holder"] == after["holder"]:
            both = spoken("%(one)s and %(other)s", one=before["distance"], other=after["distance"])
            return f"{before['holder']} ({both})"
        last, first = (f"{r['holder']} ({r['distance']})" for r in (before, after))
        return spoken(
            "not told; the last one named before it is %(last)s, the first one named after it is %(first)s",
            last=last,
            first=first,
        )
    one = before or after
    if one is None:
        return spoken("the record names %(holders)s, on a day that is not known", holders=_holders(rows))
    nearest = f"{one['holder']} ({one['distance']})"
    if one is before:
        return spoken("the nearest evidence is %(holder)s; nothing later is held of this post", holder=nearest)
    return spoken("the nearest evidence is %(holder)s; nothing earlier is held of this post", holder=nearest)


def _holders(rows: Sequence[Row]) -> str:
    return joined(dict.fromkeys(r["holder"] for r in rows))
