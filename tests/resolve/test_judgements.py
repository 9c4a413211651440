from communique.resolve.clusters import Clusters
from communique.resolve.judgements import Judgements, obey, split_target


def find(kind: str, name: str) -> list[str]:
    return [name] if kind == "person" and name in "abc" else []


def test_an_anchor_is_kept_whole() -> None:
    assert split_target("person:ab12:4-9") == ("person", "ab12:4-9")


def test_names_are_folded() -> None:
    assert split_target("person:Solène  Brönte") == ("person", "solene bronte")


def test_same_joins_and_different_sets_apart() -> None:
    sets = Clusters("abc")
    assert obey(Judgements((("person:a", "person:b"),), (("person:b", "person:c"),)), sets, find) == ()
    assert sets.are_one("a", "b")
    assert sets.are_apart("a", "c")


def test_a_contradiction_is_told_and_different_wins() -> None:
    sets = Clusters("abc")
    judgements = Judgements((("person:a", "person:b", "person:c"),), (("person:a", "person:c"),))
    assert [f.code for f in obey(judgements, sets, find)] == ["contradictory-judgements"]
    assert not sets.are_one("a", "c")


def test_names_that_nobody_has_are_passed_over() -> None:
    assert obey(Judgements((("person:x", "person:y"),), (("person:x", "person:a"),)), Clusters("abc"), find) == ()


def test_targets_of_other_kinds_are_left_out() -> None:
    assert Judgements((("person:a", "body:b"),)).targets("person") == {"a"}
