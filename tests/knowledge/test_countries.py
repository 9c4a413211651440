from collections import Counter

from communique.knowledge.countries import country_of_code, load_countries


def test_each_code_stands_once() -> None:
    codes = Counter(c.code for c in load_countries() if c.code)
    assert [code for code, count in codes.items() if count > 1] == []


def test_all_countries_of_iso_3166_are_there() -> None:
    assert len({c.code for c in load_countries() if c.code}) >= 249


def test_a_contested_entity_says_so() -> None:
    assert all(c.contested for c in load_countries() if not c.code)


def test_a_code_leads_to_its_country() -> None:
    found = country_of_code("NO")
    assert found is not None
    assert found.name == "Norway"
    assert country_of_code("") is None
