"""The timeline: the rows of a table are those of the front door's answer."""

import pytest

from communique.dossier import Dossier, rows
from communique.dossier.listing import Asked, listing
from communique.dossier.listings.timeline import KINDS


@pytest.mark.parametrize(("since", "until"), [(None, None), ("2013-06", "2014"), ("2014", None), (None, "2013-06-05")])
def test_entries_are_those_of_the_front_door(decided: Dossier, since: str | None, until: str | None) -> None:
    filters = {"from": since or "", "to": until or ""}
    page = listing("timeline").page(decided, Asked(filters, limit=None))
    assert list(page.rows) == rows.rows_of_timeline(decided, decided.timeline(since=since, until=until))


@pytest.mark.parametrize("kind", KINDS)
def test_entries_are_chosen_by_kind(decided: Dossier, kind: str) -> None:
    page = listing("timeline").page(decided, Asked({"kind": kind}, limit=None))
    assert list(page.rows) == rows.rows_of_timeline(decided, [e for e in decided.timeline() if e.kind == kind])


def test_the_latest_come_first_when_asked(decided: Dossier) -> None:
    days = [r["date"] for r in listing("timeline").page(decided, Asked({"kind": "meeting"}, "-date", None)).rows]
    assert days[0] > days[-1]
