"""All statements in memory."""

from hypothesis import given
from hypothesis import strategies as st

from communique.dossier import Dossier
from communique.dossier.questions import Period
from communique.dossier.shelf import Shelf
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement

DATES = st.sampled_from(["2012", "2012-03", "2012-03-22", "201X", "XXXX", "2012-03/2013", "2011/..", "../2012", None])


def statement(key: str, date: str | None, bound: str | None) -> Statement:
    told = PartialDate(date) if date else None
    low = PartialDate(bound) if bound else None
    return Statement(
        key, f"slug-{key}", "Title", (key * 64,), ("Envoys",), told, low, "stated", None, "statement", "en"
    )


@given(DATES, st.sampled_from(["2012-05", "2010", None]), *[st.sampled_from(["2010", "2012-02", "2012-04", None])] * 2)
def test_a_period_holds_what_can_have_been_issued_in_it(
    date: str | None, bound: str | None, since: str | None, until: str | None
) -> None:
    if since and until and since > until:
        since, until = until, since
    held, period = statement("a", date, bound), Period.of(since, until)
    assert (Shelf([held]).of_period(period) == (held,)) == period.may_hold(held)


def test_a_statement_is_found_by_id_slug_and_text(dossier: Dossier) -> None:
    shelf = Shelf(dossier.statements())
    for held in dossier.statements():
        assert held == shelf.called(held.id) == shelf.called(held.slug) == shelf.of_text(held.texts[0])
    assert shelf.called("nothing") is None
    assert shelf.of_text("0" * 64) is None
