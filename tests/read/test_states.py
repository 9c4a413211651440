from collections.abc import Callable

from communique.model.actor import ActorKind
from communique.model.reading import Mention, MentionKind
from communique.read.states import code_of

Mentions = Callable[[str], tuple[Mention, ...]]


def test_a_country_has_its_code_and_short_name(mentions_of: Mentions) -> None:
    found = mentions_of("They thanked the Islamic Republic of Mauritania.")
    assert [(m.kind, m.name, m.key) for m in found] == [(MentionKind.STATE, "Mauritania", "MR")]


def test_a_capital_after_with_stands_for_its_state(mentions_of: Mentions) -> None:
    found = mentions_of("They reaffirmed these commitments with Paris.")[-1]
    assert (found.kind, found.actor, found.key) == (MentionKind.PLACE, ActorKind.STATE, "FR")


def test_a_capital_where_something_happens_is_a_place(mentions_of: Mentions) -> None:
    found = mentions_of("They met in Nairobi and in Kampala.")
    assert [m.actor for m in found] == [None, None]


def test_a_contested_entity_has_no_code() -> None:
    assert code_of("Abkhazia") == ""


def test_official_names_lead_to_the_code() -> None:
    assert {code_of(n) for n in ("DRC", "Democratic Republic of the Congo", "the Democratic Republic of Congo")} == {
        "CD"
    }
