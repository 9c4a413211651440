"""Assets: style sheet, modules and pictures."""

import pytest

from communique.web.asking import read_address
from communique.web.assets import asset


@pytest.mark.parametrize("name", ["communique.css", "communique.js", "mark.svg", "pictures.css"])
def test_the_files_of_the_site_are_given(name: str) -> None:
    found = asset(read_address(f"/static/{name}"))
    assert found
    assert found.body


@pytest.mark.parametrize(
    "address", ["/static/../site.py", "/static/%2e%2e/site.py", "/static/", "/static/none.css", "/acts"]
)
def test_nothing_else_is_given(address: str) -> None:
    assert asset(read_address(address)) is None


def test_no_style_sheet_asks_another_machine() -> None:
    for name in ("communique.css", "pictures.css"):
        found = asset(read_address(f"/static/{name}"))
        assert found
        assert b"url(http" not in found.body
        assert b"@import" not in found.body
