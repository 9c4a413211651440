"""Sentences that go before or in the place of a table: what the record tells, how near, and what it does not tell.

Invariant: a sentence about absence names what was looked through.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.show.tables import Row
from communique.show.words import counted, joined


def write_coverage(number: int, first: str | None, last: str | None, undated: int) -> str:
    """What was looked through.

    >>> write_coverage(4, "2012-03-22", "2020-10-25", 1)
    '4 statements held (issued 2012-03-22 to 2020-10-25; 1 without a day)'
    """
    told = f"issued {first} to {last}" if first and first != last else f"issued {first}" if first else ""
    without = f"{undated} without a day" if undated else ""
    inside = "; ".join(part for part in (told, without) if part)
    return f"{counted(number, 'statement')} held" + (f" ({inside})" if inside else "")


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
        return f"The record names nobody as {asked}."
    if on is None:
        return f"{asked}: the record names {_holders(rows)}."
    return f"{asked} on {on}: {_nearest([r for r in rows if r['days'] is not None], rows)}."


def _nearest(placed: Sequence[Row], rows: Sequence[Row]) -> str:
    exact = [r for r in placed if r["days"] == 0]
    if exact:
        return f"{_holders(exact)} (on that day)"
    before = max((r for r in placed if r["days"] < 0), key=lambda r: r["days"], default=None)
    after = min((r for r in placed if r["days"] > 0), key=lambda r: r["days"], default=None)
    if before and after:
        if before["holder"] == after["holder"]:
            return f"{before['holder']} ({before['distance']} and {after['distance']})"
        last, first = (f"{r['holder']} ({r['distance']})" for r in (before, after))
        return f"not told; the last one named before it is {last}, the first one named after it is {first}"
    one = before or after
    if one is None:
        return f"the record names {_holders(rows)}, on a day that is not known"
    side = "nothing later is held" if one is before else "nothing earlier is held"
    return f"the nearest evidence is {one['holder']} ({one['distance']}); {side} of this post"


def _holders(rows: Sequence[Row]) -> str:
    return joined(dict.fromkeys(r["holder"] for r in rows))
