from collections.abc import Callable

import pytest

from communique.model.actor import ActorKind
from communique.model.record import Record
from communique.resolve.digest import digest
from communique.resolve.other_actors import Identity, Namer, plain_body, shorten, split_post
from communique.resolve.states import learn_states

NAMER = Namer(learn_states(()), [("Organisation of the Lake States", "OLS")])


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Fiji", ActorKind.STATE),
        ("Government of Fiji", ActorKind.STATE),
        ("Suva", ActorKind.STATE),
        ("Foreign Minister of Fiji", ActorKind.POST),
        ("Special Envoy of the Secretary-General for the Lake", ActorKind.POST),
        ("Co-Chairs of the Lake Group", ActorKind.BODY),
        ("Lake Shore Commission", ActorKind.BODY),
        ("Council of Ministers", ActorKind.BODY),
        ("COUNCIL OF MINISTERS", ActorKind.BODY),
        ("United Nations", ActorKind.BODY),
        ("Fijian community of the Lake", ActorKind.COMMUNITY),
        ("sides", ActorKind.LABEL),
        ("de facto authorities", ActorKind.LABEL),
        ("Co-Chairs", ActorKind.LABEL),
        ("Foreign Ministers of Fiji and Malta", ActorKind.LABEL),
        ("Heads of Delegation", ActorKind.LABEL),
        ("leaders of the sides", ActorKind.LABEL),
    ],
)
def test_a_name_has_a_kind(name: str, kind: ActorKind) -> None:
    assert NAMER.identify(name).kind is kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("OSCE", "Organization for Security and Co-operation in Europe"),
        ("OLS", "Organisation of the Lake States"),
        ("OLS Council of Ministers", "Council of Ministers of the Organization of the Lake States"),
        ("Foreign Minister of Fiji", "Minister for Foreign Affairs of the Republic of Fiji"),
        ("Royal Norwegian Ministry of Foreign Affairs", "Ministry of Foreign Affairs of Norway"),
        ("Fijian Government", "Fiji"),
        ("Lake Commission for Cooperation", "Lake Commission for Co-operation"),
        ("three Co-Chairs of the Lake Group", "Co-Chairs of the Lake Group"),
        ("UN Secretary-General", "Secretary-General of the United Nations"),
    ],
)
def test_two_names_of_one_actor_have_one_key(one: str, other: str) -> None:
    assert NAMER.identify(one) == NAMER.identify(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Foreign Minister of Fiji", "Foreign Minister of Malta"),
        ("Foreign Minister of Fiji", "Deputy Foreign Minister of Fiji"),
        ("Ministry of Foreign Affairs of Fiji", "Ministry of Foreign Affairs of Malta"),
        ("Lake Group", "Co-Chairs of the Lake Group"),
        ("sides", "parties"),
    ],
)
def test_two_actors_have_two_keys(one: str, other: str) -> None:
    assert NAMER.identify(one) != NAMER.identify(other)


def test_an_acronym_that_stands_for_two_names_stands_for_none() -> None:
    namer = Namer(learn_states(()), [("Organisation of the Lake States", "OLS"), ("Office of the Lake Shore", "OLS")])
    assert namer.identify("OLS") != namer.identify("Organisation of the Lake States")


def short_for(*texts: tuple[str, ...]) -> dict[tuple[str, str], Identity]:
    named = [(str(n), name, NAMER.identify(name)) for n, names in enumerate(texts) for name in names]
    return dict(shorten(named)[0])


def test_a_group_of_posts_is_that_of_the_only_body_named_with_it() -> None:
    long = NAMER.identify("Co-Chairs of the Lake Group")
    assert short_for(("Co-Chairs",), ("Co-Chairs of the Lake Group",)) == {("0", "Co-Chairs"): long}


def test_a_group_that_could_be_of_two_bodies_stays_by_itself() -> None:
    assert short_for(("Co-Chairs",), ("Co-Chairs of the Lake Group",), ("Co-Chairs of the Shore Forum",)) == {}


def test_the_text_itself_is_asked_first() -> None:
    found = short_for(("Co-Chairs", "Co-Chairs of the Lake Group"), ("Co-Chairs of the Shore Forum",))
    assert found == {("0", "Co-Chairs"): NAMER.identify("Co-Chairs of the Lake Group")}


def test_the_sides_are_never_a_body() -> None:
    assert short_for(("sides", "parties"), ("sides of the Lake Group", "parties of the Lake Group")) == {}


def test_a_ministry_without_a_state_is_one_only_inside_its_text() -> None:
    long = "Ministry of Foreign Affairs of Fiji"
    assert short_for(("Ministry of Foreign Affairs",), (long,)) == {}
    assert ("0", "Ministry of Foreign Affairs") in short_for(("Ministry of Foreign Affairs", long))


def test_a_post_without_a_body_is_that_of_the_only_body_named_with_it() -> None:
    assert ("0", "Secretary-General") in short_for(
        ("Secretary-General",), ("Secretary-General of the Lake Commission",)
    )
    assert short_for(("Foreign Minister",), ("Foreign Minister of Fiji",)) == {}


def test_a_post_is_parted_from_its_owner() -> None:
    assert split_post("Minister of Defence of the Republic of Fiji") == ("Minister of Defence", "Republic of Fiji")
    assert split_post("President") == ("President", "")


def test_spellings_of_a_body_are_made_one() -> None:
    assert plain_body("the Organisation for Co-operation") == plain_body("Organization for Cooperation")


def test_labels_are_never_one_with_persons(write: Callable[..., Record]) -> None:
    from communique.resolve import resolve

    record = write(
        "Ana Lund met the sides.", people=[("Ana Lund",)], meetings=[("met", "held", ["Ana Lund", "sides"], None, None)]
    )
    kinds = {a.name: a.kind for a in resolve([digest(record)]).actors}
    assert kinds == {"Ana Lund": ActorKind.PERSON, "sides": ActorKind.LABEL}
