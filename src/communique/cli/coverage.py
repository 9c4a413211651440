"""What an answer was looked for in: without it, nobody may say "never", "first" or "last"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.dossier import Dossier


def covered(dossier: Dossier, *, since: str | None = None, until: str | None = None) -> str:
    """The statements looked through, in words."""
    from communique.show import write_coverage

    told = dossier.coverage(since=since, until=until)
    return write_coverage(told.statements, told.first, told.last, told.undated)
