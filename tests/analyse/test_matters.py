"""What undertakings are about."""

from tests.analyse.spoken_words import spoken
from tests.analyse.undertaken_words import promise

from communique.analyse.matters import Matter, Said, Weighed, matter_of, same_matter, weigh
from communique.analyse.roots import deed_of, root_of
from communique.analyse.spoken import Spoken

WEIGHTS = weigh(
    [spoken("a", "2019-01-01", "The Envoys met in Vell."), spoken("b", "2019-02-01", "Fiji opened a harbour.")]
)


def about(matter: Matter, sentence: str) -> bool:
    return Weighed(matter, WEIGHTS).match(Said(sentence)) is not None


def lists() -> tuple[Spoken, Matter]:
    one = spoken(
        "p", "2019-03-01", "Fiji agreed to exchange lists of missing persons by May, with the help of the Red Cross."
    )
    return one, matter_of(promise(one, "exchange", "exchange", "lists of missing persons").fact, one.sentences[0])


def test_a_matter_is_deed_object_and_the_rest_of_the_clause() -> None:
    _, matter = lists()
    assert matter.deed == deed_of("exchange")
    assert matter.object == {root_of(w) for w in ("lists", "missing", "persons")}
    assert root_of("help") in matter.context


def test_months_and_numbers_are_no_part_of_it() -> None:
    one = spoken("p", "2019-03-01", "Fiji will open 12 roads in May.")
    assert root_of("may") not in matter_of(promise(one, "open", "open", "12 roads").fact, one.sentences[0]).tokens


def test_an_empty_action_gives_way_to_the_deed_in_its_object() -> None:
    one = spoken("p", "2019-03-01", "They urged Fiji to complete the withdrawal of its guns.")
    matter = matter_of(promise(one, "complete", "complete", "withdrawal of its guns").fact, one.sentences[0])
    assert matter.deed == deed_of("withdraw")
    assert matter.object == {root_of("guns")}


def test_the_same_deed_and_object_match() -> None:
    assert about(lists()[1], "The lists of missing persons were exchanged in Vell.")


def test_another_object_does_not_match() -> None:
    assert not about(lists()[1], "Greetings were exchanged in Vell.")


def test_another_deed_on_the_same_object_needs_more_of_it() -> None:
    assert not about(lists()[1], "Many persons live in Vell.")


def test_a_shorter_name_of_the_object_is_the_same_matter() -> None:
    one = spoken("q", "2019-04-01", "Both sides agreed to exchange lists by May.")
    shorter = matter_of(promise(one, "exchange", "exchange", "lists").fact, one.sentences[0])
    assert same_matter(lists()[1], shorter, WEIGHTS) > 0


def test_another_deed_is_another_matter() -> None:
    one = spoken("q", "2019-04-01", "Fiji agreed to publish lists of missing persons.")
    other = matter_of(promise(one, "publish", "publish", "lists of missing persons").fact, one.sentences[0])
    assert same_matter(lists()[1], other, WEIGHTS) == 0


def test_names_weigh_less_than_common_words() -> None:
    spoken_of = [
        spoken("a", "2019-01-01", "The road to Vell and the road to Suva."),
        spoken("b", "2019-02-01", "No word."),
    ]
    weights = weigh(spoken_of)
    assert weights.of(root_of("vell")) < weights.of(root_of("road"))
