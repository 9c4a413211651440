"""Text of a source as HTML: escaped, and the same characters in the browser as in the dossier.

A parser of HTML folds carriage returns and drops NUL; both would move every offset behind them.
Invariant: the text content of what is made here has as many code points as the words, and offsets hold.
"""

from __future__ import annotations

from markupsafe import Markup, escape

_KEPT = {"\r": "&#13;", "\0": "\ufffd"}


def exact(words: str) -> Markup:
    r"""Words of a source, to the character.

    >>> exact("A & B\r\n")
    Markup('A &amp; B&#13;\n')
    """
    escaped = str(escape(words))
    for character, kept in _KEPT.items():
        escaped = escaped.replace(character, kept)
    return Markup(escaped)  # noqa: S704 - escaped above
