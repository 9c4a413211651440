from collections.abc import Callable

from communique.model.reading import Group, Known, Mention

Gather = Callable[[str], tuple[tuple[Known, ...], tuple[Group, ...], tuple[Mention, ...]]]


def test_a_pronoun_leads_to_the_owner(gathered: Gather) -> None:
    people, _, _ = gathered("The Secretary-General hosted a lunch. His Personal Envoy, Ms. Ann Dee, took part.")
    assert [str(o) for o in people[0].offices] == ["Personal Envoy of Secretary-General"]


def test_co_chairs_are_those_of_the_one_group_named(gathered: Gather) -> None:
    people, _, _ = gathered(
        "The Co-Chairs of the Lake Group met. It was led by the Co-Chairs, Ann Dee (UN) and Bo Roe (EU)."
    )
    assert people[0].offices[0].post == "Co-Chair of the Lake Group"


def test_a_post_that_names_its_owner_keeps_it(gathered: Gather) -> None:
    people, _, _ = gathered("In Nairobi, she met with Foreign Minister of Uganda Jeje Odo.")
    assert people[0].country == "UG"
