from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from communique.extract.encounters import merge_sketches
from communique.extract.meeting_sketch import Sketch
from communique.model.facts import MeetingKind, Phase
from communique.model.partial_date import PartialDate
from communique.model.span import Span

DAY, LATER = PartialDate.day(2021, 5, 3), PartialDate.day(2021, 5, 5)
PAIR = ("Karl Ode", "Lia Moss")


def sketch(at: int, **more: Any) -> Sketch:
    base = Sketch(MeetingKind.MEETING, Phase.HELD, (Span(at, at + 3),), at, "meeting.verb.meet", participants=PAIR)
    return replace(base, **more)


def test_a_definite_noun_is_the_encounter_before_it() -> None:
    (found,) = merge_sketches(
        [sketch(0, place="Accra"), sketch(9, participants=(), refers=True, kind=MeetingKind.TALKS)]
    )
    assert found.told.spans == (Span(0, 3), Span(9, 12))


def test_a_definite_noun_of_nothing_before_is_dropped() -> None:
    assert merge_sketches([sketch(0, participants=(), refers=True)]) == ()


def test_other_days_stay_apart() -> None:
    assert len(merge_sketches([sketch(0, date=DAY), sketch(9, date=LATER, refers=True)])) == 2


def test_other_places_stay_apart() -> None:
    assert len(merge_sketches([sketch(0, place="Accra"), sketch(9, place="Lomé", refers=True)])) == 2


def test_held_and_planned_stay_apart() -> None:
    assert len(merge_sketches([sketch(0, place="Accra"), sketch(9, phase=Phase.PLANNED)])) == 2


def test_what_was_planned_can_be_told_as_not_held() -> None:
    (found,) = merge_sketches(
        [sketch(0, phase=Phase.PLANNED), sketch(9, participants=(), phase=Phase.NOT_HELD, refers=True)]
    )
    assert found.told.phase is Phase.NOT_HELD


def test_the_headline_is_the_encounter_of_the_body() -> None:
    title = sketch(0, in_title=True, participants=("Karl Ode", "Lia Moss"))
    (found,) = merge_sketches([title, sketch(9, date=DAY, place="Accra")])
    assert (found.told.date, found.told.place, found.told.sentence) == (DAY, "Accra", 9)


def test_those_who_also_took_part_are_added() -> None:
    (found,) = merge_sketches([sketch(0), sketch(9, participants=("Anna Dee",), refers=True, joins=True)])
    assert found.told.participants == (*PAIR, "Anna Dee")


def test_the_meetings_are_all_those_before() -> None:
    both = [sketch(0, place="Accra"), sketch(9, place="Lomé", participants=("Karl Ode", "Anna Dee"))]
    found = merge_sketches([*both, sketch(20, participants=(), refers=True, plural=True)])
    assert [len(e.told.spans) for e in found] == [2, 2]


def test_a_capital_is_the_visit_to_its_country() -> None:
    visit = sketch(0, kind=MeetingKind.VISIT, participants=("Karl Ode",), place="Accra", in_title=True)
    (found,) = merge_sketches([visit, sketch(9, kind=MeetingKind.VISIT, participants=("Karl Ode",), place="Ghana")])
    assert found.told.place == "Ghana"


@given(
    st.lists(
        st.tuples(st.sampled_from(list(Phase)), st.sampled_from([None, "Accra", "Lomé"]), st.booleans()), max_size=6
    )
)
def test_encounters_keep_every_phase_and_the_order_of_the_text(rows: list[tuple[Phase, str | None, bool]]) -> None:
    sketches = [sketch(10 * i, phase=p, place=place, refers=refers) for i, (p, place, refers) in enumerate(rows)]
    found = merge_sketches(sketches)
    assert [e.told.spans[0] for e in found] == sorted(e.told.spans[0] for e in found)
    held = {Phase.HELD} & {s.phase for s in sketches if not s.refers}
    assert held <= {e.told.phase for e in found}


def test_a_headline_that_only_announces_yields_to_the_body() -> None:
    title = sketch(0, kind=MeetingKind.VISIT, participants=("the envoys",), in_title=True)
    body = sketch(9, kind=MeetingKind.VISIT, participants=("Karl Ode",), place="Accra")
    assert [e.told.place for e in merge_sketches([title, body])] == ["Accra"]


def test_a_headline_of_one_announces_all_whom_the_body_tells_apart() -> None:
    headline = sketch(0, in_title=True, participants=("Karl Ode",), place="Accra", kind=MeetingKind.TALKS)
    first, second = (sketch(9, participants=("Karl Ode", name)) for name in ("Lia Moss", "Omar Vance"))
    assert [e.told.participants for e in merge_sketches([headline, first, second])] == [
        ("Karl Ode", "Lia Moss"),
        ("Karl Ode", "Omar Vance"),
    ]


def test_two_of_a_headlines_three_meet_by_themselves() -> None:
    headline = sketch(0, in_title=True, participants=(*PAIR, "Omar Vance"))
    assert len(merge_sketches([headline, sketch(9)])) == 2


def test_stops_in_the_name_of_a_place_make_no_other_place() -> None:
    found = merge_sketches([sketch(0, place="Port St. Ann"), sketch(9, place="Port St Ann", refers=True)])
    assert len(found) == 1


def test_a_name_with_other_small_words_is_told_once() -> None:
    first = sketch(0, participants=("Summit of the Lakes", "Karl Ode"), place="Accra")
    again = sketch(9, participants=("Summit of Lakes", "Lia Moss"), refers=True, joins=True)
    (found,) = merge_sketches([first, again])
    assert found.told.participants == ("Summit of the Lakes", "Karl Ode", "Lia Moss")


def test_what_was_hoped_for_and_called_off_is_one() -> None:
    hoped = sketch(8, phase=Phase.PROPOSED, kind=MeetingKind.VISIT, place="Accra")
    off = sketch(9, phase=Phase.CANCELLED, kind=MeetingKind.VISIT, participants=(), refers=True)
    (found,) = merge_sketches([hoped, off])
    assert found.told.phase is Phase.CANCELLED
