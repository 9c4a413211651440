"""What an act amounts to beyond its verb."""

from collections.abc import Callable

import pytest

from communique.extract.acts import find_acts
from communique.extract.scene import Scene


@pytest.mark.parametrize(
    ("body", "force", "polarity"),
    [
        ("The Mediator reiterated that she will spare no effort.", "commissive", 0),
        ("The Mediator reiterated that the parties will meet.", "assertive", 0),
        ("The parties agreed on the urgent need for a truce.", "assertive", 0),
        ("The parties agreed on a truce.", "commissive", 0),
        ("The parties agreed that the process will need to go on.", "assertive", 0),
        ("The two leaders agreed that this will be a long road.", "assertive", 0),
        ("The parties agreed that the next round will be held in Accra.", "commissive", 0),
        ("The parties refused to open the road.", "commissive", 0),
        ("The parties resolve to continue their work.", "commissive", 0),
        ("The Council resolves to continue its work.", "declarative", 0),
        ("The parties set out to rebuild the region.", "commissive", 0),
        ("The parties have extended the ceasefire.", "declarative", 0),
        ("The Mediator adjourned the talks.", "declarative", 0),
        ("The Mediator hopes that the calm will last.", "expressive", 1),
        ("The Mediator hopes that the parties will meet.", "directive", 0),
    ],
)
def test_what_a_verb_governs_tells_its_force(
    body: str, force: str, polarity: int, scene_of: Callable[..., Scene]
) -> None:
    act = find_acts(scene_of(body))[-1]
    assert (act.force.value, act.polarity) == (force, polarity)


def test_the_verb_keeps_its_name_and_place(scene_of: Callable[..., Scene]) -> None:
    act = find_acts(scene_of("The parties agreed on the need for a truce."))[-1]
    assert (act.verb, act.citations[0].exact) == ("agree", "agreed")
