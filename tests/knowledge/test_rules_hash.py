"""A name for the state of code and data."""

from communique.knowledge.rules_hash import hash_of


def test_the_same_parts_have_the_same_name() -> None:
    assert hash_of(["model", "knowledge"]).digest() == hash_of(["model", "knowledge"]).digest()


def test_other_parts_have_another_name() -> None:
    assert len({hash_of([part]).digest() for part in ("model", "analyse", "pipeline.py")}) == 3
