from collections.abc import Callable

from communique.model.record import Record
from communique.resolve.digest import digest
from communique.resolve.states import learn_states, plain_state


def test_a_government_stands_for_its_state() -> None:
    states = learn_states(())
    assert {states.of_name(n) for n in ("Fiji", "Republic of Fiji", "the Government of Fiji", "Fijian Government")} == {
        "FJ"
    }


def test_a_capital_stands_for_the_government() -> None:
    assert learn_states(()).of_capital("Suva") == "FJ"


def test_a_state_that_no_table_knows_is_learnt_from_its_ministers(write: Callable[..., Record]) -> None:
    record = write(
        "Foreign Minister Ana Lund of Lakeland spoke.",
        people=[("Ana Lund", "Foreign Minister", "Republic of Lakeland")],
    )
    states = learn_states([digest(record)])
    assert states.of_name("Government of Lakeland") == "lakeland"


def test_a_body_with_a_president_is_no_state(write: Callable[..., Record]) -> None:
    record = write(
        "President Ana Lund of the Lake Commission spoke.", people=[("Ana Lund", "President", "Lake Commission")]
    )
    assert learn_states([digest(record)]).of_name("Lake Commission") is None


def test_a_word_is_no_state() -> None:
    states = learn_states(())
    assert (states.of_name("sides"), states.nation(None), states.of_name("Government")) == (None, None, None)


def test_the_form_of_a_state_is_left_out() -> None:
    assert plain_state("the Kingdom of Lakeland") == "lakeland"
