"""Problems met in an input, kept as values: a page with a problem never stops a build."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from communique.model.span import Span


class Severity(StrEnum):
    """How grave a finding is."""

    INFO = "info"
    """Worth knowing; nothing is lost."""

    WARNING = "warning"
    """Something was read with doubt, or left out."""

    ERROR = "error"
    """The page, or the part named, could not be read."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem met in an input: where, what, how grave."""

    where: str
    """The page, as its origin prints (path, address, member of an archive)."""

    code: str
    """Short stable name of the problem, words joined by hyphens ("empty-page")."""

    message: str
    """One sentence for a person: what was wrong, the value, what to do next."""

    severity: Severity
    """How grave."""

    span: Span | None = None
    """The characters of the text it is about; None if it is about the whole page."""
