"""What markup says of units, and when it is not believed."""

from __future__ import annotations

from communique.model.page import Hint, Origin, Page
from communique.model.text import ZoneRole
from communique.zone.hints import read_hints, roles_by_hint, units_of
from communique.zone.units import split_units

CONTENT = "Home\nTalks resume\nThe sides met in Marade and agreed to meet again soon.\nPrivacy"
TALKS, BODY, END = 5, 18, CONTENT.index("Privacy")


def _page(*hints: Hint, origin: Origin | None = None) -> Page:
    return Page(origin or Origin("-"), CONTENT, hints=hints)


def test_stretches_become_roles_of_the_units_inside_them() -> None:
    page = _page(Hint(0, 4, "nav"), Hint(END, len(CONTENT), "footer"))
    roles = roles_by_hint(split_units(CONTENT), read_hints(page))
    assert {i: role for i, (role, _) in roles.items()} == {0: ZoneRole.NAVIGATION, 3: ZoneRole.NOTICE}


def test_the_only_first_level_heading_is_the_headline() -> None:
    hints = read_hints(_page(Hint(TALKS, BODY - 1, "heading", "h1")))
    assert units_of(split_units(CONTENT), hints.headline) == (1, 1)


def test_two_first_level_headings_settle_nothing() -> None:
    assert read_hints(_page(Hint(0, 4, "heading", "h1"), Hint(TALKS, BODY - 1, "heading", "h1"))).headline is None


def test_a_sidebar_that_holds_most_of_the_page_is_not_believed() -> None:
    assert read_hints(_page(Hint(0, len(CONTENT), "aside"))).furniture == ()


def test_a_part_that_holds_the_article_or_the_headline_is_not_furniture() -> None:
    page = _page(Hint(0, BODY - 1, "header"), Hint(TALKS, BODY - 1, "heading", "h1"))
    assert read_hints(page).furniture == ()
    assert read_hints(_page(Hint(0, 20, "form"), Hint(TALKS, 20, "article"))).furniture == ()


def test_title_site_and_times_of_the_page_are_told() -> None:
    hints = read_hints(
        _page(Hint(0, 0, "site", "Courier"), Hint(0, 0, "title", "Talks"), Hint(0, 0, "time", "2031-05-06"))
    )
    assert (hints.site, hints.title, hints.times) == ("Courier", "Talks", ("2031-05-06",))


def test_what_the_source_told_stands_in_where_markup_is_silent() -> None:
    hints = read_hints(_page(origin=Origin("-", title="Talks resume", publisher="Observers")))
    assert (hints.title, hints.site) == ("Talks resume", "Observers")
