"""For whom those sign whose posts name no country or body."""

from __future__ import annotations

import pytest

from communique.model.page import Origin, Page
from communique.read import read_statement
from communique.zone import zone

OPENING = (
    "Agreement between the Government of Kenya and the Eastern Hills Liberation Front\n\n"
    "The Government of Kenya and the Eastern Hills Liberation Front agree to stop all fighting in the valley.\n\n"
)
DONE = "Done at Nairobi on 3 May 2029.\n\n"


@pytest.mark.parametrize(
    "signed",
    [
        "For the Government: Dr. Elti Hassan, Minister of State\nFor the Front: Cdr. Onour Beitan, Secretary General",
        DONE
        + "Elti Hassan\nMinister of State\nFor the Government of Kenya\n\n"
        + "Onour Beitan\nSecretary General\nFor the Eastern Hills Liberation Front",
        DONE
        + "For the Government of Kenya\nElti Hassan\nMinister of State\n\n"
        + "For the Eastern Hills Liberation Front\nOnour Beitan\nSecretary General",
    ],
)
def test_a_post_belongs_to_the_party_for_which_its_holder_signs(signed: str) -> None:
    text, header, _ = zone(Page(Origin("-"), OPENING + signed))
    owners = {p.name: [o.of for o in p.offices] for p in read_statement(text, header).people}
    assert owners == {"Elti Hassan": ["Government of Kenya"], "Onour Beitan": ["Eastern Hills Liberation Front"]}
