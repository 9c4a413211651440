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


def write_no_act(actor: str, coverage: str, *, is_named: bool) -> str:
    """That somebody says nothing in the record.

    >>> write_no_act("Ana Brandt", "3 statements held", is_named=True)
    'No word of Ana Brandt is reported that fits, in 3 statements held. Ana Brandt is named here:'
    """
    named = f" {actor} is named here:" if is_named else f" Nor is {actor} named there."
    return f"No word of {actor} is reported that fits, in {coverage}.{named}"


def write_no_topic(about: str, coverage: str, *, is_there: bool) -> str:
    """That no act on a topic is in the record, though the words may stand there."""
    stands = " The words stand in these passages:" if is_there else " The words stand nowhere in them."
    return f"No act of speech about “{about}” is recorded that fits, in {coverage}.{stands}"


def write_holder(asked: str, on: str | None, rows: Sequence[Row]) -> str:
    """Who held a post, with how near the evidence is.

    >>> rows = [{"holder": "Ana Brandt", "as_written": "Mayor", "of": None, "distance": "same day"}]
    >>> write_holder("Mayor", "2019-05-03", rows)
    'Mayor on 2019-05-03: Ana Brandt (nearest evidence: same day).'
    """
    if not rows:
        return f"The record names nobody as {asked}."
    if on is None:
        return f"{asked}: the record names {joined(dict.fromkeys(r['holder'] for r in rows))}."
    nearest = [r for r in rows if r["distance"] == rows[0]["distance"]]
    names = joined(dict.fromkeys(r["holder"] for r in nearest))
    return f"{asked} on {on}: {names} (nearest evidence: {rows[0]['distance']})."
