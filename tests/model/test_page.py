"""A page is named by the sha256 of its characters."""

import hashlib

from communique.model.page import Origin, Page


def test_a_page_is_named_by_its_characters() -> None:
    content = "Größe\u00a0of the matter"
    assert Page(Origin("a.txt"), content).sha256 == hashlib.sha256(content.encode()).hexdigest()


def test_an_origin_prints_file_and_member() -> None:
    assert str(Origin("a.zip", "b/c.html")) == "a.zip!b/c.html"
    assert str(Origin("a.txt")) == "a.txt"
