from collections.abc import Callable

from communique.read.names import Line
from communique.read.posts_parts import find_head, find_owners

LineOf = Callable[[str], Line]


def test_owners_are_coordinated(line_of: LineOf) -> None:
    owners, place = find_owners(line_of("Kenyan and Ugandan Presidents"), 0)
    assert [o.code for o in owners] == ["KE", "UG"]
    assert place == 3


def test_a_body_owns_a_post(line_of: LineOf) -> None:
    owners, _ = find_owners(line_of("OSCE’s Chairman in Office"), 0)
    assert [(o.name, o.code) for o in owners] == [("OSCE", "")]


def test_the_last_head_of_a_run_is_the_head(line_of: LineOf) -> None:
    head = find_head(line_of("Deputy Foreign Minister"), 0)
    assert head is not None
    assert (head.name, head.is_plural) == ("foreign minister", False)


def test_a_rank_after_an_office_is_left_out(line_of: LineOf) -> None:
    head = find_head(line_of("Special Envoy Ambassador Dee"), 0)
    assert head is not None
    assert head.name == "special envoy"


def test_misspelt_heads_are_known(line_of: LineOf) -> None:
    head = find_head(line_of("foreign minsters"), 0)
    assert head is not None
    assert (head.name, head.is_plural, head.is_mistyped) == ("foreign minister", True, True)


def test_without_a_head_there_is_none(line_of: LineOf) -> None:
    assert find_head(line_of("Foreign Affairs"), 0) is None
