"""What an answer was looked for in: without it, nobody may say "never", "first" or "last"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.dossier import Dossier


def taken(dossier: Dossier, name: str | None) -> str:
    """Who is meant by a name, where it is not one actor of just this name; a sentence with a blank before it, or empty."""
    if name is None:
        return ""
    names = [a.name for a in dossier.find_actors(name)]
    return "" if names == [name] else f" “{name}” was taken for: {'; '.join(names)}."


def covered(dossier: Dossier, *, since: str | None = None, until: str | None = None) -> str:
    """The statements looked through, in words."""
    from communique.show import write_coverage

    told = dossier.coverage(since=since, until=until)
    return write_coverage(told.statements, told.first, told.last, told.undated)
