"""The state behind its organs."""

import pytest

from communique.extract.own_state import is_own_state


@pytest.mark.parametrize(
    ("by", "teller", "expected"),
    [
        (("Fiji",), ("Ministry of Foreign Affairs of Fiji",), True),
        (("Government of Fiji",), ("Fijian Embassy in Lome",), True),
        (("Upper Ruritania",), ("Ministry of Defence of Upper Ruritania",), True),
        (("Fiji", "Togo"), ("Ministry of Foreign Affairs of Fiji",), False),
        (("Fiji",), ("Friends of Fiji",), False),
        ((), ("Ministry of Foreign Affairs of Fiji",), False),
    ],
)
def test_only_an_organ_of_the_state_stands_for_it(
    by: tuple[str, ...], teller: tuple[str, ...], *, expected: bool
) -> None:
    assert is_own_state(by, teller) is expected
