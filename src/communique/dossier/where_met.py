"""Where people met and statements were issued: the table behind the map.

Invariant: the number of a row is the total of the list of meetings, or of statements, that its name and the same filters give;
a name that is part of a longer one ("Geneva" of "Geneva, Switzerland") therefore counts what the longer one counts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from communique.dossier.encounters_told import encounters_in
from communique.dossier.listings.asked import Listing, Values
from communique.dossier.listings.sorting import by_words
from communique.dossier.listings.things import Things, in_order
from communique.dossier.positions import position_of
from communique.dossier.questions import Period
from communique.export import Row
from communique.model.facts import Phase

if TYPE_CHECKING:
    from communique.dossier.held import Held

_SORTS: Mapping[str, Callable[[Row], Any]] = {
    "place": lambda row: by_words(row["place"]),
    "meetings": lambda row: row["meetings"],
    "statements": lambda row: row["statements"],
}


def names_in(place: str) -> tuple[str, ...]:
    """The places that a text names in one breath.

    >>> names_in("Oslo/Nairobi")
    ('Oslo', 'Nairobi')
    """
    return tuple(name for part in place.split("/") if (name := part.strip()))


def counted(places: Counter[str]) -> Mapping[str, int]:
    """For each name in some places as written how many of them hold it, as the lists count.

    >>> counted(Counter({"Oslo/Nairobi": 2, "Oslo": 1}))["Oslo"]
    3
    """
    numbers, folded = list(places.values()), [place.casefold() for place in places]
    # All places as one string, so that a name is looked for once and not in each of them.
    whole, starts = "\0".join(folded), list(accumulate((len(place) + 1 for place in folded), initial=0))
    names = dict.fromkeys(name for place in places for name in names_in(place))
    return {name: sum(numbers[at] for at in _holding(name.casefold(), whole, starts)) for name in names}


def _holding(name: str, whole: str, starts: Sequence[int]) -> Iterator[int]:
    """Which of the places in a string, by where each starts, hold a name."""
    found = whole.find(name)
    while found >= 0:
        at = bisect_right(starts, found) - 1
        yield at
        found = whole.find(name, starts[at + 1])


def _where(dossier: Held, values: Values, sort: str) -> Things[Row]:
    look, period = dossier.look_ups, Period.of(values.get("from"), values.get("to"))
    phase, wanted = values.choice("phase", Phase), (values.get("place") or "").casefold()
    met = Counter(e.place for e in encounters_in(look, period) if e.place and phase in {None, e.phase})
    issued = Counter(s.place for s in look.statements(period) if s.place) if phase is None else Counter[str]()
    rows = [row for row in _rows(counted(met), counted(issued)) if wanted in str(row["place"]).casefold()]
    return Things(in_order(rows, sort, _SORTS), list)


def _rows(met: Mapping[str, int], issued: Mapping[str, int]) -> Iterable[Row]:
    names = sorted({*met, *issued}, key=lambda name: (-met.get(name, 0) - issued.get(name, 0), name))
    for name in names:
        at = position_of(name)
        where = {"lat": at.lat, "lon": at.lon, "taken_for": at.told}
        yield {"place": name, "meetings": met.get(name, 0), "statements": issued.get(name, 0), **where}


def apart(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of which none is counted in another: a longer name of the same spot is in the shorter one's number."""
    at: dict[tuple[float | None, float | None], list[str]] = {}
    for row in rows:
        at.setdefault((row["lat"], row["lon"]), []).append(row["place"].casefold())
    return [row for row in rows if row["lat"] is None or not _is_in(row["place"], at[row["lat"], row["lon"]])]


def _is_in(place: str, others: Iterable[str]) -> bool:
    """Whether a name holds another one."""
    folded = place.casefold()
    return any(other in folded and other != folded for other in others)


PLACES = Listing("map", ("place", "from", "to", "phase"), tuple(_SORTS), _where)
"""Places by how many meetings and statements they have; "from" and "to" ask for the day of the meeting or of issue, and with a
"phase" only meetings are counted."""
