"""Pages: answers as HTML, through the templates.

Invariant: everything from a dossier or an address is escaped; a template that names an unknown value fails in tests.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from communique.dossier import Dossier
from communique.model.errors import NotFoundError
from communique.show.days import told_again
from communique.web import addresses
from communique.web.answer import Answer
from communique.web.asking import Asking
from communique.web.languages import Translator, catalogue
from communique.web.navigation import FURTHER, NAVIGATION
from communique.web.routes import has_page
from communique.web.text import exact


def write(dossier: Dossier, answer: Answer, asking: Asking, **more: object) -> str:
    """The page of an answer."""
    return (
        _environment(asking.language)
        .get_template(answer.template)
        .render(
            dossier=dossier,
            answer=answer,
            asking=asking,
            title=answer.title,
            rows=answer.rows,
            said_in=_tongues(dossier),
            **answer.context,
            **more,
        )
    )


@lru_cache(maxsize=8)
def _environment(language: str) -> Environment:
    env = Environment(
        loader=PackageLoader("communique.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    spoken = Translator(catalogue(language))
    env.install_gettext_callables(spoken.gettext, spoken.ngettext, pgettext=spoken.pgettext)  # type: ignore[attr-defined]
    env.globals.update(address=addresses, language=language, navigation=NAVIGATION, further=FURTHER, has_page=has_page)
    env.filters.update(_FILTERS)
    return env


def _tongues(dossier: Dossier) -> Callable[[str], Markup]:
    """Tells of a statement the attributes that mark its words as those of its language."""

    @lru_cache(maxsize=1000)
    def said_in(slug: str) -> Markup:
        try:
            language = dossier.look_ups.statement(slug.partition("@")[0]).language
        except NotFoundError:
            language = ""
        return Markup(' lang="{}" dir="auto"').format(language) if language else Markup(' dir="auto"')

    return said_in


def _counted(number: int) -> str:
    """A number with its thousands apart by a thin blank."""
    return f"{number:,}".replace(",", "\u202f")


def _day(value: object) -> str:
    """A date in words; nothing for none."""
    return told_again(str(value)) if value else ""


_FILTERS: dict[str, Callable[..., Any]] = {"counted": _counted, "exact": exact, "day": _day}
