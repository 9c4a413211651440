"""Days, months and feasts of the Islamic calendar in their spellings."""

import pytest

from communique.knowledge.calendar.forms import Hijri, Point
from communique.knowledge.calendar.grammar import Dates
from communique.knowledge.calendar.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("20 Sha'ban 1444 AH", Hijri(8, 20, 1444)),
        ("20 Shaaban 1444H", Hijri(8, 20, 1444)),
        ("5 Rabi’ al-Awwal 1440", Hijri(3, 5, 1440)),
        ("3 Jumada al-Thani", Hijri(6, 3)),
        ("the 1st", None),
        ("15 Dhul-Hijjah 1444 AH", Hijri(12, 15, 1444)),
        ("Ramadan 1445", Hijri(9, None, 1445)),
        ("Eid ul-Fitr", Hijri(10, 1)),
        ("Eid al-Adha 2022", Hijri(12, 10, 2022)),
    ],
)
def test_words_say_a_day_of_the_hijra(text: str, form: Hijri | None) -> None:
    found = Dates(tokenise(text)).at(0)
    assert (found[0].pieces[0].form if found else None) == form


def test_a_month_alone_is_no_date() -> None:
    assert Dates(tokenise("Ramadan spoke")).at(0) == []
    assert Dates(tokenise("during Ramadan")).at(1) != []


def test_the_day_of_the_sun_is_the_value_of_both() -> None:
    pieces = Dates(tokenise("1 Rajab 1445 AH, corresponding to 13 January 2024")).at(0)[0].pieces
    assert [piece.form for piece in pieces] == [Point(2024, 1, 13)] * 2
