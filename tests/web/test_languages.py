"""Languages of the interface."""

import html
import re
import string
from collections.abc import Callable, Sequence
from gettext import NullTranslations
from importlib.resources import files
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from communique.web.asking import read_address
from communique.web.languages import LANGUAGES, Translator, catalogue, preferred
from communique.web.navigation import FURTHER, NAVIGATION
from communique.web.site import Site
from communique.web.views.tables import PAGES

TRANSLATED = tuple(code for code in LANGUAGES if code != "en")
HELD = files("communique.web") / "locale"
NAMED = re.compile(r"%\((\w+)\)s|%%")


def held(code: str) -> Catalog:
    with (HELD / f"{code}.po").open("rb") as file:
        return read_po(file, locale=code)


def forms(words: str | Sequence[str] | None) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words or ())


@pytest.fixture(scope="module")
def french(site: Site) -> Callable[[str], str]:
    def call(address: str) -> str:
        reply = site.reply(read_address(address, language="fr"))
        assert reply.status == 200, reply.body[:300]
        return reply.body.decode()

    return call


def test_english_is_what_templates_are_written_in() -> None:
    assert catalogue("en").gettext("Overview") == "Overview"


def test_a_language_that_is_not_held_is_english() -> None:
    assert catalogue("xx").gettext("Overview") == "Overview"


def test_the_first_language_held_is_taken() -> None:
    assert [preferred(a) for a in ("fr-CH, en;q=0.8", "nl, de", "", "nl, fr;q=0.4")] == ["fr", "en", "en", "fr"]


def test_a_page_in_french_says_so_and_has_french_headings(french: Callable[[str], str]) -> None:
    page = french("/statements")
    assert '<html lang="fr">' in page
    assert "<h1>Déclarations</h1>" in page
    assert "<title>Déclarations · Communiqué</title>" in page
    assert ">Vue d’ensemble</a>" in page


def test_the_words_of_a_source_stay_as_they_are(french: Callable[[str], str], page: Callable[[str], str]) -> None:
    words = re.compile(r'<p class="words".*?</p>', re.DOTALL)
    address = "/s/" + re.findall(r'href="/s/([^"#?]+)"', page("/statements"))[0]
    assert words.findall(french(address)) == words.findall(page(address)) != []


def test_titles_and_cited_words_carry_the_language_of_their_statement(french: Callable[[str], str]) -> None:
    titles = re.findall(r'<a href="/s/[^"#]+"([^>]*)>', french("/statements"))
    cited = re.findall(r"<q([^>]*)>", french("/acts"))
    assert titles
    assert cited
    assert {*titles, *cited} == {' lang="en" dir="auto"'}


def test_a_number_takes_the_plural_of_its_language() -> None:
    french = Translator(catalogue("fr"))
    said = [french.ngettext("%(num)s statement", "%(num)s statements", number) for number in (0, 1, 2)]
    assert said == ["0 déclaration", "1 déclaration", "2 déclarations"]


def test_nothing_stays_nothing() -> None:
    assert Translator(catalogue("fr")).gettext("") == ""


def test_a_meeting_is_held_otherwise_than_a_text() -> None:
    french = Translator(catalogue("fr"))
    assert (french.gettext("held"), french.pgettext("text", "held")) == ("tenue", "conservé")


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_message_of_a_template_is_in_the_catalogue_and_translated(code: str) -> None:
    known = {(m.context, forms(m.id)[0]): m for m in held(code) if m.id}
    said = extract_from_dir(
        str(files("communique.web") / "templates"),
        method_map=[("**.html", "jinja2")],
        options_map={"**.html": {"silent": "false"}},
        keywords=DEFAULT_KEYWORDS,
    )
    keys = {(context, forms(words)[0]) for _, _, words, _, context in said}
    assert keys
    assert [k for k in keys if k not in known or not all(forms(known[k].string))] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_what_pages_and_navigation_are_called_is_translated(code: str) -> None:
    known: dict[Any, Any] = {m.id: m.string for m in held(code)}
    said = [*(label for _, label in (*NAVIGATION, *FURTHER))]
    said += [words for p in PAGES.values() for words in (p.title, p.lead, p.nothing)]
    assert [words for words in said if not known.get(words)] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_names_what_its_source_names(code: str) -> None:
    for message in held(code):
        if message.id:
            wanted = sorted(NAMED.findall(forms(message.id)[-1]))
            assert all(sorted(NAMED.findall(s)) == wanted for s in forms(message.string) if s), message.id


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_is_text_without_mark_up(code: str) -> None:
    assert [m.id for m in held(code) if m.id and set("<>&") & set("".join(forms(m.string)))] == []


@given(st.text(alphabet=string.printable), st.text())
def test_words_of_a_source_come_out_as_text(said: str, named: str) -> None:
    spoken = Translator(NullTranslations())
    assert html.unescape(spoken.gettext(said or "-")) == (said or "-")
    assert html.unescape(spoken.gettext("of %(name)s", name=named)) == f"of {html.unescape(html.escape(named))}"
    assert not set('<>"') & set(spoken.gettext(said) + spoken.gettext("%(name)s", name=named))


@pytest.mark.parametrize("address", ["/", "/ledger", "/timeline", "/check", "/compare", "/network", "/parity"])
def test_every_kind_of_page_is_written_in_french(french: Callable[[str], str], address: str) -> None:
    page = french(address)
    assert '<html lang="fr">' in page
    assert "Aller au contenu" in page


def test_words_in_pictures_lines_and_days_are_french_and_rows_are_not(french: Callable[[str], str]) -> None:
    assert "Rencontres tenues" in french("/timeline")
    assert "Côtes et eaux" in french("/map")
    assert re.search(r"\d+ (mars|juin|septembre) 20\d\d", french("/"))
    assert "demandé à" in french("/s/2013-06-11-lisbon-contact-group-facilitators")


def test_a_picture_drawn_in_one_language_is_drawn_again_in_another(
    french: Callable[[str], str], page: Callable[[str], str]
) -> None:
    for address in ("/timeline", "/map", "/network", "/", "/instruments/graph"):
        in_french, in_english = (re.findall(r"<svg.*?</svg>", show(address), re.DOTALL) for show in (french, page))
        assert in_french
        assert in_french != in_english
