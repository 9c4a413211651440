"""What follows the core: signatures and closing lines, then furniture."""

from __future__ import annotations

from communique.model.text import ZoneRole
from communique.zone.heads import Sight
from communique.zone.marks import mark_unit
from communique.zone.tails import last_of_body, roles_below
from communique.zone.units import split_units

BODY = "We shall exchange all prisoners within ten days."


def _sight(*lines: str) -> Sight:
    units = split_units("\n".join([BODY, *lines]))
    return Sight(units, tuple(mark_unit(u) for u in units), {}, {})


def _last(*lines: str) -> int:
    return last_of_body(_sight(*lines), 0)


def test_closing_line_and_signatures_belong_to_the_body() -> None:
    assert _last("Done at Marade, 23 January 2027", "", "For Arvania: Oren Mallik", "A. Renn") == 3


def test_a_short_last_sentence_belongs_to_the_body() -> None:
    assert _last("Thank you.") == 1


def test_a_listed_measure_below_the_core_belongs_to_the_body() -> None:
    assert _last("- open the road;", "- free the prisoners.") == 2


def test_a_menu_below_the_body_is_not_taken_for_signatures() -> None:
    assert _last("Text version", "- Mandate", "- History") == 0


def test_the_lines_of_a_menu_that_look_like_names_are_too_many() -> None:
    assert _last(*[f"Region Number {'I' * i}" for i in range(1, 12)]) == 0


def test_a_heading_gives_its_role_to_what_follows_up_to_the_next() -> None:
    sight = _sight(
        "Leave a Reply", "Your name", "You May Also Like", "Harvest fair opens", "END", "For media inquiries, call."
    )
    roles = [role for role, _ in roles_below(sight, 1).values()]
    expected = [
        ZoneRole.COMMENTS,
        ZoneRole.COMMENTS,
        ZoneRole.RELATED,
        ZoneRole.RELATED,
        ZoneRole.NOTICE,
        ZoneRole.NOTICE,
    ]
    assert roles == expected


def test_sentences_below_the_body_are_words_of_other_pages() -> None:
    sight = _sight("Menu item", "The mission trained ten experts in the north of the country.")
    assert [role for role, _ in roles_below(sight, 1).values()] == [ZoneRole.NAVIGATION, ZoneRole.RELATED]


def test_a_label_just_below_the_body_is_a_facet() -> None:
    units = split_units(f"{BODY}\nPublished 6 May 2031")
    sight = Sight(units, (None, None), {1: "date"}, {})
    assert roles_below(sight, 1)[1][0] is ZoneRole.FACETS
