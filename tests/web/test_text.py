"""Text of a source as HTML."""

from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from communique.web.text import exact


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_no_character_is_added_or_lost(words: str) -> None:
    assert len(unescape(str(exact(words)).replace("&#13;", "\r"))) == len(words)


def test_markup_is_shown_as_text() -> None:
    assert exact('<b a="1">') == "&lt;b a=&#34;1&#34;&gt;"
