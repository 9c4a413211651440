import pytest

from communique.model.actor import Office
from communique.model.citation import Citation
from communique.model.facts import Holding
from communique.model.partial_date import PartialDate
from communique.resolve.holdings import how_near, parse_office, who_held


def held(holder: str, post: str, of: str | None, on: str | None, qualifier: str = "") -> tuple[str, Holding]:
    day = PartialDate(on) if on else None
    cited = (Citation("ab12", 0, 4, "post"),)
    return holder, Holding(
        holder=holder,
        office=Office(post, of),
        as_written=post,
        as_of=day,
        qualifier=qualifier,
        citations=cited,
        rule="test",
    )


FACTS = [
    held("ana", "Foreign Minister", "Fiji", "2012-03-10"),
    held("ana", "Minister of Foreign Affairs", "Republic of Fiji", "2012-05-22"),
    held("eva", "Minister for Foreign Affairs", "Fiji", "2013-01-01"),
    held("bo", "Foreign Minister", "Malta", "2012-03-22"),
    held("kim", "Deputy Foreign Minister", "Fiji", "2012-03-22"),
]


def test_the_nearest_holder_comes_first_with_the_distance() -> None:
    answers = who_held(FACTS, Office("Foreign Minister", "Fiji"), PartialDate("2012-03-22"))
    assert [(a.holder, a.days, a.is_rival) for a in answers] == [("ana", -12, False), ("eva", 285, True)]


def test_all_claims_of_a_holder_are_kept_by_date() -> None:
    (first, _) = who_held(FACTS, Office("Foreign Minister", "Fiji"), PartialDate("2012-05-22"))
    assert [str(c.as_of) for c in first.claims] == ["2012-03-10", "2012-05-22"]
    assert str(first) == "on that day"


def test_without_a_country_all_holders_answer() -> None:
    assert {a.holder for a in who_held(FACTS, Office("Foreign Minister"))} == {"ana", "eva", "bo"}


def test_a_former_or_designated_holder_is_no_answer() -> None:
    facts = [held("ana", "President", "Fiji", "2012", "former"), held("eva", "President", "Fiji", "2012", "designate")]
    assert who_held(facts, Office("President", "Fiji"), PartialDate("2012")) == ()


def test_rival_claims_of_one_day_stand_side_by_side() -> None:
    facts = [held("ana", "President", "Fiji", "2012-03-22"), held("eva", "President", "Fiji", "2012-03-22")]
    assert [(a.holder, a.days) for a in who_held(facts, Office("President", "Fiji"), PartialDate("2012-03-22"))] == [
        ("ana", 0),
        ("eva", 0),
    ]


def test_a_holding_of_unknown_day_comes_last() -> None:
    facts = [held("ana", "President", "Fiji", None), held("eva", "President", "Fiji", "1990-01-01")]
    assert [a.holder for a in who_held(facts, Office("President", "Fiji"), PartialDate("2012-03-22"))] == ["eva", "ana"]


def test_a_day_inside_a_vague_date_is_on_that_day() -> None:
    (answer,) = who_held(
        [held("ana", "President", "Fiji", "2012-03")], Office("President", "Fiji"), PartialDate("2012-03-22")
    )
    assert answer.days == 0


def test_secretary_of_state_is_a_title_of_its_own() -> None:
    assert (
        who_held(
            [held("ana", "Secretary of State", "United States", "2012")], Office("Foreign Minister", "United States")
        )
        == ()
    )


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("Foreign Minister of Fiji", Office("Foreign Minister", "Fiji")),
        ("Fijian Foreign Minister", Office("Foreign Minister", "Fijian")),
        ("President", Office("President")),
        ("Special Envoy for the Lake", Office("Special Envoy for the Lake")),
    ],
)
def test_a_question_names_post_and_country(words: str, office: Office) -> None:
    assert parse_office(words) == office


def test_a_country_may_be_asked_for_by_its_adjective() -> None:
    assert who_held(FACTS, parse_office("Fijian Foreign Minister"))[0].holder == "ana"


def test_nearness_is_told_in_words() -> None:
    assert how_near(-365) == "365 days before"
