"""Names, folded once."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from communique.dossier.name_book import NameBook
from communique.dossier.names import find_actors, widen
from communique.model.actor import ActorKind
from communique.model.errors import NotFoundError
from communique.model.resolved import Actor, Name

NAMES = ("Envoys", "the Envoys of Vell", "Ana Brandt", "Ána Brandt-Ro", "Vell", "Brandt", "envoys of Vell Bay")
KNOWN = tuple(
    Actor(f"a{n}", f"slug-{n % 5}", ActorKind.BODY if n % 2 else ActorKind.PERSON, name, (Name(name.upper(), 1, ()),))
    for n, name in enumerate(NAMES)
)
BOOK = NameBook(KNOWN, "actor")


@given(st.sampled_from(("a3", "slug-1", "ENVOYS", "the envoys", "ana", "brandt ana", "vell", "bay envoys", "ro", "")))
def test_it_finds_what_a_search_through_all_finds(asked: str) -> None:
    assert outcome(BOOK.find, asked) == outcome(lambda words: find_actors(KNOWN, words), asked)


def outcome(find: Callable[[str], tuple[Actor, ...]], asked: str) -> tuple[Actor, ...] | str:
    """What is found, or what the error says."""
    try:
        return find(asked)
    except NotFoundError as error:
        return str(error)


def test_longer_names_are_found_by_their_beginning() -> None:
    groups = tuple(a for a in KNOWN if a.kind is ActorKind.BODY)
    found = tuple(a for a in BOOK.beginning("envoys") if a.kind is ActorKind.BODY)
    assert found == widen(groups, (), "envoys")


def test_an_identity_is_called_by_id_or_slug() -> None:
    assert BOOK.called("a0") == BOOK.called("slug-0") == KNOWN[0]
    assert BOOK.called("Envoys") is None
