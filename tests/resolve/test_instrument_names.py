import pytest

from communique.model.partial_date import PartialDate
from communique.resolve.instrument_names import give_year, take_apart


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Suva Joint Statement", "statement"),
        ("Ceasefire Agreement", "agreement"),
        ("Lake Timetable", "agreement"),
        ("Resolution 4", "resolution"),
        ("Lake Principles", "principles"),
        ("Suva Final Act", "act"),
        ("Communiqué of the tenth session", "statement"),
        ("Lake Song", ""),
    ],
)
def test_the_noun_tells_the_family(name: str, family: str) -> None:
    assert take_apart(name).family == family


def test_words_before_and_after_the_noun_are_kept_apart() -> None:
    parts = take_apart("Suva joint statement by the Presidents of Fiji and Malta")
    assert (parts.before, parts.after) == (("suva",), ("fiji", "malta", "presidents"))


def test_plain_words_do_not_tell_an_instrument_apart() -> None:
    assert take_apart("the joint statement").words == frozenset()


def test_an_acronym_has_the_words_of_the_name() -> None:
    assert take_apart("UN Charter").words == take_apart("Charter of the United Nations").words


@pytest.mark.parametrize(
    ("name", "number", "expected"),
    [
        ("Resolution 822", None, ("822", "")),
        ("resolution", "1325 (2000)", ("1325", "2000")),
        ("Decision 4/2014", "4/2014", ("4/2014", "")),
    ],
)
def test_a_number_is_found(name: str, number: str | None, expected: tuple[str, str]) -> None:
    parts = take_apart(name, number)
    assert (parts.number, parts.year) == expected


def test_a_day_in_a_statements_name_is_no_number() -> None:
    assert take_apart("October 9 statement").number == ""


def test_a_missing_year_is_the_latest_not_after_the_text() -> None:
    assert str(give_year(PartialDate("XXXX-10-09"), PartialDate("2014-11-20"))) == "2014-10-09"
    assert give_year(PartialDate("XXXX-02-29"), PartialDate("2015-03-01")) == PartialDate("XXXX-02-29")


def test_a_year_that_is_told_stays() -> None:
    assert give_year(PartialDate("2012-10-09"), PartialDate("2014-01-20")) == PartialDate("2012-10-09")
