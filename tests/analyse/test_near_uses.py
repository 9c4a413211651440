"""Wordings found under change."""

from hypothesis import given
from hypothesis import strategies as st

from communique.analyse.near_uses import NEAR, Wording, find_near_use, plain_weight, weigh_by_rarity
from communique.analyse.words import keys_of

LINE = keys_of("there is no military solution to the conflict")


def likeness(sentence: str, line: list[str] = LINE) -> float:
    found = find_near_use(Wording.of(line), keys_of(sentence), least=0.01)
    return found.likeness if found else 0.0


def test_word_for_word_is_one() -> None:
    assert likeness("They said that there is NO military solution, to the Conflict!") == 1


def test_a_small_change_is_a_near_use() -> None:
    assert NEAR <= likeness("there can be no military solution of the conflict") < 1


def test_another_sentence_is_no_use() -> None:
    assert likeness("The military commission met on the conflict of 1990.") < NEAR


def test_the_stretch_is_where_the_wording_stands() -> None:
    keys = keys_of("In Vell they said again that there is no purely military solution to this conflict, and left.")
    found = find_near_use(Wording.of(LINE), keys)
    assert found
    assert " ".join(keys[found.first : found.last]) == "there is no purely military solution to this conflict"


def test_a_rare_word_weighs_more_than_a_frequent_one() -> None:
    weigh = weigh_by_rarity([["sides", "met"], ["sides", "bridge"], ["sides"]])
    assert weigh("bridg") > weigh("sid") > weigh("the")


def test_function_words_weigh_little_without_a_corpus() -> None:
    assert plain_weight("the") < plain_weight("bridge")


@given(st.lists(st.sampled_from(["peace", "force", "of", "the", "sides", "no"]), min_size=1, max_size=9))
def test_every_wording_is_found_in_itself(keys: list[str]) -> None:
    found = find_near_use(Wording.of(keys), ["they", *keys, "today"])
    assert found
    assert found.likeness == 1


@given(st.lists(st.sampled_from(["peace", "force", "of", "the"]), max_size=9))
def test_a_stretch_lies_in_its_sentence(keys: list[str]) -> None:
    found = find_near_use(Wording.of(["peace", "of", "force"]), keys, least=0.01)
    assert found is None or 0 <= found.first < found.last <= len(keys)


def test_no_words_are_found_nowhere() -> None:
    assert find_near_use(Wording.of([]), ["peace"]) is None
