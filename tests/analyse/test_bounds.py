"""How far a wording reaches."""

from communique.analyse.bounds import bounds_of, find_enumerations, split_members
from communique.analyse.words import Sentence, keys_of


def tail(exact: str, phrase: str) -> str:
    sentence = Sentence("a", 1, 0, exact)
    keys, wanted = keys_of(exact), keys_of(phrase)
    first = next(n for n in range(len(keys)) if keys[n : n + len(wanted)] == wanted)
    last = first + len(wanted)
    bounds = bounds_of(sentence, first, last)
    return sentence.cite(last, bounds.tail).exact if last < bounds.tail else ""


def members(exact: str) -> list[list[str]]:
    sentence = Sentence("a", 1, 0, exact)
    return [[sentence.cite(*m).exact for m in e.members] for e in find_enumerations(sentence)]


def test_what_follows_to_the_end_of_the_clause_belongs_to_it() -> None:
    assert tail("in line with the basic points accepted by both leaders.", "basic points") == "accepted by both leaders"


def test_a_new_clause_does_not() -> None:
    assert tail("the basic points known to all, which were read out", "basic points") == "known to all"
    assert tail("the basic points were read, and the Mayor left", "basic points") == "were read"


def test_an_enumeration_is_followed_to_its_last_member() -> None:
    exact = "the basic points of open roads, free schools, and one court, said the Mayor"
    assert tail(exact, "basic points") == "of open roads, free schools, and one court"


def test_words_that_go_on_naming_are_followed() -> None:
    assert tail("the basic points, above all open roads.", "basic points") == "above all open roads"


def test_a_last_member_may_hold_an_and() -> None:
    found = members("the principles of open roads, free schools, and courts and markets of the lake; and more")
    assert found == [["open roads", "free schools", "courts and markets of the lake"]]


def test_members_without_a_last_comma_are_parted_at_the_and() -> None:
    assert members("the principles of open roads, free schools and one court") == [
        ["open roads", "free schools", "one court"]
    ]


def test_an_or_inside_a_member_does_not_part_it() -> None:
    assert members("principles of non-use or threat of force, and open roads")[0][0] == "non-use or threat of force"


def test_a_noun_that_heads_no_set_opens_none() -> None:
    assert members("the Ministers of roads, schools, and courts") == []


def test_members_can_be_split_from_any_word() -> None:
    sentence = Sentence("a", 1, 0, "roads, schools, and courts")
    assert [sentence.cite(*m).exact for m in split_members(sentence, 0)] == ["roads", "schools", "courts"]
