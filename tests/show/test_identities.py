"""Actors and instruments in a terminal."""

from communique.model.actor import ActorKind
from communique.model.resolved import Actor, Instrument, Name
from communique.show.identities import write_actor, write_instrument, write_parts

NAMES = (Name("Ana Brandt", 3, ("a", "b")), Name("Anna Brandt", 1, ("c",)))


def test_an_actor_shows_every_form_and_why_they_are_one() -> None:
    actor = Actor("id", "ana-brandt", ActorKind.PERSON, "Ana Brandt", NAMES, ("one letter apart, same post",), "FJ")
    lines = list(write_actor(actor, {}))
    assert "person, country FJ; ana-brandt; id" in lines
    assert "  Ana Brandt – 3 times in 2 statements" in lines
    assert "  one letter apart, same post" in lines


def test_an_instrument_says_whether_its_text_is_held() -> None:
    pact = Instrument("id", "pact", "Pact", NAMES, None, "4/2019")
    assert any("cited, but its text is not held here" in line for line in write_instrument(pact, []))


def test_parts_without_rows_are_left_out() -> None:
    assert list(write_parts({"acts": [], "meetings": []})) == []
