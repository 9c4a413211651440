"""A fact without a citation cannot be built, and its id says what it says and where."""

import pytest

from communique.model.citation import Citation
from communique.model.errors import FactError
from communique.model.facts import FACT_KINDS, Act, Force, Person, fact_kinds

HERE = (Citation("ab" * 32, 4, 9, "urged"),)


def act(**changes: object) -> Act:
    parts: dict[str, object] = {
        "citations": HERE,
        "rule": "r",
        "speaker": ("Envoy",),
        "verb": "urge",
        "force": Force.DIRECTIVE,
    }
    return Act(**{**parts, **changes})  # type: ignore[arg-type]


def test_a_fact_without_words_is_refused() -> None:
    with pytest.raises(FactError, match="no citation"):
        Person(citations=(), rule="r", name="Ana Dee")


def test_a_confidence_is_a_probability() -> None:
    with pytest.raises(FactError, match="not between 0 and 1"):
        act(confidence=1.5)


def test_the_same_fact_has_the_same_id_whatever_rule_found_it() -> None:
    assert act(rule="one", confidence=0.5).id == act(rule="two", confidence=0.9).id


def test_another_value_or_other_words_give_another_id() -> None:
    elsewhere = (Citation("ab" * 32, 5, 10, "urged"),)
    assert len({act().id, act(verb="call on").id, act(citations=elsewhere).id}) == 3


def test_every_kind_has_a_name_of_its_own() -> None:
    assert len(set(fact_kinds())) == len(FACT_KINDS)
