"""The head of a statement: kind label, stamps, letterhead, bylines."""

from __future__ import annotations

from communique.model.text import ZoneRole
from communique.zone.heads import Head, Sight, find_running_heads, is_byline, read_head
from communique.zone.marks import mark_unit
from communique.zone.units import Unit, split_units


def _sight(lines: list[str]) -> Sight:
    units = split_units("\n".join(lines))
    return Sight(units, tuple(mark_unit(u) for u in units), {}, {})


def _head(lines: list[str]) -> tuple[Head, tuple[Unit, ...]]:
    sight = _sight(lines)
    return read_head(sight, len(sight.units)), sight.units


def test_a_letterhead_names_the_body_above_the_headline() -> None:
    head, units = _head(["INNER STATES OFFICE IN MARADE", "Press release", "", "Envoy submits a report on the bridge"])
    assert [units[i].text for i in head.letterhead] == ["INNER STATES OFFICE IN MARADE"]
    assert head.label == "press release"


def test_a_newspaper_at_the_top_is_a_masthead_and_no_evidence() -> None:
    head, _ = _head(["The Dunmere Courier", "Mediators hail bridge accord"])
    assert head.masthead == 0
    assert not head.roles[0][0].is_evidence


def test_a_place_beside_a_date_line_is_a_place() -> None:
    head, _ = _head(["Marade", "6 September 2027", "Statement on Arvania by the Spokesperson"])
    assert (head.place_unit, list(head.stamps)) == (0, [1])


def test_an_office_beside_a_date_line_is_no_place() -> None:
    head, _ = _head(["Statement on Arvania by the Spokesperson", "Press Team", "12.05.2031"])
    assert head.place_unit is None


def test_a_document_without_other_headline_has_its_kind_for_headline() -> None:
    head, _ = _head(["PEACE COUNCIL", "412TH MEETING", "COMMUNIQUÉ"])
    assert head.title == (2, 2)


def test_a_content_type_alone_is_no_headline() -> None:
    assert _head(["Press release"])[0].title is None


def test_a_kind_in_a_menu_is_not_the_label_of_the_page() -> None:
    head, _ = _head(["Speeches", "Statements", "Search", "Talks resume in the city of Marade"])
    assert head.label is None


def test_lines_hidden_by_markup_are_never_the_headline() -> None:
    units = split_units("Statement by the Harrow Group on mines\nTalks resume in Marade")
    hidden = {0: (ZoneRole.NAVIGATION, "markup says nav")}
    head = read_head(Sight(units, (None, None), {}, hidden), 2)
    assert head.title == (1, 1)


def test_bylines_are_known_in_their_usual_forms() -> None:
    lines = [
        "By Tessa Bruin",
        "March 4, 2019 | By Tessa Bruin",
        "(Reuters)",
        "By the end of May the sides met again",
        "Byron Roe",
    ]
    assert [is_byline(split_units(line)[0]) for line in lines] == [True, True, True, False, False]


def test_the_running_head_of_printed_pages_is_known_beside_page_numbers() -> None:
    sight = _sight(["OIS/COMM.4", "Page 1", "The Council met in Marade today.", "OIS/COMM.4", "Page 2", "It ended."])
    assert find_running_heads(sight.units, sight.marks) == {0, 3}
