"""Names of actors in the form in which issuers are named."""

from __future__ import annotations

from communique.extract.cast import Cast
from communique.extract.issuer_phrases import body_of, first_actor, persons_before_verb, state_names
from communique.model.page import Origin, Page
from communique.read import read_statement
from communique.zone import zone


def _cast(content: str) -> Cast:
    text, header, _ = zone(Page(Origin("-"), content))
    return Cast(read_statement(text, header), ())


def test_all_presidents_before_the_verb_speak() -> None:
    cast = _cast("We, the President of Kenya Tom Roe and the President of Uganda Ann Poe, declare a ceasefire at once.")
    assert persons_before_verb(cast, next(body_of(cast.reading)))[0] == ("Tom Roe", "Ann Poe")


def test_the_first_actor_is_looked_for_near_by() -> None:
    cast = _cast("The following was issued today at noon by the Security Council in New York after the vote.")
    sentence = next(body_of(cast.reading))
    assert first_actor(cast, sentence, 0, near=2)[0] == ()
    assert first_actor(cast, sentence, 7)[0] == ("Security Council",)


def test_states_are_known_by_all_their_names() -> None:
    assert {"kenya", "russian federation"} <= state_names()
