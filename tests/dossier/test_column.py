"""One part of all facts of a kind."""

from hypothesis import given
from hypothesis import strategies as st

from communique.dossier.column import Column

VALUES = st.dictionaries(st.integers(0, 10_000), st.sampled_from(["urge", "call on", "call", None]))


@given(VALUES)
def test_it_chooses_what_a_test_of_each_value_chooses(values: dict[int, str | None]) -> None:
    found = Column(values.items()).fitting(lambda held: held.startswith("call"))
    assert found == {n for n, value in values.items() if value and value.startswith("call")}
