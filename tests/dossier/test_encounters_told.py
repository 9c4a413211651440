"""Meetings as small values."""

from hypothesis import given
from hypothesis import strategies as st

from communique.dossier import Dossier
from communique.dossier.encounters_told import bounds_of, encounters_in, encounters_told, one_meeting
from communique.dossier.questions import Period
from communique.model.facts import Meeting

NAMES = st.sampled_from("abcdefgh")


def test_there_is_one_for_each_meeting_told(dossier: Dossier) -> None:
    assert [e.id for e in encounters_told(dossier.look_ups)] == [c.fact.id for c in dossier.facts(Meeting)]


def test_it_tells_who_took_part_by_their_place_among_the_actors(dossier: Dossier) -> None:
    known = dossier.actors()
    told = {e.phase: {known[place].name for place in e.who} for e in encounters_told(dossier.look_ups)}
    assert told["held"] == {"Envoys", "Ana Brandt"}


def test_a_period_leaves_out_what_lies_outside(dossier: Dossier) -> None:
    look = dossier.look_ups
    assert len(tuple(encounters_in(look, Period.of("2019-05", None)))) == len(encounters_told(look))
    assert not tuple(encounters_in(look, Period.of("2020", None)))


def test_without_a_period_every_day_fits() -> None:
    assert bounds_of(Period())[2]
    assert not bounds_of(Period.of("2019", None))[2]


@given(st.lists(st.tuples(NAMES, NAMES)))
def test_what_is_tied_has_one_name_and_what_is_not_has_not(ties: list[tuple[str, str]]) -> None:
    same = one_meeting(ties)
    assert all(same[a] == same[b] for a, b in ties)
    apart = {name: {name} for pair in ties for name in pair}
    for a, b in ties:
        whole = apart[a] | apart[b]
        for name in whole:
            apart[name] = whole
    assert len(set(same.values())) == len({frozenset(part) for part in apart.values()})
