from collections.abc import Callable

from communique.read.names import Line
from communique.read.people_lists import find_lists, post_words
from communique.read.people_scan import scan_line

LineOf = Callable[[str], Line]


def test_names_follow_a_plural_title(line_of: LineOf) -> None:
    line = line_of("Presidents Adamo, Brixen, and Corvin met.")
    nodes = scan_line(line)
    assert [[p.name for p in found.persons] for found in find_lists(line, nodes)] == [["Adamo", "Brixen", "Corvin"]]


def test_a_list_ends_where_another_post_begins(line_of: LineOf) -> None:
    line = line_of("Presidents Adamo and Brixen and Foreign Minister Corvin met.")
    assert [p.name for p in find_lists(line, scan_line(line))[0].persons] == ["Adamo", "Brixen"]


def test_states_in_turn_are_noted_on_the_names(line_of: LineOf) -> None:
    line = line_of("Presidents Ann Adamo and Bo Brixen of Ghana and Guinea respectively met.")
    assert [p.country for p in find_lists(line, scan_line(line))[0].persons] == ["GH", "GN"]


def test_a_deputy_is_another_post() -> None:
    assert post_words("Deputy Foreign Minister") != post_words("Foreign Minister")
