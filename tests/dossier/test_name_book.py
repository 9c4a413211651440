"""Names, folded once."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.dossier.name_book import NameBook, actors_meant
from communique.dossier.names import fold, near_names
from communique.model.actor import ActorKind
from communique.model.errors import NotFoundError
from communique.model.resolved import Actor, Instrument, Name

NAMES = ("Envoys", "the Envoys of Vell", "Ana Brandt", "Ána Brandt-Ro", "Vell", "Brandt", "envoys of Vell Bay")
KNOWN = tuple(
    Actor(f"a{n}", f"slug-{n % 5}", ActorKind.BODY if n % 2 else ActorKind.PERSON, name, (Name(name.upper(), 1, ()),))
    for n, name in enumerate(NAMES)
)
BOOK = NameBook(KNOWN, "actor")


@given(st.sampled_from(("a3", "slug-1", "ENVOYS", "the envoys", "ana", "brandt ana", "vell", "bay envoys", "ro", "")))
def test_it_finds_what_a_search_through_all_finds(asked: str) -> None:
    assert outcome(BOOK.find, asked) == outcome(searched_through, asked)


def searched_through(asked: str) -> tuple[Actor, ...]:
    """The plain way: every name of everybody, one after the other."""
    wanted = fold(asked)
    words = set(wanted.split())
    forms = {a.id: {fold(a.name), *(fold(n.as_written) for n in a.names)} for a in KNOWN}
    found = (
        tuple(a for a in KNOWN if asked in {a.id, a.slug})
        or tuple(a for a in KNOWN if wanted in forms[a.id])
        or tuple(a for a in KNOWN if words and any(words <= set(name.split()) for name in forms[a.id]))
    )
    if not found:
        what = "actor"
        raise NotFoundError(what, asked, near_names([a.name for a in KNOWN], asked))
    return found


def outcome(find: Callable[[str], tuple[Actor, ...]], asked: str) -> tuple[Actor, ...] | str:
    """What is found, or what the error says."""
    try:
        return find(asked)
    except NotFoundError as error:
        return str(error)


def test_longer_names_are_found_by_their_beginning() -> None:
    groups = tuple(a for a in KNOWN if a.kind is ActorKind.BODY)
    found = tuple(a for a in BOOK.beginning("envoys") if a.kind is ActorKind.BODY)
    begins = (
        a for a in groups if any(fold(n).startswith("envoys ") for n in (a.name, *(f.as_written for f in a.names)))
    )
    assert found == tuple(begins)


def test_an_identity_is_called_by_id_or_slug() -> None:
    assert BOOK.called("a0") == BOOK.called("slug-0") == KNOWN[0]
    assert BOOK.called("Envoys") is None


def actor(name: str, *others: str) -> Actor:
    forms = tuple(Name(n, 1, ("s",)) for n in (name, *others))
    return Actor(f"id-{name}", name.casefold().replace(" ", "-"), ActorKind.PERSON, name, forms)


ANA, TOM = actor("Ána Brandt", "Anna Brandt"), actor("Tom Brandt")


@pytest.mark.parametrize("asked", ["id-Ána Brandt", "ána-brandt", "ana brandt", "ANNA BRANDT", "anna"])
def test_an_actor_is_found_by_id_slug_any_form_or_some_words(asked: str) -> None:
    assert NameBook([ANA, TOM], "actor").find(asked) == (ANA,)


def test_words_that_fit_two_give_two() -> None:
    assert NameBook([ANA, TOM], "actor").find("brandt") == (ANA, TOM)


def test_nobody_is_an_error_with_names_that_come_near() -> None:
    with pytest.raises(NotFoundError) as raised:
        NameBook([ANA, TOM], "actor").find("Brant")
    assert "Tom Brandt" in raised.value.near


def test_an_empty_question_finds_nobody() -> None:
    with pytest.raises(NotFoundError):
        NameBook([ANA], "actor").find(" ")


def test_instruments_are_found_alike() -> None:
    pact = Instrument("i", "vell-pact", "Vell Pact", (Name("Pact of Vell", 1, ("s",)),))
    assert NameBook([pact], "instrument").find("the vell pact") == (pact,)
    with pytest.raises(NotFoundError):
        NameBook([pact], "instrument").find("treaty")


def group(name: str, kind: ActorKind = ActorKind.BODY) -> Actor:
    return Actor(name, name, kind, name, (Name(name, 1, ("s",)),))


def test_a_group_is_meant_under_its_longer_names_too() -> None:
    short, long, other = group("Envoys"), group("Envoys of the Port Group", ActorKind.LABEL), group("Special Envoys")
    assert actors_meant(NameBook([short, long, other], "actor"), "the envoys") == (short, long)


def test_a_state_is_not_widened() -> None:
    state, side = group("Vell", ActorKind.STATE), group("Vell side", ActorKind.LABEL)
    assert actors_meant(NameBook([state, side], "actor"), "Vell") == (state,)
