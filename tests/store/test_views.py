from __future__ import annotations

from communique.model.page import Origin, Page
from communique.store import Copy


def test_a_copy_keeps_everything_of_a_page_but_its_characters() -> None:
    page = Page(Origin("a.html"), "Words.", media_type="text/html", encoding="cp1252", bytes_sha256="0f")
    assert Copy.of(page) == Copy(Origin("a.html"), "text/html", "cp1252", "0f", page.sha256)
