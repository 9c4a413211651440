"""What a table may be asked, and its pages."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.dossier import Dossier
from communique.dossier.listing import LISTINGS, Asked, AskedError, listing
from communique.export import Row
from communique.model.decision import Judgement
from communique.model.errors import DateValueError, NotFoundError
from communique.model.facts import Act


@given(st.sampled_from(sorted(LISTINGS)), st.integers(1, 40))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_pages_put_together_are_the_whole(decided: Dossier, name: str, limit: int) -> None:
    filters = {"q": "the"} if name == "search" else {}
    whole = listing(name).page(decided, Asked(filters, limit=None))
    rows: list[Row] = []
    offset: int | None = 0
    while offset is not None:
        page = listing(name).page(decided, Asked(filters, limit=limit, offset=offset))
        assert page.total == whole.total
        rows += page.rows
        offset = page.next
    assert rows == list(whole.rows)
    assert len(rows) == whole.total


def test_an_offset_past_the_end_gives_no_rows(decided: Dossier) -> None:
    page = listing("acts").page(decided, Asked(offset=10_000))
    assert (page.rows, page.next) == ((), None)
    assert page.total > 0


@pytest.mark.parametrize(
    "asked",
    [
        Asked({"colour": "red"}),
        Asked(sort="colour"),
        Asked(sort="-"),
        Asked({"force": "gentle"}),
        Asked(limit=0),
        Asked(offset=-1),
    ],
)
def test_what_cannot_be_asked_is_named_with_what_can(dossier: Dossier, asked: Asked) -> None:
    with pytest.raises(AskedError, match="accepted: ") as raised:
        listing("acts").page(dossier, asked)
    assert repr(raised.value.value) in str(raised.value)


def test_a_bad_date_is_an_error(dossier: Dossier) -> None:
    with pytest.raises(DateValueError, match="yesterday"):
        listing("acts").page(dossier, Asked({"from": "yesterday"}))


@pytest.mark.parametrize("filters", [{"actor": "Nobody at All"}, {"statement": "no-such-statement"}])
def test_a_name_that_stands_for_nothing_is_an_error(dossier: Dossier, filters: dict[str, str]) -> None:
    with pytest.raises(NotFoundError):
        listing("acts").page(dossier, Asked(filters))


def test_what_is_decided_shows_at_once(dossier: Dossier) -> None:
    before = listing("acts").page(dossier, Asked()).total
    anchor = dossier.anchor_of(dossier.facts(Act)[0])
    dossier._store.decide(Judgement.WRONG, anchor, author="AB", at="2026-11-02T10:00:00+00:00")
    assert listing("acts").page(dossier, Asked()).total == before - 1
