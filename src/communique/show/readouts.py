"""Readouts in words: meetings with their accounts, and two accounts side by side.

Invariant: a side without an account is told to have none in this dossier; it is never said to have been silent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.show.sources import paragraph_name
from communique.show.tables import DEFAULT_WIDTH, Column, Row, Sheet
from communique.show.words import counted, cut, indented, joined, plain

NO_READOUT = "no readout of {side} in this dossier"


def _accounts(row: Row) -> str:
    return joined(a["issuer"] for a in row["accounts"])


def _missing(row: Row) -> str:
    return joined(u["side"] for u in row["no_readout_of"])


def _account_lines(row: Row) -> Iterator[str]:
    for account in row["accounts"]:
        parts = [account["statement"], counted(account["words"], "word"), account["level"]]
        if account["other_meetings"]:
            parts.append(f"tells of {counted(account['other_meetings'], 'other meeting')} too")
        yield f"{account['issuer']}: {', '.join(p for p in parts if p)}"
    for unheard in row["no_readout_of"]:
        told = NO_READOUT.format(side=unheard["side"])
        unless = f", unless {joined(unheard['unless'])} speaks for it" if unheard["unless"] else ""
        yield f"{told}{unless} ({joined(unheard['participants'])} took part)"
    yield f"meeting {row['meeting']}, “{cut(plain(row['exact']), 40)}” in {row['statement']}, {paragraph_name(row['paragraph'])}"


TOLD_MEETINGS = Sheet(
    (
        Column("DAY", lambda row: row["date"], 10),
        Column("PLACE", lambda row: row["place"] or "", 8),
        Column("TOLD BY", _accounts, 24),
        Column("NO READOUT OF", _missing, 12),
    ),
    under=lambda row: "\n".join(_account_lines(row)),
    nothing="No meeting is told by different issuers (see --all, and --missing for sides without a readout).",
)
"""Meetings with their accounts."""


def write_side_by_side(names: tuple[str, str], rows: Sequence[Row], *, width: int = DEFAULT_WIDTH) -> Iterator[str]:
    """Two accounts: what the frame is, what both tell, what one tells alone."""
    yield from indented(f"A  {names[0]}", width, rest="   ")
    yield from indented(f"B  {names[1]}", width, rest="   ")
    yield ""
    for row in (r for r in rows if r["part"] == "frame"):
        yield from indented(_frame_line(row), width, rest="    ")
    subjects = [r for r in rows if r["part"] == "subject"]
    for where in ("both", "only A", "only B"):
        found = [r for r in subjects if r["what"] == where]
        yield ""
        yield f"{where.upper()} ({len(found)})"
        for row in found:
            yield from _subject_lines(row, width)


def _frame_line(row: Row) -> str:
    """One part of the frame, on one line if both tell the same.

    >>> _frame_line({"what": "place", "left": ["Oslo"], "right": [], "both": [], "only_left": ["Oslo"], "only_right": []})
    'place: A Oslo | B not told'
    """
    if row["left"] == row["right"]:
        return f"{row['what']}: both {joined(row['left'], 'not told')}"
    if row["what"] == "participants" and row["both"]:
        parts = [f"both {joined(row['both'])}"]
        parts += [
            f"only {side} {joined(row[key])}" for side, key in (("A", "only_left"), ("B", "only_right")) if row[key]
        ]
        return f"{row['what']}: {' | '.join(parts)}"
    return f"{row['what']}: A {joined(row['left'], 'not told')} | B {joined(row['right'], 'not told')}"


def _subject_lines(row: Row, width: int) -> Iterator[str]:
    yield from indented(f"{plain(row['about'])}", width, first="  ", rest="  ")
    for act in row["acts"]:
        told = f"{act['how']}: A “{act['left']['exact']}” ({_who(act['left'])}) | B “{act['right']['exact']}” ({_who(act['right'])})"
        yield from indented(told, width, first="    ! ", rest="      ")
    for side, key in (("A", "left"), ("B", "right")):
        for part in row[key]:
            words = f"{side} {paragraph_name(part['paragraph'])}: {plain(part['words'])}"
            yield from indented(words, width, first="      ", rest="        ")


def _who(said: Row) -> str:
    strength = f", {said['force']} {said['strength']}/7" if said["strength"] else ""
    return f"{joined(said['speaker'], 'speaker not told')}{strength}"
