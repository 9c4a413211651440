"""Languages of the interface: gettext catalogues; the words of sources are never translated.

Invariant: a translation is text, not mark-up: whatever stands in it, or in what it is given, is escaped.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from markupsafe import Markup, escape

LANGUAGES = ("en", "fr")
"""ISO 639-1 codes; English is what the templates are written in."""


@lru_cache(maxsize=8)
def catalogue(language: str) -> NullTranslations:
    """The catalogue of a language; English for one that is not held."""
    source = files("communique.web").joinpath("locale", f"{language}.po")
    if language not in LANGUAGES or not source.is_file():
        return NullTranslations()
    compiled = io.BytesIO()
    with source.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)


def preferred(accepted: str) -> str:
    """The first language of an Accept-Language header that is held.

    >>> preferred("fr-CH, fr;q=0.9, en;q=0.8"), preferred("nl")
    ('fr', 'en')
    """
    for part in accepted.split(","):
        code = part.split(";")[0].strip().lower()[:2]
        if code in LANGUAGES:
            return code
    return "en"


@dataclass(frozen=True, slots=True)
class Translator:
    """What templates call: words of a catalogue, escaped, with what they name filled in."""

    words: NullTranslations
    """The catalogue."""

    def gettext(self, said: str, **named: object) -> Markup:
        """Words, translated where they are in the catalogue.

        Words of a source may pass through it; jinja's own way would take them for mark-up that is safe.

        >>> Translator(NullTranslations()).gettext("%(who)s & others", who="<b>")
        Markup('&lt;b&gt; &amp; others')
        """
        return _filled(self.words.gettext(said) if said else "", named)  # the catalogue's "" is its own header

    def ngettext(self, one: str, many: str, num: int, **named: object) -> Markup:
        """Words for a number of things.

        >>> Translator(NullTranslations()).ngettext("%(num)s act", "%(num)s acts", 2)
        Markup('2 acts')
        """
        return _filled(self.words.ngettext(one, many, num), {"num": num, **named})

    def pgettext(self, context: str, said: str, **named: object) -> Markup:
        """Words that another language says differently by context."""
        return _filled(self.words.pgettext(context, said), named)


def _filled(said: str, named: dict[str, object]) -> Markup:
    return escape(said) % named if named else escape(said)
