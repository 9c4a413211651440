from collections.abc import Callable

import pytest

from communique.read.labels import label_at
from communique.read.names import Line


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("the sides agreed", "sides"),
        ("both sides agreed", "both sides"),
        ("all parties concerned agreed", "all parties concerned"),
        ("the de facto authorities of Abkhazia agreed", "de facto authorities of Abkhazia"),
        ("the leaders of the sides agreed", "leaders of the sides"),
        ("the leadership of Georgia agreed", "leadership of Georgia"),
        ("the Kenyan community of Nairobi agreed", "Kenyan community of Nairobi"),
        ("the members of the Minsk Group agreed", "members of the Minsk Group"),
        ("the OSCE Minsk Group Co-Chair countries agreed", "OSCE Minsk Group Co-Chair countries"),
        ("the Uzbek side agreed", "Uzbek side"),
        ("they reminded the participants of their duty", "participants"),
        ("the side of the road", None),
    ],
)
def test_a_label_keeps_the_words_that_tell_whose(text: str, label: str | None, line_of: Callable[[str], Line]) -> None:
    line = line_of(text)
    found = next((f for f in (label_at(line, n) for n in range(len(line.words))) if f), None)
    assert (line.text(found.first, found.end) if found else None) == label


def test_people_are_communities(line_of: Callable[[str], Line]) -> None:
    found = label_at(line_of("people of Sudan"), 0)
    assert found is not None
    assert (found.is_community, found.code) == (True, "SD")
