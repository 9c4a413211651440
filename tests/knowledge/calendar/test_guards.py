"""What looks like a date and is none."""

import pytest

from communique.knowledge.calendar import find_dates


def words(text: str) -> list[str]:
    return [text[d.start : d.end] for d in find_dates(text, anchor=None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in May they may agree", ["May"]),
        ("the May summit", ["May"]),
        ("a march in March", ["March"]),
        ("in August, an august body", ["August"]),
        ("2014 fighters in 2014", ["2014"]),
        ("decision 2014 of 2015", ["2015"]),
        ("pre-1994 borders", ["1994"]),
        ("S/2014/123 of 2014", ["2014"]),
        ("on Sat and they sat on Sunday", ["Sat", "Sunday"]),
        ("today's challenges, today's talks", ["today"]),
        ("the last week of the talks and last week", ["last week"]),
        ("on 5 May 300 families left", ["5 May"]),
        ("the fall of 2014 and the fall of the town", ["fall of 2014"]),
    ],
)
def test_the_words_around_decide(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_date_beside_a_name_that_holds_one_is_still_found() -> None:
    assert words("The March 23 Movement left on March 24") == ["March 24"]
