from collections.abc import Callable

from communique.model.reading import Mention, MentionKind
from communique.read.people_bare import name_words

Mentions = Callable[[str], tuple[Mention, ...]]


def persons(found: tuple[Mention, ...]) -> list[str]:
    return [m.name for m in found if m.kind is MentionKind.PERSON]


def test_a_surname_is_known_again(mentions_of: Mentions) -> None:
    assert persons(mentions_of("Foreign Minister Ann Soto spoke. Soto left.")) == ["Ann Soto", "Soto"]


def test_a_plan_named_after_a_person_is_no_person(mentions_of: Mentions) -> None:
    assert persons(mentions_of("Foreign Minister Ann Soto spoke. The Soto Commission met.")) == ["Ann Soto"]


def test_an_unknown_full_name_is_taken_where_a_person_stands(mentions_of: Mentions) -> None:
    assert persons(mentions_of("Yesterday Marta Soto met with him.")) == ["Marta Soto"]


def test_a_city_is_not_taken_for_a_person(mentions_of: Mentions) -> None:
    assert persons(mentions_of("They met in San Salvador and Addis Ababa.")) == []


def test_words_of_names_leave_articles_out() -> None:
    assert name_words(["Omar al-Dee", "van der Roe"]) == {"omar", "al-dee", "dee", "roe"}
