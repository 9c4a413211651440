from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from communique.model.record import Record
from communique.resolve.actors import find_actors
from communique.resolve.digest import digest
from communique.resolve.encounters import Encounter, Party, find_encounters, likeness
from communique.resolve.judgements import Judgements

Write = Callable[..., Record]
parties = st.lists(st.sampled_from("abcdef").map(lambda k: Party(frozenset({k}))), max_size=5)


def encounters(*records: Record) -> tuple[Encounter, ...]:
    digests = sorted((digest(r) for r in records), key=lambda d: str(d.date))
    statement_of = {d.sha256: d.sha256 for d in digests}
    return find_encounters(digests, find_actors(digests, statement_of, Judgements()), statement_of)


def test_a_person_and_the_post_alone_are_one_participant(write: Write) -> None:
    one = write(
        "Ana Lund met us.",
        date="2014",
        people=[("Ana Lund", "Foreign Minister", "Fiji")],
        meetings=[("met", "held", ["Ana Lund"], None, None)],
    )
    other = write(
        "The Minister came.",
        date="2015",
        meetings=[("came", "held", ["Minister of Foreign Affairs of Fiji"], None, None)],
    )
    first, second = encounters(one, other)
    assert likeness(first.parties, second.parties) == 1


def test_a_plural_post_stands_for_its_holders(write: Write) -> None:
    people = [("Ana Lund", "Foreign Minister", "Fiji"), ("Bo Berg", "Foreign Minister", "Malta")]
    one = write(
        "Ana Lund met Bo Berg.",
        date="2014",
        people=people,
        meetings=[("met", "held", ["Ana Lund", "Bo Berg"], None, None)],
    )
    other = write("The Ministers met.", date="2015", meetings=[("met", "held", ["Foreign Ministers"], None, None)])
    first, second = encounters(one, other)
    assert likeness(first.parties, second.parties) == 1


def test_members_of_a_group_are_the_group(write: Write) -> None:
    one = write(
        "Ana Lund came with Bo Berg.",
        date="2014",
        people=[("Ana Lund",), ("Bo Berg",)],
        groups=[("Co-Chairs of the Lake Group", ("Ana Lund", "Bo Berg"))],
        issuers=["Co-Chairs of the Lake Group"],
        meetings=[("came", "held", ["Ana Lund"], None, None)],
    )
    other = write("The Co-Chairs came.", date="2015", meetings=[("came", "held", ["Co-Chairs"], None, None)])
    first, second = encounters(one, other)
    assert likeness(first.parties, second.parties) == 1


def test_two_places_are_compared_one_by_one(write: Write) -> None:
    one, other, third = encounters(
        *(
            write(f"They came to {place}.", date=year, meetings=[("came", "held", [], place, None)])
            for year, place in (("2014", "Suva; Nadi"), ("2015", "Nadi, Fiji"), ("2016", "Valletta"))
        )
    )
    assert (one.same_place(other), one.same_place(third)) == (True, False)


def test_what_is_not_told_is_not_compared(write: Write) -> None:
    (one,) = encounters(write("They met.", meetings=[("met", "held", [], None, None)]))
    assert (one.same_place(one), one.same_day(one)) == (None, None)


@given(parties, parties)
def test_likeness_is_symmetric_and_between_nothing_and_one(one: list[Party], other: list[Party]) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1


@given(parties.filter(bool))
def test_a_meeting_is_like_itself(one: list[Party]) -> None:
    assert likeness(one, one) == 1
