"""The page of a statement."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest

from communique.dossier import Dossier
from communique.web.site import Reply
from communique.web.views.statement import as_of, aside, blocks

Page = Callable[[str], str]
Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]

_WORDS = re.compile(r'<p class="words"[^>]*data-paragraph="(\d+)"[^>]*>(.*?)</p>', re.DOTALL)


def test_every_word_of_the_body_stands_on_the_page(page: Page, dossier: Dossier) -> None:
    for statement in dossier.statements()[:6]:
        text = dossier.text(statement.texts[0])
        shown = {int(n): unescape(re.sub(r"<[^>]+>", "", w)) for n, w in _WORDS.findall(page(f"/s/{statement.slug}"))}
        for paragraph in text.paragraphs:
            assert shown[paragraph.number] == paragraph.span.of(text.content)


def test_the_rows_are_the_facts(rows: Rows, dossier: Dossier) -> None:
    statement = dossier.statements()[0]
    assert [r["id"] for r in rows(f"/s/{statement.slug}")] == [c.fact.id for c in dossier.facts_of(statement)]


def test_an_old_name_leads_on(get: Get, dossier: Dossier) -> None:
    statement = dossier.statements()[0]
    reply = get(f"/s/{statement.id}")
    assert (reply.status, reply.headers["Location"]) == (301, f"/s/{statement.slug}")


def test_a_copy_has_a_page_of_its_own(page: Page, dossier: Dossier) -> None:
    copied = next(s for s in dossier.statements() if len(s.texts) > 1)
    assert 'data-text="2"' in page(f"/s/{copied.slug}?text=2")


def test_a_copy_that_is_not_held_is_not_found(get: Get, dossier: Dossier) -> None:
    assert get(f"/s/{dossier.statements()[0].slug}?text=9").status == 404


def test_furniture_is_folded_and_counted(dossier: Dossier) -> None:
    texts = [dossier.text(s.texts[0]) for s in dossier.statements()]
    text = next(t for t in texts if aside(t))
    folded = [b for b in blocks(text, []) if b.kind == "furniture"]
    assert sum(b.lines for b in folded) == sum(aside(text).values())


def test_everybody_with_a_post_is_told_once(dossier: Dossier) -> None:
    names = [c.fact.name for c in as_of(dossier.facts_of(dossier.statements()[0]))]
    assert names
    assert len(names) == len(set(names))


@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_statement_has_other_forms(get: Get, dossier: Dossier, form: str) -> None:
    assert get(f"/s/{dossier.statements()[0].slug}.{form}").status == 200
