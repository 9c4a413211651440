from collections.abc import Callable, Sequence

from communique.model.record import Record
from communique.resolve.digest import digest
from communique.resolve.judgements import Judgements
from communique.resolve.persons import PersonGroup, find_persons, namesakes
from communique.resolve.states import learn_states

Write = Callable[..., Record]
Told = tuple[str, ...]


def persons(write: Write, *told: tuple[str, Told], judgements: Judgements | None = None) -> tuple[PersonGroup, ...]:
    """The persons of texts with a date and one person each."""
    digests = [
        digest(write(f"On {date} the text {n} names {who[0]} once.", date=date, people=[who]))
        for n, (date, who) in enumerate(told)
    ]
    return find_persons(digests, learn_states(digests), judgements or Judgements())[0]


def names(groups: Sequence[PersonGroup]) -> list[list[str]]:
    return sorted(sorted({e.fact.name for e in g.entries}) for g in groups)


def test_a_romanisation_and_a_fuller_form_are_one_person(write: Write) -> None:
    found = persons(
        write,
        ("2014-08-04", ("Ana Davitian",)),
        ("2015-08-04", ("Ana Davityan",)),
        ("2016-08-04", ("Ana M. Davityan",)),
    )
    assert names(found) == [["Ana Davitian", "Ana Davityan", "Ana M. Davityan"]]
    assert any("-ian and -yan" in reason for reason in found[0].reasons)


def test_the_reason_tells_the_post_that_both_share(write: Write) -> None:
    found = persons(
        write, ("2014", ("Ana Davitian", "President", "Fiji")), ("2015", ("Ana Davityan", "President", "Fiji"))
    )
    assert found[0].reasons == (
        "Ana Davitian = Ana Davityan: -ian and -yan are two romanisations of one ending; same post (president, FJ)",
    )


def test_a_surname_goes_to_the_only_person_with_the_post(write: Write) -> None:
    found = persons(
        write, ("2014-08-04", ("Ana Davityan", "President", "Fiji")), ("2014-09-04", ("Davitian", "President", ""))
    )
    assert names(found) == [["Ana Davityan", "Davitian"]]


def test_a_surname_without_post_or_country_stays_alone(write: Write) -> None:
    assert len(persons(write, ("2014-08-04", ("Ana Lund", "President", "Fiji")), ("2014-09-04", ("Lund",)))) == 2


def test_a_surname_goes_to_the_one_in_office_on_that_day(write: Write) -> None:
    found = persons(
        write,
        ("2005-08-04", ("Ana Lund", "President", "Fiji")),
        ("2014-08-04", ("Eva Lund", "President", "Fiji")),
        ("2014-09-04", ("Lund", "President", "Fiji")),
    )
    assert names(found) == [["Ana Lund"], ["Eva Lund", "Lund"]]


def test_a_surname_that_fits_two_stays_alone(write: Write) -> None:
    found = persons(
        write,
        ("2014-07-04", ("Ana Lund", "President", "Fiji")),
        ("2014-08-04", ("Eva Lund", "President", "Fiji")),
        ("2014-09-04", ("Lund", "President", "Fiji")),
    )
    assert len(found) == 3


def test_two_countries_keep_one_name_apart(write: Write) -> None:
    told = [
        ("2014-07-04", ("Ana Lund", "Foreign Minister", "Fiji")),
        ("2014-08-04", ("Ana Lund", "Foreign Minister", "Malta")),
    ]
    found = persons(write, *told)
    assert len(found) == 2
    assert [f.code for f in namesakes(found, {e.sha256: "x" for g in found for e in g.entries})] == ["namesakes"]


def test_a_short_form_that_fits_two_persons_stays_alone(write: Write) -> None:
    found = persons(write, ("2014", ("Ana Maria Lund",)), ("2015", ("Ana Sofia Lund",)), ("2016", ("Ana Lund",)))
    assert len(found) == 3


def test_a_post_decides_which_of_two_a_short_form_means(write: Write) -> None:
    found = persons(
        write,
        ("2014", ("Ana Maria Lund", "President", "Fiji")),
        ("2015", ("Ana Sofia Lund",)),
        ("2016", ("Ana Lund", "President", "Fiji")),
    )
    assert names(found) == [["Ana Lund", "Ana Maria Lund"], ["Ana Sofia Lund"]]


def test_one_letter_apart_counts_only_with_the_same_post(write: Write) -> None:
    one, other = ("Ana Lindqvist", "President", "Fiji"), ("Ana Lindqvost", "President", "Fiji")
    assert len(persons(write, ("2014", one), ("2015", other))) == 1
    assert len(persons(write, ("2014", one[:1]), ("2015", other[:1]))) == 2


def test_people_overrule_the_machine(write: Write) -> None:
    told = [("2014-07-04", ("Ana Lund",)), ("2014-08-04", ("Ana M. Lund",)), ("2014-09-04", ("Berg",))]
    apart = Judgements(different=(("person:Ana Lund", "person:Ana M. Lund"),))
    same = Judgements(groups=(("person:Ana Lund", "person:Berg"),))
    assert len(persons(write, *told, judgements=apart)) == 3
    assert names(persons(write, *told, judgements=same)) == [["Ana Lund", "Ana M. Lund", "Berg"]]


def test_one_mention_can_be_set_apart_by_its_place(write: Write) -> None:
    first, second = (digest(write(f"Text {n} names Ana Lund.", people=[("Ana Lund",)])) for n in range(2))
    anchors = [f"person:{d.sha256}:{c.start}-{c.end}" for d in (first, second) for c in d.people[0].citations]
    judged = Judgements(different=((anchors[0], anchors[1]),))
    assert len(find_persons([first, second], learn_states(()), judged)[0]) == 2


def test_a_former_post_is_no_evidence(write: Write) -> None:
    record = write("Former President Lund spoke.", people=[("Lund",)])
    full = write("President Ana Lund spoke.", people=[("Ana Lund", "President", "Fiji")])
    digests = [digest(record), digest(full)]
    assert len(find_persons(digests, learn_states(digests), Judgements())[0]) == 2
