from communique.extract.spots_told import Spot, When, one_date, place_name
from communique.model.partial_date import PartialDate


def test_a_named_place_comes_before_one_without_a_name() -> None:
    region = Spot("region", "in", 1, 1, 0, is_named=False)
    assert place_name([region, Spot("Accra", "in", 4, 4, 3)], going=False) == "Accra"


def test_where_somebody_goes_is_a_place_of_a_journey_only() -> None:
    spot = Spot("Accra", "to", 4, 4, 3)
    assert (place_name([spot], going=True), place_name([spot], going=False)) == ("Accra", None)


def test_a_day_is_taken_before_the_month_it_lies_in() -> None:
    month, day = When(PartialDate.parse("2021-05"), 0, 0), When(PartialDate.parse("2021-05-03"), 2, 3)
    assert str(one_date([month, day])) == "2021-05-03"
