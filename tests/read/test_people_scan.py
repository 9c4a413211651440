from collections.abc import Callable

from communique.model.reading import MentionKind
from communique.read.names import Line
from communique.read.people_scan import scan_line

LineOf = Callable[[str], Line]


def test_the_longest_phrase_wins(line_of: LineOf) -> None:
    nodes = scan_line(line_of("The Foreign Ministers of the OSCE Minsk Group Co-Chair countries met."))
    assert [(n.kind, n.name) for n in nodes] == [
        (MentionKind.POST, "Foreign Ministers of the OSCE Minsk Group Co-Chair countries")
    ]


def test_a_title_makes_a_person(line_of: LineOf) -> None:
    assert [n.name for n in scan_line(line_of("Later Ms. Dee left."))] == ["Dee"]


def test_a_common_noun_that_is_also_a_rank_makes_none(line_of: LineOf) -> None:
    assert [n.name for n in scan_line(line_of("It is a Major Supporter of peace."))] == []


def test_plural_leaders_of_states_are_posts(line_of: LineOf) -> None:
    node = scan_line(line_of("accepted by the leaders of Kenya and Uganda"))[0]
    assert node.post is not None
    assert [str(o) for o in node.post.offices] == ["leader of Kenya", "leader of Uganda"]
