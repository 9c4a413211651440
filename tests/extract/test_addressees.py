"""Who is asked, told, praised or blamed."""

from collections.abc import Callable

import pytest

from communique.extract.acts import find_acts
from communique.extract.scene import Scene

CASES = [
    ("We urge all sides to stop.", ["all sides"]),
    ("We call on the Platform to withdraw.", ["Platform"]),
    ("We appeal to the parties, and to the international community to help.", ["parties", "international community"]),
    ("We demand that Togo release the nurses.", ["Togo"]),
    ("We commend the role played by Ghana and Togo.", ["Ghana", "Togo"]),
    ("We welcome the release of the prisoners.", []),
    ("We condemn the attack by the Hill Brigade.", ["Hill Brigade"]),
    ("We express our gratitude for the Ghanaian assistance.", ["Ghana"]),
    ("We express our appreciation to Ghana for the tents and to Togo for the boats.", ["Ghana", "Togo"]),
    ("We reiterate our full support to Ghana.", ["Ghana"]),
    ("We informed Togo that the road is open.", ["Togo"]),
    ("We stand ready to assist the parties.", ["parties"]),
    ("We call for a confirmation from the Commission.", ["Commission"]),
    ("We accept the call of the Commission.", ["Commission"]),
    ("We hold the Hill Brigade, under the aegis of its council, jointly responsible for the attack.", ["Hill Brigade"]),
    ("We commend MONUR/FIB and the Hill Brigade for their patience.", ["MONUR/FIB", "Hill Brigade"]),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_an_act_has_its_addressees(body: str, expected: list[str], scene_of: Callable[..., Scene]) -> None:
    (act,) = find_acts(scene_of(body))
    assert list(act.addressee) == expected


def test_nobody_is_addressed_by_his_own_words(scene_of: Callable[..., Scene]) -> None:
    for act in find_acts(scene_of("The Mediator reminded herself of her commitment to the parties.")):
        assert not set(act.addressee) & set(act.speaker)
