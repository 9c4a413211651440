"""Orders asked for."""

from hypothesis import given
from hypothesis import strategies as st

from communique.dossier import Dossier
from communique.dossier.listings.sorting import ISSUED, SortBy, arrange, arrange_facts, by_date, by_words
from communique.model.facts import Act
from communique.model.partial_date import PartialDate


@given(st.lists(st.tuples(st.sampled_from(["a", "b", None]), st.integers())), st.booleans())
def test_rows_without_a_value_come_last_and_equals_keep_their_order(
    items: list[tuple[str | None, int]], is_reversed: bool
) -> None:
    found = arrange(items, lambda item: item[0], is_reversed=is_reversed)
    keys = ["b", "a", None] if is_reversed else ["a", "b", None]
    assert found == [item for key in keys for item in items if item[0] == key]


@given(st.lists(st.sampled_from(["2012", "2012-03", "2012-03-22", "XXXX", "2012/..", "../2013", "201X"])))
def test_dates_compare_as_dates_do(dates: list[str]) -> None:
    assert sorted(dates, key=lambda d: by_date(d) or ()) == [str(d) for d in sorted(map(PartialDate, dates))]


def test_facts_are_ordered_by_what_they_say(dossier: Dossier) -> None:
    look = dossier.look_ups
    order = arrange_facts(look, look.order(Act), SortBy("verb", by_words), is_reversed=True)
    assert [c.verb for c in look.whole(order)] == ["welcome", "urge"]


def test_facts_of_undated_statements_come_last_whichever_way_round(dossier: Dossier) -> None:
    look = dossier.look_ups
    for is_reversed in (False, True):
        order = arrange_facts(look, look.order(Act), ISSUED, is_reversed=is_reversed)
        assert [c.statement.date is None for c in look.whole(order)] == [False, True]
