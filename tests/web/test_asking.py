"""Askings: addresses read."""

from hypothesis import given
from hypothesis import strategies as st

from communique.web.asking import Form, read_address


def test_the_ending_tells_the_form() -> None:
    assert [read_address(f"/acts{end}").form for end in ("", ".json", ".csv")] == [Form.HTML, Form.JSON, Form.CSV]


def test_the_first_page_has_other_forms_too() -> None:
    assert read_address("/index.json").path == "/"


def test_empty_values_are_not_asked() -> None:
    assert read_address("/acts?verb=&force=%20").asked == {}


def test_the_last_value_of_a_name_counts() -> None:
    assert read_address("/acts?verb=urge&verb=call").get("verb") == "call"


def test_what_is_not_asked_is_empty() -> None:
    assert read_address("/acts").get("verb") == ""


@given(st.text())
def test_any_text_is_an_address_of_something(text: str) -> None:
    assert isinstance(read_address("/a/" + text.replace("?", "").replace("#", "")).path, str)
