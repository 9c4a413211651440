"""What the header of a statement says leads to the words that tell it."""

from collections.abc import Callable

import pytest

from communique.dossier import Dossier
from communique.web.views.told_where import where_told

Page = Callable[[str], str]


def test_every_place_that_is_led_to_holds_the_words(dossier: Dossier) -> None:
    seen = 0
    for statement in dossier.statements():
        text = dossier.text(statement.texts[0])
        starts = {p.number: p.span.start for p in text.paragraphs} | {0: 0}
        for told in where_told(statement, text, dossier.facts_in(statement, text.sha256)).values():
            number, _, span = told.anchor.removeprefix("p").partition(":")
            start, end = (starts[int(number)] + int(at) for at in span.split("-"))
            assert " ".join(text.content[start:end].split()) == told.words
            seen += 1
    assert seen > 50


def test_no_word_of_a_menu_is_led_to(dossier: Dossier) -> None:
    for statement in dossier.statements():
        text = dossier.text(statement.texts[0])
        starts = {p.number: p.span.start for p in text.paragraphs} | {0: 0}
        for told in where_told(statement, text, dossier.facts_in(statement, text.sha256)).values():
            number, _, span = told.anchor.removeprefix("p").partition(":")
            zone = text.zone_at(starts[int(number)] + int(span.split("-")[0]))
            assert zone is not None
            assert zone.role.is_evidence


def test_the_day_of_a_dateline_stands_in_the_header(dossier: Dossier, page: Page) -> None:
    dated = next((s for s in dossier.statements() if s.date and s.date_basis == "dateline"), None)
    if dated is None:
        pytest.fail("no example has a dateline")
    assert "told by its dateline" in page(f"/s/{dated.slug}")
