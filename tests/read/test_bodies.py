from collections.abc import Callable

import pytest

from communique.read.bodies import body_at, is_portfolio
from communique.read.names import Line

LineOf = Callable[[str], Line]


def first_body(line: Line) -> str | None:
    for index in range(len(line.words)):
        found = body_at(line, index) if line.is_capital(index) else None
        if found:
            return line.text(found.first, found.end)
    return None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met the African Union Peace and Security Council today.", "African Union Peace and Security Council"),
        ("They met the Lake Valley Peace Commission today.", "Lake Valley Peace Commission"),
        ("They met the Commission on Missing Persons today.", "Commission on Missing Persons"),
        ("They met the Government of South Sudan today.", "Government of South Sudan"),
        ("They met the OSCE Minsk Group today.", "OSCE Minsk Group"),
        ("They met the Geneva International Discussions today.", "Geneva International Discussions"),
        ("They met the IGAD Council of Ministers today.", "IGAD Council of Ministers"),
        ("The visit of the Panel of Elders to Maseru ended.", "Panel of Elders"),
        ("We welcome the visit of the Peace Commission to Lesotho.", "Peace Commission"),
        ("They met the African Union Mission to Somalia today.", "African Union Mission to Somalia"),
        ("They signed the Vienna Document today.", None),
    ],
)
def test_the_longest_name_wins(text: str, name: str | None, line_of: LineOf) -> None:
    assert first_body(line_of(text)) == name


def test_a_bare_head_needs_an_article(line_of: LineOf) -> None:
    assert first_body(line_of("The Council agreed.")) == "Council"
    assert first_body(line_of("Council agreed.")) is None


def test_a_known_body_has_an_id(line_of: LineOf) -> None:
    line = line_of("IGAD agreed.")
    found = body_at(line, 0)
    assert found is not None
    assert found.key == "intergovernmental-authority-on-development"


def test_surnames_are_no_portfolios() -> None:
    assert not is_portfolio("lawrence")
