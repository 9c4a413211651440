"""Names asked for."""

import pytest

from communique.dossier.names import find_actors, find_instruments, fold, near_names, widen
from communique.model.actor import ActorKind
from communique.model.errors import NotFoundError
from communique.model.resolved import Actor, Instrument, Name


def actor(name: str, *others: str) -> Actor:
    forms = tuple(Name(n, 1, ("s",)) for n in (name, *others))
    return Actor(f"id-{name}", name.casefold().replace(" ", "-"), ActorKind.PERSON, name, forms)


ANA, TOM = actor("Ána Brandt", "Anna Brandt"), actor("Tom Brandt")


@pytest.mark.parametrize("asked", ["id-Ána Brandt", "ána-brandt", "ana brandt", "ANNA BRANDT", "anna"])
def test_an_actor_is_found_by_id_slug_any_form_or_some_words(asked: str) -> None:
    assert find_actors([ANA, TOM], asked) == (ANA,)


def test_words_that_fit_two_give_two() -> None:
    assert find_actors([ANA, TOM], "brandt") == (ANA, TOM)


def test_nobody_is_an_error_with_names_that_come_near() -> None:
    with pytest.raises(NotFoundError) as raised:
        find_actors([ANA, TOM], "Brant")
    assert "Tom Brandt" in raised.value.near


def test_an_empty_question_finds_nobody() -> None:
    with pytest.raises(NotFoundError):
        find_actors([ANA], " ")


def test_instruments_are_found_alike() -> None:
    pact = Instrument("i", "vell-pact", "Vell Pact", (Name("Pact of Vell", 1, ("s",)),))
    assert find_instruments([pact], "the vell pact") == (pact,)
    with pytest.raises(NotFoundError):
        find_instruments([pact], "treaty")


def test_folding_leaves_an_article_that_is_the_whole_name() -> None:
    assert fold("The") == "the"


def test_names_far_away_are_not_offered() -> None:
    assert near_names(["Ana Brandt"], "qqqq") == ()


def group(name: str, kind: ActorKind = ActorKind.BODY) -> Actor:
    return Actor(name, name, kind, name, (Name(name, 1, ("s",)),))


def test_a_group_is_meant_under_its_longer_names_too() -> None:
    short, long, other = group("Envoys"), group("Envoys of the Port Group", ActorKind.LABEL), group("Special Envoys")
    assert widen([short, long, other], [short], "the envoys") == (short, long)


def test_a_state_is_not_widened() -> None:
    state, side = group("Vell", ActorKind.STATE), group("Vell side", ActorKind.LABEL)
    assert widen([state, side], [state], "Vell") == (state,)
