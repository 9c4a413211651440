"""Citing a passage."""

from collections.abc import Callable
from typing import Any

import pytest

from communique.dossier import Dossier
from communique.model.errors import NotFoundError
from communique.model.page import Origin
from communique.model.span import Span
from communique.model.text import Paragraph, Text
from communique.web.site import Reply
from communique.web.views.cite import cited_at

Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]


def test_an_anchor_of_a_fact_gives_its_words(rows: Rows, dossier: Dossier) -> None:
    act = dossier.acts()[0]
    (row,) = rows(f"/cite?s={act.statement.slug}&at={act.places[0]}")
    assert row["exact"] == act.citations[0].exact
    assert act.statement.title in row["chicago"]
    assert row["link"] == f"/s/{act.statement.slug}#{act.places[0]}"


@pytest.mark.parametrize("anchor", ["", "p1", "p1:5-5", "p1:0-999999", "p999:0-1", "x1:0-4"])
def test_an_anchor_where_no_words_stand_is_not_found(dossier: Dossier, anchor: str) -> None:
    text = dossier.text(dossier.statements()[0].texts[0])
    with pytest.raises(NotFoundError):
        cited_at(text, anchor)


def test_a_statement_that_is_not_there_is_not_found(get: Get) -> None:
    assert get("/cite?s=none&at=p1:0-4").status == 404


def test_words_that_run_on_into_the_next_paragraph_are_cited() -> None:
    content = "“One.\nTwo.” Menu"
    paragraphs = (Paragraph(1, Span(0, 5)), Paragraph(2, Span(6, 11)))
    text = Text(Origin("x.txt"), content, "0" * 64, (), paragraphs)
    assert cited_at(text, "p1:0-11").exact == "“One.\nTwo.”"
    for beyond in ("p1:0-14", "p1:5-11", "p1:0-99"):
        with pytest.raises(NotFoundError):
            cited_at(text, beyond)
