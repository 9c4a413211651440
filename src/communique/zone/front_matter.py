"""Front matter: the block between two rows of hyphens that site builders keep above a page ("date: ...", "title: ...").

It tells of the page and is no text of the statement, but its title is the headline and its day the day of the page. Invariant:
only a block that opens the page and is closed again is front matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from communique.model.text import ZoneRole
from communique.zone.units import Unit

LONGEST = 40
"""Lines that front matter may have."""

_ROW = re.compile(r"-{3,}|\+{3,}")
_TITLE = re.compile(r"title\s*[:=]", re.IGNORECASE)
_DATE = re.compile(r"(?:date|published(?:_time)?)\s*[:=]\s*['\"]?(\d{4}-\d{2}-\d{2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter of a page holds."""

    roles: dict[int, tuple[ZoneRole, str]]
    """The role of each of its lines but the title's."""

    day: str = ""
    """The day that it tells, empty if none."""


def read_front_matter(units: Sequence[Unit]) -> FrontMatter:
    r"""The front matter of a page; one without lines if the page has none.

    >>> from communique.zone.units import split_units
    >>> found = read_front_matter(split_units("---\ndate: '2029-05-03'\ntitle: Joint statement\n---\nThe sides met."))
    >>> sorted(found.roles), found.day
    ([0, 1, 3], '2029-05-03')
    """
    if not units or not _ROW.fullmatch(units[0].text):
        return FrontMatter({})
    end = next((at for at in range(1, min(LONGEST, len(units))) if _ROW.fullmatch(units[at].text)), 0)
    if not end:
        return FrontMatter({})
    inside = [at for at in range(end + 1) if not _TITLE.match(units[at].text)]
    days = (found.group(1) for at in inside if (found := _DATE.match(units[at].text)))
    return FrontMatter(dict.fromkeys(inside, (ZoneRole.NOTICE, "front matter of the page")), next(days, ""))
