"""The header of a statement: title, source, host, repost."""

from __future__ import annotations

from communique.model.header import Header
from communique.model.page import Origin, Page
from communique.zone import zone

BODY = "The Facilitators urged the sides to keep the truce and to meet again soon."


def _header(*lines: str, origin: Origin | None = None) -> tuple[Header, str]:
    content = "\n".join(lines)
    return zone(Page(origin or Origin("-"), content))[1], content


def test_a_source_label_names_the_source() -> None:
    header, content = _header("Talks resume", "Source: Harrow Group", BODY)
    assert header.source is not None
    assert header.source.of(content) == "Harrow Group"


def test_an_organ_below_its_body_is_the_source() -> None:
    header, content = _header("UNION OF INNER STATES", "PEACE COUNCIL", "", "COMMUNIQUÉ", "", BODY)
    assert header.source is not None
    assert header.source.of(content) == "PEACE COUNCIL"


def test_a_newspaper_named_as_source_is_the_host() -> None:
    header, _ = _header("Talks resume", "Source: The Dunmere Courier", BODY)
    assert (header.source, header.host) == (None, "The Dunmere Courier")


def test_a_newspapers_own_story_is_a_report_and_no_repost() -> None:
    header, _ = _header(
        "The Dunmere Courier",
        "Farmers fear rain",
        "By Tom Roe",
        "DUNMERE — The farmers of the valley fear that it will rain.",
    )
    assert (header.kind, header.is_repost) == ("news report", False)


def test_a_newspaper_that_prints_a_statement_is_a_repost() -> None:
    header, _ = _header(
        "The Dunmere Courier", "Mediators speak", f"The mediators issued the following statement. {BODY}"
    )
    assert (header.host, header.is_repost) == ("The Dunmere Courier", True)


def test_the_issuers_own_page_has_no_host() -> None:
    header, _ = _header("Talks resume", BODY, "Subscribe to our newsletter", "© 2031 Harrow Group Secretariat")
    assert (header.host, header.is_repost) == (None, False)


def test_a_headline_label_gives_the_headline_without_the_label() -> None:
    header, content = _header("Source: Harrow Group", "Headline: Talks resume in Marade", "", BODY)
    assert header.title is not None
    assert header.title.of(content) == "Talks resume in Marade"


def test_a_markdown_headline_is_cited_without_its_marks() -> None:
    header, content = _header("# Statement by the *Envoy*", "", BODY)
    assert header.title is not None
    assert header.title.of(content) == "Statement by the *Envoy"


def test_a_type_label_tells_the_kind() -> None:
    assert _header("Talks resume in Marade", "Content type: Press statement", BODY)[0].kind == "press statement"
