"""What of a text is read."""

from itertools import pairwise

from communique.model.page import Origin, Page
from communique.model.text import ZoneRole
from communique.read.stretches import list_stretches
from communique.zone import zone

TEXT = """Statement by the Mediator

SUVA, 12 May 2021 - The Mediator met the chiefs. They talked.

1. The chiefs agreed to meet again.
"""


def test_stretches_are_ordered_and_apart() -> None:
    text, header, _ = zone(Page(Origin("-"), TEXT))
    found = list_stretches(text, header)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert found[0].zone is ZoneRole.TITLE


def test_a_dateline_and_a_number_stand_outside_the_sentence() -> None:
    text, header, _ = zone(Page(Origin("-"), TEXT))
    words = [s.span.of(text.content) for s in list_stretches(text, header)]
    assert any(w.startswith("The Mediator met") for w in words)
    assert "The chiefs agreed to meet again." in words
