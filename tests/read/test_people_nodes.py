from collections.abc import Callable

from communique.model.reading import MentionKind
from communique.read.names import Line
from communique.read.people_nodes import Node, gap, past_acronym

LineOf = Callable[[str], Line]


def test_an_acronym_in_brackets_is_left_out_of_a_gap(line_of: LineOf) -> None:
    line = line_of("the Contact Group (CG), Ann Dee")
    left, right = Node(MentionKind.BODY, 1, 3, "Contact Group"), Node(MentionKind.PERSON, 7, 9, "Ann Dee")
    assert gap(line, left, right) == ","


def test_a_country_in_brackets_is_no_acronym(line_of: LineOf) -> None:
    assert past_acronym(line_of("Ann Dee (US) spoke"), 2) == 2


def test_titles_belong_to_the_start_of_a_person() -> None:
    assert Node(MentionKind.PERSON, 4, 5, "Dee", begin=2).start == 2
