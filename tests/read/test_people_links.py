from collections.abc import Callable

from communique.model.reading import Group, Known, Mention

Gather = Callable[[str], tuple[tuple[Known, ...], tuple[Group, ...], tuple[Mention, ...]]]


def offices(gathered: Gather, text: str) -> dict[str, list[str]]:
    return {p.name: [str(o) for o in p.offices] for p in gathered(text)[0]}


def test_a_post_belongs_to_the_name_that_follows(gathered: Gather) -> None:
    found = offices(gathered, "They met Foreign Minister of Chad Ali Kone and President of Mali Issa Diop.")
    assert found == {"Ali Kone": ["Foreign Minister of Chad"], "Issa Diop": ["President of Mali"]}


def test_posts_after_names_are_not_given_to_the_next_name(gathered: Gather) -> None:
    found = offices(
        gathered, "H.E. Ali Kone, President of Chad, H.E. Issa Diop, President of Mali, and others attended."
    )
    assert found == {"Ali Kone": ["President of Chad"], "Issa Diop": ["President of Mali"]}


def test_a_post_between_two_names_goes_to_the_one_without_other_post(gathered: Gather) -> None:
    found = offices(
        gathered, "They heard His Excellency Ali Kone, the President of the Lake Commission, Mr. Issa Diop, and others."
    )
    assert found == {"Ali Kone": [], "Issa Diop": ["President of Lake Commission"]}


def test_the_country_told_beside_the_name_owns_the_post(gathered: Gather) -> None:
    assert offices(gathered, "President Kone of Chad spoke.") == {"Kone": ["President of Chad"]}


def test_a_person_in_square_brackets_holds_the_post_before(gathered: Gather) -> None:
    found = offices(gathered, "I spoke to the US Deputy Secretary of State [Carla Dee].")
    assert found == {"Carla Dee": ["Deputy Secretary of State of US"]}
