from collections.abc import Callable

import pytest

from communique.model.reading import Known, Mention, MentionKind
from communique.read.states_unknown import list_unknown_states

Mentions = Callable[[str], tuple[Mention, ...]]
Gather = Callable[[str], tuple[tuple[Known, ...], object, tuple[Mention, ...]]]


def _states(mentions: tuple[Mention, ...]) -> list[str]:
    return [m.name for m in mentions if m.kind is MentionKind.STATE]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Foreign Minister of Tolvania spoke.", ["Tolvania"]),
        ("The Governments of Tolvania and Ostmark agreed.", ["Tolvania", "Ostmark"]),
        ("The Republic of Tolvania thanked Norway.", ["Tolvania"]),
        ("The Presidents of Tolvania and Norway met.", ["Tolvania"]),
        ("The Presidents of Norway and Tolvania met.", ["Tolvania"]),
        ("Tolvania’s Foreign Minister spoke.", ["Tolvania"]),
        ("The Foreign Minister of Tolvania Ana Berenko spoke.", ["Tolvania"]),
        ("The President of the Assembly spoke.", []),
        ("The President of Parliament spoke.", []),
        ("The Government of Kenya spoke.", []),
        ("The Government of National Unity spoke.", []),
        ("The Prime Minister of Sierra Leone spoke.", []),
        ("The President of France and January rains came.", []),
        ("The government of Anders Hald resigned. Hald's Foreign Minister left.", []),
        ("He thanked the Government of Anders. Mr. Anders left.", []),
        ("The President of UNICA spoke.", []),
        ("The Government of Nairobi spoke.", []),
        ("The Minister of Justice spoke.", []),
        ("The Government of Tolvania sent aid to Upper Tolvania.", ["Tolvania"]),
        ("We call upon Tolvania and Ostrivland to begin work.", ["Tolvania", "Ostrivland"]),
        ("We urge Hald and Renn to begin work.", []),
        ("We met Ana Berenka and Mia Holta. We urge Berenka and Holta to begin.", []),
        ("The President of Tripolitania spoke.", []),
    ],
)
def test_a_name_used_as_a_state_is_one_and_no_other(text: str, names: list[str]) -> None:
    assert [*list_unknown_states(text)] == names


def test_a_state_is_known_throughout_the_text(mentions_of: Mentions) -> None:
    text = (
        "The Foreign Ministers of Tolvania and Ostmark met in Oslo. We encouraged Tolvania and Ostmark to begin work."
    )
    assert _states(tuple(m for m in mentions_of(text) if m.sentence == 1)) == ["Tolvania", "Ostmark"]


def test_presidents_of_two_unknown_states_have_two_offices(mentions_of: Mentions) -> None:
    post = next(m for m in mentions_of("The Presidents of Ostmark and Tolvania met.") if m.kind is MentionKind.POST)
    assert [(o.post, o.of) for o in post.offices] == [("President", "Ostmark"), ("President", "Tolvania")]


def test_a_name_follows_the_unknown_state_of_a_post(gathered: Gather) -> None:
    text = "They met the Minister of Foreign Affairs of the Republic of Tolvania Ana Berenko in Oslo."
    people = gathered(text)[0]
    assert [(p.name, [(o.post, o.of) for o in p.offices]) for p in people] == [
        ("Ana Berenko", [("Minister of Foreign Affairs", "Republic of Tolvania")])
    ]


def test_the_adjective_of_an_unknown_state_is_one(mentions_of: Mentions) -> None:
    text = "The Government of Tolvania agreed. The Tolvanian Foreign Minister spoke."
    post = next(m for m in mentions_of(text) if m.kind is MentionKind.POST)
    assert [(o.post, o.of) for o in post.offices] == [("Foreign Minister", "Tolvania")]


def test_a_side_by_its_adjective_tells_the_state() -> None:
    assert list_unknown_states("Tolvania agreed to the list. The Tolvanian side thanked the hosts.") == ("Tolvania",)
