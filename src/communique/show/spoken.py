"""Spoken: words of pictures, lines and days in the reader's language.

Idea: what is drawn and told here says its words through a catalogue that whoever shows them has set for the moment; without one they
are English, as they stand in the code. Invariant: words of sources never pass through it, only what this program says itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from gettext import NullTranslations

_CATALOGUE: ContextVar[NullTranslations] = ContextVar("catalogue")
"""The catalogue in force; none for English."""

_ENGLISH = NullTranslations()


@contextmanager
def speaking(catalogue: NullTranslations) -> Iterator[None]:
    """Inside it, words are those of a catalogue."""
    before = _CATALOGUE.set(catalogue)
    try:
        yield
    finally:
        _CATALOGUE.reset(before)


def spoken(words: str, **named: object) -> str:
    """Words in the reader's language, with what they name filled in.

    >>> spoken("day not told"), spoken("and %(count)s more", count=3)
    ('day not told', 'and 3 more')
    """
    said = _CATALOGUE.get(_ENGLISH).gettext(words) if words else ""
    return said % named if named else said


def spoken_number(one: str, many: str, number: int, **named: object) -> str:
    """Words for a number of things, in the reader's language; the number is ``num`` in them, its thousands apart.

    >>> spoken_number("%(num)s meeting", "%(num)s meetings", 1), spoken_number("%(num)s meeting", "%(num)s meetings", 1200)
    ('1 meeting', '1,200 meetings')
    """
    return _CATALOGUE.get(_ENGLISH).ngettext(one, many, number) % {"num": f"{number:,}", **named}
