"""Writes the catalogues of the reading room: every word of the interface, and which are not translated yet.

python docs/make_catalogue.py [--check]

Words come from the templates, from the named fields of the views' values, and from the closed sets that pages offer as
choices. Translations are kept; words that no page says any more are dropped.
"""

from __future__ import annotations

import ast
import inspect
import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import fields
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

from communique import show, web
from communique.analyse.alignment import Change
from communique.analyse.comparison import Fate
from communique.analyse.ladder import Direction
from communique.analyse.silences import Voice
from communique.analyse.status import Status, Weight
from communique.dossier.listing import LISTINGS
from communique.knowledge.tables import load_table
from communique.model.actor import ActorKind
from communique.model.facts import Force, MeetingKind, Mode, Phase, UndertakingKind
from communique.model.finding import Severity
from communique.model.text import ZoneRole
from communique.show import days, facts
from communique.show.drawing import coastline, moments, timeline
from communique.show.drawing import map as map_
from communique.web import views
from communique.web.answer import Answer
from communique.web.columns import Column
from communique.web.navigation import FURTHER, NAVIGATION
from communique.web.views import coverage, filters, ledger, news, overview, readouts, redline, statement
from communique.web.views.layers import Layer
from communique.web.views.parts import Part, Wanted
from communique.web.views.tables import TablePage

WEB = Path(inspect.getfile(web)).parent
SHOW = Path(inspect.getfile(show)).parent
LOCALE = WEB / "locale"
TEMPLATE = LOCALE / "messages.pot"
TRANSLATED = ("fr",)
"""Languages with a catalogue; English is what the templates are written in."""

Message = tuple[str | None, str | tuple[str, str]]
"""Context, and the words, or the words of one and of many."""

SAID: dict[str, tuple[type, frozenset[str]]] = {
    kind.__name__: (kind, frozenset(names))
    for kind, names in (
        (Answer, ("title",)),
        (Column, ("heading",)),
        (Layer, ("label",)),
        (Part, ("title", "nothing")),
        (TablePage, ("title", "lead", "nothing")),
        (Wanted, ("title", "nothing")),
    )
}
"""Values whose named fields a template translates."""

CLOSED: tuple[type[StrEnum], ...] = (
    *(ActorKind, Change, Direction, Fate, Force, MeetingKind, Mode, Phase),
    *(Severity, Status, UndertakingKind, Voice, Weight, ZoneRole),
)
"""Closed sets whose members stand on pages as words."""

BASES = ("explicit", "year from issue date", "deictic", "weekday", "unresolved", "Holder", "Not found", "Not possible")
"""Words that a template is given by name: how a date is known, the heading of holders, titles of errors."""

SORTS = ("date", "last", "due", "kind", "by", "status", "place", "meetings", "statements", "first", "second")
"""Orders of pages that are no listing."""

PICTURED = ("places", "rows", "periods before these", "former", "acting", "designate")
"""What pictures count where they have no room, and how a post is held."""

HEAD = "# The words of Communiqué's reading room; written by docs/make_catalogue.py, which keeps translations."
LOCAL = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Last-Translator', '"Report-Msgid', '"Project-Id')
"""Lines of a header that differ from day to day and from machine to machine."""


def messages() -> list[Message]:
    """Every message, each once, in the order of their words."""
    plain: Iterator[Message] = ((None, words) for words in {*_of_values(), *_of_sets()} if words)
    found = dict.fromkeys([*_of_templates(), *_of_pictures(), *plain])
    plural = {words[0] for context, words in found if isinstance(words, tuple) and context is None}
    kept = (m for m in found if not (m[0] is None and m[1] in plural))
    return sorted(kept, key=lambda m: (m[1] if isinstance(m[1], str) else m[1][0], m[0] or ""))


def _of_templates() -> Iterator[Message]:
    found = extract_from_dir(
        WEB / "templates",
        method_map=[("**.html", "jinja2")],
        options_map={"**.html": {"silent": "false"}},
        keywords=DEFAULT_KEYWORDS,
    )
    for _, _, words, _, context in found:
        yield context, words if isinstance(words, str) else (words[0], words[1])


def _of_pictures() -> Iterator[Message]:
    """What pictures and lines say: the plain words of every ``spoken`` and ``spoken_number``, inside f-strings too."""
    for path in sorted(file for folder in (SHOW, WEB) for file in folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"spoken", "spoken_number"}
            ):
                words = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
                if words:
                    yield None, words[0] if node.func.id == "spoken" else (words[0], words[1])


def _of_values() -> Iterator[str]:
    """What the named fields of values hold, wherever a module of the reading room builds one."""
    for package in (web, views):
        for known in iter_modules(package.__path__, f"{package.__name__}."):
            module = import_module(known.name)
            for node in ast.walk(ast.parse(inspect.getsource(module))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAID:
                    yield from _of_call(node, vars(module))


def _of_call(call: ast.Call, names: dict[str, object]) -> Iterator[str]:
    kind, wanted = SAID[call.func.id]  # type: ignore[attr-defined]
    given = dict(zip((f.name for f in fields(kind)), call.args, strict=False))
    given |= {k.arg: k.value for k in call.keywords if k.arg}
    for name in wanted & given.keys():
        value = given[name]
        branches = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
        yield from (words for branch in branches if (words := _words(branch, names)))


def _words(value: ast.expr, names: dict[str, object]) -> str:
    """A plain string, or what a constant of the module holds; empty for what only an asking tells."""
    found = value.value if isinstance(value, ast.Constant) else None
    if isinstance(value, ast.Name):
        found = names.get(value.id)
    return found if isinstance(found, str) else ""


def _of_sets() -> Iterator[str]:
    for closed in CLOSED:
        yield from (member.value.replace("_", " ") for member in closed)
    yield from (label for _, label in (*NAVIGATION, *FURTHER))
    yield from (name for _, name in overview.LISTS)
    for _, name, what in overview.WAYS:
        yield from (name, what)
    for _, words, told in news.KINDS.values():
        yield from (words, told)
    yield from news.KINDS
    yield from (words for _, words in redline.FATES.values())
    yield from _of_show()
    yield from (*BASES, *statement.BASES.values(), *readouts.SHOWS.values(), *coverage.SPANS)
    yield from _of_filters()


def _of_show() -> Iterator[str]:
    """Closed sets of what is shown: months, parts of a year, lanes, kinds of facts, of statements, manners of reliance."""
    yield from (*days.MONTHS, *days.PARTS.values(), *moments.SHORT_MONTHS, *facts.DUTY.values(), *facts.NOUNS.values())
    yield from (*timeline.LANES.values(), *timeline.LENGTHS.values(), coastline.NOTICE, map_.CREDIT, *PICTURED)
    yield from (row["kind"] for row in load_table("statement_kinds"))
    manners = load_table("manners")
    yield from {"mention", *(name for part in ("before", "nouns", "verbs") for name in manners[part])}


def _of_filters() -> Iterator[str]:
    for table in LISTINGS.values():
        yield from (*(filters.LABELS.get(name, name) for name in table.filters), *table.sorts)
    yield from (ledger.LABELS.get(name, name) for name in ledger.FILTERS)
    yield from (*SORTS, "with", "meetings")
    for choices in (*filters.CHOICES.values(), ledger.KINDS, ledger.STATUSES, (ledger.YES,)):
        yield from (choice.replace("_", " ") for choice in choices)


def template(found: Iterable[Message]) -> Catalog:
    """The catalogue without translations."""
    catalogue = Catalog(header_comment=HEAD, charset="utf-8", fuzzy=False)
    for context, words in found:
        catalogue.add(words, context=context)
    return catalogue


def updated(language: str, blank: Catalog) -> Catalog:
    """The catalogue of a language with today's messages and the translations it had."""
    path = LOCALE / f"{language}.po"
    before = read_po(io.BytesIO(path.read_bytes()), locale=language) if path.is_file() else Catalog(language)
    after = Catalog(locale=language, header_comment=HEAD, charset="utf-8", fuzzy=False)
    for message in blank:
        if message.id:
            known = before.get(message.id, context=message.context)
            after.add(message.id, known.string if known else None, context=message.context)
    return after


def written(catalogue: Catalog) -> str:
    """A catalogue as a file that is the same on every machine and day."""
    out = io.BytesIO()
    write_po(out, catalogue, no_location=True, width=0)
    lines = out.getvalue().decode().splitlines()
    return "\n".join(line for line in lines if not line.startswith(LOCAL)) + "\n"


def files() -> dict[Path, str]:
    """What each file should hold."""
    blank = template(messages())
    return {TEMPLATE: written(blank), **{LOCALE / f"{code}.po": written(updated(code, blank)) for code in TRANSLATED}}


def main(arguments: list[str]) -> int:
    """Write the catalogues, or with --check tell which are stale."""
    stale = [path for path, text in files().items() if not path.is_file() or path.read_text("utf-8") != text]
    for path in stale:
        if "--check" in arguments:
            print(f"stale: {path.name}; run python docs/make_catalogue.py")
        else:
            LOCALE.mkdir(exist_ok=True)
            path.write_text(files()[path], "utf-8")
            print(f"written: {path.name}")
    for code in TRANSLATED:
        held = LOCALE / f"{code}.po"
        open_ = [m.id for m in read_po(io.BytesIO(held.read_bytes()), locale=code) if m.id and not _is_done(m.string)]
        print(f"{code}: {len(open_)} without a translation", *open_[:20], sep="\n  ")
    return 1 if stale and "--check" in arguments else 0


def _is_done(string: str | tuple[str, ...]) -> bool:
    return bool(string) if isinstance(string, str) else all(string)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
