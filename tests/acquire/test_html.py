import pytest

from communique.acquire.blobs import Blob
from communique.acquire.html import declared_encoding, parse_html, read_html
from communique.acquire.limits import Limits
from communique.model.finding import Finding
from communique.model.page import Origin, Page


def read(data: bytes) -> tuple[list[Page], list[Finding]]:
    items = list(read_html(Blob.from_bytes(data, Origin("a.html")), limits=Limits()))
    return [i for i in items if isinstance(i, Page)], [i for i in items if isinstance(i, Finding)]


def test_a_page_keeps_its_furniture_and_tells_what_it_is() -> None:
    (page,), findings = read(b"<html><body><nav>Home</nav><main><p>The envoy met both sides.</p></main></body></html>")
    assert page.content == "Home\nThe envoy met both sides."
    assert [hint.role for hint in page.hints] == ["nav", "main"]
    assert (page.media_type, findings) == ("text/html", [])


def test_a_declared_encoding_is_believed() -> None:
    (page,), findings = read('<meta charset="windows-1251"><p>Встреча'.encode("cp1251"))
    assert (page.content, page.encoding, findings) == ("Встреча", "cp1251", [])


def test_an_xml_declaration_does_no_harm() -> None:
    (page,), _ = read(b'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html><body><p>Words</p></body></html>')
    assert page.content == "Words"


@pytest.mark.parametrize(
    "data",
    [b"<html><script>document.write('x')</script></html>", b"<html></html>", b"<!-- x -->", b"   ", b""],
)
def test_a_page_without_words_is_empty(data: bytes) -> None:
    pages, findings = read(data)
    assert (pages, [finding.code for finding in findings]) == ([], ["empty-page"])


@pytest.mark.parametrize("tag", ["div", "b", "ul", "table", "blockquote", "span", "font"])
def test_ten_thousand_nested_tags_lose_no_word(tag: str) -> None:
    markup = f"<html><body><p>before</p>{f'<{tag}>' * 10_000}deep{f'</{tag}>' * 10_000}<p>after</p></body></html>"
    (page,), findings = read(markup.encode())
    assert page.content.split() == ["before", "deep", "after"]
    assert [finding.code for finding in findings] == ["deep-markup"]


def test_a_cut_page_is_read_to_its_end() -> None:
    (page,), _ = read(b"<html><body><div><p>One</p><p>two <b>thr")
    assert page.content == "One\ntwo thr"


def test_a_paragraph_of_fifteen_megabytes_is_read() -> None:
    (page,), _ = read(b"<p>" + b"words " * 2_500_000 + b"</p><p>after</p>")
    assert page.content.endswith("words\nafter")


def test_the_page_told_by_itself_goes_to_the_origin() -> None:
    (page,), _ = read(b'<meta property="og:url" content="https://office.example/a"><title>Visit</title><p>x</p>')
    assert (page.origin.url, page.origin.title) == ("https://office.example/a", "Visit")


def test_a_declaration_is_found_in_both_forms() -> None:
    assert declared_encoding(b'<meta http-equiv=Content-Type content="text/html; charset=koi8-r">') == "koi8-r"
    assert declared_encoding(b"<p>no") == ""


def test_markup_in_memory_is_parsed_alike() -> None:
    (page,) = parse_html(Page(Origin("a"), "<p>One</p><p>two</p>"), limits=Limits())
    assert isinstance(page, Page)
    assert page.content == "One\ntwo"
