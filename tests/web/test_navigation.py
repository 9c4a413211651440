"""Navigation: the pages at the top."""

from communique.web.navigation import NAVIGATION


def test_every_name_stands_once() -> None:
    assert len({a for a, _ in NAVIGATION}) == len({n for _, n in NAVIGATION}) == len(NAVIGATION)


def test_the_overview_comes_first() -> None:
    assert NAVIGATION[0] == ("/", "Overview")
