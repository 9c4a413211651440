"""Offices print as people write them."""

from communique.model.actor import Office


def test_an_office_prints_with_its_body_where_the_text_tells_it() -> None:
    assert str(Office("Foreign Minister", "Norway")) == "Foreign Minister of Norway"
    assert str(Office("President")) == "President"
